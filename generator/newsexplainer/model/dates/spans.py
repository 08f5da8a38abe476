"""Dates of more than one point: intervals, ranges and one-of sets."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from newsexplainer.model.dates.errors import DateError
from newsexplainer.model.dates.point import Point, Precision, Qualified

BEGINNING, END = -1, 10_000 * 366 * 86400
"""Instants before and after every date there is; what an open end counts as."""


class _TwoEnded(Qualified):
    """What intervals and ranges share."""

    __slots__ = ()
    start: Point | None
    end: Point | None

    @property
    def ends(self) -> tuple[Point, ...]:
        """The ends that are not open."""
        return tuple(point for point in (self.start, self.end) if point is not None)

    @property
    def precision(self) -> Precision:
        """How fine the coarser end is."""
        return min(point.precision for point in self.ends)

    @property
    def qualifiers(self) -> frozenset[str]:
        return frozenset(point.qualifier for point in self.ends) - {""}

    @property
    def instants(self) -> tuple[int, int]:
        """First and last second it may reach, counted in UTC; an open end is out of all reach."""
        start = self.start.instants[0] if self.start else BEGINNING
        return start, self.end.instants[1] if self.end else END


@dataclass(frozen=True, slots=True)
class Interval(_TwoEnded):
    """Something that lasts from `start` to `end`, both included; None is an open end (`..`)."""

    start: Point | None
    end: Point | None

    def __post_init__(self) -> None:
        _check_ends(self)


@dataclass(frozen=True, slots=True)
class Range(_TwoEnded):
    """Consecutive members of a one-of set, `a..b`, both included; None is an open end."""

    start: Point | None
    end: Point | None

    def __post_init__(self) -> None:
        _check_ends(self)
        if any(point.unspecified for point in self.ends):
            help = "write the first and the last day meant"
            raise DateError("an end of the range has digits left out", help)
        if len({point.precision for point in self.ends}) > 1:
            help = "write both ends as years, both as months or both as days"
            raise DateError("the ends of the range differ in precision", help)


@dataclass(frozen=True, slots=True)
class OneOf(Qualified):
    """One of the members, and it is not known which (EDTF level 2, `[a,b]` and `[a..b]`).

    Members are held in order of time, whatever order they were given in.
    """

    members: tuple[Point | Range, ...]

    def __post_init__(self) -> None:
        if not self.members:
            help = "write the dates it may be, as [2023-09-10,2023-09-12]"
            raise DateError("the set is empty", help)
        if len(self.members) == 1 and isinstance(self.members[0], Point):
            raise DateError("a set of one date is that date", "write it without the brackets")
        ordered = tuple(sorted(self.members, key=lambda m: (m.instants, m.precision, m.qualifiers != frozenset())))
        object.__setattr__(self, "members", ordered)
        for left, right in pairwise(ordered):
            if left.instants[1] >= right.instants[0]:
                help = "let each date stand once, and open ends only first or last"
                raise DateError("two members of the set overlap", help)

    @property
    def precision(self) -> Precision:
        """How fine the coarsest member is."""
        return min(member.precision for member in self.members)

    @property
    def qualifiers(self) -> frozenset[str]:
        return frozenset().union(*(member.qualifiers for member in self.members))

    @property
    def instants(self) -> tuple[int, int]:
        """First and last second it may mean, counted in UTC; an open end is out of all reach."""
        return self.members[0].instants[0], self.members[-1].instants[1]


When = Point | Interval | OneOf
"""When something is: everything the profile can say."""


def _check_ends(span: Interval | Range) -> None:
    if not span.ends:
        help = "leave the date out, or give one of the ends"
        raise DateError("a span open at both ends says nothing", help)
    first, last = span.instants
    if first > last:
        raise DateError("the second date is earlier than the first", "swap the two dates")
