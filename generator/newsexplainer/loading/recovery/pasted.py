"""What word processors and web pages put into a file: odd spaces, and dashes or bullets where hyphens belong."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from newsexplainer.diagnostics import Diagnostic, Span
from newsexplainer.loading.recovery.anatomy import above, dissect, opens_block_text
from newsexplainer.loading.recovery.tabs import Tabs
from newsexplainer.loading.text import also_on

WIDE: Final = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that are none to YAML, as ranges of a pattern."""
NOTHING: Final = "\u200b-\u200d\u2060\u00ad"
"""Signs that cannot be seen, likewise."""

_SUSPECT: Final = re.compile(rf"^[ ]*(?:[\t{WIDE}{NOTHING}]|[–—‒―−‐‑•·◦▪●*][ {WIDE}]|-[{WIDE}]|(?>(?:- +)*)[\w-]+:[{WIDE}])", re.MULTILINE)
_LEADING: Final = re.compile(rf"[ \t{WIDE}{NOTHING}]*")
_BULLET: Final = re.compile(rf"(?P<sign>[–—‒―−‐‑•·◦▪●*])[ {WIDE}]")
_BEHIND: Final = re.compile(rf"(?>(?:- +)*)(?:-|[\w-]+:)(?P<sign>[{WIDE}])")
_INVISIBLE: Final = re.compile(f"[{NOTHING}]")
_WIDE: Final = re.compile(f"[{WIDE}]")

_MOST: Final = 20_000
"""Lines that are looked at; no story has so many."""


@dataclass(slots=True)
class Unpasted:
    """The lines with plain signs in those places, what was wrong, and the columns that lines were moved by."""

    lines: list[str]
    problems: tuple[Diagnostic, ...] = ()
    moved: dict[int, int] = field(default_factory=dict)


def unpasted(path: str, text: str) -> Unpasted:
    """Replace such signs where they take the place of others; inside texts they are left alone.

    Each kind is told once, with the other lines it stands on.
    """
    result = Unpasted(text.split("\n"))
    if "\t" not in text and not _SUSPECT.search(text):
        return result
    found: dict[str, list[tuple[int, int, str]]] = {}
    tabs = Tabs()
    for number in islice(_outside_block_texts(result.lines), _MOST):
        for code, column, sign in _straighten(result, number, tabs):
            found.setdefault(code, []).append((number, column, sign))
    result.problems = tuple(_diagnostic(path, result.lines, code, places) for code, places in found.items())
    return result


def _outside_block_texts(lines: Sequence[str]) -> Iterator[int]:
    """The numbers of lines that are no part of a text below `|` or `>`; `lines` may change meanwhile."""
    floor = -1
    for number in range(len(lines)):
        text = lines[number]
        if floor >= 0 and (not text.strip() or len(text) - len(text.lstrip(" ")) > floor):
            continue
        floor = -1
        yield number
        if opens_block_text(lines[number]):
            floor = dissect(lines[number]).key_at


def _straighten(result: Unpasted, number: int, tabs: Tabs) -> Iterator[tuple[str, int, str]]:
    """Mend one line; gives code, column and sign of each thing mended, tabs apart."""
    text = result.lines[number]
    if "\t" not in text and not _SUSPECT.match(text):
        return
    leading = next(_LEADING.finditer(text))  # which matches every text, if only with nothing
    before, rest = leading.group(), text[leading.end() :].replace("\t", " ")
    for code, sign in (("no-break-space", _WIDE.search(before)), ("invisible-character", _INVISIBLE.search(before))):
        if sign:
            yield code, sign.start(), sign.group()
    spaces = _INVISIBLE.sub("", _WIDE.sub(" ", before))
    if "\t" in spaces:
        spaces = tabs.expanded(result.lines, number, spaces, rest)
    bullet = _BULLET.match(rest)
    if bullet and _starts_item(result.lines, number, len(spaces)):
        yield "dash-for-hyphen", len(before), bullet["sign"]
        rest = "- " + rest[bullet.end() :]
    while behind := _BEHIND.match(rest):
        yield "no-break-space", len(before) + behind.start("sign"), behind["sign"]
        rest = f"{rest[: behind.start('sign')]} {rest[behind.end('sign') :]}"
    result.lines[number] = spaces + rest
    if len(spaces) != len(before):
        result.moved[number] = len(spaces) - len(before)


def _starts_item(lines: Sequence[str], number: int, indent: int) -> bool:
    """Whether a dash at this indentation stands for a hyphen, and does not go on with the text above."""
    before = above(lines, number)
    if before is None:
        return True
    line = dissect(lines[before])
    if line.key and not line.value:
        return True
    return indent <= line.indent if line.dashes else indent < line.indent


def _diagnostic(path: str, lines: Sequence[str], code: str, places: Sequence[tuple[int, int, str]]) -> Diagnostic:
    number, column, sign = places[0]
    name = unicodedata.name(sign, "").lower()
    message, help = {
        "no-break-space": (
            f"a {name} (U+{ord(sign):04X}) stands where YAML needs an ordinary space",
            "delete it and press the space bar; it comes along when text is pasted from a web page or a word processor",
        ),
        "invisible-character": (
            f"an invisible character (U+{ord(sign):04X}) stands before the first word of the line",
            "delete it; it comes along when text is pasted from a web page or a word processor",
        ),
        "dash-for-hyphen": (
            f"`{sign}` is no hyphen, so this line is no item of a list",
            f"type a hyphen and a space: `{lines[number].strip()[:60]}`",
        ),
    }[code]
    return Diagnostic(code, Span(path, number + 1, column + 1), message, name, help + also_on(sorted({place[0] + 1 for place in places})))
