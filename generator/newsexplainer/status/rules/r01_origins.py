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
    return any(r.origins_within > 1 for r in records) or any(independent(a, b) for a, b in combinations(records, 2))


def group(records: Iterable[Record]) -> list[list[Record]]:
    """Statements by origin; one that shares parties with two origins stands under both.

    The narrowest origins come first, so that a joint statement never melts two origins into one.
    """
    ordered = sorted(records, key=lambda r: (len(r.parties), r.order))
    groups: list[list[Record]] = []
    for record in ordered:
        homes = [members for members in groups if not independent(members[0], record)]
        for members in homes:
            members.append(record)
        if not homes:
            groups.append([record])
    for members in groups:
        members.sort(key=lambda r: r.order)
    return sorted(groups, key=lambda members: members[0].order)


def corroborate(facts: Facts) -> Verdict | None:
    """*Corroborated* when two independent origins assert the claim with certainty."""
    certain = tuple(r for r in facts.asserting if r.commitment is Commitment.CERTAIN)
    return Verdict(Status.CORROBORATED, RULE.id, certain) if has_two_origins(certain) else None
