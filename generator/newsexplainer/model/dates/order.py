"""Which of two dates comes first, as far as the dates say.

Sorting needs a total order and gets `sort_key`; `compare` is the honest answer, a strict partial
order over the bounds: dates that overlap are not in order.
"""

from __future__ import annotations

from enum import Enum

from newsexplainer.model.dates.point import Point, Unspecified
from newsexplainer.model.dates.spans import Interval, When
from newsexplainer.model.dates.text import format


class Order(Enum):
    """How one date stands to another."""

    BEFORE = "before"
    AFTER = "after"
    SAME = "same"
    UNKNOWN = "unknown"


def sort_key(when: When) -> tuple[int, int, str]:
    """A key that sorts by first moment, then last moment, then text.

    An open start sorts before, and an open end after, everything else. The order extends
    `compare`: whatever is BEFORE sorts before.
    """
    first, last = when.instants
    return first, last, format(when)


def compare(a: When, b: When) -> Order:
    """Whether `a` is over before `b` begins, the reverse, the same time, or not known.

    Bounds are compared as written; qualifiers do not change them. SAME needs two definite dates
    with the same bounds: two meetings "some day in 10–13 September" are not known to coincide.
    """
    (first_a, last_a), (first_b, last_b) = a.instants, b.instants
    if last_a < first_b:
        return Order.BEFORE
    if last_b < first_a:
        return Order.AFTER
    if (first_a, last_a) == (first_b, last_b) and is_definite(a) and is_definite(b):
        return Order.SAME
    return Order.UNKNOWN


def is_definite(when: When) -> bool:
    """Whether the date is neither doubted nor estimated, open, a choice, or short of digits."""
    if when.is_approximate or when.is_uncertain:
        return False
    if isinstance(when, Point):
        return when.unspecified is Unspecified.NOTHING
    if isinstance(when, Interval):
        return len(when.ends) == 2 and all(is_definite(end) for end in when.ends)
    return False
