"""Words of messages: nearest names, choices, numbers with nouns."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from heapq import nlargest
from itertools import pairwise

from newsexplainer.execution.memo import remembered

_SHOWN = 8
_LONGEST = 80
_CLOSER = 50
_MANY = 1000
_ENDS = 6


def nearest(word: str, choices: Iterable[str], count: int = 1) -> tuple[str, ...]:
    """The `choices` most like `word`, best first; none when nothing is near (ratio under 0.6)."""
    return _nearest(word[:_LONGEST], frozenset(choices), count)


@remembered(4096)
def _nearest(word: str, choices: frozenset[str], count: int) -> tuple[str, ...]:
    known = _folded(choices)
    folded = word.casefold()
    found = get_close_matches(folded, _likely(folded, known), n=count, cutoff=0.6)
    return tuple(known.names[name] for name in found)


@dataclass(frozen=True, slots=True)
class _Known:
    """Names to choose from, by their spelling without capitals, and by what they begin and end with."""

    names: Mapping[str, str]
    by_edge: Mapping[str, Sequence[str]]


@remembered(16)
def _folded(choices: frozenset[str]) -> _Known:
    names = {choice.casefold(): choice for choice in sorted(choices)}
    by_edge: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        for edge in _edges(name):
            by_edge[edge].append(name)
    return _Known(names, by_edge)


def _likely(word: str, known: _Known) -> list[str]:
    """The names worth a closer look, which takes long: all of a few, and of many those that share most pairs of letters."""
    if len(known.names) <= _CLOSER:
        return list(known.names)
    some = known.names if len(known.names) <= _MANY else dict.fromkeys(name for edge in _edges(word) for name in known.by_edge.get(edge, ())[:_MANY])
    pairs = _pairs(word)
    return nlargest(_CLOSER, some, key=lambda name: len(pairs & _pairs(name)))


def _edges(name: str) -> tuple[str, str]:
    return f"{name[:3]}…", f"…{name[-3:]}"


@remembered(4 * 4096)
def _pairs(name: str) -> frozenset[str]:
    return frozenset(map("".join, pairwise(f" {name[:_LONGEST]} ")))


def one_of(choices: Iterable[str], shown: int = _SHOWN) -> str:
    """`a, b, c` in the order given; after `shown` names only how many more there are."""
    names = list(choices)
    rest = len(names) - shown
    return ", ".join(names[:shown]) + (f" and {rest} more" if rest > 0 else "")


def way(ids: Sequence[str]) -> str:
    """`a → b → c`; of a long way the beginning, how many steps are left out, and the end."""
    between = len(ids) - 2 * _ENDS
    shown = ids if between < 2 else (*ids[:_ENDS], f"{between} more", *ids[-_ENDS:])
    return " → ".join(shown)


def plural(number: int, noun: str, several: str = "") -> str:
    """`1 story`, `2 stories`; the plural adds an `s` unless it is given."""
    return f"{number} {noun if number == 1 else several or noun + 's'}"
