"""From the bytes of a file to text that is safe to read on, or the reasons why not."""

import re
import unicodedata
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Span

MAX_BYTES = 1024 * 1024
_MAX_REPORTED = 20

_REFUSED = re.compile(
    "[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls, tab and NEL
    "\u2028\u2029"  # line breaks that no editor shows
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction marks, overrides and isolates
    "\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]|\r(?!\n)"
)
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BREAKS = frozenset("\x85\u2028\u2029\r")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Text:
    """A file as text without a byte-order mark, and what is wrong with its characters.

    Every refused character is replaced, one for one, so that places further on stay right.
    """

    path: str
    value: str
    problems: tuple[Diagnostic, ...] = ()


def decode(data: bytes, path: str) -> Text:
    """`data` as text; bytes that are no UTF-8 and files over 1 MiB give an empty text and one problem."""
    if len(data) > MAX_BYTES:
        return Text(path, "", (_too_large(path),))
    if data.startswith(_UTF16) or (len(data) > 1 and 0 in data[:2]):
        return Text(path, "", (_not_utf8(path, 1, 1, "this looks like UTF-16"),))
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").removeprefix("\ufeff")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        byte = f"byte 0x{data[error.start]:02x} is not UTF-8"
        return Text(path, "", (_not_utf8(path, line, column, byte),))
    if refused(text) is None:
        return Text(path, text)
    return Text(path, _REFUSED.sub(_replacement, text), tuple(_refused_characters(text, path)))


def refused(text: str) -> str | None:
    """A refused character of `text`, or None. Looks at each different character only once."""
    if "\r" in text and (found := _REFUSED.search(text)):
        return found.group()
    return next((char for char in sorted(set(text)) if char not in "\r\n" and _REFUSED.match(char)), None)


def character(path: str, line: int, column: int, char: str, length: int = 1) -> Diagnostic:
    """The diagnostic for the refused `char` at a place counted from 1."""
    code, what, advice = _describe(char)
    return Diagnostic(
        code=code,
        span=Span(path, line, column, length),
        message=f"{what} (U+{ord(char):04X}) is not allowed",
        label=unicodedata.name(char, "").lower() or "here",
        help=advice,
    )


def _describe(char: str) -> tuple[str, str, str]:
    if char == "\t":
        return "tab-character", "a tab", "use spaces; set your editor to write two spaces for a tab"
    if char in _BREAKS:
        return (
            "hidden-line-break",
            "a line break that editors do not show",
            "delete it and press Enter instead where a new line is meant",
        )
    if char in _BIDI:
        return (
            "direction-character",
            "an invisible character that changes the direction of text",
            "delete it; the pages set the direction of names in other scripts by themselves",
        )
    return (
        "control-character",
        "a control character",
        "delete it; it often comes along when text is pasted from another program",
    )


def _replacement(match: re.Match[str]) -> str:
    return " " if match.group() == "\t" else "\ufffd"


def _refused_characters(text: str, path: str) -> list[Diagnostic]:
    """The first refused character of each line, up to a limit."""
    found: list[Diagnostic] = []
    line, at = 1, 0
    while len(found) < _MAX_REPORTED and (match := _REFUSED.search(text, at)):
        line += text.count("\n", at, match.start())
        column = match.start() - text.rfind("\n", 0, match.start())
        found.append(character(path, line, column, match.group()[0]))
        end = text.find("\n", match.start())
        if end < 0:
            break
        line, at = line + 1, end + 1
    return found


def _too_large(path: str) -> Diagnostic:
    return Diagnostic(
        code="file-too-large",
        span=Span(path),
        message="the file is larger than 1 MiB",
        label="no story is this long",
        help="split the story, or remove what does not belong in it",
    )


def _not_utf8(path: str, line: int, column: int, reason: str) -> Diagnostic:
    return Diagnostic(
        code="not-utf-8",
        span=Span(path, line, column),
        message=f"the file is not UTF-8 text: {reason}",
        help="save it with the encoding UTF-8 (in most editors: Save with Encoding)",
    )
