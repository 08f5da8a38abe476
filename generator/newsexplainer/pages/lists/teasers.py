"""A story as the front page shows it: question, standfirst, how much is confirmed, what moved last."""

from dataclasses import dataclass, field

from newsexplainer.model.status_codes import Status
from newsexplainer.pages.lists.links import StoryLink, story_link
from newsexplainer.pages.sections.badges import Badge, plain_badge
from newsexplainer.pages.story_context import StoryContext
from newsexplainer.pages.words import DateText, Phrase
from newsexplainer.status import StoryModel


@dataclass(frozen=True, slots=True)
class StatusCount:
    """How many claims have a status."""

    badge: Badge = field(metadata={"help": "The status."})
    number: int = field(metadata={"help": "How many claims, at least one."})


@dataclass(frozen=True, slots=True)
class LastChange:
    """The latest day on which a status changed."""

    date: DateText = field(metadata={"help": "The day."})
    text: str = field(metadata={"help": "How much changed, in words."})


@dataclass(frozen=True, slots=True)
class Teaser:
    """One story on a list."""

    story: StoryLink = field(metadata={"help": "Question, topic and address."})
    lead: Phrase = field(metadata={"help": "The standfirst."})
    updated: DateText = field(metadata={"help": "The day the story stands as of."})
    summary: str = field(metadata={"help": "The counts as a sentence: the bar's text alternative."})
    counts: tuple[StatusCount, ...] = field(metadata={"help": "In order of certainty; none is zero."})
    last: LastChange | None = field(metadata={"help": "The latest change, if anything has come up."})


def teaser(context: StoryContext, model: StoryModel) -> Teaser:
    """The teaser of the context's story."""
    words, story = context.words, context.story
    counts = status_counts(context)
    return Teaser(
        story=story_link(words, story),
        lead=words.phrase(story.lead),
        updated=words.date(story.updated),
        summary=counts_text(context, counts),
        counts=counts,
        last=_last(context, model),
    )


def status_counts(context: StoryContext) -> tuple[StatusCount, ...]:
    """How many of the claims that have come up have each status."""
    found = [status.status for status in context.status.raised]
    return tuple(StatusCount(plain_badge(context.words, status), found.count(status)) for status in Status if status in found)


def counts_text(context: StoryContext, counts: tuple[StatusCount, ...]) -> str:
    """The counts as a sentence."""
    words = context.words
    listed = words.join([f"{count.number} {count.badge.word.lower()}" for count in counts])
    total = sum(count.number for count in counts)
    return words.ngettext("%(num)d claim: %(counts)s.", "%(num)d claims: %(counts)s.", total, counts=listed)


def _last(context: StoryContext, model: StoryModel) -> LastChange | None:
    if not model.history:
        return None
    day = model.history[-1].date
    moves = [change for change in model.history if change.date == day]
    moved = sum(change.before is not None for change in moves)
    return LastChange(context.words.day(day), change_words(context, moved, len(moves) - moved))


def change_words(context: StoryContext, moved: int, new: int) -> str:
    """`2 changed statuses and 1 new claim`."""
    words = context.words
    found = [words.ngettext("%(num)d changed status", "%(num)d changed statuses", moved)] if moved else []
    found += [words.ngettext("%(num)d new claim", "%(num)d new claims", new)] if new else []
    return words.join(found)
