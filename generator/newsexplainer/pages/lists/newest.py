"""The order of stories on every list."""

from collections.abc import Iterable

from newsexplainer.status import StorySummary


def newest_first(summaries: Iterable[StorySummary]) -> list[StorySummary]:
    """Stories by update, the latest first; of one moment, by id."""
    ordered = sorted(summaries, key=lambda summary: summary.id)
    return sorted(ordered, key=lambda summary: summary.updated, reverse=True)
