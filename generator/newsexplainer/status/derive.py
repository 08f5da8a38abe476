"""The functions everybody else calls; for many days of one story, keep a `Replay`."""

import datetime as dt

from newsexplainer.model.story import Story
from newsexplainer.status.parties import World
from newsexplainer.status.replay import Replay
from newsexplainer.status.result import StatusChange, StoryStatus


def derive(story: Story, world: World, as_of: dt.date) -> StoryStatus:
    """The status of every claim at the end of the day `as_of`, by the rules R1 to R16."""
    return Replay(story, world).as_of(as_of)


def history(story: Story, world: World) -> tuple[StatusChange, ...]:
    """Every change of status there ever was, oldest first; the change log (R11)."""
    return Replay(story, world).history()


def change_dates(story: Story, world: World) -> tuple[dt.date, ...]:
    """The days of the change log, oldest first; each has a page as of that day."""
    return Replay(story, world).change_dates()
