"""The search index of each language: small files that the search page asks for one by one (docs/search.md)."""

from newsexplainer.exports.search.files import search_index, story_entries

__all__ = ["search_index", "story_entries"]
