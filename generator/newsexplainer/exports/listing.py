"""Every export of the site; a new one is a module and a line here."""

from typing import Final

from newsexplainer.exports import (
    atom,
    calendar,
    cards,
    drawings,
    linked_data,
    ninjs,
    robots,
    sitemap,
    story_json,
    story_schema,
    tables,
    timelinejs,
)
from newsexplainer.exports.export import Export
from newsexplainer.exports.search import files as search

EXPORTS: Final[tuple[Export, ...]] = (
    story_json.EXPORT,
    story_schema.EXPORT,
    tables.CLAIMS,
    tables.STATEMENTS,
    atom.SITE_FEED,
    atom.STORY_FEED,
    calendar.EXPORT,
    timelinejs.EXPORT,
    ninjs.EXPORT,
    linked_data.EXPORT,
    drawings.EXPORT,
    cards.STORY_CARDS,
    cards.LIST_CARDS,
    search.EXPORT,
    sitemap.EXPORT,
    robots.EXPORT,
)
"""Pages link them in this order."""
