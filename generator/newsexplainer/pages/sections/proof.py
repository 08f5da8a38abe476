"""The proof behind a badge: rule, what counted, what did not and why, and what would change it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from newsexplainer.model.claim import Evidence, Shows
from newsexplainer.model.statement import Statement
from newsexplainer.model.status_codes import Basis, Commitment, Stance
from newsexplainer.pages.paths import claim_anchor, proofs_path, rule_anchor
from newsexplainer.pages.sections.badges import Badge, ClaimRef, claim_refs, plain_badge
from newsexplainer.pages.sections.chains import unnamed_suffix
from newsexplainer.pages.sections.proof_words import basis_word
from newsexplainer.pages.story_context import StoryContext
from newsexplainer.pages.words import DateText, Phrase, capitalised
from newsexplainer.status import ClaimStatus, StatusChange
from newsexplainer.status.rules.catalog import RULES_BY_ID
from newsexplainer.status.texts import COMMITMENT_LABELS, COUNTED_TEXTS, DISCOUNTED_TEXTS, STANCE_LABELS, WOULD_CHANGE_TEXTS

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class ProofLine:
    """One statement or piece of evidence, and what it weighed."""

    who: str = field(metadata={"help": "The speaker, or the outlet of the document that is evidence."})
    does: str = field(metadata={"help": "Says it, denies it, will not comment …, with how sure and how it is known."})
    why: str = field(metadata={"help": "Why it counted or did not."})
    date: DateText = field(metadata={"help": "When it was said or became known."})
    source: str | None = field(metadata={"help": "Site path of the first document in the list of sources."})
    note: Phrase | None = field(metadata={"help": "What the reader should know about it."})
    see: tuple[ClaimRef, ...] = field(metadata={"help": "Claims that the note leads to."})


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """The status from a day on."""

    badge: Badge = field(metadata={"help": "The status."})
    date: DateText = field(metadata={"help": "The first day it held."})


@dataclass(frozen=True, slots=True)
class OverrideLine:
    """An editor's status instead of the derived one (R12)."""

    by: str = field(metadata={"help": "The editor's name."})
    date: DateText = field(metadata={"help": "From when."})
    because: Phrase = field(metadata={"help": "The reason given."})
    derived: Badge = field(metadata={"help": "What the rules give without it."})


@dataclass(frozen=True, slots=True)
class Proof:
    """Why a claim has its status."""

    rule: str = field(metadata={"help": "Id of the rule, such as `R10`."})
    title: str = field(metadata={"help": "The rule as a sentence."})
    anchor: str = field(metadata={"help": "HTML id of the rule in full, on the same page."})
    counted: tuple[ProofLine, ...] = field(metadata={"help": "What the status rests on."})
    aside: tuple[ProofLine, ...] = field(metadata={"help": "Known, and not what the status rests on."})
    origins: str = field(metadata={"help": "How many independent origins assert it, in a sentence; may be empty."})
    would_change: tuple[str, ...] = field(metadata={"help": "What would give the claim another status."})
    history: tuple[HistoryStep, ...] = field(metadata={"help": "Oldest first."})
    override: OverrideLine | None = field(metadata={"help": "The editor's decision, if there is one."})
    whole: str | None = field(metadata={"help": "Where all lines stand, as of now, if these are the latest only."})


def proof(context: StoryContext, status: ClaimStatus, changes: Sequence[StatusChange], most: int | None = None) -> Proof:
    """The proof of one claim's status as of the context's day, with its changes until then; of each kind of line the latest `most`."""
    words, rule = context.words, RULES_BY_ID[status.rule]
    counted = [_line(context, entry.statement, words.gettext(COUNTED_TEXTS[entry.why])) for entry in latest(status.counted, most)]
    counted += [_evidence_line(context, e, words.gettext("It decides.")) for e in latest(status.evidence, most)]
    aside = [_line(context, entry.statement, words.gettext(DISCOUNTED_TEXTS[entry.why])) for entry in latest(status.not_counted, most)]
    aside += [_evidence_line(context, e.evidence, words.gettext(DISCOUNTED_TEXTS[e.why])) for e in latest(status.evidence_aside, most)]
    kinds = (status.counted, status.evidence, status.not_counted, status.evidence_aside, status.declined, status.origins, changes)
    cut = most is not None and any(len(lines) > most for lines in kinds)
    return Proof(
        rule=rule.id,
        title=words.gettext(rule.title),
        anchor=rule_anchor(rule.id),
        counted=tuple(counted),
        aside=tuple(aside),
        origins=_origins(context, status),
        would_change=tuple(words.gettext(WOULD_CHANGE_TEXTS[way]) for way in status.would_change),
        history=tuple(HistoryStep(plain_badge(context.words, change.after), context.words.day(change.date)) for change in latest(changes, most)),
        override=_override(context, status),
        whole=f"{proofs_path(words.language, context.story.id)}#{claim_anchor(status.claim.number)}" if cut else None,
    )


def latest(items: Sequence[Thing], most: int | None) -> Sequence[Thing]:
    """The last `most` of `items`; all where that is None."""
    return items if most is None else items[-most:]


def _line(context: StoryContext, statement: Statement, why: str) -> ProofLine:
    documents = context.cited(statement)
    return ProofLine(
        who=capitalised(context.name(statement.speaker).text) + unnamed_suffix(context, statement.speaker),
        does=_does(context, statement),
        why=why,
        date=context.words.date(statement.said),
        source=context.source(documents[0].id) if documents else None,
        note=context.words.optional(statement.note),
        see=claim_refs(context, statement.see),
    )


def _does(context: StoryContext, statement: Statement) -> str:
    words = context.words
    parts = [words.gettext(STANCE_LABELS[statement.stance])]
    if statement.commitment is not Commitment.CERTAIN:
        parts.append(words.gettext(COMMITMENT_LABELS[statement.commitment]))
    if statement.basis is not Basis.UNSTATED and statement.stance is not Stance.DECLINES:
        parts.append(basis_word(words, statement.basis))
    return ", ".join(parts)


def _evidence_line(context: StoryContext, evidence: Evidence, why: str) -> ProofLine:
    documents = context.cited(evidence)
    words = context.words
    holds = evidence.shows is Shows.HOLDS
    return ProofLine(
        who=words.join(list(dict.fromkeys(context.name(document.outlet).text for document in documents))),
        does=words.gettext("shows that it is so") if holds else words.gettext("shows that it is not so"),
        why=why,
        date=words.date(evidence.known),
        source=context.source(documents[0].id) if documents else None,
        note=words.optional(evidence.note),
        see=claim_refs(context, evidence.see),
    )


def _origins(context: StoryContext, status: ClaimStatus) -> str:
    count = status.asserting_origins
    if not count:
        return ""
    return context.words.ngettext(
        "%(num)d independent origin says so, however many outlets carry it.",
        "%(num)d independent origins say so, however many outlets carry it.",
        count,
    )


def _override(context: StoryContext, status: ClaimStatus) -> OverrideLine | None:
    if status.override is None:
        return None
    return OverrideLine(
        by=status.override.by,
        date=context.words.date(status.override.date),
        because=context.words.phrase(status.override.because),
        derived=plain_badge(context.words, status.derived),
    )
