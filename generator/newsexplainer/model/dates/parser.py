"""EDTF text to dates. Strict: ASCII only, the whole text, nothing repaired silently."""

from __future__ import annotations

import re

from newsexplainer.model.dates.clock import Clock
from newsexplainer.model.dates.errors import DateError
from newsexplainer.model.dates.mistakes import explain
from newsexplainer.model.dates.point import Point, Unspecified
from newsexplainer.model.dates.spans import Interval, OneOf, Range, When

MAX_LENGTH = 500
"""Longest text that is read, in characters."""

_POINT = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX)(?:T(?P<clock>"
    r"(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?"
    r")(?P<zone>Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?"
    r"(?P<qualifier>[?~%])?",
    re.ASCII,
)

_DAY_AND_MONTH = re.compile(r"\d{1,2}/\d{1,2}(?!\d)", re.ASCII)


def parse(text: str) -> When:
    """Read one date of the profile.

    Raises DateError, which says what is wrong, where, and what to write instead.
    """
    if len(text) > MAX_LENGTH:
        help = f"write a date of at most {MAX_LENGTH} characters"
        raise DateError("the text is too long for a date", help, 0, len(text))
    if text.startswith("[") and text.endswith("]"):
        return _one_of(text)
    if text.count("/") == 1 and not _DAY_AND_MONTH.match(text):
        return _interval(text)
    return _point(text, 0)


def _interval(text: str) -> Interval:
    left, right = text.split("/")
    if "" in (left, right):
        offset = 0 if not left else len(text) - 1
        help = f"write `..` for an open end: {left or '..'}/{right or '..'}"
        raise DateError("one end of the interval is missing", help, offset, 1)
    start = None if left == ".." else _point(left, 0)
    end = None if right == ".." else _point(right, len(left) + 1)
    try:
        return Interval(start, end)
    except DateError as error:
        raise error.at(0, len(text)) from None


def _one_of(text: str) -> OneOf:
    members: list[Point | Range] = []
    offset = 1
    for piece in text[1:-1].split(","):
        trimmed = piece.strip(" ")
        at = offset + len(piece) - len(piece.lstrip(" "))
        members.append(_member(trimmed, at))
        offset += len(piece) + 1
    try:
        return OneOf(tuple(members))
    except DateError as error:
        raise error.at(0, len(text)) from None


def _member(text: str, offset: int) -> Point | Range:
    if text == "":
        help = "write the dates it may be, as [2023-09-10,2023-09-12] or [2023-09-10..2023-09-13]"
        raise DateError("a date is missing in the set", help, offset, 1)
    if ".." not in text:
        return _point(text, offset)
    left, right = text.split("..", 1)
    start = _point(left, offset) if left else None
    end = _point(right, offset + len(left) + 2) if right else None
    try:
        return Range(start, end)
    except DateError as error:
        raise error.at(offset, len(text)) from None


def _point(text: str, offset: int) -> Point:
    match = _POINT.fullmatch(text)
    if match is None:
        raise explain(text, offset)
    try:
        return _build(match)
    except DateError as error:
        name = error.part if error.part and match[error.part] is not None else 0
        first, last = match.span(name)
        raise error.at(offset + first, last - first) from None


def _build(match: re.Match[str]) -> Point:
    year, month, day = match["year"], match["month"], match["day"]
    left_out = _left_out(match)
    return Point(
        int(year.replace("X", "0")),
        None if month in (None, "XX") else int(month),
        None if day in (None, "XX") else int(day),
        _clock(match),
        match["qualifier"] or "",
        left_out,
    )


def _left_out(match: re.Match[str]) -> Unspecified:
    year, month, day = match["year"], match["month"], match["day"]
    if "X" in year and month is not None:
        help = f"write {year}, or all digits of the year"
        raise DateError("a month of an unknown year is outside the profile", help, part="month")
    if month == "XX" and day not in (None, "XX"):
        help = f"write {year}-XX, or all digits of the month"
        raise DateError("a day of an unknown month is outside the profile", help, part="day")
    if (month == "XX" or day == "XX") and match["clock"]:
        help = "leave the time out, or write all digits of the day"
        raise DateError("a time of an unknown day is outside the profile", help, part="clock")
    if "X" in year:
        return Unspecified.YEAR_OF_CENTURY if year.endswith("XX") else Unspecified.YEAR_OF_DECADE
    if month == "XX":
        return Unspecified.MONTH_AND_DAY if day else Unspecified.MONTH
    return Unspecified.DAY if day == "XX" else Unspecified.NOTHING


def _clock(match: re.Match[str]) -> Clock | None:
    if match["clock"] is None:
        return None
    second = match["second"]
    return Clock(int(match["hour"]), int(match["minute"]), int(second) if second else None, _offset(match["zone"]))


def _offset(zone: str | None) -> int | None:
    if zone is None:
        return None
    if zone == "Z":
        return 0
    minutes = int(zone[1:3]) * 60 + int(zone[4:6])
    if int(zone[4:6]) > 59 or zone == "-00:00":
        help = "write Z, or an offset such as +02:00"
        raise DateError("no place has that distance from UTC", help, part="zone")
    return -minutes if zone[0] == "-" else minutes
