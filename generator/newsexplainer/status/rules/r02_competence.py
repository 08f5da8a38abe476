"""R2: who could confirm a claim is declared with the claim."""

from newsexplainer.model.claim import Claim
from newsexplainer.model.status_codes import ClaimKind
from newsexplainer.status.rule import N_, Rule
from newsexplainer.status.rules.r09_intention import is_own_intention
from newsexplainer.status.rules.r13_utterance import may_deny_saying_it, said_it_itself

RULE = Rule(
    "R2",
    N_("Who could know is stated claim by claim"),
    N_(
        "Only those who decide, take part, keep the record or saw it can confirm a claim, and only they "
        "can dispute it with effect. Anybody else's word is information, not confirmation."
    ),
)


def competent_ids(claim: Claim) -> frozenset[str]:
    """The actors declared competent on the claim; on a plan, its holder too."""
    listed = frozenset(competence.actor for competence in claim.competent)
    own = {claim.holder} if claim.kind is ClaimKind.PLAN and claim.holder else set()
    return listed | own


def is_competent(claim: Claim, parties: frozenset[str]) -> bool:
    """Whether somebody with these parties could confirm the claim."""
    match claim.kind:
        case ClaimKind.ASSESSMENT:
            return False
        case ClaimKind.INTENTION:
            return is_own_intention(claim, parties)
        case ClaimKind.UTTERANCE:
            return said_it_itself(claim, parties)
        case _:
            return not parties.isdisjoint(competent_ids(claim))


def has_standing(claim: Claim, parties: frozenset[str]) -> bool:
    """Whether a denial by somebody with these parties carries weight.

    Nobody can confirm an assessment; those it concerns can still contest it.
    """
    match claim.kind:
        case ClaimKind.ASSESSMENT:
            concerned = competent_ids(claim) | frozenset(claim.about) | ({claim.holder} if claim.holder else set())
            return not parties.isdisjoint(concerned)
        case ClaimKind.UTTERANCE:
            return may_deny_saying_it(claim, parties)
        case _:
            return is_competent(claim, parties)
