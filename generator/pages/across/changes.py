"""What has changed lately over all stories: derived, like every log of the site."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from heapq import nlargest

from generator.pages.across.desks import Desks
from generator.pages.across.links import ClaimLink, StoryLink, claim_link, language_of, story_link
from generator.pages.desk import Desk
from generator.pages.parts.badges import Badge, plain_badge
from generator.pages.paths import as_of_path
from generator.pages.words import DateText, capitalised
from generator.status import StatusChange, StoryHead, StoryModel

MOST_MOVES = 4
"""How many moved claims one entry spells out; the page as of the day has the rest."""


@dataclass(frozen=True, slots=True)
class Move:
    """A claim that changed its status."""

    claim: ClaimLink = field(metadata={"help": "The claim, with the status it has now."})
    before: Badge = field(metadata={"help": "The status before the day."})
    after: Badge = field(metadata={"help": "The status at the end of the day."})


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """What changed in one story on one day."""

    date: DateText = field(metadata={"help": "The day, with a capital where it begins a line."})
    story: StoryLink = field(metadata={"help": "The story."})
    path: str = field(metadata={"help": "Site path of the story as it stood at the end of the day."})
    moves: tuple[Move, ...] = field(metadata={"help": "Claims that changed their status, the first few."})
    more: str = field(metadata={"help": "How many more changed theirs; may be empty."})
    new: str = field(metadata={"help": "How many claims first came up; may be empty."})


def recent_changes(desks: Desks, heads: Iterable[StoryHead], most: int) -> tuple[ChangeEntry, ...]:
    """The `most` latest days of change, a line for each story and day, newest first."""
    days = ((day, head.id) for head in heads for day in head.changed)
    latest = nlargest(most, days, key=lambda pair: (pair[0], _reversed(pair[1])))
    return tuple(desks.take(id, changes_by_day)[day] for day, id in latest)


def changes_by_day(desk: Desk, model: StoryModel) -> Mapping[dt.date, ChangeEntry]:
    """What changed in a story, by the day."""
    return {day: _entry(desk, model, day) for day in model.change_dates}


def _reversed(id: str) -> tuple[int, ...]:
    """Among stories of one day, the first by id comes first."""
    return tuple(-ord(letter) for letter in id)


def _entry(desk: Desk, model: StoryModel, day: dt.date) -> ChangeEntry:
    changes = [change for change in model.history if change.date == day]
    moved = [change for change in changes if change.before is not None]
    new = len(changes) - len(moved)
    rest = len(moved) - MOST_MOVES
    words, date = desk.words, desk.words.day(day)
    return ChangeEntry(
        date=DateText(capitalised(date.text), date.machine),
        story=story_link(words, desk.story),
        path=as_of_path(language_of(desk.story, desk.language), desk.story.id, day),
        moves=tuple(move for change in moved[:MOST_MOVES] if (move := _move(desk, change))),
        more=words.ngettext("%(num)d more changed status", "%(num)d more changed statuses", rest) if rest > 0 else "",
        new=words.ngettext("%(num)d new claim", "%(num)d new claims", new) if new else "",
    )


def _move(desk: Desk, change: StatusChange) -> Move | None:
    if change.before is None:
        return None
    link = claim_link(desk, desk.status.of(change.claim.id))
    return Move(link, plain_badge(desk, change.before), plain_badge(desk, change.after))
