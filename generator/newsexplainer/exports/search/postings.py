"""Which word stands in which records: an inverted index, cut into pieces of a few kilobytes.

Records are numbered by importance, so a list of numbers that grows too long is cut at its end and
still holds the best. A piece holds all words with the same beginning. Where that would be too many,
it holds the union of their lists, for readers who type no more than the beginning.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from newsexplainer.exports.search.entries import Entry

MOST: Final = 2000
"""Records that a word leads to, for each of its two lists."""

PIECE: Final = 10_000
"""About how many bytes a piece has before it is cut in smaller ones; a single word may take more."""

_PART: Final = 4
"""Letters that a part of a compound has at least."""


@dataclass(slots=True)
class Hits:
    """Where a word stands: numbers of records in rising order, each once."""

    strong: list[int] = field(default_factory=list, metadata={"help": "In a title or name."})
    weak: list[int] = field(default_factory=list, metadata={"help": "Elsewhere, and not in the title."})


@dataclass(frozen=True, slots=True)
class Piece:
    """All words that begin with `key`, or, where `union` is given, only the word `key` itself."""

    key: str
    words: Mapping[str, Hits]
    union: Hits | None = None


def postings(found: Sequence[Entry], compounds: Sequence[str] | None) -> dict[str, Hits]:
    """Folded word to where it stands, words in order; `compounds` as in `SearchWords`."""
    hits: defaultdict[str, Hits] = defaultdict(Hits)
    for number, entry in enumerate(found):
        for word in entry.strong:
            hits[word].strong.append(number)
        for word in entry.weak:
            hits[word].weak.append(number)
    if compounds is not None:
        _add_parts(hits, tuple(compounds))
    return {word: Hits(hits[word].strong[:MOST], hits[word].weak[:MOST]) for word in sorted(hits)}


def pieces(words: Mapping[str, Hits], key: str = "") -> Iterable[Piece]:
    """The pieces of the words that begin with `key`, in order of their keys; `words` holds only those."""
    if len(words) <= 1 or sum(_weight(word, hits) for word, hits in words.items()) <= PIECE:
        yield Piece(key, words)
        return
    groups: defaultdict[str, dict[str, Hits]] = defaultdict(dict)
    for word, hits in words.items():
        groups[word[: len(key) + 1]][word] = hits
    own = groups.pop(key, {})
    if key:
        yield Piece(key, own, _union(words.values()))
    for beginning in sorted(groups):
        yield from pieces(groups[beginning], beginning)


def steps(numbers: Sequence[int]) -> list[int]:
    """Rising numbers as the first one and the steps between them, which are shorter to write."""
    return [number - before for before, number in zip([0, *numbers], numbers, strict=False)]


def _weight(word: str, hits: Hits) -> int:
    """About how many bytes the word takes in a file: steps have two digits, most of the time, and a comma."""
    return len(word) + 10 + 3 * (len(hits.strong) + len(hits.weak))


def _union(all_hits: Iterable[Hits]) -> Hits:
    strong: set[int] = set()
    weak: set[int] = set()
    for hits in all_hits:
        strong.update(hits.strong)
        weak.update(hits.weak)
    return Hits(sorted(strong)[:MOST], sorted(weak - strong)[:MOST])


def _add_parts(hits: dict[str, Hits], links: tuple[str, ...]) -> None:
    """Lead the last part of a compound to it (`aftale` to `vaabenaftale`) where both parts are words of the site."""
    added: defaultdict[str, set[int]] = defaultdict(set)
    for word in [word for word in hits if len(word) >= 2 * _PART and not word.isdigit()]:
        for cut in range(_PART, len(word) - _PART + 1):
            head, tail = word[:cut], word[cut:]
            if tail in hits and (head in hits or (any(head.endswith(link) and head[: -len(link)] in hits for link in links))):
                added[tail].update(hits[word].strong, hits[word].weak)
    for tail, numbers in added.items():
        hits[tail].weak = sorted(numbers.union(hits[tail].weak) - set(hits[tail].strong))
