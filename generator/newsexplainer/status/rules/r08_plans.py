"""R8: confirming a plan never confirms the event."""

from newsexplainer.model.claim import Claim
from newsexplainer.model.status_codes import ClaimKind, Occurrence
from newsexplainer.status.rule import N_, Rule

RULE = Rule(
    "R8",
    N_("A confirmed plan is not an event"),
    N_(
        "That somebody has confirmed a plan means that the plan exists. That it was carried out is a claim "
        "of its own, and only what happened afterwards can show it."
    ),
)


def is_plan(claim: Claim) -> bool:
    """Whether the claim is about a plan, so that its status says nothing of the event."""
    return claim.kind is ClaimKind.PLAN


def is_decided(occurrence: Occurrence) -> bool:
    """Whether an event that stands so can show anything: a planned, expected or alleged one cannot."""
    return occurrence is Occurrence.HAPPENED or occurrence.is_missed
