"""R16: where nobody gives an answer, there is none."""

from newsexplainer.model.status_codes import Status
from newsexplainer.status.facts import Facts, Verdict
from newsexplainer.status.rule import N_, Rule

RULE = Rule(
    "R16",
    N_("Where nobody says so, it is unknown"),
    N_(
        "A claim that nobody asserts, and that neither a document nor an event shows, is unknown. It stands "
        "on the page because readers would ask."
    ),
)


def leave_unknown(facts: Facts) -> Verdict:
    """*Unknown*, when no other rule gives a status."""
    return Verdict(Status.UNKNOWN, RULE.id)
