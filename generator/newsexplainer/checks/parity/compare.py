"""Comparing the two wordings of every text of the stories."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from newsexplainer.checks.findings import Finding, Loc, Place
from newsexplainer.checks.parity.hedges import hedges, word_of, words_for
from newsexplainer.checks.parity.names import Mention, Registry, registry
from newsexplainer.checks.parity.quantities import quantities
from newsexplainer.checks.walk import find
from newsexplainer.loading import Project
from newsexplainer.model.base import LocalText

Difference: TypeAlias = tuple[list[str], list[str]]
"""What only the Danish wording has, and what only the English has."""

_WORDS = {
    "numbers": "numbers",
    "dates": "days, months or times",
    "names": "names",
    "hedges": "degrees of doubt",
}


def parity(project: Project, names: Mapping[str, Registry] | None = None) -> Iterator[Finding]:
    """A finding for each text whose two wordings differ in numbers, dates, names or certainty.

    `names` are the registries of `registries`; without them only the names of `project` are known.
    """
    known = names or registries(project)
    for id, story in project.stories.items():
        for loc, text in find(story, LocalText):
            if text.da and text.en:
                yield from _compare(id, loc, text, known)


def registries(project: Project) -> Mapping[str, Registry]:
    """Language to the names it knows."""
    return {language: registry(project, language) for language in ("da", "en")}


def _compare(story: str, loc: Loc, text: LocalText, names: Mapping[str, Registry]) -> Iterator[Finding]:
    allowed = set(text.parity.differs) if text.parity else set()
    differing = {aspect: found for aspect, found in differences(text, names) if any(found)}
    for aspect, (danish, english) in differing.items():
        if aspect not in allowed:
            yield _mismatch(story, loc, text, aspect, danish, english)
    for aspect in sorted(allowed - differing.keys()):
        yield _unneeded(story, loc, aspect)


def differences(text: LocalText, registries: Mapping[str, Registry]) -> Iterator[tuple[str, Difference]]:
    """What the wordings of `text` do not share, for each aspect."""
    da, en = str(text.da), str(text.en)
    danish, english = quantities(da, "da"), quantities(en, "en")
    yield "numbers", _multiset(danish.numbers, english.numbers)
    yield "dates", _multiset(danish.dates, english.dates)
    yield "names", _names(da, en, registries)
    yield "hedges", _hedges(da, en)


def _multiset(danish: tuple[str, ...], english: tuple[str, ...]) -> Difference:
    if danish == english:
        return [], []
    left, right = Counter(danish), Counter(english)
    return sorted((left - right).elements()), sorted((right - left).elements())


def _names(da: str, en: str, registries: Mapping[str, Registry]) -> Difference:
    danish, english = registries["da"].mentions(da), registries["en"].mentions(en)

    def unanswered(here: list[Mention], there: list[Mention]) -> list[str]:
        named = frozenset[str]().union(*(ids for ids in {mention.ids for mention in there}))
        return sorted({m.text for m in here if named.isdisjoint(m.ids)})

    return unanswered(danish, english), unanswered(english, danish)


def _hedges(da: str, en: str) -> Difference:
    danish, english = hedges(da, "da"), hedges(en, "en")
    return sorted(danish.strong - english.any), sorted(english.strong - danish.any)


def _mismatch(story: str, loc: Loc, text: LocalText, aspect: str, danish: list[str], english: list[str]) -> Finding:
    help = "make both say the same"
    if aspect == "hedges":
        lacking = [(words_for(levels, to), name) for levels, to, name in ((danish, "en", "English"), (english, "da", "Danish")) if levels]
        help += "".join(f" ({name} has {words})" for words, name in lacking if words)
        danish, english = ([word_of(level, str(text.get(to)), to) for level in levels] for levels, to in ((danish, "da"), (english, "en")))

    def only(found: list[str], name: str) -> str:
        return f"only in {name}: {', '.join(found)}" if found else ""

    sides = "; ".join(filter(None, (only(danish, "Danish"), only(english, "English"))))
    return Finding(
        code=f"parity-{aspect}",
        kind="story",
        id=story,
        loc=(*loc, "da"),
        message=f"the two wordings differ in their {_WORDS[aspect]}: {sides}",
        label=f"Danish: {text.da}",
        help=f"{help}, or, if they differ on purpose, add beside them `parity: {{differs: [{aspect}], because: …}}`",
        related=(Place("story", story, (*loc, "en"), f"English: {text.en}"),),
    )


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
