"""Text as a terminal shows it: columns taken, control characters made visible, long lines clipped."""

import unicodedata
from dataclasses import dataclass

LINE_WIDTH = 100
_ELLIPSIS = "…"
_BEFORE = 24


def visible(text: str) -> str:
    """`text` with every control, format, surrogate, private and unassigned character as `\\u{…}`.

    A tab becomes one space: the reader refuses tabs, and a mark under one must stay in place.
    """
    return "".join(_shown(char) for char in text)


def width(text: str) -> int:
    """Terminal columns that `text`, already made visible, takes up."""
    return sum(_columns(char) for char in text)


def _shown(char: str) -> str:
    if char == "\t":
        return " "
    if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"):
        return f"\\u{{{ord(char):x}}}"
    return char


def _columns(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One source line ready to print, and where the marked stretch falls in it (in columns)."""

    text: str
    indent: int
    marks: int


def excerpt(line: str, column: int, length: int, limit: int = LINE_WIDTH) -> Excerpt:
    """The part of `line` around the stretch that starts at `column` (from 1), `limit` wide at most."""
    start = min(max(column - 1, 0), len(line))
    end = min(start + max(length, 1), len(line))
    window = line[max(0, start - 4 * limit) : end + 4 * limit]
    start, end = (edge - max(0, start - 4 * limit) for edge in (start, end))
    before, marked, after = (visible(part) for part in (window[:start], window[start:end], window[end:]))
    if width(before) + width(marked) + width(after) > limit:
        before = _clip_left(before, max(_BEFORE, limit - width(marked) - width(after)))
        marked = clipped(marked, max(1, limit - width(before)))
        after = clipped(after, max(1, limit - width(before) - width(marked)))
    return Excerpt((before + marked + after).rstrip(), width(before), max(1, width(marked)))


def clipped(text: str, limit: int) -> str:
    """The start of a visible text, at most `limit` columns wide."""
    if width(text) <= limit:
        return text
    kept, used = "", 0
    for char in text:
        used += _columns(char)
        if used > limit - 1:
            break
        kept += char
    return kept + _ELLIPSIS


def _clip_left(text: str, limit: int) -> str:
    if width(text) <= limit:
        return text
    kept, used = [], 0
    for char in reversed(text):
        used += _columns(char)
        if used > limit - 1:
            break
        kept.append(char)
    return _ELLIPSIS + "".join(reversed(kept))
