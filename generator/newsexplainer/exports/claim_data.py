"""A claim of a story's JSON: its statements, evidence and origins, and why the status is what it is."""

from collections.abc import Iterable

from newsexplainer.exports.story_types import (
    ChangeData,
    ClaimData,
    EvidenceData,
    OriginData,
    OverrideData,
    SourceRef,
    StatementData,
    Texts,
)
from newsexplainer.model.citation import Citation
from newsexplainer.model.claim import Evidence
from newsexplainer.model.dates import format
from newsexplainer.model.local_text import LocalText
from newsexplainer.status import ClaimStatus, Counts, Discounts, Origin, StatusChange, StoryModel
from newsexplainer.status.record import Record


def texts(text: LocalText) -> Texts:
    """A text in the languages of the site."""
    return dict(text.texts)


def texts_or_none(text: LocalText | None) -> Texts | None:
    """`texts(text)`, or None where there is nothing."""
    return None if text is None else texts(text)


def refs(sources: Iterable[Citation]) -> list[SourceRef]:
    """Places in documents."""
    return [{"document": c.document, "paragraph": c.paragraph, "sentence": c.sentence} for c in sources]


def claim_data(model: StoryModel, status: ClaimStatus) -> ClaimData:
    """The claim as `status` has it."""
    claim = status.claim
    return {
        "id": claim.id,
        "number": claim.number,
        "text": texts(claim.text),
        "kind": claim.kind,
        "status": status.status,
        "rule": status.rule,
        "flags": list(status.flags),
        "raised": status.raised.isoformat(),
        "about": list(claim.about),
        "holder": claim.holder,
        "competent": [{"actor": c.actor, "because": c.because} for c in claim.competent],
        "statements": [_statement(record, *why) for record, why in weighed(model, status)],
        "evidence": [_evidence(e, None) for e in status.evidence] + [_evidence(e, why) for e, why in status.evidence_aside],
        "origins": [_origin(origin) for origin in status.origins],
        "would_change": list(status.would_change),
        "override": _override(status),
        "nobody_says": texts_or_none(claim.nobody_says),
        "note": texts_or_none(claim.note),
    }


def weighed(model: StoryModel, status: ClaimStatus) -> list[tuple[Record, tuple[bool, Counts | Discounts]]]:
    """The statements known on the day, in order of time, each with whether and why it counted."""
    roles: dict[str, tuple[bool, Counts | Discounts]] = {statement.id: (True, why) for statement, why in status.counted}
    roles |= {statement.id: (False, reason) for statement, reason in status.not_counted}
    return [(record, roles[record.id]) for record in model.replay.records(status.id) if record.id in roles]


def change_data(change: StatusChange) -> ChangeData:
    """One line of the change log."""
    return {
        "date": change.date.isoformat(),
        "claim": change.claim.id,
        "before": change.before,
        "after": change.after,
        "rule": change.rule,
        "statements": [statement.id for statement in change.statements],
        "evidence": [evidence.id for evidence in change.evidence],
        "by_event": change.by_event,
        "by_editor": change.by_editor,
    }


def _statement(record: Record, counted: bool, why: Counts | Discounts) -> StatementData:
    statement = record.statement
    return {
        "id": statement.id,
        "speaker": statement.speaker,
        "stance": statement.stance,
        "commitment": statement.commitment,
        "basis": statement.basis,
        "on_record": record.on_record,
        "said": format(statement.said),
        "known": record.day.isoformat(),
        "counted": counted,
        "why": why,
        "outlets": list(record.chain),
        "draws_on": list(statement.draws_on),
        "sources": refs(statement.sources),
        "note": texts_or_none(statement.note),
        "see": list(statement.see),
    }


def _evidence(evidence: Evidence, why: Discounts | None) -> EvidenceData:
    return {
        "id": evidence.id,
        "shows": evidence.shows,
        "event": evidence.event,
        "known": format(evidence.known),
        "counted": why is None,
        "why": why,
        "sources": refs(evidence.sources),
        "note": texts_or_none(evidence.note),
        "see": list(evidence.see),
    }


def _origin(origin: Origin) -> OriginData:
    return {
        "ids": list(origin.ids),
        "actors": list(origin.actors),
        "direction": origin.direction,
        "commitment": origin.commitment,
        "unnamed": origin.is_unnamed,
        "count": origin.count,
        "heard_by": list(origin.heard_by),
        "outlets": list(origin.outlets),
        "statements": list(origin.statements),
        "relays": list(origin.relays),
    }


def _override(status: ClaimStatus) -> OverrideData | None:
    if status.override is None:
        return None
    return {
        "status": status.override.status,
        "by": status.override.by,
        "date": format(status.override.date),
        "because": texts(status.override.because),
        "derived": status.derived,
        "derived_rule": status.derived_rule,
    }
