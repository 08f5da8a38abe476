"""The box "What is confirmed?": a bar, counts, and every claim under its status."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from newsexplainer.checks.history import LINES_OF_A_CLAIM
from newsexplainer.model.claim import Evidence, Shows
from newsexplainer.model.statement import Statement
from newsexplainer.model.status_codes import Stance, Status
from newsexplainer.pages.paths import claim_anchor, event_anchor
from newsexplainer.pages.sections.badges import Badge, ClaimRef, badge, claim_refs, plain_badge, status_meaning
from newsexplainer.pages.sections.chains import Chain, ChainStep, chain_of, stance_label
from newsexplainer.pages.sections.flags import flag_texts
from newsexplainer.pages.sections.proof import Proof, latest, proof
from newsexplainer.pages.sections.proof_words import outcome_text, said_only
from newsexplainer.pages.sections.rules import RuleText, rule_texts
from newsexplainer.pages.story_context import StoryContext, known_statements
from newsexplainer.pages.words import DateText, Phrase, capitalised
from newsexplainer.status import ClaimStatus, Outcome, Prediction, StatusChange, StoryModel

LINES_ON_OLDER = LINES_OF_A_CLAIM
"""How many lines of a kind a claim has on a page of an older day, the latest ones: its proof as of now has all."""

MOST_DOCUMENTS = 2
"""How many documents stand beside a piece of evidence; its proof and the source list have all."""


@dataclass(frozen=True, slots=True)
class Declined:
    """Somebody was asked and would not say (R4)."""

    text: str = field(metadata={"help": "Who would not comment."})
    date: DateText = field(metadata={"help": "When that was."})
    steps: tuple[ChainStep, ...] = field(metadata={"help": "Through which outlets we know."})
    beside: tuple[ChainStep, ...] = field(metadata={"help": "Other outlets that end the same way."})


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """A document or event that shows whether the claim is true."""

    label: str = field(metadata={"help": "Whether it shows or refutes the claim."})
    note: Phrase | None = field(metadata={"help": "What it shows, in the editor's words."})
    see: tuple[ClaimRef, ...] = field(metadata={"help": "Claims that the note leads to."})
    steps: tuple[ChainStep, ...] = field(metadata={"help": "Where it can be read."})
    date: DateText = field(metadata={"help": "When it became known."})


@dataclass(frozen=True, slots=True)
class ClaimItem:
    """One claim with its sources."""

    anchor: str = field(metadata={"help": "HTML id, from the permanent number."})
    number: int = field(metadata={"help": "Permanent; shown as `#4`."})
    text: Phrase = field(metadata={"help": "The claim."})
    badge: Badge = field(metadata={"help": "Its status."})
    said_only: str | None = field(metadata={"help": "The note that only the saying is confirmed (R13), or the plan (R8); or what came of the plan."})
    came_of_it: tuple[tuple[Phrase, str], ...] = field(metadata={"help": "Title and HTML id of the events that settled a plan."})
    chains: tuple[Chain, ...] = field(metadata={"help": "One for each origin."})
    evidence: tuple[EvidenceLine, ...] = field(metadata={"help": "What shows or refutes it."})
    declined: tuple[Declined, ...] = field(metadata={"help": "Who would not comment."})
    flags: tuple[str, ...] = field(metadata={"help": "What to know beside the status: one outlet, one origin …"})
    note: Phrase | None = field(metadata={"help": "What the reader should know."})
    nobody_says: Phrase | None = field(metadata={"help": "Why the claim stands here although nobody asserts it."})
    proof: Proof = field(metadata={"help": "Why it has its status."})


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """The claims of one status."""

    anchor: str = field(metadata={"help": "HTML id."})
    badge: Badge = field(metadata={"help": "The status."})
    meaning: str = field(metadata={"help": "When the status holds, in a sentence."})
    claims: tuple[ClaimItem, ...] = field(metadata={"help": "By number."})


@dataclass(frozen=True, slots=True)
class StatusBox:
    """The whole box."""

    summary: str = field(metadata={"help": "The counts as a sentence: the bar's text alternative."})
    groups: tuple[ClaimGroup, ...] = field(metadata={"help": "In order of certainty; none empty."})
    rules: tuple[RuleText, ...] = field(metadata={"help": "The rules behind the statuses, in order."})


def status_box(context: StoryContext, model: StoryModel, *, notes: bool = True, most: int | None = None) -> StatusBox:
    """The claims that had come up by the context's day, under their statuses.

    Without `notes` the notes on claims are left out: they are written as of the update, and may tell what nobody knew before.
    `most` lines of a kind are given, the latest ones; None gives all.
    """
    settled = _settled(context, model)
    changes: dict[str, list[StatusChange]] = {}
    for change in model.history:
        if change.date <= context.day:
            changes.setdefault(change.claim.id, []).append(change)
    groups = []
    for status in Status:
        members = sorted((s for s in context.status.raised if s.status is status), key=lambda s: s.claim.number)
        if members:
            groups.append(
                ClaimGroup(
                    anchor=f"status-{status.value}",
                    badge=plain_badge(context.words, status),
                    meaning=status_meaning(context, status),
                    claims=tuple(_claim(context, member, changes[member.id], settled.get(member.id), notes=notes, most=most) for member in members),
                )
            )
    return StatusBox(_summary(context, groups), tuple(groups), rule_texts(context))


def _summary(context: StoryContext, groups: list[ClaimGroup]) -> str:
    words = context.words
    total = sum(len(group.claims) for group in groups)
    counts = words.join([f"{len(group.claims)} {group.badge.word.lower()}" for group in groups])
    return words.ngettext("%(num)d claim: %(counts)s.", "%(num)d claims: %(counts)s.", total, counts=counts)


def _claim(
    context: StoryContext, status: ClaimStatus, changes: Sequence[StatusChange], prediction: Prediction | None, *, notes: bool, most: int | None
) -> ClaimItem:
    words, claim = context.words, status.claim
    shown = {e.id for e in status.evidence}
    return ClaimItem(
        anchor=claim_anchor(claim.number),
        number=claim.number,
        text=words.phrase(claim.text),
        badge=badge(context, status),
        said_only=outcome_text(words, prediction.outcome) if prediction else said_only(words, status),
        came_of_it=tuple((words.phrase(event.title), event_anchor(event.id)) for event in prediction.events) if prediction else (),
        chains=_chains(context, status, most),
        evidence=tuple(_evidence(context, e) for e in latest([e for e in claim.evidence if e.id in shown], most)),
        declined=tuple(_declined(context, statement) for statement in latest(status.declined, most)),
        flags=flag_texts(context, status),
        note=words.optional(claim.note) if notes else None,
        nobody_says=words.optional(claim.nobody_says) if not known_statements(status) else None,
        proof=proof(context, status, changes, most),
    )


def _settled(context: StoryContext, model: StoryModel) -> dict[str, Prediction]:
    """What came of the confirmed plans and intentions that are settled, by claim."""
    found = (p for p in model.outcomes_on(context.day) if p.outcome is not Outcome.UNSETTLED and p.events)
    return {p.claim.id: p for p in found if context.status.of(p.claim.id).status is Status.CONFIRMED}


def _chains(context: StoryContext, status: ClaimStatus, most: int | None) -> tuple[Chain, ...]:
    """A line for what each origin says now; what was taken back where nothing else stands."""
    by_id = {statement.id: statement for statement in status.claim.statements}
    spoken = [[by_id[id] for id in origin.statements if by_id[id].stance is origin.direction] for origin in status.origins]
    said = [statements[-1] for statements in spoken if statements]
    if not said:
        said = [counted.statement for counted in status.counted]
    contested = any(statement.stance is not Stance.ASSERTS for statement in said)
    return tuple(
        chain_of(context, statement, stance_label(context, statement.stance, contested=contested))
        for statement in latest(said, most)
        if statement.stance is not Stance.DECLINES
    )


def _declined(context: StoryContext, statement: Statement) -> Declined:
    name = capitalised(context.name(statement.speaker).text)
    chain = chain_of(context, statement, "")
    own = [step for step in chain.steps if step.url or step.path]
    text = context.words.gettext("%(name)s neither confirms nor denies it.", name=name)
    return Declined(text, context.words.date(statement.said), tuple(own), chain.beside)


def _evidence(context: StoryContext, evidence: Evidence) -> EvidenceLine:
    words = context.words
    holds = evidence.shows is Shows.HOLDS
    return EvidenceLine(
        label=words.gettext("Shown by") if holds else words.gettext("Refuted by"),
        note=words.optional(evidence.note),
        see=claim_refs(context, evidence.see),
        steps=tuple(
            ChainStep(context.name(d.outlet).text, url=d.url, path=None if d.url else context.source(d.id))
            for d in context.cited(evidence)[:MOST_DOCUMENTS]
        ),
        date=words.date(evidence.known),
    )
