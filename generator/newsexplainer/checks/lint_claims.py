"""Doubtful claims: two that say the same, and amounts that cannot both be."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from newsexplainer.checks.findings import Finding, Place
from newsexplainer.model.claim import Claim
from newsexplainer.model.status_codes import Status
from newsexplainer.status import SiteModel, StoryModel

_WORD = re.compile(r"\w+", re.UNICODE)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_ALIKE = 0.8
"""Share of words two texts have in common (Jaccard) from which they are called near duplicates."""


@dataclass(frozen=True, slots=True)
class _Wording:
    """The words of a claim in one language; `telling` are those that make another claim of it."""

    first: str
    words: frozenset[str]
    telling: frozenset[str]
    numbers: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Worded:
    """A claim, its place in the story, and its words in each language."""

    index: int
    claim: Claim
    texts: Mapping[str, _Wording | None]

    @property
    def numbers(self) -> dict[str, frozenset[str]]:
        """The numbers in each wording."""
        return {language: wording.numbers for language, wording in self.texts.items() if wording}


def lint_claims(site: SiteModel) -> Iterator[Finding]:
    """Warnings about claims that concern the same actors in the same way as an earlier one of the story; one for each."""
    languages = site.project.languages
    turning = frozenset[str]().union(*(language.wording.negations for language in languages.values()))
    for model in site.stories.values():
        kin: defaultdict[object, list[_Worded]] = defaultdict(list)
        for index, claim in enumerate(model.story.claims):
            texts = {tag: _wording(text, turning) for tag, text in claim.text.texts.items()}
            kin[claim.kind, frozenset(claim.about), claim.holder].append(_Worded(index, claim, texts))
        for family in kin.values():
            for place, other in enumerate(family):
                alike = (finding for one in family[:place] if _alike(one.texts, other.texts) for finding in _pair(model, one, other))
                yield from islice(alike, 1)


def _pair(model: StoryModel, one: _Worded, other: _Worded) -> Iterator[Finding]:
    related = (Place("story", model.id, ("claims", one.index, "text"), f"claim {one.claim.number}"),)
    loc = ("claims", other.index, "text")
    ids = f"claims `{one.claim.id}` and `{other.claim.id}`"
    if one.numbers == other.numbers:
        message, help = f"{ids} say nearly the same", "put the statements of both under one claim, or word the difference"
        yield Finding("similar-claims", "story", model.id, loc, message, help=help, related=related, severity="warning")
    elif all(model.status.of(worded.claim.id).status is Status.CONFIRMED for worded in (one, other)):
        message = f"{ids} differ in a number alone, and both are confirmed"
        help = "check whether both can be; if they speak of different days or things, say so in the text"
        yield Finding("conflicting-numbers", "story", model.id, loc, message, help=help, related=related, severity="warning")


def _wording(text: str | None, turning: frozenset[str]) -> _Wording | None:
    words = _WORD.findall(_NUMBER.sub(" ", text or ""))
    if text is None or not words:
        return None
    names = {word for word in words[1:] if word[0].isupper()}
    small = frozenset(word.casefold() for word in words)
    return _Wording(words[0].casefold(), small, frozenset(word.casefold() for word in names) | (small & turning), frozenset(_NUMBER.findall(text)))


def _alike(one: Mapping[str, _Wording | None], other: Mapping[str, _Wording | None]) -> bool:
    """Whether the texts are near duplicates in every language that both have."""
    pairs = [(a, b) for language in one if (a := one[language]) and (b := other.get(language))]
    return bool(pairs) and all(_near(a, b) for a, b in pairs)


def _near(a: _Wording, b: _Wording) -> bool:
    """Whether most words are shared, and no name, negation or opening word (often a name) tells the two apart."""
    if a.telling != b.telling or (a.first not in b.words and b.first not in a.words):
        return False
    return len(a.words & b.words) >= _ALIKE * len(a.words | b.words)
