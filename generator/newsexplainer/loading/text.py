"""From the bytes of a file to text that is safe to read on, or the reasons why not."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from newsexplainer.diagnostics import Diagnostic, Span

MAX_BYTES = 1024 * 1024
_MAX_REPORTED = 20
_SHOWN = 5

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

    Every refused character but a tab is replaced, one for one, so that places further on stay right.
    """

    path: str
    value: str
    problems: tuple[Diagnostic, ...] = ()


def decode(data: bytes, path: str) -> Text:
    """`data` as text; files over 1 MiB and bytes that are no text at all give an empty one and one problem."""
    if len(data) > MAX_BYTES:
        return Text(path, "", (_too_large(path),))
    if data.startswith(_UTF16) or (len(data) > 1 and 0 in data[:2]):
        return Text(path, "", (_not_utf8(path, 1, 1, "this looks like UTF-16"),))
    text, wrong = _decoded(data, path)
    if refused(text) is None:
        return Text(path, text, wrong)
    return Text(path, _REFUSED.sub(_replacement, text), (*wrong, *_tabs(text, path), *_refused_characters(text.replace("\t", " "), path)))


def not_utf8(data: bytes, path: str) -> tuple[Diagnostic, ...]:
    """The place where a file stops being UTF-8, if it does."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        return (_not_utf8(path, before.count("\n") + 1, len(before) - before.rfind("\n"), f"byte 0x{data[error.start]:02x} is not UTF-8"),)
    return ()


def _decoded(data: bytes, path: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text; where it is no UTF-8, what it is in the old encoding of Windows, so that more of it can be checked."""
    try:
        return data.decode("utf-8").removeprefix("\ufeff"), ()
    except UnicodeDecodeError as error:
        at = error.start
    before = data[:at].decode("utf-8").removeprefix("\ufeff")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    reason = f"byte 0x{data[at]:02x} is not UTF-8"
    old = data.decode("cp1252", "replace")
    if before.isascii() and "\ufffd" not in old and old[at].isalpha() and "\0" not in old:
        return old, (_not_utf8(path, line, column, f"{reason}; in the old encoding of Windows it is `{old[at]}`"),)
    return "", (_not_utf8(path, line, column, reason),)


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
        label=unicodedata.name(char, "").lower() or ("" if char == "\t" else "here"),
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


def also_on(lines: Sequence[int]) -> str:
    """A second line of help for a mistake that is told once: the other lines (from 1) it stands on."""
    rest = lines[1:]
    more = f" and {len(rest) - _SHOWN} more" if len(rest) > _SHOWN else ""
    names = ", ".join(str(number) for number in rest[:_SHOWN])
    return f"\nthe same on line{'s' if len(rest) > 1 else ''} {names}{more}" if rest else ""


def _replacement(match: re.Match[str]) -> str:
    return "\t" if match.group() == "\t" else "\ufffd"


def _tabs(text: str, path: str) -> Iterator[Diagnostic]:
    """One problem for all tabs of a file: where they are, they are on many lines."""
    if "\t" in text:
        lines = text.split("\n")
        numbers = [number for number, line in enumerate(lines, 1) if "\t" in line]
        first = character(path, numbers[0], lines[numbers[0] - 1].index("\t") + 1, "\t")
        yield replace(first, help=first.help + also_on(numbers))


def _refused_characters(text: str, path: str) -> list[Diagnostic]:
    """The first refused character of each line apart from tabs, up to a limit."""
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
        help="save it with the encoding UTF-8 (in most editors: Save As or Save with Encoding)",
    )
