"""The order of stories on every list."""

from collections.abc import Iterable

from newsexplainer.status import StoryHead


def newest_first(heads: Iterable[StoryHead]) -> list[StoryHead]:
    """Stories by update, the latest first; of one moment, by id."""
    ordered = sorted(heads, key=lambda head: head.id)
    return sorted(ordered, key=lambda head: head.updated, reverse=True)
