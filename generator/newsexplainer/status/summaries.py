"""What is known of a story without reading it: enough to choose and to order stories."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Protocol

from newsexplainer.model.dates import sort_key
from newsexplainer.model.story import Story
from newsexplainer.status.events import corrections_as_of
from newsexplainer.status.index import involved
from newsexplainer.status.rules.r11_as_of import known_day


class Derived(Protocol):
    """What a summary is made from."""

    story: Story
    as_of: dt.date

    @property
    def change_dates(self) -> tuple[dt.date, ...]:
        """The days of the change log, oldest first."""


@dataclass(frozen=True, slots=True)
class StorySummary:
    """One story as lists choose it."""

    id: str
    languages: tuple[str, ...] = field(metadata={"help": "The languages it is published in."})
    updated: tuple[int, int, str] = field(metadata={"help": "Sorts by the moment of the last update."})
    as_of: dt.date = field(metadata={"help": "The day it was updated."})
    changed: tuple[dt.date, ...] = field(metadata={"help": "The days of the change log, oldest first."})
    corrected: tuple[dt.date, ...] = field(metadata={"help": "The day of each correction that its page shows."})
    involved: tuple[str, ...] = field(metadata={"help": "Actors and outlets that speak, act or are concerned in it, by id."})


def summary_of(model: Derived) -> StorySummary:
    """The summary of a story."""
    story = model.story
    return StorySummary(
        id=story.id,
        languages=tuple(story.languages),
        updated=sort_key(story.updated),
        as_of=model.as_of,
        changed=model.change_dates,
        corrected=tuple(known_day(correction.date) for correction in corrections_as_of(story.corrections, model.as_of)),
        involved=tuple(sorted(involved(story))),
    )
