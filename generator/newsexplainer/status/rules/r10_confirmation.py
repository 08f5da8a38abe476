"""R10: one competent source on record is enough."""

from newsexplainer.model.status_codes import ClaimKind, Commitment, Status
from newsexplainer.status.facts import Facts, Verdict
from newsexplainer.status.record import Record
from newsexplainer.status.rule import N_, Rule
from newsexplainer.status.rules import r09_intention, r13_utterance
from newsexplainer.status.rules.r03_unnamed import may_settle

RULE = Rule(
    "R10",
    N_("One source who could know, in name, is enough"),
    N_(
        "A claim is confirmed when one named source who could know says without reservation, on the record, "
        "that it is so, and nobody else who could know denies it."
    ),
)

_BY_KIND = {ClaimKind.INTENTION: r09_intention.RULE.id, ClaimKind.UTTERANCE: r13_utterance.RULE.id}


def confirms(record: Record) -> bool:
    """Whether the assertion by itself confirms the claim."""
    return record.competent and may_settle(record) and record.commitment is Commitment.CERTAIN


def confirm(facts: Facts) -> Verdict | None:
    """*Confirmed* by the word of somebody competent; intentions and utterances name their own rule."""
    deciding = tuple(record for record in facts.asserting if confirms(record))
    return Verdict(Status.CONFIRMED, _BY_KIND.get(facts.claim.kind, RULE.id), deciding) if deciding else None
