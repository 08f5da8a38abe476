"""Parts of what a build gives."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds the text of a hand-written page."""

    language: str = field(metadata={"help": "BCP 47 tag of the page."})
    head: str = field(metadata={"help": "HTML for inside <head>: title, description, links, stylesheet."})
    before: str = field(metadata={"help": "HTML from <body> up to the text, <main> included."})
    after: str = field(metadata={"help": "HTML from the text to the end of <body>."})


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a build made."""

    pages: int
    claims: int
    stories: int
