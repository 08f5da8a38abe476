"""One date, as fine as its source says."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum

from newsexplainer.model.dates.clock import COPENHAGEN, Clock, instant, to_local
from newsexplainer.model.dates.errors import DateError

MIN_YEAR, MAX_YEAR = 1, 9999


class Precision(IntEnum):
    """How much of a point is known, from coarse to fine."""

    CENTURY = 1
    DECADE = 2
    YEAR = 3
    MONTH = 4
    DAY = 5
    MINUTE = 6
    SECOND = 7


class Unspecified(StrEnum):
    """Which digits the source leaves out (EDTF level 1, "unspecified digits from the right")."""

    NOTHING = ""
    YEAR_OF_CENTURY = "20XX"
    YEAR_OF_DECADE = "202X"
    MONTH = "2023-XX"
    DAY = "2023-08-XX"
    MONTH_AND_DAY = "2023-XX-XX"


_YEARS_MEANT = {Unspecified.YEAR_OF_CENTURY: 100, Unspecified.YEAR_OF_DECADE: 10}


class Qualified:
    """What every value answers about the qualifiers in it."""

    __slots__ = ()

    @property
    def qualifiers(self) -> frozenset[str]:
        """Every qualifier in the value."""
        raise NotImplementedError

    @property
    def is_approximate(self) -> bool:
        """Whether any part is an estimate (`~` or `%`)."""
        return bool(self.qualifiers & {"~", "%"})

    @property
    def is_uncertain(self) -> bool:
        """Whether any part is doubted by its source (`?` or `%`)."""
        return bool(self.qualifiers & {"?", "%"})


@dataclass(frozen=True, slots=True)
class Point(Qualified):
    """One date: a year, a month, a day or a time of day. Only valid ones can be made.

    `year` is 1 to 9999; with digits left out of it, it is the first year meant (2020 for `202X`).
    `month`, `day` and `clock` are None where they are not given or left out. `qualifier` is `?`
    (the source doubts it), `~` (it is an estimate), `%` (both) or empty, and covers the whole.
    """

    year: int
    month: int | None = None
    day: int | None = None
    clock: Clock | None = None
    qualifier: str = ""
    unspecified: Unspecified = Unspecified.NOTHING

    def __post_init__(self) -> None:
        if not MIN_YEAR <= self.year <= MAX_YEAR:
            help = "write a year from 0001 to 9999, in four digits"
            raise DateError("the year is outside the calendar used here", help, part="year")
        if self.qualifier not in ("", "?", "~", "%"):
            raise DateError(f"`{self.qualifier}` is no qualifier", "use ?, ~ or %", part="qualifier")
        _check_parts(self)
        _check_calendar(self)
        if self.clock is not None:
            to_local(dt.date(self.year, self.month or 1, self.day or 1), self.clock)

    @property
    def precision(self) -> Precision:
        """How fine the point is; digits left out do not count as known."""
        if self.unspecified is Unspecified.YEAR_OF_CENTURY:
            return Precision.CENTURY
        if self.unspecified is Unspecified.YEAR_OF_DECADE:
            return Precision.DECADE
        if self.clock is not None:
            return Precision.MINUTE if self.clock.second is None else Precision.SECOND
        if self.day is not None:
            return Precision.DAY
        return Precision.YEAR if self.month is None else Precision.MONTH

    @property
    def qualifiers(self) -> frozenset[str]:
        return frozenset(self.qualifier)

    @property
    def first(self) -> dt.datetime:
        """The first second it may mean, local time in Copenhagen (aware)."""
        start = dt.date(self.year, self.month or 1, self.day or 1)
        if self.clock is not None:
            return to_local(start, self.clock)
        return dt.datetime.combine(start, dt.time(), COPENHAGEN)

    @property
    def last(self) -> dt.datetime:
        """The last second it may mean, local time in Copenhagen (aware)."""
        if self.clock is not None:
            clock = self.clock if self.clock.second is not None else replace(self.clock, second=59)
            end = to_local(dt.date(self.year, self.month or 1, self.day or 1), clock)
            return end.replace(fold=1) if clock.offset is None else end
        year = self.year + _YEARS_MEANT.get(self.unspecified, 1) - 1
        month = self.month or 12
        day = self.day or calendar.monthrange(year, month)[1]
        return dt.datetime(year, month, day, 23, 59, 59, tzinfo=COPENHAGEN)

    @property
    def instants(self) -> tuple[int, int]:
        """First and last second it may mean, counted in UTC, for comparing."""
        return instant(self.first), instant(self.last)


def _check_parts(point: Point) -> None:
    missing = point.unspecified
    month, day, clock = point.month is not None, point.day is not None, point.clock is not None
    allowed = {
        Unspecified.NOTHING: (month or not day) and (day or not clock),
        Unspecified.DAY: month and not day and not clock,
    }.get(missing, not (month or day or clock))
    if not allowed:
        help = "give year, month, day and time from the left, with nothing left out between them"
        raise DateError("a finer part stands without the coarser one", help, part="month")
    if point.year % _YEARS_MEANT.get(missing, 1):
        raise DateError("the year is not the first one meant", "give the first year", part="year")


def _check_calendar(point: Point) -> None:
    if point.month is not None and not 1 <= point.month <= 12:
        message = f"the month {point.month:02} does not exist"
        raise DateError(message, _month_help(point.month), part="month")
    if point.month is None or point.day is None:
        return
    days = calendar.monthrange(point.year, point.month)[1]
    if not 1 <= point.day <= days:
        name = f"{point.year:04}-{point.month:02}"
        message = f"the day {point.day:02} does not exist in {name}"
        raise DateError(message, f"{name} has the days 01 to {days}", part="day")


def _month_help(month: int) -> str:
    if 21 <= month <= 41:
        return "seasons have no fixed months: write the months, as 2023-06~/2023-08~"
    return "write a month from 01 to 12; the order is year-month-day"
