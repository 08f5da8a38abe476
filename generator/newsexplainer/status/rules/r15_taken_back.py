"""R15: what is taken back no longer counts."""

from newsexplainer.model.status_codes import Status
from newsexplainer.status.facts import Facts, Verdict
from newsexplainer.status.rule import N_, Rule

RULE = Rule(
    "R15",
    N_("What is taken back no longer counts"),
    N_(
        "A statement that its own source withdraws or turns round counts no longer. When nothing else speaks "
        "for the claim, it is withdrawn."
    ),
)


def withdraw(facts: Facts) -> Verdict | None:
    """*Withdrawn* when every assertion has been taken back and no evidence holds.

    Turning round counts as taking back; by somebody with standing it is a denial (R5).
    """
    if facts.asserting or facts.holds:
        return None
    if facts.withdrawn or (facts.reversed and not facts.denying):
        return Verdict(Status.WITHDRAWN, RULE.id, facts.withdrawing)
    return None
