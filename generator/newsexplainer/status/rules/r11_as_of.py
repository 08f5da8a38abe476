"""R11: only what was known on the day counts."""

import datetime as dt
from collections.abc import Iterable

from newsexplainer.model.citation import SourceDocument
from newsexplainer.model.dates import When
from newsexplainer.model.dates.bounds import days
from newsexplainer.status.rule import N_, Rule

RULE = Rule(
    "R11",
    N_("Only what was known on the day counts"),
    N_(
        "The status on a given day rests on what had been published by then. Going through the days one by "
        "one gives the history, so no change can be left out of it."
    ),
)


def effective_day(said: When, documents: Iterable[SourceDocument]) -> dt.date:
    """The first day from which a statement surely counts: when the first document to carry it was out.

    A vague publication date is narrowed by the day of speaking, and the other way round: words of
    "September" in a document of the 4th count from the 4th. Open bounds fall back to the other date.
    """
    days = [day for document in documents if (day := _known_from(said, document.published)) is not None]
    return min(days) if days else known_day(said)


def _known_from(said: When, published: When) -> dt.date | None:
    begun, over = days(said)
    out, out_for_sure = days(published)
    out, out_for_sure = out or out_for_sure, out_for_sure or out
    if out is None or out_for_sure is None:
        return None
    if begun is not None and begun > out_for_sure:
        return over or begun
    return max(out, min(over or out, out_for_sure))


def known_day(known: When) -> dt.date:
    """The last day a date may mean, or its first where it has no end: evidence and event states count from it."""
    first, last = days(known)
    return last or first or dt.date.max
