"""What a page may not hold, judged on the tree that a browser makes of it (WHATWG HTML, by lexbor)."""

import codecs
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Final

from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser, LexborNode

from newsexplainer.execution.memo import remembered
from newsexplainer.publishing.output_check.bounds import slow_to_parse
from newsexplainer.publishing.output_check.elements import ELEMENTS, GLOBAL, PREFIXES
from newsexplainer.publishing.output_check.faults import Fault
from newsexplainer.publishing.output_check.html_head import POLICY, SPECIAL, begins_right

_EMPTY: Final = re.compile(r"\s*")
_START: Final = re.compile(rb"\s*<!doctype html>", re.IGNORECASE)
_CHARSET_WITHIN: Final = 1024
"""Bytes in which browsers look for the encoding (HTML, "prescan a byte stream")."""

_MOST_FAULTS: Final = 20
"""So many of one page are told: enough to see what is wrong, and no page takes long to refuse."""

_CANDIDATES: Final = 1_000
_TAG_LENGTH: Final = 2_000
_FEW_NAMES: Final = 10

__all__ = ["POLICY", "page_faults"]


def page_faults(content: bytes) -> list[Fault]:
    """Why this page, in UTF-8, may not be published; empty when it may."""
    if (why := slow_to_parse(content)) is not None:
        return [Fault(why)]
    plain = content.removeprefix(codecs.BOM_UTF8)
    faults = [Fault(why, _line_of(plain, tag, attributes)) for tag, attributes, why in dict.fromkeys(islice(_found(plain), _MOST_FAULTS))]
    if not _START.match(plain) or b"charset" not in content[:_CHARSET_WITHIN].lower():
        faults.append(Fault("the page must begin with <!doctype html> and name its encoding in the first 1,024 bytes", 1))
    return faults


Attributes = tuple[tuple[str, str | None], ...]


def _found(content: bytes) -> Iterator[tuple[str, Attributes, str]]:
    """Every fault of the tree with its element."""
    root = LexborHTMLParser(content, options=LexborDocumentOptions.WO_EVENTS).root
    if root is None or not _begins_with_policy(root):
        yield "html", (), "the content security policy is missing, late or another one"
    for node in () if root is None else root.traverse():
        tag, attributes = node.tag or _INSTRUCTION, node.attributes
        if (attributes or tag not in _WITHOUT_ATTRIBUTES) and tag[:1] != _NO_ELEMENT:
            key = tuple(attributes.items())
            faults = (*_element_faults(tag, key), *(_script_faults(node, attributes) if tag == "script" else ()))
            yield from ((tag, key, why) for why in faults)


_INSTRUCTION: Final = "?"
"""A processing instruction, which has no tag; it is refused, since parsers disagree on where it ends."""

_NO_ELEMENT: Final = "-"
"""How lexbor's names of comments and the like begin; no element is called so."""


def _begins_with_policy(root: LexborNode) -> bool:
    first: list[tuple[str, Mapping[str, str | None]]] = []
    for node in root.traverse():
        tag = node.tag or _INSTRUCTION
        if tag[:1] != _NO_ELEMENT:
            first.append((tag, node.attributes))
            if (begins := begins_right(first)) is not None:
                return begins
    return False


_WITHOUT_ATTRIBUTES: Final = ELEMENTS.keys() - SPECIAL.keys()
"""Elements that need no further look where they have no attributes."""


@remembered(1 << 15)
def _element_faults(tag: str, attributes: Attributes) -> tuple[str, ...]:
    """The faults of one element apart from its place; cached, as pages repeat the same ones."""
    rules = ELEMENTS.get(tag)
    if rules is None:
        return (f"<{tag[:40]}> is not allowed",)
    faults = []
    for name, value in attributes:
        if name in rules:
            rule = rules[name]
            if rule is not None and (why := rule(value or "")) is not None:
                faults.append(f"<{tag}> in {name}: {why}")
        elif name not in GLOBAL and not name.startswith(PREFIXES):
            faults.append(f"<{tag}> has an attribute {name[:40]}, which is not allowed")
    if tag in SPECIAL:
        faults += SPECIAL[tag]({name: value or "" for name, value in attributes})
    return tuple(faults)


def _script_faults(node: LexborNode, attributes: Mapping[str, str | None]) -> Iterable[str]:
    """A script with an address has no text, and does not stand in a drawing: there `src` means nothing, and `href` is the address."""
    if "src" not in attributes:
        return
    if not _EMPTY.fullmatch(node.text() or ""):
        yield "<script> with both an address and a text"
    above = node.parent
    while above is not None and above.tag != "svg":
        above = above.parent
    if above is not None:
        yield "<script> inside a drawing"


def _line_of(content: bytes, tag: str, attributes: Attributes) -> int | None:
    """Where an element probably stands: the first tag of its name that has the names of its attributes; the tree holds no places."""
    names = [name.lower().encode() for name, _ in attributes[:_FEW_NAMES]]
    first = None
    for match in islice(re.finditer(b"<" + re.escape(tag.encode()) + rb"(?=[\s/>])", content, re.IGNORECASE), _CANDIDATES):
        first = first or match
        following = content[match.end() : match.end() + _TAG_LENGTH].partition(b"<")[0].lower()
        if all(name in following for name in names):
            first = match
            break
    return None if first is None else content.count(b"\n", 0, first.start()) + 1
