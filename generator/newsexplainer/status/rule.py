"""What a rule is to a reader: a number, a name and an explanation, as catalog msgids."""

from dataclasses import dataclass


def N_(text: str) -> str:  # noqa: N802 - the gettext name for a text that is translated later
    """Marks `text` for extraction into the catalogs; returns it unchanged."""
    return text


@dataclass(frozen=True, slots=True)
class Rule:
    """One named rule; `title` and `text` are msgids of the catalogs."""

    id: str
    title: str
    text: str
