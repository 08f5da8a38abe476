"""R6: a hedge caps the status below confirmed."""

from collections.abc import Iterable

from newsexplainer.model.status_codes import Commitment, Status
from newsexplainer.status.facts import Facts, Verdict
from newsexplainer.status.record import Record
from newsexplainer.status.rule import N_, Rule

RULE = Rule(
    "R6",
    N_("A reservation limits the status"),
    N_(
        "Who says that something is probable does not confirm it, and who says that it is possible has not "
        "said that it is so. The reservation stands in the wording in both languages."
    ),
)

_STRENGTH = {Commitment.POSSIBLE: 0, Commitment.PROBABLE: 1, Commitment.CERTAIN: 2}


def gives_value(commitment: Commitment) -> bool:
    """Whether words this sure say that the claim is true or false; *possible* leaves both open."""
    return commitment is not Commitment.POSSIBLE


def strongest(commitments: Iterable[Commitment]) -> Commitment | None:
    """The surest of them, or None of none."""
    return max(commitments, key=_STRENGTH.__getitem__, default=None)


def weakest(*commitments: Commitment) -> Commitment:
    """The least sure of them: a relay is never surer than what it repeats."""
    return min(commitments, key=_STRENGTH.__getitem__)


def is_hedged(records: Iterable[Record]) -> bool:
    """Whether there are statements and none of them is certain."""
    best = strongest(record.commitment for record in records)
    return best is not None and best is not Commitment.CERTAIN


def leave_open(facts: Facts) -> Verdict | None:
    """*Unknown* when the claim is called possible and no more."""
    return Verdict(Status.UNKNOWN, RULE.id) if facts.possible else None
