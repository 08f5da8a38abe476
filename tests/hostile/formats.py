"""Every export read again with an independent parser, as tokens to compare with a twin's."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import lxml.html
from icalendar import Calendar
from lxml import etree
from PIL import Image

from tests.hostile.skeleton import DRAWN_NAMES, DRAWN_TAGS, Token, json_tokens, tokens


def parse(path: str, content: bytes) -> list[Token]:
    """The content of an export as tokens; KeyError for a kind of file that nobody has described here."""
    name = path.rpartition("/")[2]
    return list(_PARSERS[name if name in _PARSERS else name.rpartition(".")[2]](content))


def _timeline(content: bytes) -> Iterator[Token]:
    """JSON whose `text` and dates are HTML, as TimelineJS wants them."""
    for token in json_tokens(json.loads(content.decode("utf-8")), "json"):
        if ".text." in token.shape or "display_date" in token.shape or ".group" in token.shape:
            yield from tokens(lxml.html.tostring(lxml.html.fragment_fromstring(token.text, create_parent="div"), encoding="unicode"))
        else:
            yield token


def _json(content: bytes) -> Iterator[Token]:
    return json_tokens(json.loads(content.decode("utf-8")), "json")


def _json_lines(content: bytes) -> Iterator[Token]:
    for line in content.decode("utf-8").splitlines():
        yield from json_tokens(json.loads(line), "line")


def _xml(content: bytes) -> Iterator[Token]:
    for element in etree.fromstring(content).iter():
        yield Token(f"<{element.tag} {' '.join(sorted(element.keys()))}>", element.text or "")
        yield from (Token(f"{element.tag}@{name}", element.get(name)) for name in sorted(element.keys()))
        yield Token(f"after {element.tag}", element.tail or "")


def _calendar(content: bytes) -> Iterator[Token]:
    for component in Calendar.from_ical(content).walk():
        for name, value in component.property_items():
            shown = repr(getattr(value, "dt", value)) if not isinstance(value, str) else _ESCAPED.sub(_unescaped, value) if name.startswith("X-") else str(value)
            yield Token(f"{component.name} {name} {sorted(getattr(value, 'params', {}))}", shown)


def _drawing(content: bytes) -> Iterator[Token]:
    """Title, description and style as they are; of all else only what it may not be: lines break where letters are wide."""
    for element in etree.fromstring(content).iter():
        name = etree.QName(element).localname
        odd = [key for key in element.keys() if key != "viewBox" and not DRAWN_NAMES.fullmatch(key)]  # noqa: SIM118 - lxml's
        if name in ("title", "desc", "style"):
            yield Token(f"{name} {odd}", element.text or "")
        elif name not in DRAWN_TAGS | {"svg"} or odd:
            yield Token(f"<{name}> {odd}", "".join(element.get(key) for key in odd))


_GUARDED = re.compile(r"""(?<=[;\t\r\n])'(?=[\s"']*[=+\-@＝＋－＠]|[\t\r])""")
"""What a table puts in front of a sign that a spreadsheet would run; `tests/exports/test_tables.py` holds it to that."""


def _rows(content: bytes) -> Iterator[Token]:
    for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")):
        yield Token(f"row of {len(row)}")
        yield from (Token("cell", _GUARDED.sub("", cell)) for cell in row)


def _text(content: bytes) -> Iterator[Token]:
    yield from (Token("line", line) for line in content.decode("utf-8").split("\n"))


def _picture(content: bytes) -> Iterator[Token]:
    with Image.open(io.BytesIO(content)) as picture:
        picture.verify()
        yield Token(f"{picture.format} {picture.size}")


def _page(content: bytes) -> Iterator[Token]:
    yield from tokens(content.decode("utf-8"))


_ESCAPED = re.compile(r"\\([\\;,nN])")


def _unescaped(match: re.Match[str]) -> str:
    return "\n" if match[1] in "nN" else match[1]


_PARSERS: dict[str, Callable[[bytes], Any]] = {
    "timeline.json": _timeline,
    "json": _json,
    "jsonl": _json_lines,
    "jsonld": _json,
    "webmanifest": _json,
    "xml": _xml,
    "atom": _xml,
    "rss": _xml,
    "ics": _calendar,
    "csv": _rows,
    "txt": _text,
    "svg": _drawing,
    "png": _picture,
    "html": _page,
}
