"""Dates as canonical EDTF text: `parse(format(when)) == when`."""

from __future__ import annotations

from newsexplainer.model.dates.clock import Clock
from newsexplainer.model.dates.point import Point, Unspecified
from newsexplainer.model.dates.spans import Interval, Range, When


def format(when: When) -> str:
    """The EDTF text of a date, the same for equal dates."""
    if isinstance(when, Point):
        return _point(when)
    if isinstance(when, Interval):
        return f"{_end(when.start)}/{_end(when.end)}"
    return f"[{','.join(_member(member) for member in when.members)}]"


def _end(point: Point | None) -> str:
    return _point(point) if point else ".."


def _member(member: Point | Range) -> str:
    if isinstance(member, Point):
        return _point(member)
    start = _point(member.start) if member.start else ""
    return f"{start}..{_point(member.end) if member.end else ''}"


def _point(point: Point) -> str:
    year = f"{point.year:04}"
    match point.unspecified:
        case Unspecified.YEAR_OF_CENTURY:
            return f"{year[:2]}XX{point.qualifier}"
        case Unspecified.YEAR_OF_DECADE:
            return f"{year[:3]}X{point.qualifier}"
        case Unspecified.MONTH:
            parts = [year, "XX"]
        case Unspecified.MONTH_AND_DAY:
            parts = [year, "XX", "XX"]
        case Unspecified.DAY:
            parts = [year, f"{point.month:02}", "XX"]
        case _:
            parts = [year, *(f"{part:02}" for part in (point.month, point.day) if part is not None)]
    clock = f"T{_clock(point.clock)}" if point.clock else ""
    return f"{'-'.join(parts)}{clock}{point.qualifier}"


def _clock(clock: Clock) -> str:
    text = f"{clock.hour:02}:{clock.minute:02}"
    if clock.second is not None:
        text += f":{clock.second:02}"
    if clock.offset is None:
        return text
    if clock.offset == 0:
        return f"{text}Z"
    hours, minutes = divmod(abs(clock.offset), 60)
    return f"{text}{'-' if clock.offset < 0 else '+'}{hours:02}:{minutes:02}"
