"""Doubtful claims: two that say the same, and amounts that cannot both be."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from generator.checks.findings import Finding, Place
from generator.loading import Project
from generator.model.base import LANGUAGES
from generator.model.claim import Claim
from generator.model.status_codes import Status
from generator.status import StoryStatus, derive_site

_WORD = re.compile(r"\w+", re.UNICODE)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_ALIKE = 0.8
"""Share of words two texts have in common (Jaccard) from which they are called near duplicates."""
_TURNING = frozenset(("not", "no", "never", "without", "ikke", "ingen", "aldrig", "uden"))


@dataclass(frozen=True, slots=True)
class _Wording:
    """The words of a claim in one language; `telling` are those that make another claim of it."""

    first: str
    words: frozenset[str]
    telling: frozenset[str]
    numbers: frozenset[str]


def lint_claims(project: Project) -> Iterator[Finding]:
    """Warnings about pairs of claims in one story."""
    site = derive_site(project)
    for id, story in project.stories.items():
        wordings = [{language: _wording(claim.text.get(language)) for language in LANGUAGES} for claim in story.claims]
        for (a, one), (b, other) in combinations(enumerate(story.claims), 2):
            if _about_the_same(one, other) and _alike(wordings[a], wordings[b]):
                yield from _pair(id, a, b, one, other, wordings, site.stories[id].status)


def _pair(
    id: str, a: int, b: int, one: Claim, other: Claim, wordings: list[dict[str, _Wording | None]], status: StoryStatus
) -> Iterator[Finding]:
    numbers = [{language: w.numbers for language, w in wording.items() if w} for wording in (wordings[a], wordings[b])]
    related = (Place("story", id, ("claims", a, "text"), f"claim {one.number}"),)
    loc = ("claims", b, "text")
    if numbers[0] == numbers[1]:
        message = f"claims `{one.id}` and `{other.id}` say nearly the same"
        help = "put the statements of both under one claim, or word the difference"
        yield Finding("similar-claims", "story", id, loc, message, help=help, related=related, severity="warning")
    elif all(status.of(claim.id).status is Status.CONFIRMED for claim in (one, other)):
        message = f"claims `{one.id}` and `{other.id}` differ in a number alone, and both are confirmed"
        help = "check whether both can be; if they speak of different days or things, say so in the text"
        yield Finding("conflicting-numbers", "story", id, loc, message, help=help, related=related, severity="warning")


def _about_the_same(one: Claim, other: Claim) -> bool:
    return one.kind is other.kind and set(one.about) == set(other.about) and one.holder == other.holder


def _wording(text: str | None) -> _Wording | None:
    words = _WORD.findall(_NUMBER.sub(" ", text or ""))
    if text is None or not words:
        return None
    names = {word for word in words[1:] if word[0].isupper()}
    small = frozenset(word.casefold() for word in words)
    return _Wording(words[0].casefold(), small, frozenset(word.casefold() for word in names) | (small & _TURNING), frozenset(_NUMBER.findall(text)))


def _alike(one: Mapping[str, _Wording | None], other: Mapping[str, _Wording | None]) -> bool:
    """Whether the texts are near duplicates in every language that both have."""
    pairs = [(a, b) for language in LANGUAGES if (a := one[language]) and (b := other[language])]
    return bool(pairs) and all(_near(a, b) for a, b in pairs)


def _near(a: _Wording, b: _Wording) -> bool:
    """Whether most words are shared, and no name, negation or opening word (often a name) tells the two apart."""
    if a.telling != b.telling or (a.first not in b.words and b.first not in a.words):
        return False
    return len(a.words & b.words) >= _ALIKE * len(a.words | b.words)
