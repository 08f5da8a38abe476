"""Hypothesis strategies for every value of the date profile."""

import calendar
import datetime as dt

from hypothesis import settings
from hypothesis import strategies as st

from newsexplainer.model.dates import Clock, DateError, Interval, OneOf, Point, Range, Unspecified, When

PROPERTY = settings(deadline=None)
"""How properties are tried: on no clock, and as often as the Hypothesis profile says."""

QUALIFIERS = st.sampled_from(["", "", "", "?", "~", "%"])
OFFSETS = st.one_of(st.none(), st.none(), st.sampled_from([0, 60, 120, -300, 540, 600, 345, -570]))


def years(lowest: int) -> st.SearchStrategy[int]:
    return st.one_of(st.integers(1990, 2030), st.integers(lowest, 9999))


@st.composite
def days(draw: st.DrawFn, lowest: int = 1) -> Point:
    year, month = draw(years(lowest)), draw(st.integers(1, 12))
    return Point(year, month, draw(st.integers(1, calendar.monthrange(year, month)[1])), qualifier=draw(QUALIFIERS))


@st.composite
def months(draw: st.DrawFn, lowest: int = 1) -> Point:
    return Point(draw(years(lowest)), draw(st.integers(1, 12)), qualifier=draw(QUALIFIERS))


@st.composite
def whole_years(draw: st.DrawFn, lowest: int = 1) -> Point:
    return Point(draw(years(lowest)), qualifier=draw(QUALIFIERS))


@st.composite
def times(draw: st.DrawFn, lowest: int = 1) -> Point | None:
    day = draw(days(lowest))
    second = draw(st.one_of(st.none(), st.integers(0, 59)))
    clock = Clock(draw(st.integers(0, 23)), draw(st.integers(0, 59)), second, draw(OFFSETS))
    try:
        return Point(day.year, day.month, day.day, clock, day.qualifier)
    except DateError:  # a time that summer time skipped, or one out of the calendar in Copenhagen
        return None


@st.composite
def unspecified(draw: st.DrawFn, lowest: int = 1) -> Point:
    year, kind, qualifier = draw(years(max(lowest, 100))), draw(st.sampled_from(list(Unspecified)[1:])), draw(QUALIFIERS)
    if kind is Unspecified.YEAR_OF_CENTURY:
        year -= year % 100
    if kind is Unspecified.YEAR_OF_DECADE:
        year -= year % 10
    month = draw(st.integers(1, 12)) if kind is Unspecified.DAY else None
    return Point(year, month, qualifier=qualifier, unspecified=kind)


def points(lowest: int = 1) -> st.SearchStrategy[Point]:
    timed = times(lowest).filter(lambda point: point is not None)
    return st.one_of(days(lowest), months(lowest), whole_years(lowest), timed, unspecified(lowest))


def _ordered(a: Point, b: Point) -> tuple[Point, Point]:
    return (a, b) if a.instants <= b.instants else (b, a)


@st.composite
def intervals(draw: st.DrawFn, lowest: int = 1) -> Interval:
    start, end = _ordered(draw(points(lowest)), draw(points(lowest)))
    which = draw(st.sampled_from(["both", "both", "start", "end"]))
    return Interval(None if which == "end" else start, None if which == "start" else end)


@st.composite
def parts_of_periods(draw: st.DrawFn, lowest: int = 1) -> Interval:
    """Intervals that have a name: thirds of months and years, and seasons."""
    year, month = draw(st.integers(max(lowest, 1990), 2030)), draw(st.integers(1, 12))
    last = calendar.monthrange(year, month)[1]
    first_day, last_day = draw(st.sampled_from([(1, 10), (11, 20), (21, last)]))
    a, b = draw(st.sampled_from([(1, 4), (5, 8), (9, 12), (3, 5), (6, 8), (9, 11), (12, 14)]))
    as_days = Interval(Point(year, month, first_day, None, "~"), Point(year, month, last_day, None, "~"))
    as_months = Interval(Point(year, a, qualifier="~"), Point(year + b // 13, (b - 1) % 12 + 1, qualifier="~"))
    return draw(st.sampled_from([as_days, as_months]))


@st.composite
def near_days(draw: st.DrawFn, lowest: int = 1) -> list[Point]:
    """Two or three days of a few weeks, in order: what sets and intervals mostly hold."""
    first = dt.date(draw(st.integers(max(lowest, 1), 9998)), draw(st.integers(1, 12)), draw(st.integers(1, 28)))
    steps = draw(st.lists(st.integers(1, 40), min_size=1, max_size=2))
    qualifier = draw(QUALIFIERS)
    found = [first]
    for step in steps:
        found.append(found[-1] + dt.timedelta(days=step))
    return [Point(day.year, day.month, day.day, qualifier=qualifier) for day in found]


@st.composite
def sets(draw: st.DrawFn, lowest: int = 1) -> OneOf | None:
    close = draw(near_days(lowest))
    kind = draw(st.sampled_from(["range", "list", "open", "wide", "mixed"]))
    a, b = _ordered(draw(points(lowest)), draw(points(lowest)))
    try:
        match kind:
            case "range":
                return OneOf((Range(close[0], close[-1]),))
            case "list":
                return OneOf(tuple(close))
            case "open":
                return OneOf((draw(st.sampled_from([Range(None, a), Range(a, None)])),))
            case "wide":
                return OneOf((Range(a, b),))
        return OneOf((Range(close[0], close[1]), b))
    except DateError:  # overlapping members, ends of unlike precision
        return None


def whens(lowest: int = 1) -> st.SearchStrategy[When]:
    near = near_days(lowest).map(lambda found: Interval(found[0], found[-1]))
    some_set = sets(lowest).filter(lambda choice: choice is not None)
    return st.one_of(points(lowest), intervals(lowest), near, parts_of_periods(lowest), some_set)
