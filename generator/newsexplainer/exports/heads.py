"""What exports add to the head of a page: its description, its share card and its feeds."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from newsexplainer.exports.jsonld import describe
from newsexplainer.exports.request import ExportRequest
from newsexplainer.pages.card_paths import card_path
from newsexplainer.pages.data_paths import feed_path, story_of
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.words import Words, words_in

ATOM = "application/atom+xml"

Feed = tuple[str, str, str]
"""Media type, site path and title."""


@dataclass(frozen=True, slots=True)
class Head:
    """What goes into one page's head."""

    json_ld: dict[str, Any] | None = field(metadata={"help": "schema.org graph of the page."})
    share_image: str | None = field(metadata={"help": "Site path of the picture shown when shared."})
    feeds: tuple[Feed, ...] = field(metadata={"help": "Media type, site path and title of each feed."})


def heads(request: ExportRequest, share_image: Callable[[PagePlan], str | None] = card_path) -> Callable[[PagePlan], Head]:
    """A function from the pages of the site to what goes into their heads; `share_image` gives the path of a card."""

    def image(plan: PagePlan) -> str | None:
        path = share_image(plan)
        return None if path is None else request.absolute(path)

    described = describe(request, image)
    return lambda plan: Head(described(plan), share_image(plan), feeds(request, plan))


def feeds(request: ExportRequest, plan: PagePlan) -> tuple[Feed, ...]:
    """The feed of the page's language, and that of its story where it has one."""
    words = words_in(request.site.languages, plan.language)
    own = request.site.stories.get(story_of(plan.path, request.site.languages) or "")
    if own is None or plan.language not in own.story.languages:
        return (site_feed(words),)
    return site_feed(words), (ATOM, feed_path(plan.language, own.id), words.gettext("Changes in this story (Atom)"))


def site_feed(words: Words) -> Feed:
    """The feed of all stories in the language of `words`."""
    return ATOM, feed_path(words.language), words.gettext("All changes (Atom)")
