"""What the index holds of a record: the finished result, and the words that find it.

Entries of a story are made with the story and kept, so that an edit elsewhere need not read it again.
"""

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from newsexplainer.exports.search.records import Record, described
from newsexplainer.languages.folding import spellings, words_of
from newsexplainer.pages.words import Phrase, Words


class Entry(NamedTuple):
    """One record of the index in one language."""

    shown: str
    """What a result shows, as a JSON object."""
    strong: tuple[str, ...]
    """Folded words of titles and names, in order, each once."""
    weak: tuple[str, ...]
    """Folded words of other texts that are not among `strong`."""


def entry(words: Words, record: Record) -> Entry:
    """A record as the index holds it."""
    stop = frozenset(words.own.search.stop.split())
    strong = _folded(record.strong, stop)
    return Entry(dump(_shown(words, record)), tuple(sorted(strong)), tuple(sorted(_folded(record.weak, stop) - strong)))


def dump(data: Any) -> str:
    """Data as JSON, as short as it gets."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _folded(texts: Iterable[str], stop: frozenset[str]) -> set[str]:
    found: set[str] = set()
    for text in texts:
        for word in words_of(text):
            if word not in stop:
                found.update(spellings(word))
    return found - stop


def _shown(words: Words, record: Record) -> dict[str, str]:
    """What a result shows, all of it text; what is empty is left out."""
    badge, date, context = record.badge, record.date, record.context or Phrase("")
    everything = {
        "kind": record.kind,
        "title": record.title.text,
        "titleLang": record.title.lang,
        "path": record.path,
        "hreflang": record.hreflang,
        "status": badge.code if badge else "",
        "icon": badge.icon if badge else "",
        "word": badge.word if badge else "",
        "date": date.text if date else "",
        "datetime": (date.machine or "") if date else "",
        "context": context.text,
        "contextLang": context.lang,
        "note": described(words, record),
    }
    return {name: value for name, value in everything.items() if value}
