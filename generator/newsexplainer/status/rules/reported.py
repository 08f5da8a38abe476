"""*Reported*: somebody asserts it, and one of the rules holds it back from more."""

from newsexplainer.model.status_codes import ClaimKind, Status
from newsexplainer.status.facts import Facts, Verdict
from newsexplainer.status.rules import r01_origins, r02_competence, r03_unnamed, r06_hedge, r09_intention


def report(facts: Facts) -> Verdict | None:
    """*Reported* when anybody asserts the claim; the rule named is the one that keeps it from being more."""
    return Verdict(Status.REPORTED, _held_back_by(facts), facts.asserting) if facts.asserting else None


def _held_back_by(facts: Facts) -> str:
    named = [record for record in facts.asserting if r03_unnamed.may_settle(record)]
    if not named:
        return r03_unnamed.RULE.id
    if r06_hedge.is_hedged([record for record in named if record.competent] or named):
        return r06_hedge.RULE.id
    if facts.claim.kind is ClaimKind.INTENTION:
        return r09_intention.RULE.id
    return r01_origins.RULE.id if len(facts.asserting) > 1 else r02_competence.RULE.id
