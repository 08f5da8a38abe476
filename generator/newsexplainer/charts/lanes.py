"""Labels beside marks on parallel lanes, so that no two things touch."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from newsexplainer.charts.shapes import Anchor
from newsexplainer.typography.text_metrics import shorten, text_width

SPACE = 6.0
"""Between a mark and its label."""


@dataclass(frozen=True, slots=True)
class Item:
    """A mark from `left` to `right`, to be given a lane and a label."""

    left: float
    right: float
    text: str


@dataclass(frozen=True, slots=True)
class Placed:
    """An item's lane, counted from the top, and its label; `above` is a label on the lane over the mark."""

    lane: int
    text: str
    x: float
    anchor: Anchor
    above: bool


@dataclass(slots=True)
class _Lanes:
    clear: float
    taken: list[list[tuple[float, float]]] = field(default_factory=list)

    def is_free(self, lane: int, left: float, right: float) -> bool:
        row = self.taken[lane] if lane < len(self.taken) else []
        return all(right + self.clear <= start or end + self.clear <= left for start, end in row)

    def take(self, lane: int, left: float, right: float) -> None:
        while len(self.taken) <= lane:
            self.taken.append([])
        self.taken[lane].append((left, right))


def arrange(items: Iterable[Item], width: float, size: float, *, clear: float) -> tuple[Placed, ...]:
    """Give every item the highest lane with room: label right of the mark, left of it, or else above it.

    `clear` is what stays free between neighbours on a lane.
    """
    lanes = _Lanes(clear)
    return tuple(_arrange(item, lanes, width, size) for item in items)


def _arrange(item: Item, lanes: _Lanes, width: float, size: float) -> Placed:
    length = text_width(item.text, size)
    space = SPACE if item.text else 0.0
    sides: list[tuple[float, float, float, Anchor]] = [
        (item.left, item.right + space + length, item.right + space, "start"),
        (item.left - space - length, item.right, item.left - space, "end"),
    ]
    fitting = [side for side in sides if side[0] >= 0 and side[1] <= width]
    for lane in range(len(lanes.taken) + 1 if fitting else 0):
        for left, right, x, anchor in fitting:
            if lanes.is_free(lane, left, right):
                lanes.take(lane, left, right)
                return Placed(lane, item.text, x, anchor, above=False)
    text = shorten(item.text, width, size)
    length = text_width(text, size)
    x = max(0.0, min(item.left, width - length))
    lane = len(lanes.taken) + 1
    lanes.take(lane - 1, 0, width)
    lanes.take(lane, min(x, item.left), max(x + length, item.right))
    return Placed(lane, text, x, "start", above=True)
