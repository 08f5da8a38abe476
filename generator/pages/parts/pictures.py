"""The drawings of a story page. Each is None until there is something to draw."""

from dataclasses import dataclass, field

from generator.drawing.shapes import Picture
from generator.pages.desk import Desk
from generator.status import SiteModel, StoryModel


@dataclass(frozen=True, slots=True)
class Pictures:
    """What the drawing components get; None draws nothing and leaves no gap."""

    overview: Picture | None = field(default=None, metadata={"help": "The events on a time axis."})
    locator: Picture | None = field(default=None, metadata={"help": "The map of the story's places."})


def pictures(desk: Desk, site: SiteModel, model: StoryModel) -> Pictures:
    """The drawings of the story as of the desk's day."""
    return Pictures()
