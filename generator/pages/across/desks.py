"""The desks of all stories, for pages that draw on several of them."""

from generator.pages.desk import Desk, make_desk
from generator.pages.words import Words
from generator.status import SiteModel


class Desks:
    """One desk for each story as it stands now, made when it is first asked for."""

    def __init__(self, site: SiteModel, words: Words) -> None:
        self.site = site
        self.words = words
        self._made: dict[str, Desk] = {}

    def of(self, story: str) -> Desk:
        """The desk of the story with this id; KeyError if there is none."""
        if story not in self._made:
            model, project = self.site.stories[story], self.site.project
            self._made[story] = make_desk(model.story, model.status, project, project.places, self.words)
        return self._made[story]
