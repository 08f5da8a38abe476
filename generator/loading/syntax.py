"""Words for what libyaml cannot read, for people who never read its source."""

from typing import Final

from generator.diagnostics import Diagnostic, Span

QUOTE: Final = 'put the whole text in double quotes: "…"; write \\" for a double quote inside it'

_INDENT: Final = "give all keys of one block the same number of spaces before them, and end a key with `: `"

_KNOWN: Final = {
    "mapping values are not allowed in this context": (
        "a colon followed by a space stands inside an unquoted text",
        QUOTE,
    ),
    "could not find expected ':'": ("this line has no `key: value`", _INDENT),
    "did not find expected key": (
        "the line does not fit the block that it stands in",
        _INDENT + "; a text that goes on after a closing quote also ends here",
    ),
    "did not find expected '-' indicator": (
        "this list item does not line up with the ones before it",
        "start every item of a list with `- ` below the one before",
    ),
    "block sequence entries are not allowed in this context": (
        "a list cannot start here",
        "put `- ` on a line of its own below the key",
    ),
    "did not find expected ',' or ']'": (
        "the list in brackets is not closed",
        "separate items by `, ` and close the list with `]`; quote a text that starts with `[`",
    ),
    "did not find expected ',' or '}'": (
        "the block in braces is not closed",
        "separate entries by `, ` and close with `}`; quote a text that starts with `{`",
    ),
    "found unexpected end of stream": ("a quoted text is never closed", "add the closing quote"),
    "found character that cannot start any token": ("an unquoted text cannot start with this character", QUOTE),
    "found unknown escape character": (
        "a backslash in double quotes starts an escape, and this one does not exist",
        "write \\\\ for a backslash, or use single quotes",
    ),
    "found invalid Unicode character escape code": (
        "this escape stands for no character",
        "write the character itself",
    ),
    "did not find expected <document start>": ("something follows the end of the story", _INDENT),
}


def syntax_error(path: str, line: int, column: int, problem: str) -> Diagnostic:
    """The diagnostic for libyaml's `problem` at a place counted from 1."""
    message, advice = _KNOWN.get(problem, (problem or "it breaks off", _INDENT))
    return Diagnostic(
        code="yaml-syntax",
        span=Span(path, line, column),
        message=f"this is not valid YAML: {message}",
        label="reading stopped here",
        help=advice,
    )
