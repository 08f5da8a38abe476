"""R3: unnamed sources never confirm."""

from newsexplainer.status.record import Record
from newsexplainer.status.rule import N_, Rule

RULE = Rule(
    "R3",
    N_("Unnamed sources never confirm"),
    N_(
        "What only unnamed people say cannot be confirmed by them, whoever they are. A group such as "
        "‘officials’ counts as one origin unless its members are said to be independent of each other."
    ),
)


def may_settle(record: Record) -> bool:
    """Whether the speaker stands by the words in name and on record."""
    return record.on_record and not record.unnamed


def known_apart(a: Record, b: Record) -> bool:
    """Whether the two cannot be the same people: two unnamed speakers may be, unless we know where each belongs."""
    return not (a.unnamed and b.unnamed) or (a.placed and b.placed)
