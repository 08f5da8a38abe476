"""The first and last moment a date may mean.

All are naive local times of Europe/Copenhagen. Qualifiers never widen them: `2023-08~` has the
bounds of `2023-08`.
"""

from __future__ import annotations

import datetime as dt

from newsexplainer.execution.memo import remembered
from newsexplainer.model.dates.point import Point
from newsexplainer.model.dates.spans import OneOf, When


def _ends(when: When) -> tuple[Point | None, Point | None]:
    if isinstance(when, Point):
        return when, when
    if isinstance(when, OneOf):
        first, last = when.members[0], when.members[-1]
        return (
            first if isinstance(first, Point) else first.start,
            last if isinstance(last, Point) else last.end,
        )
    return when.start, when.end


def earliest(when: When) -> dt.datetime | None:
    """The first second it may mean (a day begins at 00:00:00), or None for an open start."""
    start = _ends(when)[0]
    return start.first.replace(tzinfo=None, fold=0) if start else None


def latest(when: When) -> dt.datetime | None:
    """The last second it may mean (a day ends at 23:59:59), or None for an open end."""
    end = _ends(when)[1]
    return end.last.replace(tzinfo=None, fold=0) if end else None


def first_day(when: When) -> dt.date | None:
    """The first calendar day it may touch in Copenhagen, or None for an open start."""
    return days(when)[0]


def last_day(when: When) -> dt.date | None:
    """The last calendar day it may touch in Copenhagen, or None for an open end."""
    return days(when)[1]


@remembered(1 << 15)
def days(when: When) -> tuple[dt.date | None, dt.date | None]:
    """The first and last day of a date; remembered, since a story asks for the same few again and again."""
    start, end = earliest(when), latest(when)
    return start.date() if start else None, end.date() if end else None
