"""Words of messages: nearest names, choices, numbers with nouns."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

_SHOWN = 8
_ENDS = 6


def nearest(word: str, choices: Iterable[str], count: int = 1) -> tuple[str, ...]:
    """The `choices` most like `word`, best first; none when nothing is near (ratio under 0.6)."""
    known = sorted(set(choices))
    folded = {choice.casefold(): choice for choice in known}
    found = get_close_matches(word[:80].casefold(), list(folded), n=count, cutoff=0.6)
    return tuple(folded[name] for name in found)


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
