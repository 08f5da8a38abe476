"""The order of stories on every list."""

from collections.abc import Iterable

from newsexplainer.status import StorySummary


def newest_first(heads: Iterable[StorySummary]) -> list[StorySummary]:
    """Stories by update, the latest first; of one moment, by id."""
    ordered = sorted(heads, key=lambda head: head.id)
    return sorted(ordered, key=lambda head: head.updated, reverse=True)
