"""R5: a competent denial against another's assertion."""

from newsexplainer.model.status_codes import Status
from newsexplainer.status.facts import Facts, Verdict
from newsexplainer.status.rule import N_, Rule

RULE = Rule(
    "R5",
    N_("A denial by somebody who could know makes it disputed"),
    N_(
        "When somebody who could know denies or contests in name what another asserts or shows, the claim is "
        "disputed. If nobody asserts it any longer, it is denied."
    ),
)


def dispute(facts: Facts) -> Verdict | None:
    """*Disputed* when a denial with standing meets an assertion or evidence that survives."""
    against = facts.denying + facts.disputing
    if not against or not (facts.asserting or facts.holds):
        return None
    return Verdict(Status.DISPUTED, RULE.id, facts.asserting + against, facts.holds)


def deny(facts: Facts) -> Verdict | None:
    """*Denied* when a flat denial with standing meets no assertion."""
    if not facts.denying or facts.asserting:
        return None
    return Verdict(Status.DENIED, RULE.id, facts.denying)
