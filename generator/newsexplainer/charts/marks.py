"""The mark of an event on the axis: its form says what happened and how exactly the time is known.

Solid outline: bounds as the source gives them. Dotted outline: an estimate, which the bounds do not
enclose for certain. Filled: it happened. Hollow and dashed: it is to come. Striped: alleged.
Crossed out: cancelled, or did not happen.
"""

from dataclasses import dataclass
from enum import StrEnum

from newsexplainer.charts.hatching import stripes
from newsexplainer.charts.scale import Piece, Span, TimeScale, seconds
from newsexplainer.charts.shapes import Circle, Path, Rect, Shape, line, number
from newsexplainer.model.dates import Interval, When
from newsexplainer.model.dates.bounds import earliest, latest
from newsexplainer.model.dates.order import is_definite
from newsexplainer.model.status_codes import Occurrence

DOT = 5.5
"""Radius of a dot; whatever is shorter than its width on the axis is drawn as a dot."""
BAR = 11.0
ARROW = 9.0


class Time(StrEnum):
    """How the time of an event is known."""

    LASTS = "lasts"
    """It fills the whole span."""
    WITHIN = "within"
    """It fell somewhere in the span."""
    ABOUT = "about"
    """The span is an estimate."""


@dataclass(frozen=True, slots=True)
class Extent:
    """Where an event lies: seconds, None for an open end."""

    start: float | None
    end: float | None
    time: Time

    @property
    def span(self) -> Span:
        """The known part, for the axis: an open end counts as nothing."""
        start = self.start if self.start is not None else self.end
        end = self.end if self.end is not None else self.start
        assert start is not None and end is not None  # noqa: S101 - the model has no span open at both ends
        return start, end


def extent(when: When) -> Extent:
    """The bounds of a date, exactly as wide as it says."""
    first, last = earliest(when), latest(when)
    start = seconds(first) if first else None
    end = seconds(last) + 1 if last else None
    if when.is_approximate or when.is_uncertain:
        return Extent(start, end, Time.ABOUT)
    lasts = (isinstance(when, Interval) and is_definite(when)) or (first and last and last.date() == first.date())
    return Extent(start, end, Time.LASTS if lasts or isinstance(when, Interval) else Time.WITHIN)


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark placed on the axis: its ends, and whether it is a dot or goes on beyond an end."""

    left: float
    right: float
    dot: bool
    open_left: bool
    open_right: bool


def place(extent: Extent, scale: TimeScale) -> Mark:
    """Where the mark of an extent lies; a bar across a break keeps its true ends."""
    start, end = extent.span
    left, right = scale.x(start), scale.x(end)
    open_left, open_right = extent.start is None, extent.end is None
    if right - left >= 2 * DOT:
        return Mark(left, right, False, open_left, open_right)
    middle = (left + right) / 2
    return Mark(middle - DOT, middle + DOT, True, open_left, open_right)


def draw(mark: Mark, occurrence: Occurrence, time: Time, y: float) -> tuple[Shape, ...]:
    """The shapes of a mark whose middle is at height `y`."""
    css = f"pic-mark pic-{_LOOK[occurrence]}{' pic-about' if time is Time.ABOUT else ''}"
    out: list[Shape] = []
    if mark.open_left:
        out.append(_arrow(mark.left, y, -1))
    if mark.open_right:
        out.append(_arrow(mark.right, y, 1))
    out += _dot(mark, occurrence, time, y, css) if mark.dot else _bar(mark, occurrence, time, y, css)
    if _LOOK[occurrence] == "crossed":
        out += _cross((mark.left + mark.right) / 2, y)
    return tuple(out)


def _dot(mark: Mark, occurrence: Occurrence, time: Time, y: float, css: str) -> list[Shape]:
    x, about = (mark.left + mark.right) / 2, time is Time.ABOUT
    out: list[Shape] = [Circle(x, y, DOT if about else DOT - 1, css)]
    r = 2.8 if about else DOT - 1
    if occurrence is Occurrence.ALLEGED:
        out.append(Path(f"M{number(x)} {number(y - r)}a{r} {r} 0 0 0 0 {2 * r}z", "pic-half"))
    elif about and occurrence is Occurrence.HAPPENED:
        out.append(Circle(x, y, r, "pic-half"))
    return out


def _bar(mark: Mark, occurrence: Occurrence, time: Time, y: float, css: str) -> list[Shape]:
    inside = " pic-within" if time is not Time.LASTS and occurrence is Occurrence.HAPPENED else ""
    box = Rect(mark.left + 1, y - BAR / 2, mark.right - mark.left - 2, BAR, css + inside, 3)
    if occurrence is not Occurrence.ALLEGED:
        return [box]
    return [box, stripes(Rect(box.x + 1, box.y + 1, box.width - 2, BAR - 2, ""), 5, 1, "pic-alleged-stripe")]


_LOOK = {
    Occurrence.PLANNED: "planned",
    Occurrence.EXPECTED: "planned",
    Occurrence.ALLEGED: "alleged",
    Occurrence.HAPPENED: "happened",
    Occurrence.CANCELLED: "crossed",
    Occurrence.DID_NOT_HAPPEN: "crossed",
}


def style_of(occurrence: Occurrence) -> str:
    """The style an occurrence is drawn in: several share one."""
    return _LOOK[occurrence]


def _arrow(x: float, y: float, way: int) -> Path:
    tip = x + way * ARROW
    return Path(f"M{number(x)} {number(y)}H{number(tip)}m{-4 * way} -4l{4 * way} 4l{-4 * way} 4", "pic-open")


def _cross(x: float, y: float) -> tuple[Shape, Shape]:
    r = DOT + 1.5
    return line(x - r, y - r, x + r, y + r, "pic-cross"), line(x - r, y + r, x + r, y - r, "pic-cross")


def axis_line(piece: Piece, y: float) -> Path:
    """The line of a piece of axis."""
    return line(piece.left, y, piece.right, y, "pic-axis")


def break_mark(left: float, right: float, y: float) -> Path:
    """Two slanted strokes where the axis leaves something out."""
    middle = (left + right) / 2
    strokes = "".join(f"M{number(middle + dx - 3)} {number(y + 7)}l6 -14" for dx in (-3, 4))
    return Path(f"M{number(left)} {number(y)}H{number(middle - 6)}M{number(middle + 7)} {number(y)}H{number(right)}{strokes}", "pic-axis")
