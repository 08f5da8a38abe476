"""The contexts of all stories, for pages that draw on several of them."""

from collections.abc import Callable
from typing import Any, TypeVar

from newsexplainer.pages.story_context import StoryContext, story_context
from newsexplainer.pages.words import Words
from newsexplainer.status import SiteModel, StoryModel

Projected = TypeVar("Projected")


class StoryContexts:
    """One context for each story as it stands now, made when it is first asked for."""

    def __init__(self, site: SiteModel, words: Words) -> None:
        self.site = site
        self.words = words
        self._made: dict[str, StoryContext] = {}
        self._taken: dict[tuple[str, str], Any] = {}

    def of(self, story: str) -> StoryContext:
        """The context of the story with this id; KeyError if there is none."""
        if story not in self._made:
            model, project = self.site.stories[story], self.site.project
            self._made[story] = story_context(model.story, model.status, project, project.places, self.words)
        return self._made[story]

    def take(self, story: str, what: Callable[[StoryContext, StoryModel], Projected]) -> Projected:
        """What a list shows of a story. A build keeps what the page type declares as its `projections`, so that no list reads stories."""
        name = projection_name(what, self.words.language)
        if (story, name) not in self._taken:
            self._taken[story, name] = self.site.projection(story, name, lambda: what(self.of(story), self.site.stories[story]))
        taken: Projected = self._taken[story, name]
        return taken


def projection_name(what: Callable[[StoryContext, StoryModel], object], language: str) -> str:
    """What a projection is kept under, in one language."""
    return f"{what.__module__}.{what.__qualname__}.{language}"
