"""How long a page takes to read."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from newsexplainer.pages.sections.log import ChangeDay
from newsexplainer.pages.sections.proof import Proof
from newsexplainer.pages.sections.sources import SourceItem
from newsexplainer.pages.words import DateText, Phrase, Words

WORDS_A_MINUTE = 220
"""Reading speed for news on a screen."""

_SKIPPED = (Proof, ChangeDay, SourceItem)
"""What readers look things up in rather than read."""


def reading_time(view: object, words: Words) -> str:
    """Minutes to read what is unfolded on the page, at least one."""
    count = sum(len(text.split()) for text in _texts(view))
    return words.ngettext("%(num)d min. read", "%(num)d min. read", max(1, round(count / WORDS_A_MINUTE)))


def _texts(view: Any) -> Iterator[str]:
    if isinstance(view, Phrase | DateText):
        yield view.text
    elif isinstance(view, tuple):
        for item in view:
            yield from _texts(item)
    else:
        for name in _read(type(view)):
            yield from _texts(getattr(view, name))


def _read(of: Any) -> tuple[str, ...]:
    """The fields of a class that are read."""
    return tuple(field.name for field in fields(of)) if is_dataclass(of) and of not in _SKIPPED else ()
