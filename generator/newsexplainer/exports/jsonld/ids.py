"""Names of things in the graph: the same on the pages of both languages, so that the graphs join."""

from dataclasses import dataclass, field
from typing import Any

from newsexplainer.exports.request import ExportRequest
from newsexplainer.pages.data_paths import linked_data_path
from newsexplainer.pages.paths import story_path
from newsexplainer.pages.words import Phrase, Words

Node = dict[str, Any]
"""One thing of the graph."""


@dataclass(frozen=True, slots=True)
class Scope:
    """A site in one language: what every node is made with."""

    request: ExportRequest = field(metadata={"help": "The site."})
    words: Words = field(metadata={"help": "The language of the page."})
    marked: bool = field(default=False, metadata={"help": "Whether every text names its language, for a graph of several."})

    @property
    def site(self) -> str:
        """The site itself."""
        return self.request.absolute("#website")

    @property
    def publisher(self) -> str:
        """Whoever publishes it."""
        return self.request.absolute("#publisher")

    def party(self, id: str) -> str:
        """An actor or outlet; they share one space of ids."""
        return self.request.absolute(f"#party-{id}")

    def place(self, id: str) -> str:
        """A place."""
        return self.request.absolute(f"#place-{id}")

    def article(self, story: str, language: str) -> str:
        """A story in one language: the address of its page."""
        return self.request.absolute(story_path(language, story))

    def part(self, story: str, kind: str, name: str) -> str:
        """A claim (by number), event or document (by id) of a story."""
        return f"{self.request.absolute(linked_data_path(story))}#{kind}-{name}"

    def text(self, phrase: Phrase) -> str | Node:
        """A text for the graph; one in another language than the page's says so."""
        language = phrase.lang or (self.words.language if self.marked else "")
        return {"@value": phrase.text, "@language": language} if language else phrase.text

    def word(self, message: str) -> str | Node:
        """A message of the catalogs for the graph."""
        return self.text(Phrase(self.words.gettext(message)))


def graph(nodes: list[Node], language: str = "") -> Node:
    """A whole document; its texts are in `language` where they do not say otherwise."""
    context = ["https://schema.org", {"@language": language}] if language else "https://schema.org"
    return {"@context": context, "@graph": nodes}


def link(id: str) -> Node:
    """A reference to a node."""
    return {"@id": id}


def filled(node: Node) -> Node:
    """`node` without the properties that have no value."""
    return {name: value for name, value in node.items() if value not in (None, "", [], {})}
