"""R1: count origins, not relays."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from newsexplainer.model.status_codes import Commitment, Status
from newsexplainer.status.facts import Facts, Verdict
from newsexplainer.status.record import Record
from newsexplainer.status.rule import N_, Rule
from newsexplainer.status.rules.r03_unnamed import known_apart

RULE = Rule(
    "R1",
    N_("Origins count, not relays"),
    N_(
        "However many outlets carry a piece of information, it counts once for each independent origin. "
        "People who speak for the same organisation or state are one origin."
    ),
)


def independent(a: Record, b: Record) -> bool:
    """Whether two statements come from origins that have nothing in common."""
    return a.parties.isdisjoint(b.parties) and known_apart(a, b)


def has_two_origins(records: Sequence[Record]) -> bool:
    """Whether two of the statements are independent, or one group says it consists of several origins."""
    if any(r.origins_within > 1 for r in records):
        return True
    unlike = {(r.parties, r.unnamed, r.placed): r for r in records}.values()
    return any(independent(a, b) for a, b in combinations(unlike, 2))


class Neighbours:
    """Which of the records added so far are not independent of another, found without a look at each."""

    def __init__(self) -> None:
        self._by_party: dict[str, list[int]] = {}
        self._unnamed: list[int] = []
        self._unplaced: list[int] = []

    def add(self, record: Record, place: int) -> None:
        """Take in a record under a number."""
        for party in record.parties:
            self._by_party.setdefault(party, []).append(place)
        if record.unnamed:
            self._unnamed.append(place)
            if not record.placed:
                self._unplaced.append(place)

    def of(self, record: Record) -> list[int]:
        """The numbers of those that are not independent of `record`, lowest first."""
        found = {place for party in record.parties for place in self._by_party.get(party, ())}
        if record.unnamed:
            found.update(self._unplaced if record.placed else self._unnamed)
        return sorted(found)


def group(records: Iterable[Record]) -> list[list[Record]]:
    """Statements by origin; one that shares parties with two origins stands under both.

    The narrowest origins come first, so that a joint statement never melts two origins into one.
    """
    ordered = sorted(records, key=lambda r: (len(r.parties), r.order))
    groups: list[list[Record]] = []
    near = Neighbours()
    for record in ordered:
        homes = near.of(record)
        for place in homes:
            groups[place].append(record)
        if not homes:
            near.add(record, len(groups))
            groups.append([record])
    for members in groups:
        members.sort(key=lambda r: r.order)
    return sorted(groups, key=lambda members: members[0].order)


def corroborate(facts: Facts) -> Verdict | None:
    """*Corroborated* when two independent origins assert the claim with certainty."""
    certain = tuple(r for r in facts.asserting if r.commitment is Commitment.CERTAIN)
    return Verdict(Status.CORROBORATED, RULE.id, certain) if has_two_origins(certain) else None
