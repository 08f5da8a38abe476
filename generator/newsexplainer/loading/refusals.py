"""Why the strict reader refuses what YAML allows: one message and one remedy for each code."""

from dataclasses import replace
from typing import Final

from newsexplainer.diagnostics import Diagnostic, Span
from newsexplainer.loading.nodes import Node, Scalar
from newsexplainer.loading.recovery.values import cure, curly
from newsexplainer.loading.syntax import QUOTE

MAX_DEPTH: Final = 24
MAX_NODES: Final = 50_000

_WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "empty-file": ("the file is empty", "", "write at least `id:`, or delete the file"),
    "yaml-directive": (
        "directives (lines that start with `%`) are not used here",
        "",
        "delete this line and the `---` below it",
    ),
    "yaml-second-document": (
        "a second document starts here",
        "everything below would be lost",
        "keep one story in a file: delete this line or move the rest to a file of its own",
    ),
    "too-many-values": (f"the file holds more than {MAX_NODES:,} values", "", "split the story"),
    "too-deep": (
        f"lists and blocks are nested more than {MAX_DEPTH} deep",
        "",
        "nothing in a story is nested like this; check the indentation",
    ),
    "yaml-complex-key": ("a list or block cannot be a key", "", QUOTE),
    "yaml-alias": (
        "an unquoted text that starts with `*` is an alias in YAML, and aliases are not used here",
        "",
        QUOTE,
    ),
    "yaml-anchor": (
        "an unquoted text that starts with `&` is an anchor in YAML, and those are not used here",
        "",
        QUOTE,
    ),
    "yaml-tag": ("an unquoted text that starts with `!` is a tag in YAML, and those are not used here", "", QUOTE),
    "list-item-in-text": (
        "this is read as part of the text above, not as an item of a list",
        "",
        "remove the text behind the key above, or quote it as one text",
    ),
    "duplicate-key": (
        "the key `{}` stands twice in the same block",
        "again here",
        "keep one of the two; did a new list item miss its `- `?",
    ),
}


def refusal(code: str, place: Span, name: str = "", related: tuple[tuple[Span, str], ...] = ()) -> Diagnostic:
    """The diagnostic for `code` at `place`; `name` is what the editor wrote there."""
    message, label, advice = _WORDS[code]
    return Diagnostic(code, place, message.replace("{}", name[:80]), label, advice, related)


def comment_refusal(place: Span, value: str, comment: str) -> Diagnostic:
    """The diagnostic for a comment that may have taken away a part of `value`."""
    whole = f"{value[:30]} {comment[:30]}".strip()
    return Diagnostic(
        code="comment-after-value",
        span=place,
        message="` #` starts a comment: the rest of the line is not part of the value",
        label=f"only `{value[:40]}` would be kept" if value else "the value would be empty",
        help=f'quote the value if the # belongs to it: "{whole}"; put a comment on a line of its own',
    )


def curly_quotes(place: Span, value: str) -> Diagnostic:
    """The diagnostic for typographic quotes around the whole of `value`."""
    found = curly(value)
    return Diagnostic(found.code, place, found.message, found.label, found.help)


def comma_refusal(place: Span, entries: dict[str, tuple[Scalar, Node]], rest: str) -> Diagnostic:
    """The diagnostic for the `rest` of a text in braces, behind a comma; `entries` are those before it."""
    last = next(reversed(entries.values()), None)
    before = [last[1].value] if last and isinstance(last[1], Scalar) and last[1].value else []
    return Diagnostic(
        code="comma-in-braces",
        span=place,
        message=f"`{rest[:80]}` stands in braces without a value",
        label="did the comma before it belong to the text?",
        help=cure(", ".join([*before, rest])).split("\n")[0],
    )


def quoting_refusal(code: str, place: Span, text: str) -> Diagnostic:
    """The diagnostic for `code` at a `text` that starts with a sign of YAML's; empty where it ends is not known."""
    found = refusal(code, place)
    return replace(found, help=cure(text)) if text else found


def escape_refusal(found: Diagnostic) -> Diagnostic:
    """What is said about a character that an escape in double quotes stands for."""
    backslash = "write \\\\ for a backslash that belongs to the text, or put the text in single quotes"
    if found.code == "hidden-line-break":  # of the path of a file, most likely
        return replace(found, message=f"a backslash in double quotes starts an escape: {found.message}", help=backslash)
    return replace(found, help=f"{found.help}\n{backslash}")
