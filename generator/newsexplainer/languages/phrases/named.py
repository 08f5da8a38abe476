"""Dates named by their parts: "4. september", "10–13 September 2023", "kl. 7.36"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsexplainer.languages.phrases.calendar import nearest_year
from newsexplainer.languages.phrases.types import PhraseRules
from newsexplainer.model.dates import Clock, Point


@dataclass(frozen=True, slots=True)
class Parts:
    """What a phrase names of a date; what is None is said elsewhere or left to the reader."""

    day: int | None
    month: int | None
    year: int | None


def alternatives(words: Sequence[str]) -> str:
    """A pattern for any of the words, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def parts(text: str, lexicon: PhraseRules) -> Parts | None:
    """The parts a text names, or None if it is not a day, month or year by name."""
    month = alternatives([*lexicon.months])
    for pattern in lexicon.day_pattern.splitlines():
        match = re.fullmatch(re.sub(r"(?<!\?P)<month>", f"(?P<month>{month})", pattern.strip()), text, re.ASCII)
        if match:
            found = match.groupdict()
            return Parts(
                int(found["day"]) if found.get("day") else None,
                lexicon.months[found["month"]] if found.get("month") else None,
                int(found["year"]) if found.get("year") else None,
            )
    return None


def points(named: Sequence[Parts], said: dt.date) -> tuple[list[Point], bool] | None:
    """The dates, months and years missing from one taken from the next; whether the year was guessed.

    A year that is not named is that of the first date, or else puts the last one closest to the utterance.
    """
    last = named[-1]
    guessed = all(part.year is None for part in named)
    if last.year is None:
        if last.month is None:
            return None
        last = replace(last, year=_year(named, said))
    if last.day is not None and last.month is None:
        return None
    filled = [last]
    for current in reversed(named[:-1]):
        before = _filled(current, filled[0])
        if before.day is not None and before.month is None:
            return None
        filled.insert(0, before)
    return [_point(part) for part in filled], guessed


def _year(named: Sequence[Parts], said: dt.date) -> int:
    first, last = named[0], named[-1]
    if first.year is not None:
        return first.year + ((first.month or 0) > (last.month or 0))
    return nearest_year(said, last.month or 1, last.day)


def _filled(current: Parts, following: Parts) -> Parts:
    month = current.month if current.month is not None or current.day is None else following.month
    if current.year is not None or following.year is None:
        return Parts(current.day, month, current.year)
    later = month is not None and following.month is not None and month > following.month
    return Parts(current.day, month, following.year - later)


def _point(named: Parts) -> Point:
    return Point(named.year or 0, named.month, named.day)


def clock(text: str) -> Clock | None:
    """A time of day as newsrooms write it: `7.36`, `7:36`, `7`, `7.36pm`, `noon`."""
    if text in ("noon", "12 noon", "middag"):
        return Clock(12, 0)
    match = re.fullmatch(r"(\d{1,2})(?:[.:](\d\d))?(?:[.:](\d\d))? ?(am|pm|a\.m\.|p\.m\.)?", text, re.ASCII)
    if match is None:
        return None
    hour, half = int(match[1]), match[4]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return Clock(hour, int(match[2] or 0), int(match[3]) if match[3] else None)
