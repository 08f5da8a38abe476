"""R9: everybody knows their own intentions, and nobody else's."""

from newsexplainer.model.claim import Claim
from newsexplainer.status.rule import N_, Rule

RULE = Rule(
    "R9",
    N_("Only you can confirm what you intend"),
    N_(
        "What somebody wants or intends can be confirmed by that party alone. Others can report it. "
        "Nobody confirms another's acts or how things turn out by intending them."
    ),
)


def is_own_intention(claim: Claim, parties: frozenset[str]) -> bool:
    """Whether the intention is that of somebody with these parties; without a holder it is nobody's."""
    return claim.holder is not None and claim.holder in parties
