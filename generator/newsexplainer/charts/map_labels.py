"""Where the names on a map go: towns beside their dots, countries inside their outlines, nothing on top of anything."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from newsexplainer.charts.shapes import Anchor, Text, text_box
from newsexplainer.maps.outline import Point, crossings
from newsexplainer.typography.text_metrics import ASCENT, DESCENT, Box, text_width

DOT = 5.0
GRID = 16


@dataclass(frozen=True, slots=True)
class Lettering:
    """Sizes of the names of towns and countries, in units."""

    town: float
    country: float


def label_towns(
    towns: Sequence[tuple[str, Point]], taken: list[Box], line: Sequence[Point], frame: Box, size: float
) -> list[Text]:
    """Names beside the dots; adds to `taken` what they fill. A name without any room is left out.

    `line` is a route that names should not lie on, if they can help it.
    """
    taken.extend(Box(x - DOT, y - DOT, x + DOT, y + DOT) for _, (x, y) in towns)
    out = []
    for name, (x, y) in towns:
        free = []
        for text in _beside(name, x, y, size):
            box = text_box(text)
            if frame.holds(box) and not any(box.grown(2).meets(other) for other in taken):
                free.append((sum(box.left < a < box.right and box.top < b < box.bottom for a, b in line), text))
        if free:
            text = min(free, key=lambda found: found[0])[1]
            taken.append(text_box(text))
            out.append(text)
    return out


def _beside(name: str, x: float, y: float, size: float) -> list[Text]:
    gap, rise = DOT + size * 0.35, size * 0.34
    spots: list[tuple[float, float, Anchor]] = [
        (x + gap, y + rise, "start"),
        (x - gap, y + rise, "end"),
        (x + gap * 0.6, y - gap * 0.8, "start"),
        (x + gap * 0.6, y + gap * 0.8 + size * 0.72, "start"),
        (x - gap * 0.6, y - gap * 0.8, "end"),
        (x - gap * 0.6, y + gap * 0.8 + size * 0.72, "end"),
        (x, y - gap, "middle"),
        (x, y + gap + size * 0.72, "middle"),
        (x + gap * 0.6, y + gap * 0.8 + size * 1.8, "start"),
        (x - gap * 0.6, y - gap * 0.8 - size, "end"),
    ]
    return [Text(a, b, name, size, "pic-town pic-strong", anchor) for a, b, anchor in spots]


def label_countries(
    countries: Sequence[tuple[str, Sequence[Sequence[Point]]]], taken: list[Box], frame: Box, size: float
) -> list[Text]:
    """Names in the middle of the visible part of each country; a country without room stays nameless."""
    out = []
    for name, rings in countries:
        found = [spot for spot in _inside(name, rings, frame, size) if not any(spot[1].meets(box) for box in taken)]
        if found:
            _, box, text = max(found, key=lambda spot: spot[0])
            taken.append(box)
            out.append(text)
    return out


def _inside(
    name: str, rings: Sequence[Sequence[Point]], frame: Box, size: float
) -> list[tuple[tuple[int, float], Box, Text]]:
    """Spots on a grid: how much of the label lies in the country, and how central it is."""
    if not rings:
        return []
    xs, ys = [x for ring in rings for x, _ in ring], [y for ring in rings for _, y in ring]
    middle = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    half = text_width(name, size) / 2
    out = []
    left, wide, top, high = min(xs), max(xs) - min(xs), min(ys), max(ys) - min(ys)
    for j in range(1, GRID):
        y = top + high * j / GRID
        if y - ASCENT * size < frame.top or y + DESCENT * size > frame.bottom:
            continue
        through = crossings(rings, y - size * 0.35)
        columns = [x for i in range(1, GRID) if _is_inside(through, x := left + wide * i / GRID)]
        ends = [crossings(rings, y - size * share) for share in (0.0, 0.7)] if columns else []
        for x in columns:
            inside = sum(_is_inside(level, x + half * f) for level in ends for f in (-1, -0.5, 0.5, 1))
            box = Box(x - half, y - ASCENT * size, x + half, y + DESCENT * size)
            if inside >= 5 and frame.holds(box):
                text = Text(x, y, name, size, "pic-country", "middle")
                out.append(((inside, -abs(x - middle[0]) - 1.4 * abs(y - middle[1])), box.grown(3), text))
    return out


def _is_inside(crossed: Sequence[float], x: float) -> bool:
    return bisect_left(crossed, x) % 2 == 1
