"""The functions everybody else calls; for many days of one story, keep a `Replay`."""

import datetime as dt

from newsexplainer.model.story import Story
from newsexplainer.status.parties import PartyDirectory
from newsexplainer.status.replay import Replay
from newsexplainer.status.result import StatusChange, StoryStatus


def derive(story: Story, directory: PartyDirectory, as_of: dt.date) -> StoryStatus:
    """The status of every claim at the end of the day `as_of`, by the rules R1 to R16."""
    return Replay(story, directory).as_of(as_of)


def history(story: Story, directory: PartyDirectory) -> tuple[StatusChange, ...]:
    """Every change of status there ever was, oldest first; the change log (R11)."""
    return Replay(story, directory).history()


def change_dates(story: Story, directory: PartyDirectory) -> tuple[dt.date, ...]:
    """The days of the change log, oldest first; each has a page as of that day."""
    return Replay(story, directory).change_dates()
