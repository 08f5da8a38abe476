"""What the complaints about values are made of, and made from."""

from typing import Any, NamedTuple

from pydantic import BaseModel

from newsexplainer.languages import Languages
from newsexplainer.loading.nodes import Path


class Complaint(NamedTuple):
    """The words of a diagnostic, still without a place."""

    code: str
    message: str
    label: str = ""
    help: str = ""


class Context(NamedTuple):
    """What a complaint may need: the model, pydantic's error and its shortened location, and the languages of the site."""

    model: type[BaseModel]
    error: Any
    loc: Path
    languages: Languages

    @property
    def key(self) -> str:
        """The key concerned, as written."""
        names = [step for step in self.loc if isinstance(step, str)][-2:]
        return ".".join(names if names[-1:] and names[-1] in self.languages else names[-1:]) or "the file"

    @property
    def what(self) -> str:
        """The value concerned: a key, or an item of its list."""
        return f"an item of `{self.key}`" if self.loc and isinstance(self.loc[-1], int) else f"`{self.key}`"

    @property
    def input(self) -> Any:
        """What was written there."""
        return self.error["input"]

    @property
    def text(self) -> str:
        """What was written there, shortened."""
        return str(self.input)[:60]

    def limit(self, name: str) -> Any:
        """A limit that pydantic reports."""
        return self.error.get("ctx", {}).get(name, "")
