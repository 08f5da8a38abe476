"""What an export is: files of one format for other programs, declared once by the module that writes them.

The list of exports is `newsexplainer.exports.EXPORTS`. When they are written, and where pages link them, follows
from the declarations.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from newsexplainer.artifact import Artifact
from newsexplainer.exports.request import ExportRequest
from newsexplainer.pages.page_type import Projection
from newsexplainer.status import StoryModel

LANGUAGE: Final = "<lang>"
"""Stands for a language in the path of an export."""

STORY: Final = "<story>"
"""Stands for the id of a story in the path of an export."""


class ExportScope(Enum):
    """What the files of an export are made of. They are made again when something of it changed that was looked up."""

    STORY = "story"
    """Each story by itself, with its pages."""
    STORIES = "stories"
    """All stories, or none; and no page."""
    LISTS = "lists"
    """The pages that are about no single story or entity, and the hand-written ones."""
    PAGES = "pages"
    """All pages."""


def always(model: StoryModel) -> bool:
    """Every story has the file."""
    return True


@dataclass(frozen=True, slots=True)
class Export:
    """Files of one format."""

    name: str = field(metadata={"help": "Unique, in lower case with hyphens."})
    media_type: str = field(metadata={"help": "IANA media type of the files."})
    scope: ExportScope
    path: str = field(metadata={"help": "Site path, with `<lang>` and `<story>` where they belong; `*` stands for any text where there are several files."})
    write: Callable[[ExportRequest], Iterable[Artifact]] = field(repr=False, metadata={"help": "Makes the files of whatever the request has."})
    title: str = field(default="", metadata={"help": "Text of the link to it, a msgid of the catalogs; empty where nothing links it."})
    in_head: bool = field(default=False, metadata={"help": "Whether pages link it in the head (`rel=alternate`): those of its story, or all."})
    in_data: bool = field(default=False, metadata={"help": "Whether story pages list it under *Data*."})
    exists: Callable[[StoryModel], bool] = field(default=always, repr=False, metadata={"help": "Whether a story has the file."})
    projections: tuple[Projection, ...] = field(default=(), repr=False, metadata={"help": "What it takes of each story."})

    def address(self, language: str, story: str = "") -> str:
        """Site path of the file in a language, of a story."""
        return self.path.replace(LANGUAGE, language).replace(STORY, story)
