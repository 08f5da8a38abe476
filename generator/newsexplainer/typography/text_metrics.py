"""How wide a text is, and how to break or shorten it: without a browser, from the font's own advance widths."""

import json
import math
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from importlib.resources import files

from newsexplainer.execution.memo import remembered

ASCENT, DESCENT = 0.78, 0.24
"""How far letters reach above and below their baseline, in ems."""
SLACK = 1.04
"""Room for a fallback font that is a little wider than ours."""


@remembered(1024)
def _advances(weight: int) -> dict[str, float]:
    """Advance of each character in ems; `widths.json` has thousandths, read from Source Sans 3."""
    table = json.loads((files("newsexplainer.typography") / "widths.json").read_text(encoding="utf-8"))[str(weight)]
    row = {chr(table["from"] + i): width / 1000 for i, width in enumerate(table["widths"]) if width}
    return row | {character: width / 1000 for character, width in table["more"].items()}


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Width in units, never less than a browser needs; characters outside the table count as an em."""
    return _ems(text, bold) * size * SLACK


@remembered(4096)
def _ems(text: str, bold: bool) -> float:
    """Width in ems; kept, because a text is measured again and again while a place for it is looked for."""
    advances = _advances(600 if bold else 400)
    # fsum, not sum: the sum of floats differs between versions of Python
    try:
        return math.fsum(map(advances.__getitem__, text))
    except KeyError:
        return math.fsum(advances[character] if character in advances else _unknown(character) for character in text)


def _unknown(character: str) -> float:
    return 0 if unicodedata.category(character) in ("Mn", "Me", "Cf") else 1.1


def is_measured(text: str) -> bool:
    """Whether the width of every character is known, so that `text_width` is exact but for the slack."""
    return all(map(_advances(400).__contains__, text))


def shorten(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """The text, cut at a word with an ellipsis if it is wider than `width`."""
    if text_width(text, size, bold=bold) <= width:
        return text
    fits = bisect_right(range(len(text)), width, key=lambda end: text_width(text[:end].rstrip() + "…", size, bold=bold))
    end = max(0, fits - 1)
    space = text.rfind(" ", 0, end + 1)
    end = space if space > end * 0.6 else end
    return text[:end].rstrip().rstrip(" ,;:–—-(»") + "…"


def wrap(text: str, width: float, size: float, *, lines: int, bold: bool = False) -> tuple[str, ...]:
    """At most `lines` lines no wider than `width`; the last one is cut if more is left."""
    rest = text.split()
    out: list[str] = []
    while rest and len(out) < lines - 1:
        count = 1
        while count < len(rest) and text_width(" ".join(rest[: count + 1]), size, bold=bold) <= width:
            count += 1
        head = " ".join(rest[:count])
        if text_width(head, size, bold=bold) > width:
            break
        out.append(head)
        rest = rest[count:]
    if rest:
        out.append(shorten(" ".join(rest), width, size, bold=bold))
    return tuple(out)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle that something fills."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: "Box") -> bool:
        """Whether the other lies wholly inside."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )

    def grown(self, by: float) -> "Box":
        """The box with a margin on each side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)
