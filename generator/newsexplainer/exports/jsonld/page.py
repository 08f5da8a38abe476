"""Which page has which description."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from newsexplainer.exports.jsonld.ids import Node, Scope, graph
from newsexplainer.exports.jsonld.parties import named, profile
from newsexplainer.exports.jsonld.site import front_page
from newsexplainer.exports.jsonld.story import story_page
from newsexplainer.exports.request import ExportRequest
from newsexplainer.pages import actor, home, outlet, story
from newsexplainer.pages.lists.contexts import StoryContexts
from newsexplainer.pages.lists.newest import newest_first
from newsexplainer.pages.lists.teasers import teaser
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.words import words_in

Described = Callable[[PagePlan], dict[str, Any] | None]
"""Gives the description of a page, or None where there is none."""


def describe(request: ExportRequest, image: Callable[[PagePlan], str | None]) -> Described:
    """A function from the pages of the site to their graphs; `image` gives the address of a page's share card."""

    def described(plan: PagePlan) -> dict[str, Any] | None:
        nodes = _nodes(Scope(request, words_in(request.site.languages, plan.language)), plan, image(plan))
        return graph(nodes, plan.language) if nodes else None

    return described


def _nodes(scope: Scope, plan: PagePlan, image: str | None) -> list[Node]:
    nodes = _DESCRIBED.get(plan.page_type)
    return nodes(scope, plan, image) if nodes is not None else []


def _front_page(scope: Scope, plan: PagePlan, image: str | None) -> list[Node]:
    site = scope.request.site
    summaries = newest_first(summary for summary in site.summaries.values() if plan.language in summary.languages)
    contexts = StoryContexts(site, scope.words)
    return front_page(scope, [contexts.take(summary.id, teaser).story for summary in summaries[: home.MOST_STORIES]])


def _story_page(scope: Scope, plan: PagePlan, image: str | None) -> list[Node]:
    return story_page(scope, scope.request.site.stories[plan.about], image)


def _profile(scope: Scope, plan: PagePlan, image: str | None) -> list[Node]:
    return profile(scope, plan.about) if named(scope, plan.about) else []


_DESCRIBED: Final[Mapping[str, Callable[[Scope, PagePlan, str | None], list[Node]]]] = {
    home.PAGE.name: _front_page,
    story.PAGE.name: _story_page,
    actor.PAGE.name: _profile,
    outlet.PAGE.name: _profile,
}
"""The page types that have a description."""
