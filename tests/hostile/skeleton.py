"""Comparing a page full of hostile text with its harmless twin: same elements, same attributes, same text.

Twins have the same length and the same words, so that every difference is a hole, with one
exception: the lines that a drawing breaks its labels into depend on the width of the letters.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import lxml.html

START, END = re.compile(r"Zq\d{4}qZ "), "Zq{0:04d}qZ {1} Qz{0:04d}zQ"
_JSON = ("application/ld+json", "application/json")
DRAWN_TAGS = {"g", "rect", "circle", "path", "text", "title", "desc"}
DRAWN_NAMES = re.compile(r"class|id|d|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|width|height|transform|text-anchor|font-size|dominant-baseline|textLength|lengthAdjust|points|fill-rule|clip-rule|stroke-dasharray")


_SIZES = {("svg", "viewbox"), *((tag, name) for tag in ("svg", "img", "source") for name in ("width", "height"))}
"""What depends on the width of letters."""


@dataclass(frozen=True, slots=True)
class Token:
    """One thing of a document: a tag with the names of its attributes, or a text with its place."""

    shape: str
    text: str = ""


def marked(number: int, text: str) -> str:
    """`text` between signs that tell which field it stands in."""
    return END.format(number, text)


def tokens(page: str) -> list[Token]:
    """The document as a parser sees it."""
    return list(_walk(lxml.html.document_fromstring(page), 0))


def differences(hostile: list[Token], twin: list[Token], text: str, plain: str) -> tuple[list[str], int]:
    """What differs between the documents beyond `text` standing for `plain`, and how many texts were compared."""
    found: list[str] = []
    compared = 0
    for one, other in zip(hostile, twin, strict=False):
        if one.shape != other.shape:
            return [*found, f"{one.shape} {one.text[:60]!r} instead of {other.shape} {other.text[:60]!r}"], compared
        if one.text != other.text or START.search(other.text):
            count = len(START.findall(other.text))
            compared += count
            if expected(other.text, text, plain) != one.text:
                found.append(f"{one.shape}: {one.text[:120]!r}")
    if len(hostile) != len(twin):
        found.append(f"{len(hostile)} things instead of {len(twin)}")
    return found, compared


def expected(twin: str, text: str, plain: str) -> str:
    """The twin's text with `text` wherever `plain` follows a sign, cut where the twin is cut."""
    parts, at = [], 0
    for match in START.finditer(twin):
        end = match.end()
        while end < len(twin) and end - match.end() < len(plain) and twin[end] == plain[end - match.end()]:
            end += 1
        parts += [twin[at : match.end()], text if end - match.end() == len(plain) else text[: end - match.end()]]
        at = end
    return "".join([*parts, twin[at:]])


def _walk(element: Any, depth: int) -> Iterator[Token]:
    if not isinstance(element.tag, str):
        yield Token(f"{depth} <!>", str(element.text))
        yield Token(f"{depth} after", element.tail or "")
        return
    drawn = element.tag == "svg" and "pic" in (element.get("class") or "").split()
    names = sorted(element.keys())
    yield Token(f"{depth} <{element.tag} {' '.join(names)}>")
    for name in names:
        yield Token(f"{depth} {element.tag}@{name}", "" if (element.tag, name) in _SIZES else element.get(name))
    yield from _data(element, depth) if element.tag == "script" and element.get("type") in _JSON else [Token(f"{depth} {element.tag} text", element.text or "")]
    if drawn:
        yield from _drawing(element, depth)
    else:
        for inner in element:
            yield from _walk(inner, depth + 1)
    yield Token(f"{depth} after {element.tag}", element.tail or "")


def _drawing(svg: Any, depth: int) -> Iterator[Token]:
    """Title and description in full; of all else only what it may not be."""
    for element in svg.iterdescendants():
        odd = [name for name in element.keys() if not DRAWN_NAMES.fullmatch(name)]  # noqa: SIM118 - lxml's
        if element.tag not in DRAWN_TAGS or odd:
            yield Token(f"{depth} drawn <{element.tag} {' '.join(odd)}>")
        elif element.tag in ("title", "desc"):
            yield Token(f"{depth} drawn {element.tag}", element.text or "")


def _data(script: Any, depth: int) -> Iterator[Token]:
    try:
        data = json.loads(script.text or "null")
    except ValueError:
        yield Token(f"{depth} broken json", script.text)
    else:
        yield from json_tokens(data, f"{depth} json")


def json_tokens(data: Any, place: str) -> Iterator[Token]:
    """JSON as tokens: keys and kinds are shape, texts are text."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from json_tokens(value, f"{place}.{key}")
    elif isinstance(data, list):
        for value in data:
            yield from json_tokens(value, f"{place}[]")
    elif isinstance(data, str):
        yield Token(f"{place} text", data)
    else:
        yield Token(f"{place} {data!r}")
