"""What has changed: the derived log, and our own corrections apart from it."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from newsexplainer.model.actor import ActorKind
from newsexplainer.model.claim import Shows
from newsexplainer.model.statement import Statement
from newsexplainer.model.status_codes import Stance, Status
from newsexplainer.model.story import Correction
from newsexplainer.pages.paths import as_of_path
from newsexplainer.pages.sections.badges import Badge, ClaimRef, claim_ref, claim_refs, plain_badge
from newsexplainer.pages.story_context import StoryContext
from newsexplainer.pages.words import DateText, Phrase, Words, capitalised
from newsexplainer.status import StatusChange, StoryModel
from newsexplainer.status.events import corrections_as_of

_CAUSES: Final[Mapping[Status, tuple[Stance, ...]]] = {
    Status.CONFIRMED: (Stance.ASSERTS,),
    Status.CORROBORATED: (Stance.ASSERTS,),
    Status.REPORTED: (Stance.ASSERTS,),
    Status.DISPUTED: (Stance.DENIES, Stance.DISPUTES),
    Status.DENIED: (Stance.DENIES, Stance.DISPUTES),
    Status.WITHDRAWN: (Stance.WITHDRAWS,),
}
"""What somebody must have said for a claim to get a status."""

LATEST_DAYS: Final = 5
"""How many days of change stand on the story's own page."""

DAYS_ON_OLDER: Final = 60
"""How many stand on a page of an older day: all of them would make the pages of a story grow with the square of its days."""


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One claim that moved."""

    claim: ClaimRef = field(metadata={"help": "The claim."})
    before: Badge = field(metadata={"help": "Its status until then."})
    after: Badge = field(metadata={"help": "Its status from then on."})
    because: str = field(metadata={"help": "Whose word or what evidence did it, as a clause; empty where only time passed."})


@dataclass(frozen=True, slots=True)
class NewClaims:
    """Claims that came up on one day with one status."""

    badge: Badge = field(metadata={"help": "The status."})
    claims: tuple[ClaimRef, ...] = field(metadata={"help": "By number."})


@dataclass(frozen=True, slots=True)
class ChangeDay:
    """Everything that moved on a day."""

    date: DateText = field(metadata={"help": "The day."})
    path: str = field(metadata={"help": "Site path of the story as it stood at the end of the day."})
    new: tuple[NewClaims, ...] = field(metadata={"help": "Claims that first came up."})
    moved: tuple[ChangeLine, ...] = field(metadata={"help": "Claims that changed their status."})


@dataclass(frozen=True, slots=True)
class CorrectionItem:
    """An error of ours that we mended."""

    anchor: str = field(metadata={"help": "HTML id."})
    date: DateText = field(metadata={"help": "When we mended it."})
    was: Phrase = field(metadata={"help": "What stood."})
    now: Phrase = field(metadata={"help": "What stands."})
    claims: tuple[ClaimRef, ...] = field(metadata={"help": "The claims it concerns."})


def has_more_days(model: StoryModel) -> bool:
    """Whether the story's page has not room for all days of change: they have a page of their own then."""
    return len(model.change_dates) > LATEST_DAYS


def change_log(context: StoryContext, model: StoryModel) -> tuple[ChangeDay, ...]:
    """The days on which a status changed, newest first."""
    return _days(context, model)


def latest_changes(context: StoryContext, model: StoryModel) -> tuple[ChangeDay, ...]:
    """The last `DAYS_ON_OLDER` of them until the page's day."""
    known = days_until(context, model)
    return _days(context, model, known[-DAYS_ON_OLDER:][0]) if known else ()


def days_until(context: StoryContext, model: StoryModel) -> tuple[dt.date, ...]:
    """The days of change until the page's day, oldest first."""
    return model.change_dates[: bisect_right(model.change_dates, context.day)]


def _days(context: StoryContext, model: StoryModel, first: dt.date = dt.date.min) -> tuple[ChangeDay, ...]:
    changes = [change for change in model.history if first <= change.date <= context.day]
    days = [_day(context, day, list(found)) for day, found in groupby(changes, key=lambda change: change.date)]
    return tuple(reversed(days))


def corrections(context: StoryContext) -> tuple[CorrectionItem, ...]:
    """Our corrections by the page's day, newest first."""
    made = corrections_as_of(context.story.corrections, context.day)
    return tuple(_correction(context, correction) for correction in reversed(made))


def _day(context: StoryContext, day: dt.date, changes: list[StatusChange]) -> ChangeDay:
    date = context.words.day(day)
    return ChangeDay(
        date=DateText(capitalised(date.text), date.machine),
        path=as_of_path(context.language, context.story.id, day),
        new=_new(context, [change for change in changes if change.before is None]),
        moved=tuple(_change(context, change, change.before) for change in changes if change.before is not None),
    )


def _new(context: StoryContext, changes: list[StatusChange]) -> tuple[NewClaims, ...]:
    by_status = {status: [c for c in changes if c.after is status] for status in Status}
    return tuple(
        NewClaims(plain_badge(context.words, status), tuple(_ref(context, change) for change in found))
        for status, found in by_status.items()
        if found
    )


def _ref(context: StoryContext, change: StatusChange) -> ClaimRef:
    ref = claim_ref(context, change.claim.id)
    if ref is None:
        raise ValueError(f"the log names the claim {change.claim.id} before it came up")
    return ref


def _change(context: StoryContext, change: StatusChange, before: Status) -> ChangeLine:
    return ChangeLine(
        claim=_ref(context, change),
        before=plain_badge(context.words, before),
        after=plain_badge(context.words, change.after),
        because=_because(context, change),
    )


def _because(context: StoryContext, change: StatusChange) -> str:
    words = context.words
    if change.by_editor:
        return words.gettext("because an editor has set it")
    causes = _causes(context, change)
    clauses = []
    for stance in dict.fromkeys(statement.stance for statement in causes):
        speakers = list(dict.fromkeys(s.speaker for s in causes if s.stance is stance))
        clauses.append(_said(context, stance, speakers))
    for shows in Shows:
        found = [evidence for evidence in change.evidence if evidence.shows is shows]
        outlets = dict.fromkeys(context.name(d.outlet).text for evidence in found for d in context.cited(evidence))
        if outlets:
            clauses.append(_shown(context.words, shows, list(outlets)))
    return words.join(clauses)


def _causes(context: StoryContext, change: StatusChange) -> list[Statement]:
    """The statements of the day that speak for the new status; all that say anything where none does."""
    shown = [statement for statement in change.statements if statement.stance is not Stance.DECLINES]
    if change.after in (Status.CONFIRMED, Status.DISPUTED, Status.DENIED):  # the unnamed decide none of these (R3)
        shown = [statement for statement in shown if not context.name(statement.speaker).unnamed] or shown
    fitting = [statement for statement in shown if statement.stance in _CAUSES.get(change.after, ())]
    return fitting or ([] if change.evidence else shown)


def _said(context: StoryContext, stance: Stance, speakers: list[str]) -> str:
    words = context.words
    who = words.join([context.name(id).text for id in speakers])
    actors = [context.directory.actors.get(id) for id in speakers]
    number = 2 if any(actor and actor.kind is ActorKind.UNNAMED_GROUP for actor in actors) else len(speakers)
    if stance is Stance.ASSERTS:
        return words.ngettext("because %(who)s says so", "because %(who)s say so", number, who=who)
    if stance is Stance.DENIES:
        return words.ngettext("because %(who)s denies it", "because %(who)s deny it", number, who=who)
    if stance is Stance.DISPUTES:
        return words.ngettext("because %(who)s disputes it", "because %(who)s dispute it", number, who=who)
    return words.ngettext("because %(who)s takes it back", "because %(who)s take it back", number, who=who)


def _shown(words: Words, shows: Shows, outlets: list[str]) -> str:
    who, number = words.join(outlets), len(outlets)
    if shows is Shows.HOLDS:
        return words.ngettext("because %(who)s shows that it is so", "because %(who)s show that it is so", number, who=who)
    return words.ngettext("because %(who)s shows that it is not so", "because %(who)s show that it is not so", number, who=who)


def _correction(context: StoryContext, correction: Correction) -> CorrectionItem:
    words = context.words
    return CorrectionItem(
        anchor=f"correction-{correction.id}",
        date=words.date(correction.date),
        was=words.phrase(correction.was),
        now=words.phrase(correction.now),
        claims=claim_refs(context, correction.claims),
    )
