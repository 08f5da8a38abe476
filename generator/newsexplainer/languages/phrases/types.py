"""What resolving a phrase needs and gives."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from newsexplainer.model.dates import When


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a phrase means: the date, why, and the language it was read as (its tag, or `edtf`)."""

    when: When
    reason: str
    language: str


class PhraseError(ValueError):
    """A phrase that names no date; `help` says what to do, `nearest` are phrases like it."""

    def __init__(self, message: str, help: str, nearest: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.help = help
        self.nearest = tuple(nearest)


@dataclass(frozen=True, slots=True)
class Meaning:
    """A date with the reason it is that one."""

    when: When
    reason: str


@dataclass(frozen=True, slots=True)
class Context:
    """The day of the utterance, the language it was said in, and how to read an inner phrase."""

    said: dt.date
    lexicon: PhraseRules
    resolve: Callable[[str], Meaning]


Rule = Callable[[Context, re.Match[str]], Meaning | None]
"""Reads a matched phrase; None says that another rule should try."""


@dataclass(frozen=True, slots=True, eq=False)
class PhraseRules:
    """The words and patterns by which phrases of one language are read.

    `fixed` maps a whole phrase to a unit and the number of units from the utterance. `rules` are
    patterns tried in order; `<month>` and the like stand for the words in the tables, ` || ` parts
    alternatives of one rule. `day_pattern` has one pattern a line for dates by name. `refused` explains phrases that name no date by themselves. `examples` are offered as nearest phrases.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    numbers: Mapping[str, int]
    units: Mapping[str, str]
    seasons: Mapping[str, int]
    ordinals: Mapping[str, int]
    fixed: Mapping[str, tuple[str, int]]
    noted: Mapping[str, str]
    refused: Sequence[tuple[str, str, str]]
    rules: Sequence[tuple[str, Rule]]
    day_pattern: str
    examples: Sequence[str]
