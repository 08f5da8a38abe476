"""What is wrong with an input, where, why and how to mend it: data only.

Every phase collects `Diagnostic`s; nothing prints them but the two doors (command line and
MkDocs plugin), through `render`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one line of an input file.

    `path` is relative to the project root with `/` separators; `line` and `column` count from 1
    in characters, as editors show them; `length` is at least 1.
    """

    path: str
    line: int = 1
    column: int = 1
    length: int = 1


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One mistake in one input, as an editor reads it.

    `code` is permanent and names the kind of mistake in kebab case; `message` says what is
    wrong; `label` stands under the marked text; `help` says how to mend it; `related` points at
    other places that matter (the earlier of two duplicate keys).
    """

    code: str
    span: Span
    message: str
    label: str = ""
    help: str = ""
    related: tuple[tuple[Span, str], ...] = field(default=())
    severity: str = "error"

    @property
    def order(self) -> tuple[Span, str, str]:
        """Sorts by place; the code and the message decide between two at one place."""
        return self.span, self.code, self.message


class InputError(Exception):
    """An input cannot be used; carries every mistake found, sorted by place."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        self.diagnostics = tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.order))
        super().__init__(f"{len(self.diagnostics)} error(s) in the input")
