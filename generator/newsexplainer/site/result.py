"""What a build hands to its doors, as data."""

from collections.abc import Callable
from dataclasses import dataclass, field

from newsexplainer.artifact import Artifact
from newsexplainer.diagnostics import Diagnostic
from newsexplainer.rendering.renderer import RenderedPage
from newsexplainer.site.documents import Document


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


@dataclass(frozen=True, slots=True)
class BuildResult:
    """A whole site in memory, without the hand-written pages, which MkDocs makes."""

    pages: tuple[RenderedPage, ...] = field(metadata={"help": "Finished pages, in order of path."}, repr=False)
    artifacts: tuple[Artifact, ...] = field(metadata={"help": "All other files, in order of path."}, repr=False)
    documents: tuple[Document, ...] = field(metadata={"help": "Hand-written pages, in order of path."})
    warnings: tuple[Diagnostic, ...] = field(metadata={"help": "What editors should look at; no reason to stop."})
    counts: Counts = field(metadata={"help": "How much there is."})
    frame: Callable[[Document, str, str], Frame] = field(
        metadata={"help": "Gives the frame of a hand-written page, from its title and description."}, repr=False
    )
