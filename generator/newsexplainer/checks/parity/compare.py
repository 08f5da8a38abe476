"""Comparing the wordings of every text of the stories, each with each."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeAlias

from newsexplainer.checks.findings import Finding, Loc, Place
from newsexplainer.checks.parity.hedges import hedges, word_of, words_for
from newsexplainer.checks.parity.names import Mention, Registry, registry
from newsexplainer.checks.parity.quantities import quantities
from newsexplainer.checks.walk import find
from newsexplainer.languages import Language, Languages
from newsexplainer.loading import Project
from newsexplainer.model.local_text import LocalText

Difference: TypeAlias = tuple[list[str], list[str]]
"""What only the first wording has, and what only the second has."""

_WORDS = {
    "numbers": "numbers",
    "dates": "days, months or times",
    "names": "names",
    "hedges": "degrees of doubt",
}


@dataclass(frozen=True, slots=True)
class Side:
    """One wording of a text."""

    language: Language
    text: str
    names: Registry


def parity(project: Project, names: Mapping[str, Registry] | None = None) -> Iterator[Finding]:
    """A finding for each two wordings of a text that differ in numbers, dates, names or certainty.

    `names` are the registries of `registries`; without them only the names of `project` are known.
    """
    known = names or registries(project)
    for id, story in project.stories.items():
        for loc, text in find(story, LocalText):
            yield from _compare(id, loc, text, sides(text, project.languages, known), project.languages)


def registries(project: Project) -> Mapping[str, Registry]:
    """Language to the names it knows."""
    return {tag: registry(project, tag) for tag in project.languages}


def sides(text: LocalText, languages: Languages, names: Mapping[str, Registry]) -> list[Side]:
    """The wordings of a text that are there, in the order of the languages of the site."""
    return [Side(language, wording, names[tag]) for tag, language in languages.items() if (wording := text.get(tag))]


def _compare(story: str, loc: Loc, text: LocalText, wordings: Sequence[Side], languages: Languages) -> Iterator[Finding]:
    if len(wordings) < 2:
        return
    allowed = set(text.parity.differs) if text.parity else set()
    differing = set()
    for one, other in combinations(wordings, 2):
        for aspect, found in differences(one, other, languages):
            if any(found):
                differing.add(aspect)
                if aspect not in allowed:
                    yield _mismatch(story, loc, (one, other), aspect, found)
    for aspect in sorted(allowed - differing):
        yield _unneeded(story, loc, aspect)


def differences(one: Side, other: Side, languages: Languages) -> Iterator[tuple[str, Difference]]:
    """What two wordings do not share, for each aspect."""
    left, right = (quantities(side.text, side.language.tag, languages) for side in (one, other))
    yield "numbers", _multiset(left.numbers, right.numbers)
    yield "dates", _multiset(left.dates, right.dates)
    yield "names", _names(one, other)
    yield "hedges", _hedges(one, other)


def _multiset(one: tuple[str, ...], other: tuple[str, ...]) -> Difference:
    if one == other:
        return [], []
    left, right = Counter(one), Counter(other)
    return sorted((left - right).elements()), sorted((right - left).elements())


def _names(one: Side, other: Side) -> Difference:
    left, right = (side.names.mentions(side.text) for side in (one, other))

    def unanswered(here: list[Mention], there: list[Mention]) -> list[str]:
        named = frozenset[str]().union(*(ids for ids in {mention.ids for mention in there}))
        return sorted({m.text for m in here if named.isdisjoint(m.ids)})

    return unanswered(left, right), unanswered(right, left)


def _hedges(one: Side, other: Side) -> Difference:
    left, right = (hedges(side.text, side.language.wording) for side in (one, other))
    return sorted(left.strong - right.any), sorted(right.strong - left.any)


def _mismatch(story: str, loc: Loc, pair: tuple[Side, Side], aspect: str, found: Difference) -> Finding:
    one, other = pair
    help, shown = "make both say the same", found
    if aspect == "hedges":
        lacking = [(words_for(levels, to.wording), to.english_name) for levels, to in zip(found, (other.language, one.language), strict=True) if levels]
        help += "".join(f" ({name} has {words})" for words, name in lacking if words)
        shown = (_shown(found[0], one), _shown(found[1], other))
    only = [f"only in {side.language.english_name}: {', '.join(words)}" for side, words in zip(pair, shown, strict=True) if words]
    return Finding(
        code=f"parity-{aspect}",
        kind="story",
        id=story,
        loc=(*loc, one.language.tag),
        message=f"the two wordings differ in their {_WORDS[aspect]}: {'; '.join(only)}",
        label=f"{one.language.english_name}: {one.text}",
        help=f"{help}, or, if they differ on purpose, add beside them `parity: {{differs: [{aspect}], because: …}}`",
        related=(Place("story", story, (*loc, other.language.tag), f"{other.language.english_name}: {other.text}"),),
    )


def _shown(levels: list[str], side: Side) -> list[str]:
    return [word_of(level, side.text, side.language.wording) for level in levels]


def _unneeded(story: str, loc: Loc, aspect: str) -> Finding:
    return Finding(
        code="parity-exception-unneeded",
        kind="story",
        id=story,
        loc=(*loc, "parity"),
        message=f"the two wordings do not differ in their {_WORDS[aspect]}",
        help=f"remove `{aspect}` here, so that a later mistake is found",
        severity="warning",
    )
