"""What has changed lately over all stories: derived, like every log of the site."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nlargest

from newsexplainer.pages.lists.contexts import StoryContexts
from newsexplainer.pages.lists.links import ClaimLink, StoryLink, claim_link, language_of, story_link
from newsexplainer.pages.paths import as_of_path
from newsexplainer.pages.sections.badges import Badge, plain_badge
from newsexplainer.pages.story_context import StoryContext
from newsexplainer.pages.words import DateText, Words, capitalised
from newsexplainer.status import StatusChange, StoryModel, StorySummary

MOST_MOVES = 4
"""How many claims one entry spells out, those that moved before those that are new; the page as of the day has the rest."""


@dataclass(frozen=True, slots=True)
class Move:
    """A claim that changed its status, or first came up."""

    claim: ClaimLink = field(metadata={"help": "The claim, with the status it has now."})
    before: Badge | None = field(metadata={"help": "The status before the day; None for a claim that first came up."})
    after: Badge = field(metadata={"help": "The status at the end of the day."})


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """What changed in one story on one day."""

    date: DateText = field(metadata={"help": "The day, with a capital where it begins a line."})
    story: StoryLink = field(metadata={"help": "The story."})
    path: str = field(metadata={"help": "Site path of the story as it stood at the end of the day."})
    moves: tuple[Move, ...] = field(metadata={"help": "Claims that changed their status, then new ones; the first few."})
    more: tuple[str, ...] = field(metadata={"help": "How many more changed their status, and how many more are new; may be empty."})


def recent_changes(contexts: StoryContexts, summaries: Iterable[StorySummary], most: int) -> tuple[ChangeEntry, ...]:
    """The `most` latest days of change, a line for each story and day, newest first."""
    days = ((day, summary.id) for summary in summaries for day in summary.changed)
    latest = nlargest(most, days, key=lambda pair: (pair[0], _reversed(pair[1])))
    return tuple(contexts.take(id, changes_by_day)[day] for day, id in latest)


def changes_by_day(context: StoryContext, model: StoryModel) -> Mapping[dt.date, ChangeEntry]:
    """What changed in a story, by the day."""
    return {day: _entry(context, model, day) for day in model.change_dates}


def _reversed(id: str) -> tuple[int, ...]:
    """Among stories of one day, the first by id comes first."""
    return tuple(-ord(letter) for letter in id)


def _entry(context: StoryContext, model: StoryModel, day: dt.date) -> ChangeEntry:
    changes = [change for change in model.history if change.date == day]
    ordered = sorted(changes, key=lambda change: change.before is None)
    words, date = context.words, context.words.day(day)
    return ChangeEntry(
        date=DateText(capitalised(date.text), date.machine),
        story=story_link(words, context.story),
        path=as_of_path(language_of(context.story, context.language), context.story.id, day),
        moves=tuple(_move(context, change) for change in ordered[:MOST_MOVES]),
        more=_more(words, ordered[MOST_MOVES:]),
    )


def _move(context: StoryContext, change: StatusChange) -> Move:
    before = plain_badge(context.words, change.before) if change.before is not None else None
    return Move(claim_link(context, context.status.of(change.claim.id)), before, plain_badge(context.words, change.after))


def _more(words: Words, rest: Sequence[StatusChange]) -> tuple[str, ...]:
    new = sum(change.before is None for change in rest)
    moved = len(rest) - new
    found = [words.ngettext("%(num)d more changed status", "%(num)d more changed statuses", moved)] if moved else []
    found += [words.ngettext("%(num)d more new claim", "%(num)d more new claims", new)] if new else []
    return tuple(found)
