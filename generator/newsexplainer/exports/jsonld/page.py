"""Which page has which description."""

from collections.abc import Callable
from typing import Any

from newsexplainer.exports.jsonld.ids import Node, Scope, graph
from newsexplainer.exports.jsonld.parties import named, profile
from newsexplainer.exports.jsonld.site import front_page
from newsexplainer.exports.jsonld.story import story_page
from newsexplainer.exports.request import ExportRequest
from newsexplainer.pages.across.desks import Desks
from newsexplainer.pages.across.newest import newest_first
from newsexplainer.pages.across.teasers import teaser
from newsexplainer.pages.home import MOST_STORIES
from newsexplainer.pages.paths import actor_path, home_path, outlet_path, story_path
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
    site, language, parts = scope.request.site, plan.language, plan.path.split("/")
    if plan.path == home_path(language):
        heads = newest_first(head for head in site.heads.values() if language in head.languages)
        desks = Desks(site, scope.words)
        return front_page(scope, [desks.take(head.id, teaser).story for head in heads[:MOST_STORIES]])
    id = parts[-2] if len(parts) > 1 else ""
    if plan.path == story_path(language, id) and id in site.stories and language in site.stories[id].story.languages:
        return story_page(scope, site.stories[id], image)
    if plan.path == actor_path(language, id) and id in site.project.actors and named(scope, id):
        return profile(scope, id)
    if plan.path == outlet_path(language, id) and id in site.project.outlets:
        return profile(scope, id)
    return []
