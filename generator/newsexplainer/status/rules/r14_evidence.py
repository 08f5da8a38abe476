"""R14: evidence weighs more than words."""

from newsexplainer.model.status_codes import ClaimKind, Status
from newsexplainer.status.facts import Facts, Verdict
from newsexplainer.status.rule import N_, Rule

RULE = Rule(
    "R14",
    N_("Evidence weighs more than words"),
    N_(
        "An authentic document or an event that shows the claim to be true confirms it; one that shows it to "
        "be wrong refutes it. The latest evidence decides."
    ),
)


def refute(facts: Facts) -> Verdict | None:
    """*Refuted* when the latest evidence shows that the claim does not hold."""
    return Verdict(Status.REFUTED, RULE.id, (), facts.fails) if facts.fails else None


def show(facts: Facts) -> Verdict | None:
    """*Confirmed* when the latest evidence shows that it holds; an assessment gets no further than *corroborated*."""
    if not facts.holds:
        return None
    status = Status.CORROBORATED if facts.claim.kind is ClaimKind.ASSESSMENT else Status.CONFIRMED
    return Verdict(status, RULE.id, (), facts.holds)
