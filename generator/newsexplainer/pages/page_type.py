"""What a page type is: one sort of page, declared once by its module (`PAGE`).

The list of page types is `newsexplainer.pages.PAGES`. What is made when, what a page depends on and
which share card stands for it follow from the declarations.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from newsexplainer.languages import Languages
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.story_context import StoryContext
from newsexplainer.status import SiteModel, StoryModel

Projection = Callable[[StoryContext, StoryModel], Any]
"""Gives what lists and files over many stories take of each story (`newsexplainer.pages.lists.contexts.StoryContexts.take`)."""


class PageScope(Enum):
    """What the pages of a type are about. A page is made again when something of its scope changed that it looked up."""

    STORY = "story"
    """One story: its pages are made together."""
    PROFILE = "profile"
    """One entity that stories share, such as an actor."""
    LIST = "list"
    """Many stories, or none: once for each language."""
    SITE = "site"
    """The whole site: once, in the words of all languages."""


class ShareCard(Enum):
    """Which picture stands for a page when its address is passed on."""

    SECTION = "section"
    """That of the page at the head of its folder: of its story, or of the first part of its list."""
    FRONT = "front"
    """That of the front page in its language."""


@dataclass(frozen=True, slots=True)
class PageType:
    """One sort of page."""

    name: str = field(metadata={"help": "Unique; the name of its module."})
    scope: PageScope
    template: str = field(metadata={"help": "Template below `templates/`, such as `pages/story.html`."})
    plan: Callable[[SiteModel, str], Iterable[PagePlan]] = field(
        repr=False, metadata={"help": "Gives its pages in a language, of whatever stories and entities the site has."}
    )
    of: str = field(default="", metadata={"help": "The kind of entity that a profile is of; empty for other scopes."})
    projections: tuple[Projection, ...] = field(default=(), repr=False, metadata={"help": "What it takes of each story."})
    card: ShareCard = ShareCard.SECTION
    lists_data: bool = field(default=False, metadata={"help": "Whether it lists the files of its story under *Data*."})

    def planned_in(self, languages: Languages) -> tuple[str, ...]:
        """Those of the languages of the site that it is planned in."""
        return (languages.default,) if self.scope is PageScope.SITE else languages.tags

    def pages(self, site: SiteModel) -> Iterator[PagePlan]:
        """Its pages in all languages of the site."""
        for language in self.planned_in(site.languages):
            yield from self.plan(site, language)
