"""A legend below a drawing, for drawings that stand in a file of their own."""

from collections.abc import Sequence

from newsexplainer.charts.shapes import Canvas, Group, Key, Shape, Text
from newsexplainer.typography.text_metrics import text_width

SIZE = 14.0
ROW = 24
ABOVE = 12
GAP, BESIDE = 18.0, 7.0


def with_legend(canvas: Canvas, keys: Sequence[Key]) -> Canvas:
    """The drawing with its legend below it, in as many rows as its width asks for."""
    if not keys:
        return canvas
    shapes: list[Shape] = []
    x, y = 0.0, canvas.height + ABOVE
    for key in keys:
        wanted = key.sample.width + BESIDE + text_width(key.text, SIZE)
        if x and x + wanted > canvas.width:
            x, y = 0.0, y + ROW
        shapes.append(Group(key.sample.shapes, "", (x, y)))
        shapes.append(Text(x + key.sample.width + BESIDE, y + 13, key.text, SIZE, "pic-tick"))
        x += wanted + GAP
    return Canvas(canvas.width, y + ROW, (*canvas.shapes, *shapes))
