"""Dates for formats that know no doubt: never finer and never surer than the source."""

import datetime as dt
from typing import NamedTuple

from newsexplainer.model.dates import COPENHAGEN, Clock, OneOf, Point, Range, Unspecified, When

_YEARS = {Unspecified.YEAR_OF_DECADE: 10, Unspecified.YEAR_OF_CENTURY: 100}


class Parts(NamedTuple):
    """As much of a date as is known; None from the first part that is not."""

    year: int
    month: int | None = None
    day: int | None = None
    clock: Clock | None = None


class Bounds(NamedTuple):
    """The first and last date something may touch, each as fine as it is known; no `end` for a single date."""

    start: Parts | None
    end: Parts | None = None


def iso_date(when: When) -> str | None:
    """ISO 8601 of a date that is known as it stands: a year, a month, a day, or a time with its offset.

    None for everything that ISO 8601 has no word for: estimates, doubts, digits left out, intervals
    and choices.
    """
    if not isinstance(when, Point) or when.qualifier or when.unspecified is not Unspecified.NOTHING:
        return None
    if when.clock is not None:
        return rfc3339(when.first)
    return truncated(Parts(when.year, when.month, when.day))


def rfc3339(moment: dt.datetime) -> str:
    """An aware moment as RFC 3339 has it, its offset in whole minutes.

    Before 1894 Copenhagen was 50 minutes and 20 seconds ahead; RFC 3339 has no seconds there.
    """
    minutes = round((moment.utcoffset() or dt.timedelta()).total_seconds() / 60)
    sign = "-" if minutes < 0 else "+"
    hours, rest = divmod(abs(minutes), 60)
    return f"{moment.replace(tzinfo=None, microsecond=0).isoformat()}{sign}{hours:02}:{rest:02}"


def day_start(day: dt.date) -> str:
    """The first moment of a day in Copenhagen, as RFC 3339."""
    return rfc3339(dt.datetime.combine(day, dt.time(), COPENHAGEN))


def truncated(parts: Parts) -> str:
    """`2023`, `2023-09` or `2023-09-13`; the time of day is left out."""
    known = [f"{part:02}" for part in (parts.month, parts.day) if part is not None]
    return "-".join([f"{parts.year:04}", *known])


def bounds(when: When) -> Bounds:
    """What a format can say that knows only dates from coarse to fine, with a start and an end.

    One day out of several becomes the month or year that holds them all; where no year does, the
    years of the first and the last. An open start or end is None.
    """
    if isinstance(when, Point):
        years = _YEARS.get(when.unspecified)
        return Bounds(_parts(when)) if years is None else Bounds(Parts(when.year), Parts(when.year + years - 1))
    if isinstance(when, OneOf):
        return _common(when)
    return Bounds(_first(when.start), _last(when.end))


def _parts(point: Point) -> Parts:
    """The parts of a point; a time from elsewhere is told in the time of Copenhagen, which may be another day."""
    clock = point.clock
    if clock is None or clock.offset is None:
        return Parts(point.year, point.month, point.day, clock)
    local = point.first
    return Parts(local.year, local.month, local.day, Clock(local.hour, local.minute, clock.second))


def _first(point: Point | None) -> Parts | None:
    return None if point is None else bounds(point).start


def _last(point: Point | None) -> Parts | None:
    found = None if point is None else bounds(point)
    return None if found is None else found.end or found.start


def _common(when: OneOf) -> Bounds:
    members = [(m.start, m.end) if isinstance(m, Range) else (m, m) for m in when.members]
    first, last = _first(members[0][0]), _last(members[-1][1])
    if first is None or last is None:
        return Bounds(first and Parts(first.year), last and Parts(last.year))
    if first.year != last.year:
        return Bounds(Parts(first.year), Parts(last.year))
    return Bounds(Parts(first.year, first.month if first.month == last.month else None))
