"""Calendar steps the phrase rules share: weeks, months, years, seasons, thirds, qualifiers."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import replace

from newsexplainer.model.dates import Interval, OneOf, Point, Range, When, first_day, last_day


def day(date: dt.date, qualifier: str = "") -> Point:
    """A calendar day as a date."""
    return Point(date.year, date.month, date.day, qualifier=qualifier)


def span(first: dt.date, last: dt.date, qualifier: str = "") -> Interval:
    """Days from first to last, both included."""
    return Interval(day(first, qualifier), day(last, qualifier))


def monday(date: dt.date) -> dt.date:
    """The Monday of the ISO week of a day."""
    return date - dt.timedelta(days=date.weekday())


def month_of(date: dt.date, offset: int = 0) -> Point:
    """The month some months from that of a day."""
    years, month = divmod(date.year * 12 + date.month - 1 + offset, 12)
    return Point(years, month + 1)


def unit_offset(said: dt.date, unit: str, offset: int) -> When:
    """The day, ISO week, weekend, month, year or decade some units from that of `said`."""
    match unit:
        case "day":
            return day(said + dt.timedelta(days=offset))
        case "week":
            first = monday(said) + dt.timedelta(weeks=offset)
            return span(first, first + dt.timedelta(days=6))
        case "weekend":
            first = monday(said) + dt.timedelta(weeks=offset, days=5)
            return span(first, first + dt.timedelta(days=1))
        case "month":
            return month_of(said, offset)
        case "night":
            return OneOf((Range(day(said + dt.timedelta(days=offset - 1)), day(said + dt.timedelta(days=offset))),))
        case _:
            return Point(said.year + offset)


def nearest_year(said: dt.date, month: int, date: int | None) -> int:
    """The year that puts a month, or a day of it, closest to the utterance; the past wins a tie."""

    def distance(year: int) -> tuple[int, int]:
        length = calendar.monthrange(year, month)[1]
        if date is not None and date > length:
            return 10_000, abs(year - said.year)
        first = dt.date(year, month, date or 1)
        last = dt.date(year, month, date or length)
        gap = max((first - said).days, (said - last).days, 0)
        return gap, 0 if first <= said else 1

    years = [y for y in range(said.year - 4, said.year + 5) if 1 <= y <= 9999]
    return min(years, key=distance)


def season(year: int, number: int) -> Interval:
    """Spring (0) to winter (3) as whole months, both ends estimates; winter begins in `year`."""
    first = Point(year, 3 * number + 3, qualifier="~")
    last = Point(year + (number == 3), 2 if number == 3 else 3 * number + 5, qualifier="~")
    return Interval(first, last)


def third(when: When, number: int) -> Interval | None:
    """The first, second or last part of a month, year or week, its ends estimates."""
    if isinstance(when, Point) and not when.qualifier and not when.unspecified and when.day is None:
        if when.month is None:
            first, last = 4 * number + 1, 4 * number + 4
            return Interval(Point(when.year, first, qualifier="~"), Point(when.year, last, qualifier="~"))
        ends = ((1, 10), (11, 20), (21, calendar.monthrange(when.year, when.month)[1]))[number]
        return Interval(*(Point(when.year, when.month, d, qualifier="~") for d in ends))
    first_date, last_date = first_day(when), last_day(when)
    week = isinstance(when, Interval) and first_date and last_date and (last_date - first_date).days == 6
    if not week or not first_date:
        return None
    a, b = ((0, 2), (1, 3), (3, 6))[number]
    return span(first_date + dt.timedelta(days=a), first_date + dt.timedelta(days=b), "~")


_ADD = {("", "~"): "~", ("", "?"): "?", ("~", "?"): "%", ("?", "~"): "%"}


def qualify(when: When, qualifier: str) -> When:
    """The date with a qualifier added to every part."""
    match when:
        case Point():
            return replace(when, qualifier=_ADD.get((when.qualifier, qualifier), when.qualifier))
        case OneOf():
            return OneOf(tuple(_qualify_member(member, qualifier) for member in when.members))
        case Interval():
            return Interval(*(_qualify_end(end, qualifier) for end in (when.start, when.end)))


def _qualify_end(end: Point | None, qualifier: str) -> Point | None:
    return None if end is None else replace(end, qualifier=_ADD.get((end.qualifier, qualifier), end.qualifier))


def _qualify_member(member: Point | Range, qualifier: str) -> Point | Range:
    if isinstance(member, Range):
        return Range(*(_qualify_end(end, qualifier) for end in (member.start, member.end)))
    return replace(member, qualifier=_ADD.get((member.qualifier, qualifier), member.qualifier))


def before(point: Point) -> Point:
    """The day, month or year just before one."""
    return _step(point, -1)


def after(point: Point) -> Point:
    """The day, month or year just after one."""
    return _step(point, 1)


def _step(point: Point, sign: int) -> Point:
    if point.day is not None and point.month is not None:
        return day(dt.date(point.year, point.month, point.day) + dt.timedelta(days=sign), point.qualifier)
    if point.month is not None:
        return replace(month_of(dt.date(point.year, point.month, 1), sign), qualifier=point.qualifier)
    return Point(point.year + sign, qualifier=point.qualifier)
