"""What lists and files of the whole site take of each story, kept from build to build.

An excerpt is made with the pages of its story. Whoever goes through all stories reads the excerpts
and depends on these only: an edit that does not show in them makes no list again.
"""

from collections.abc import Callable, Mapping
from typing import Any

from newsexplainer import exports, pages
from newsexplainer.execution.cache import Store
from newsexplainer.execution.fingerprints import content_key
from newsexplainer.execution.tracking import Reading
from newsexplainer.pages.across.desks import Desks
from newsexplainer.pages.words import words_in
from newsexplainer.status import SiteModel

Digests = Mapping[Reading, str]
"""Digest of each excerpt by its name and its story."""


def keep_excerpts(site: SiteModel, story: str, store: Store) -> dict[str, str]:
    """Make and keep the excerpts of a story; their digests by name."""
    found = {}
    for language in site.languages:
        desk, model = Desks(site, words_in(site.languages, language)).of(story), site.stories[story]
        for what in (*pages.EXCERPTS, *exports.EXCERPTS):
            value = what(desk, model)
            found[f"{what.__name__}.{language}"] = (value, content_key(value))
    store.put_parts(_place(story), found)
    return {name: key for name, (_, key) in found.items()}


def kept_excerpts(recall: Callable[[str, str, str], Any], digests: Digests, note: Callable[[Reading], None]) -> Callable[[str, str], Any]:
    """Gives the excerpt of a story by its name, None where it has to be made again; `recall` is `get_part` of the store."""

    def kept(story: str, name: str) -> Any:
        note((name, story))
        known = digests.get((name, story))
        return recall(_place(story), name, known) if known is not None else None

    return kept


def drop_excerpts(store: Store, story: str) -> None:
    """Forget the excerpts of a story that is gone."""
    store.drop(_place(story))


def _place(story: str) -> str:
    return f"excerpts/{story}"
