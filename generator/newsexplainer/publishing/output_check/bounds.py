"""Pages that no parser reads in time that grows with their size alone are refused before one tries."""

import re
from typing import Final

_MANY_TAGS: Final = 10_000
_DEEPEST: Final = 4_000
_LARGE: Final = 65_536
_MOST_ATTRIBUTES: Final = 1_000
"""In a smaller page, or with fewer tags, neither depth nor attributes take long: lexbor compares each attribute with those before it."""

_TAG: Final = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_VOID: Final = frozenset({b"area", b"base", b"br", b"col", b"embed", b"hr", b"img", b"input", b"link", b"meta", b"source", b"track", b"wbr"})
_CROWDED: Final = re.compile(
    rb"<[a-zA-Z][^\s/>]*+(?:[\s/]*+=?[^\s/>=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?+){" + str(_MOST_ATTRIBUTES).encode() + rb"}"
)


def slow_to_parse(content: bytes) -> str | None:
    """Why reading this page could take time with the square of its size; None where it cannot."""
    if len(content) > _LARGE and _CROWDED.search(content):
        return f"an element with more than {_MOST_ATTRIBUTES} attributes"
    if content.count(b"<") > _MANY_TAGS and _is_deep(content):
        return f"elements nested more than {_DEEPEST} deep"
    return None


def _is_deep(content: bytes) -> bool:
    depth = 0
    for match in _TAG.finditer(content):
        if match[2].lower() not in _VOID:
            depth = max(0, depth - 1) if match[1] else depth + 1
            if depth > _DEEPEST:
                return True
    return False
