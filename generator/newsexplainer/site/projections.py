"""What lists and files of the whole site take of each story, kept from build to build.

A projection is made with the pages of its story. Whoever goes through all stories reads the projections
and depends on these only: an edit that does not show in them makes no list again.
"""

from collections.abc import Callable, Mapping
from typing import Any

from newsexplainer.execution.cache import Store
from newsexplainer.execution.fingerprints import content_key
from newsexplainer.execution.tracking import DependencyKey
from newsexplainer.exports import EXPORTS
from newsexplainer.pages import PAGES
from newsexplainer.pages.lists.contexts import StoryContexts, projection_name
from newsexplainer.pages.page_type import Projection
from newsexplainer.pages.words import words_in
from newsexplainer.status import SiteModel

Digests = Mapping[DependencyKey, str]
"""Digest of each projection by its name and its story."""


def keep_projections(site: SiteModel, story: str, store: Store) -> dict[str, str]:
    """Make and keep the projections of a story; their digests by name."""
    found = {}
    for language in site.languages:
        context, model = StoryContexts(site, words_in(site.languages, language)).of(story), site.stories[story]
        for what in declared_projections():
            value = what(context, model)
            found[projection_name(what, language)] = (value, content_key(value))
    store.put_parts(_place(story), found)
    return {name: key for name, (_, key) in found.items()}


def declared_projections() -> tuple[Projection, ...]:
    """What page types and exports declare that they take of each story, each once."""
    of_pages = (what for page in PAGES for what in page.projections)
    of_exports = (what for export in EXPORTS for what in export.projections)
    return tuple(dict.fromkeys((*of_pages, *of_exports)))


def kept_projections(recall: Callable[[str, str, str], Any], digests: Digests, note: Callable[[DependencyKey], None]) -> Callable[[str, str], Any]:
    """Gives the projection of a story by its name, None where it has to be made again; `recall` is `get_part` of the store."""

    def kept(story: str, name: str) -> Any:
        note((name, story))
        known = digests.get((name, story))
        return recall(_place(story), name, known) if known is not None else None

    return kept


def drop_projections(store: Store, story: str) -> None:
    """Forget the projections of a story that is gone."""
    store.drop(_place(story))


def _place(story: str) -> str:
    return f"projections/{story}"
