"""The words by which the wordings of a text are compared: numbers, months, doubt, negation.

Hedges follow FactBank's commitment levels, with two more that news needs: what somebody is
suspected of, and what is only said to be so. A *weak* word can answer for a hedge in the other
language and demands none itself, because it often means something else (`kan`, `may`).
"""

from dataclasses import dataclass
from typing import Final

LEVELS: Final = ("possible", "probable", "suspected", "hearsay")
"""The levels of commitment that every language has words for."""


@dataclass(frozen=True, slots=True)
class Hedge:
    """The wordings of one level of commitment in one language, as regular expressions."""

    level: str
    strong: tuple[str, ...]
    weak: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """How one language writes months, weekdays, numbers, negation and doubt."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    numbers: dict[str, int]
    multipliers: dict[str, int]
    thousands: str
    """The sign between thousands; the other of `.` and `,` is the decimal sign."""
    clock: str
    """A regular expression with the groups `hour`, `minute` and `half` (am or pm)."""
    adjective_endings: str
    """A regular expression for what may follow the adjective of a name."""
    negations: frozenset[str]
    """Words that turn a sentence into its opposite, in small letters."""
    hedges: tuple[Hedge, ...]
