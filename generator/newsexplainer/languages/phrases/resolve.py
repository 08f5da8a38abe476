"""Finds the rule that reads a phrase."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from newsexplainer.diagnostics.nearest import nearest
from newsexplainer.execution.memo import remembered
from newsexplainer.languages.phrases.calendar import unit_offset
from newsexplainer.languages.phrases.days import shown
from newsexplainer.languages.phrases.named import alternatives
from newsexplainer.languages.phrases.types import Context, Meaning, PhraseError, PhraseRules, Resolution, Rule
from newsexplainer.model.dates import DateError, parse

MAX_LENGTH = 150
_MAX_DEPTH = 12
_LIKE_EDTF = re.compile(r"(?=.*[0-9]{4})[0-9xtz~?%/.:,\[\]+ -]+")
_HELP = "write the date as EDTF, such as 2023-09-04 or 2023-09-10/2023-09-13, or use a phrase that is known"


class UnknownPhraseError(PhraseError):
    """No rule reads the phrase; another language may."""


def resolve_phrase(phrase: str, said: dt.date, rules: Mapping[str, PhraseRules]) -> Resolution:
    """What a phrase, or EDTF text, means when uttered on the day `said`; `rules` are those of each language by its tag, the first to read it wins.

    Raises PhraseError, which says why not, what to do, and which known phrases are near.
    """
    text = _normalised(phrase)
    if len(text) > MAX_LENGTH:
        raise PhraseError("the phrase is too long", f"write at most {MAX_LENGTH} characters")
    try:
        return Resolution(parse(phrase.strip()), "it is EDTF already", "edtf")
    except DateError as error:
        if _LIKE_EDTF.fullmatch(text):
            raise PhraseError(f"`{text}`: {error.message}", error.help) from None
    for language, lexicon in rules.items():
        try:
            meaning = _Reader(said, lexicon).read(text)
        except UnknownPhraseError:
            continue
        return Resolution(meaning.when, meaning.reason, language)
    examples = [example for lexicon in rules.values() for example in lexicon.examples]
    message = f"`{text}` is no phrase for a date that is known here" if text else "the phrase is empty"
    raise PhraseError(message, _HELP, nearest(text, examples, 3))


def _normalised(phrase: str) -> str:
    text = unicodedata.normalize("NFC", phrase).lower().replace("’", "'")
    return re.sub(r"\s+", " ", text).strip(" \"'»«“”,;!?")


@dataclass(slots=True)
class _Reader:
    """Reads one phrase and the phrases inside it; remembers what no rule reads, so that a jumble of words takes no longer than a phrase."""

    said: dt.date
    lexicon: PhraseRules
    depth: int = 0
    unknown: set[str] = field(default_factory=set)

    def read(self, text: str) -> Meaning:
        for pattern, message, help in self.lexicon.refused:
            if re.fullmatch(pattern, text):
                raise PhraseError(message, help)
        try:
            meaning = _fixed(text, self.said, self.lexicon) or self._by_rule(text)
        except (DateError, OverflowError) as error:
            raise PhraseError(str(error), getattr(error, "help", "the date is outside the years 1 to 9999")) from None
        if meaning is None:
            self.unknown.add(text)
            raise UnknownPhraseError(f"`{text}` is no phrase for a date", _HELP)
        return meaning

    def _by_rule(self, text: str) -> Meaning | None:
        if self.depth > _MAX_DEPTH or text in self.unknown:
            return None
        context = Context(self.said, self.lexicon, self._inner)
        for pattern, rule in _compiled(self.lexicon):
            match = pattern.fullmatch(text)
            if match is None:
                continue
            try:
                meaning = rule(context, match)
            except UnknownPhraseError:
                continue
            if meaning is not None:
                return meaning
        return None

    def _inner(self, text: str) -> Meaning:
        self.depth += 1
        try:
            return self.read(text)
        finally:
            self.depth -= 1


def _fixed(text: str, said: dt.date, lexicon: PhraseRules) -> Meaning | None:
    found = lexicon.fixed.get(text)
    if found is None:
        return None
    unit, offset = found
    which = _which(said, unit, offset)
    note = lexicon.noted.get(text, "")
    return Meaning(unit_offset(said, unit, offset), f"{which}; {note}" if note else which)


def _which(said: dt.date, unit: str, offset: int) -> str:
    if unit == "night":
        return f"the night to the day it was said, {shown(said)}"
    side = "before" if offset < 0 else "after"
    name = {"week": "ISO week"}.get(unit, unit)
    steps = {0: "", 1: f"the {name} {side} "}.get(abs(offset), f"{abs(offset)} {name}s {side} ")
    whose = "the day" if unit == "day" else "that of the day" if offset else f"the {name} of the day"
    return f"{steps}{whose} it was said, {shown(said)}"


@remembered(128)
def _compiled(lexicon: PhraseRules) -> tuple[tuple[re.Pattern[str], Rule], ...]:
    count = f"[0-9]{{1,3}}|{alternatives([*lexicon.numbers])}"
    words = {
        "month": f"(?P<month>{alternatives([*lexicon.months])})",
        "anymonth": f"(?:{alternatives([*lexicon.months])})",
        "weekday": f"(?P<weekday>{alternatives([*lexicon.weekdays])})",
        "season": f"(?P<season>{alternatives([*lexicon.seasons])})",
        "ordinal": f"(?P<ordinal>{alternatives([*lexicon.ordinals])})",
        "unit": f"(?P<unit>{alternatives([*lexicon.units])})",
        "n": f"(?P<n>{count})",
        "year": "(?P<year>[0-9]{4})",
        "inner": "(?P<inner>.+?)",
        "dash": " ?[-–—] ?",
    }
    result: list[tuple[re.Pattern[str], Rule]] = []
    for pattern, rule in lexicon.rules:
        expanded = re.sub(r"(?<!\?P)<(\w+)>", lambda word: words[word[1]], pattern)
        result.extend((re.compile(choice), rule) for choice in expanded.split(" || "))
    return tuple(result)
