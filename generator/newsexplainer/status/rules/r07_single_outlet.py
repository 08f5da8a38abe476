"""R7: one outlet only."""

from collections.abc import Iterable

from newsexplainer.status.record import Record
from newsexplainer.status.rule import N_, Rule

RULE = Rule(
    "R7",
    N_("One outlet only is marked"),
    N_(
        "If only one outlet heard it from the source, that is shown, however many others passed it on. "
        "The status stays the same."
    ),
)


def is_single(records: Iterable[Record]) -> bool:
    """Whether exactly one outlet heard the statements; what a speaker publishes itself needs no other outlet."""
    heard: set[str] = set()
    for record in records:
        if record.self_published:
            return False
        heard |= record.heard_by
    return len(heard) == 1
