"""Stripes and dots inside a rectangle, as plain geometry: an SVG pattern fails where its drawing is hidden."""

from collections.abc import Sequence

from newsexplainer.charts.shapes import Path, Rect, Shape, number
from newsexplainer.maps.outline import Point
from newsexplainer.model.status_codes import Status

THIN, DOT = 6.0, 5.0


def stripes(box: Rect, step: float, slope: int, css: str) -> Path:
    """Lines `step` apart; `slope` 1 rises to the right, -1 falls, 0 stands upright."""
    reach = box.height * abs(slope)
    strokes, at = [], step / 2
    while at < box.width + reach:
        x1, y1, x2, y2 = at - reach, box.height, at, 0.0
        if slope and x1 < 0:
            x1, y1 = 0.0, at
        if slope and x2 > box.width:
            x2, y2 = box.width, at - box.width
        if slope < 0:
            y1, y2 = box.height - y1, box.height - y2
        strokes.append(((box.x + x1, box.y + y1), (box.x + x2, box.y + y2)))
        at += step
    return Path(relative(strokes), css)


def relative(strokes: Sequence[tuple[Point, Point]]) -> str:
    """Path data of separate lines in relative steps: equal steps compress to almost nothing."""
    out, x, y = [], 0.0, 0.0
    for start, end in strokes:
        ax, ay, bx, by = round(start[0], 1), round(start[1], 1), round(end[0], 1), round(end[1], 1)
        out.append(f"m{number(ax - x)} {number(ay - y)}l{number(bx - ax)} {number(by - ay)}")
        x, y = bx, by
    return "".join(out)


def dots(box: Rect, step: float, css: str) -> Path:
    """A row of dots along the middle; each is a line of no length with a round cap."""
    y, strokes, at = box.y + box.height / 2, [], step / 2
    while at < box.width:
        strokes.append(((box.x + at, y), (box.x + at, y)))
        at += step
    return Path(relative(strokes), css)


def status_bar(status: Status, x: float, y: float, width: float, height: float) -> tuple[Shape, ...]:
    """A bar in the pattern of a status, which holds in grey, on paper and without colour vision."""
    owner = f"dv-s--{status.value}"
    inner = Rect(x + 1, y + 1, max(0.0, width - 2), height - 2, "")
    frame = Rect(x + 1, y + 1, max(0.0, width - 2), height - 2, f"{owner} pic-frame")
    match status:
        case Status.CONFIRMED:
            return (Rect(x, y, width, height, f"{owner} pic-full"),)
        case Status.CORROBORATED:
            return frame, stripes(inner, 9, 1, f"{owner} pic-stripe-thick")
        case Status.REPORTED:
            return (stripes(Rect(x, y, width, height, ""), 8, 0, f"{owner} pic-stripe-thick"),)
        case Status.DISPUTED:
            return Rect(x, y, width, height / 2, f"{owner} pic-full"), frame
        case Status.DENIED:
            return frame, stripes(inner, THIN, 1, f"{owner} pic-stripe-thin")
        case Status.REFUTED:
            return frame, *(stripes(inner, THIN, slope, f"{owner} pic-stripe-thin") for slope in (1, -1))
        case Status.WITHDRAWN:
            return frame, dots(inner, DOT, f"{owner} pic-dots")
        case _:
            return (frame,)
