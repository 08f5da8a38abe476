"""R7: one outlet only."""

from collections.abc import Iterable

from generator.status.record import Record
from generator.status.rule import N_, Rule

RULE = Rule(
    "R7",
    N_("One outlet only is marked"),
    N_(
        "If only one outlet heard it from the source, that is shown, however many others passed it on. "
        "The status stays the same."
    ),
)


def is_single(records: Iterable[Record]) -> bool:
    """Whether exactly one outlet heard the statements, and it is not the speaker's own."""
    heard = {outlet: record for record in records for outlet in record.heard_by}
    if len(heard) != 1:
        return False
    ((outlet, record),) = heard.items()
    return outlet not in record.parties
