"""What somebody has said, over all stories: a line for each statement, under its story."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from newsexplainer.model.dates import first_day
from newsexplainer.model.status_codes import Commitment, Stance, Status
from newsexplainer.pages.lists.contexts import StoryContexts
from newsexplainer.pages.lists.links import ClaimLink, StoryLink, claim_link, story_link
from newsexplainer.pages.sections.chains import ChainStep, FoldedWay, fold, outlet_steps, routes
from newsexplainer.pages.sections.people import stance_verb
from newsexplainer.pages.story_context import StoryContext
from newsexplainer.pages.words import DateText, Phrase
from newsexplainer.status.index import StatementEntry
from newsexplainer.status.texts import COMMITMENT_LABELS

MOST = 200
"""How many statements a profile lists, the newest; the stories have the rest."""


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One statement about one claim."""

    date: DateText = field(metadata={"help": "When it was said."})
    verb: str = field(metadata={"help": "Says, denies, declines to comment …"})
    stance: str = field(metadata={"help": "The stance, as in the CSS class `dv-said--<stance>`."})
    hedge: str = field(metadata={"help": "How sure, where it is less than certain; may be empty."})
    role: Phrase | None = field(metadata={"help": "The office the speaker held that day, where it has held several."})
    claim: ClaimLink = field(metadata={"help": "The claim it is about, with the status it has now."})
    ways: tuple[FoldedWay, ...] = field(metadata={"help": "Through which outlets it reached us."})


@dataclass(frozen=True, slots=True)
class StatementGroup:
    """What somebody has said in one story."""

    story: StoryLink = field(metadata={"help": "The story."})
    rows: tuple[StatementRow, ...] = field(metadata={"help": "Newest first."})


def statement_groups(contexts: StoryContexts, entries: Sequence[StatementEntry], *, roles: bool) -> tuple[StatementGroup, ...]:
    """The newest `MOST` statements by story, the story spoken in last first; `roles` shows the office of the day."""
    newest = list(reversed(entries))[:MOST]
    order = {id: place for place, id in enumerate(dict.fromkeys(entry.story.id for entry in newest))}
    by_story = groupby(sorted(newest, key=lambda entry: order[entry.story.id]), key=lambda entry: entry.story.id)
    return tuple(_group(contexts.of(id), list(found), roles) for id, found in by_story)


def _group(context: StoryContext, entries: list[StatementEntry], roles: bool) -> StatementGroup:
    return StatementGroup(story_link(context.words, context.story), tuple(_row(context, entry, roles) for entry in entries))


def _row(context: StoryContext, entry: StatementEntry, roles: bool) -> StatementRow:
    words, statement = context.words, entry.statement
    day = first_day(statement.said) or entry.day
    sure = statement.commitment is Commitment.CERTAIN or statement.stance is Stance.DECLINES
    return StatementRow(
        date=words.date(statement.said),
        verb=stance_verb(words, statement.stance),
        stance=statement.stance.value,
        hedge="" if sure else words.gettext(COMMITMENT_LABELS[statement.commitment]),
        role=context.role(statement.speaker, day) if roles else None,
        claim=_claim(context, entry),
        ways=fold(elsewhere(outlet_steps(context, statement, route)) for route in routes(context, statement)),
    )


def _claim(context: StoryContext, entry: StatementEntry) -> ClaimLink:
    """The claim; where it is confirmed, an unnamed speaker is not who confirmed it (R3)."""
    link = claim_link(context, entry.status)
    if entry.status.status is not Status.CONFIRMED or not context.name(entry.statement.speaker).unnamed:
        return link
    return replace(link, badge=replace(link.badge, word=context.words.gettext("Confirmed by others")))


def elsewhere(steps: Iterable[ChainStep]) -> tuple[ChainStep, ...]:
    """The steps on a page that has no list of sources to point into."""
    return tuple(replace(step, path=None) for step in steps)
