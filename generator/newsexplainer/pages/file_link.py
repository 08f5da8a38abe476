"""A link from a page to a file for other programs."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FileLink:
    """One file, as a page links it."""

    type: str = field(metadata={"help": "Media type."})
    path: str = field(metadata={"help": "Site path."})
    title: str = field(metadata={"help": "What it holds, and the format."})
