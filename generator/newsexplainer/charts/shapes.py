"""What a picture consists of. Lengths are user units of the view box, which are CSS pixels at full size.

Colours, dashes and fonts belong to the stylesheet: a shape says by its `css` classes what it means.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Literal

from newsexplainer.typography.text_metrics import ASCENT, DESCENT, Box, text_width

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle from its upper left corner."""

    x: float
    y: float
    width: float
    height: float
    css: str
    radius: float = 0

    kind: ClassVar[str] = "rect"

    @property
    def attributes(self) -> dict[str, str]:
        """The geometry as SVG attributes."""
        out = {"x": number(self.x), "y": number(self.y), "width": number(self.width), "height": number(self.height)}
        return out | ({"rx": number(self.radius)} if self.radius else {})


@dataclass(frozen=True, slots=True)
class Circle:
    """A disc or ring."""

    x: float
    y: float
    r: float
    css: str

    kind: ClassVar[str] = "circle"

    @property
    def attributes(self) -> dict[str, str]:
        """The geometry as SVG attributes."""
        return {"cx": number(self.x), "cy": number(self.y), "r": number(self.r)}


@dataclass(frozen=True, slots=True)
class Path:
    """Any outline, as SVG path data."""

    d: str
    css: str

    kind: ClassVar[str] = "path"

    @property
    def attributes(self) -> dict[str, str]:
        """The geometry as SVG attributes."""
        return {"d": self.d}


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; `y` is its baseline, `size` its height in units."""

    x: float
    y: float
    text: str
    size: float
    css: str
    anchor: Anchor = "start"

    kind: ClassVar[str] = "text"

    @property
    def attributes(self) -> dict[str, str]:
        """Place and size as SVG attributes."""
        out = {"x": number(self.x), "y": number(self.y), "font-size": number(self.size)}
        return out | ({"text-anchor": self.anchor} if self.anchor != "start" else {})


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes that belong together, moved by `at`."""

    shapes: tuple["Shape", ...]
    css: str
    at: tuple[float, float] = (0, 0)

    kind: ClassVar[str] = "g"

    @property
    def attributes(self) -> dict[str, str]:
        """The shift as an SVG attribute, if there is one."""
        return {"transform": f"translate({number(self.at[0])} {number(self.at[1])})"} if any(self.at) else {}


Shape = Rect | Circle | Path | Text | Group


@dataclass(frozen=True, slots=True)
class Canvas:
    """One drawing: a box of `width` by `height` units and what stands in it, back to front."""

    width: int
    height: int
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """One line of a legend: a small drawing and what it means."""

    sample: Canvas
    text: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the text alternative; `parts` are what hangs below it."""

    text: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing for narrow and one for wide screens, with all that is needed to do without either.

    `title` names the picture, `summary` says in a sentence what can be seen, `facts` is the text
    alternative with every fact the drawing shows, `notes` are caveats for the caption.
    """

    title: str
    summary: str
    narrow: Canvas
    wide: Canvas
    legend: tuple[Key, ...]
    facts: tuple[Fact, ...]
    notes: tuple[str, ...] = ()


def number(value: float) -> str:
    """A length as short as SVG allows, to a tenth of a unit."""
    text = f"{value:.1f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def line(x1: float, y1: float, x2: float, y2: float, css: str) -> Path:
    """A straight line."""
    return Path(f"M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}", css)


def texts(shapes: Iterable[Shape]) -> Iterable[Text]:
    """Every text in the shapes, in order."""
    for shape in shapes:
        if isinstance(shape, Text):
            yield shape
        elif isinstance(shape, Group):
            yield from texts(shape.shapes)


def text_box(text: Text) -> Box:
    """The room a label takes: ascenders and descenders included."""
    width = text_width(text.text, text.size, bold="pic-strong" in text.css)
    left = text.x - {"start": 0.0, "middle": width / 2, "end": width}[text.anchor]
    return Box(left, text.y - ASCENT * text.size, left + width, text.y + DESCENT * text.size)
