"""Intervals and one-of sets in words, shared months and years written once."""

from __future__ import annotations

import calendar
from functools import reduce

from newsexplainer.languages.dates_points import (
    Style,
    clock_text,
    inside,
    is_day,
    local_day,
    name,
    named,
    point_text,
    possibly,
    qualified,
    some_part,
)
from newsexplainer.model.dates import Interval, OneOf, Point, Precision, Range, When

_SEASONS = {3: 0, 6: 1, 9: 2, 12: 3}


def when_text(when: When, style: Style) -> str:
    """Any date in words."""
    match when:
        case Point():
            return some_part(when, style) or point_text(when, style)
        case Interval():
            return interval_text(when, style)
        case OneOf():
            return set_text(when, style)


def interval_text(interval: Interval, style: Style) -> str:
    """Something that lasts, in words."""
    start, end = interval.start, interval.end
    if start is not None and end is not None:
        return _closed_interval(interval, start, end, style)
    if start is not None:
        return style.words.since.format(when_text(start, inside(style)))
    return _until(interval.ends[0], style)


def _closed_interval(interval: Interval, start: Point, end: Point, style: Style) -> str:
    words = style.words
    if start == end:
        return when_text(start, style)
    part = part_of_month_or_year(interval, style)
    if part:
        return part
    if alike(start, end):
        return qualified(dashed(start, end, style), is_day(start), start.qualifier, style)
    if _same_clock_day(start, end):
        pattern = words.clock_range_about if start.is_approximate else words.clock_range
        text = pattern.format(day=name(local_day(start), style), **_times(start, end, style))
        return possibly(text, start.qualifier, style)
    within = inside(style)
    return words.from_to.format(a=when_text(start, within), b=when_text(end, within))


def set_text(choice: OneOf, style: Style) -> str:
    """One of several dates, in words."""
    points = [member for member in choice.members if isinstance(member, Point)]
    if len(points) == len(choice.members) and all(alike(points[0], point) for point in points):
        text = _either(named(points, style), style)
        return qualified(text, is_day(points[0]), points[0].qualifier, style)
    texts = [range_text(member, style) if isinstance(member, Range) else when_text(member, style) for member in choice.members]
    return _either(texts, style)


def range_text(span: Range, style: Style) -> str:
    """One day, month or year of several in a row, in words."""
    start, end = span.start, span.end
    if start is not None and end is not None:
        return _closed_range(span, start, end, style)
    if start is not None:
        as_day = is_day(start) or bool(start.qualifier)
        pattern = style.words.not_before_day if as_day else style.words.not_before_period
        return pattern.format(point_text(start, inside(style)))
    return _before(span.ends[0], style)


def _closed_range(span: Range, start: Point, end: Point, style: Style) -> str:
    words, within = style.words, inside(style)
    part = part_of_month_or_year(span, within)
    if part and is_day(start):
        return words.one_day.format(part)
    if alike(start, end):
        return _one_between(start, end, style)
    if _same_clock_day(start, end) and not start.is_approximate:
        text = words.clock_between.format(day=name(local_day(start), style), **_times(start, end, style))
        return possibly(text, start.qualifier, style)
    pattern = words.one_day_between if start.precision == Precision.DAY else words.between
    return pattern.format(a=point_text(start, within), b=point_text(end, within))


def part_of_month_or_year(span: Interval | Range, style: Style) -> str | None:
    """The name of the part if both ends are estimates: a third of a month or year, or a season."""
    start, end = span.start, span.end
    if start is None or end is None or (start.qualifier, end.qualifier) != ("~", "~"):
        return None
    if start.clock or end.clock or start.unspecified or end.unspecified or start.month is None:
        return None
    if start.day is None and end.day is None and end.month is not None:
        return _part_of_year(start, end, style)
    if (start.year, start.month) != (end.year, end.month) or start.day is None:
        return None
    length = calendar.monthrange(start.year, start.month)[1]
    thirds = {(1, 10): 0, (11, 20): 1, (21, length): 2}
    third = thirds.get((start.day, end.day or 0))
    if third is None:
        return None
    month = name(Point(start.year, start.month), style)
    return style.words.month_thirds[third].format(month)


def _part_of_year(start: Point, end: Point, style: Style) -> str | None:
    words = style.words
    months = (end.year - start.year) * 12 + (end.month or 0) - (start.month or 0) + 1
    if months == 3 and start.month in _SEASONS:
        pattern = words.seasons[_SEASONS[start.month]]
        same_century = start.year // 100 == end.year // 100
        return pattern.format(y=start.year, yy=f"{end.year % 100:02}" if same_century else end.year)
    if months == 4 and start.month in (1, 5, 9):
        return words.year_thirds[start.month // 4].format(start.year)
    return None


def alike(a: Point, b: Point) -> bool:
    """Whether two dates can share their parts: one precision and qualifier, nothing left out."""
    plain = not (a.clock or b.clock or a.unspecified or b.unspecified)
    return plain and a.precision == b.precision and a.qualifier == b.qualifier


def dashed(start: Point, end: Point, style: Style) -> str:
    """Two alike dates joined by a dash."""
    left, right = named([start, end], style)
    single = " " not in left
    pattern = style.words.tight if single else style.words.loose
    return pattern.format(a=left, b=right)


def _one_between(start: Point, end: Point, style: Style) -> str:
    words = style.words
    if not is_day(start):
        about = start.is_approximate
        text = dashed(start, end, style)
        inner = words.about_period.format(text) if about else text
        return possibly(words.some_time_in.format(inner), start.qualifier, style)
    if start.is_approximate:
        text = words.one_day_about.format(dashed(start, end, style))
    else:
        a, b = named([start, end], style)
        text = words.one_day_between.format(a=a, b=b)
    return possibly(text, start.qualifier, style)


def _until(end: Point, style: Style) -> str:
    text = when_text(end, inside(style))
    words = style.words
    if end.qualifier or end.clock or end.unspecified:
        return words.until_about.format(text)
    return (words.until_day if is_day(end) else words.until_period).format(text)


def _before(end: Point, style: Style) -> str:
    following = None if end.qualifier or is_day(end) else _next(end)
    if following is None:
        return style.words.by.format(point_text(end, inside(style)))
    return style.words.before.format(name(following, style))


def _next(point: Point) -> Point | None:
    if point.month is not None and point.month < 12:
        return Point(point.year, point.month + 1)
    if point.year == 9999:
        return None
    return Point(point.year + 1, None if point.month is None else 1)


def _same_clock_day(start: Point, end: Point) -> bool:
    timed = start.clock is not None and end.clock is not None
    return timed and start.qualifier == end.qualifier and local_day(start) == local_day(end)


def _times(start: Point, end: Point, style: Style) -> dict[str, str]:
    return {"a": clock_text(start, style.words), "b": clock_text(end, style.words)}


def _either(texts: list[str], style: Style) -> str:
    *most, last = texts
    if not most:
        return last
    comma = style.words.or_comma
    head = reduce(lambda a, b: comma.format(a=a, b=b), most)
    return style.words.or_last.format(a=head, b=last)
