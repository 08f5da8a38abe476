"""R13: that something was said is a claim of its own."""

from newsexplainer.model.claim import Claim
from newsexplainer.status.rule import N_, Rule

RULE = Rule(
    "R13",
    N_("That it was said is a claim of its own"),
    N_(
        "What is confirmed here is that it was said, by those who said it. Whether it is so is another claim."
    ),
)


def _sayers(claim: Claim) -> frozenset[str]:
    holder = {claim.holder} if claim.holder else set()
    return frozenset(competence.actor for competence in claim.competent) | holder


def said_it_itself(claim: Claim, parties: frozenset[str]) -> bool:
    """Whether the words are the speaker's own; where the claim names nobody, whoever utters them says them."""
    sayers = _sayers(claim)
    return not sayers or not parties.isdisjoint(sayers)


def may_deny_saying_it(claim: Claim, parties: frozenset[str]) -> bool:
    """Whether somebody with these parties is the one said to have spoken."""
    return not parties.isdisjoint(_sayers(claim) or frozenset(claim.about))
