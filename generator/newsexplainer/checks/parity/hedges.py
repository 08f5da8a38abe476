"""Doubt in running text: which levels of commitment a wording shows."""

import re
from dataclasses import dataclass

from newsexplainer.execution.memo import remembered
from newsexplainer.languages.wording import Wording


@dataclass(frozen=True, slots=True)
class Hedges:
    """Levels by name: those the wording shows for certain, and those it may show."""

    strong: frozenset[str]
    weak: frozenset[str]

    @property
    def any(self) -> frozenset[str]:
        """Every level that the wording can answer for."""
        return self.strong | self.weak


def hedges(text: str, wording: Wording) -> Hedges:
    """The levels of commitment whose words stand in `text`."""
    text = text.lower()
    if not _any(wording).search(text):
        return _NONE
    strong, weak = set(), set()
    for level, sure, unsure in _patterns(wording):
        if sure.search(text):
            strong.add(level)
        if unsure is not None and unsure.search(text):
            weak.add(level)
    return Hedges(frozenset(strong), frozenset(weak))


def word_of(level: str, text: str, wording: Wording) -> str:
    """The word in `text` that shows a level for certain, and the level."""
    found = next(sure.search(text.lower()) for name, sure, _ in _patterns(wording) if name == level)
    return f"`{found.group()}` ({level})" if found else level


def words_for(levels: list[str], wording: Wording) -> str:
    """Words of a language that show one of the levels: `possibly, might, perhaps`."""
    strong = [word for hedge in wording.hedges if hedge.level in levels for word in hedge.strong]
    return ", ".join([word for word in strong if word.isalpha()][:3])


_NONE = Hedges(frozenset(), frozenset())


@remembered(4)
def _any(wording: Wording) -> re.Pattern[str]:
    """All words of doubt at once: most texts hold none, and one search tells."""
    return _words(tuple(word for hedge in wording.hedges for word in (*hedge.strong, *hedge.weak)))


@remembered(4)
def _patterns(wording: Wording) -> list[tuple[str, re.Pattern[str], re.Pattern[str] | None]]:
    return [(hedge.level, _words(hedge.strong), _words(hedge.weak) if hedge.weak else None) for hedge in wording.hedges]


def _words(alternatives: tuple[str, ...]) -> re.Pattern[str]:
    """Lower-case words; ignoring case in the expression instead would take five times as long."""
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b")
