"""Words for what libyaml cannot read, for people who have never seen its source."""

import re
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import yaml

from newsexplainer.diagnostics import Diagnostic, Span

QUOTE: Final = 'put the whole text in double quotes: "…"; write \\" for a double quote inside it'
INDENT: Final = "give all keys of one block the same number of spaces before them, and end each key with `: `"

_START: Final = ("an unquoted text cannot start with this character", QUOTE)
_TAG: Final = ("an unquoted text that starts with `!` is a tag, and tags are not used here", QUOTE)
_ESCAPE: Final = (
    "a backslash in double quotes starts an escape, and this one does not exist",
    "write \\\\ for a backslash, or use single quotes",
)
_KNOWN: Final[dict[str, tuple[str, str]]] = {
    "mapping values are not allowed in this context": ("a colon followed by a space stands inside an unquoted text", QUOTE),
    "could not find expected ':'": ("this line is no `key: value`", INDENT),
    "did not find expected key": ("this line does not fit the block that it stands in", INDENT),
    "did not find expected '-' indicator": (
        "this line does not fit the list above it",
        "start every item of a list with `- `, one below the other",
    ),
    "block sequence entries are not allowed in this context": ("a list cannot start here", "put `- ` on a line of its own below the key"),
    "mapping keys are not allowed in this context": ("an unquoted text cannot start with `? `", QUOTE),
    "did not find expected ',' or ']'": (
        "the list that starts here is never closed",
        "separate items by `, ` and close the list with `]`; quote a text that starts with `[`",
    ),
    "did not find expected ',' or '}'": (
        "the block that starts here is never closed",
        "separate entries by `, ` and close the block with `}`; quote a text that starts with `{`",
    ),
    "found unexpected end of stream": ("the quoted text that starts here is never closed", "add the closing quote"),
    "found character that cannot start any token": _START,
    "did not find expected node content": _START,
    "did not find expected alphabetic or numeric character": _START,
    "found unknown directive name": _START,
    "did not find the expected '>'": _TAG,
    "did not find expected whitespace or line break": _TAG,
    "found undefined tag handle": _TAG,
    "did not find expected comment or line break": (
        "`|` and `>` stand alone: their text starts on the next line",
        "indent the text below the key, or put it in double quotes",
    ),
    "found unknown escape character": _ESCAPE,
    "did not find expected hexdecimal number": _ESCAPE,
    "found invalid Unicode character escape code": ("this escape stands for no character", "write the character itself"),
    "did not find expected <document start>": ("something follows the end of the story", INDENT),
}
_AT_START: Final = frozenset(
    {
        "did not find expected ',' or ']'",
        "did not find expected ',' or '}'",
        "found unexpected end of stream",
        "could not find expected ':'",
        "did not find expected alphabetic or numeric character",
    }
)
_BARE_KEY: Final = re.compile(r"\s*(?:- +)?[\w-]+\Z")


class Place(NamedTuple):
    """Line and column from 0 of what is broken, and the line on which libyaml noticed it."""

    line: int
    column: int
    noticed: int


def syntax_error(path: str, lines: Sequence[str], error: yaml.YAMLError) -> Diagnostic:
    """The diagnostic for an exception of libyaml's about the file `path` with these lines."""
    at = place(error, lines)
    message, advice = _words(_problem(error), lines[at.line][: at.column])
    return Diagnostic(
        code="yaml-syntax",
        span=Span(path, at.line + 1, at.column + 1),
        message=f"this is not valid YAML: {message}",
        label="reading stopped here",
        help=advice,
    )


def place(error: yaml.YAMLError, lines: Sequence[str]) -> Place:
    """Where the broken thing starts, if that says more than where it ends."""
    noticed: Any = getattr(error, "problem_mark", None)
    start: Any = getattr(error, "context_mark", None)
    mark = start if start and (_problem(error) in _AT_START or not noticed) else noticed
    line, column = _clipped(mark, lines)
    return Place(line, column, _clipped(noticed, lines)[0] if noticed else line)


def _clipped(mark: Any, lines: Sequence[str]) -> tuple[int, int]:
    if mark is None:
        return 0, 0
    if mark.line >= len(lines):
        return len(lines) - 1, len(lines[-1])
    return mark.line, mark.column


def _problem(error: yaml.YAMLError) -> str:
    return str(getattr(error, "problem", None) or getattr(error, "context", None) or "")


def _words(problem: str, before: str) -> tuple[str, str]:
    if problem == "mapping values are not allowed in this context" and _BARE_KEY.match(before):
        return (
            "a key cannot start here, because the text of the line above goes on",
            "give this key as many spaces as the keys beside it; above, put a space after the colon, or quote the text",
        )
    return _KNOWN.get(problem, (problem or "it breaks off", INDENT))
