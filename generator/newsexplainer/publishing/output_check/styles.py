"""What a style sheet may not hold: addresses elsewhere. Read by a tokeniser (CSS Syntax 3), so that escapes and comments hide nothing."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

import tinycss2

from newsexplainer.execution.memo import remembered
from newsexplainer.publishing.output_check.addresses import is_fragment, may_be_styled_with
from newsexplainer.publishing.output_check.faults import Fault

_LOADING: Final = frozenset(
    {"url", "url-prefix", "src", "image", "image-set", "-webkit-image-set", "-moz-image-set", "cross-fade", "-webkit-cross-fade"}
    | {"-webkit-canvas", "-moz-element", "element", "paint"}
)
"""Functions in which a string is an address."""

_PLAIN: Final = ("url(", "@", "\\", '"', "'", "(")
"""A value without any of these loads nothing."""

Allowed = Callable[[str], bool]


def sheet_faults(content: bytes) -> list[Fault]:
    """Why a `.css` file may not be published; empty when it may."""
    return list(css_faults(content.decode("utf-8"), may_be_styled_with))


@remembered(256)
def drawing_style_faults(css: str) -> tuple[Fault, ...]:
    """The faults of a style sheet inside a drawing: it may name parts of its own file and nothing else."""
    return tuple(css_faults(css, is_fragment))


@remembered(1 << 12)
def value_loads(value: str) -> bool:
    """Whether the value of a presentation attribute such as `fill` names anything but a part of its own file."""
    return any(mark in value for mark in _PLAIN) and any(css_faults(value, is_fragment))


def css_faults(css: str, allowed: Allowed) -> Iterator[Fault]:
    """A fault for every address that is not `allowed`, and for what is no CSS."""
    lists: list[tuple[Sequence[Any], bool]] = [(tinycss2.parse_component_value_list(css, skip_comments=True), False)]
    while lists:
        tokens, in_address = lists.pop()
        for token, is_address in _with_context(tokens, in_address=in_address):
            if (fault := _token_fault(token, allowed, is_address=is_address)) is not None:
                yield fault
            if (inner := _inner(token)) is not None:
                lists.append((inner, is_address or (token.type == "function" and token.lower_name in _LOADING)))


def _token_fault(token: Any, allowed: Allowed, *, is_address: bool) -> Fault | None:
    if token.type == "error":
        return Fault(f"no CSS: {token.message}", token.source_line)
    if (token.type == "url" or (token.type == "string" and is_address)) and not allowed(token.value):
        return Fault(f"the style loads from elsewhere: {token.value[:80]}", token.source_line)
    if token.type == "at-keyword" and token.lower_value == "charset":
        return Fault("@charset: every file is UTF-8", token.source_line)
    return None


def _with_context(tokens: Sequence[Any], *, in_address: bool) -> Iterator[tuple[Any, bool]]:
    """Each token, and whether a string there is an address: in `@import`, and in custom properties, which any function may use."""
    loads = False
    for index, token in enumerate(tokens):
        if token.type == "at-keyword":
            loads = token.lower_value == "import"
        elif token.type == "ident" and token.value.startswith("--") and _is_declared(tokens, index):
            loads = True
        elif (token.type == "literal" and token.value == ";") or (token.type == "{} block" and not in_address):
            yield token, in_address or (loads and token.type == "{} block")
            loads = False
            continue
        yield token, in_address or loads


def _is_declared(tokens: Sequence[Any], index: int) -> bool:
    """Whether a colon follows the name at `index`."""
    following = (tokens[place] for place in range(index + 1, len(tokens)) if tokens[place].type != "whitespace")
    token = next(following, None)
    return token is not None and token.type == "literal" and token.value == ":"


def _inner(token: Any) -> Sequence[Any] | None:
    if token.type == "function":
        return token.arguments  # type: ignore[no-any-return]
    return token.content if token.type in ("{} block", "() block", "[] block") else None
