"""Dates in figures as people write them in letters and notes, and how each is stored: for messages, never to be read as such."""

from __future__ import annotations

import datetime as dt
import re

from newsexplainer.model.dates.errors import DateError

_SEPARATED = re.compile(r"(\d{1,2})[-./ ]{1,2}(\d{1,2})(?:[-./ ]{1,2}(\d{4}))?", re.ASCII)
_WITHOUT_ZEROS = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_WITH_CLOCK = re.compile(r"(\d{4}-\d{2}-\d{2}),? +(\d{1,2})(?:[.:](\d{2}))?", re.ASCII)


def everyday(text: str, offset: int) -> DateError | None:
    """The error for such a date, with the date to write; None for everything else."""
    if match := _SEPARATED.fullmatch(text):
        first, second, year = int(match[1]), int(match[2]), match[3]
        return _error("the year does not come first" if year else "the year is missing", year, [(second, first), (first, second)], offset, text)
    if match := _WITHOUT_ZEROS.fullmatch(text):
        return _error("month and day need two digits", match[1], [(int(match[2]), int(match[3]))], offset, text)
    if match := _WITH_CLOCK.fullmatch(text):
        return with_clock(match[1], int(match[2]), match[3], offset, text)
    return None


def with_clock(day: str, hour: int, minute: str | None, offset: int, text: str) -> DateError:
    """The error for a day and a time of day that are joined by anything but a T."""
    help = f"write {day}T{hour:02}:{minute or '00'}" + ("" if minute else ", or ~ behind it for about that time")
    return DateError("date and time are joined by a space", help, offset, len(text))


def in_words(day: int, month: int, year: str | None, text: str) -> DateError | None:
    """The error for a day whose month is named; None for a day that does not exist."""
    return _error("words are no part of a stored date", year, [(month, day)], 0, text)


def _error(message: str, year: str | None, days: list[tuple[int, int]], offset: int, text: str) -> DateError | None:
    """The help names each of the (month, day) that exists, once."""
    dates = [f"{year or 'YYYY'}-{month:02}-{day:02}" for month, day in dict.fromkeys(days) if _exists(int(year or 2000), month, day)]
    if not dates:
        return None
    if not year:
        return DateError(message, f"write the year first: {' or '.join(dates)}, with the year for YYYY", offset, len(text))
    choice = f"write {dates[0]}" if len(dates) == 1 else f"write year-month-day: {dates[0]} or {dates[1]}, whichever was meant"
    return DateError(message, choice, offset, len(text))


def _exists(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True
