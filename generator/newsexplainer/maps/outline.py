"""Thinning and clipping of lines and rings in the plane of the drawing."""

import math
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise

from newsexplainer.typography.text_metrics import Box

Point = tuple[float, float]
"""Longitude and latitude in degrees, or x and y once projected."""


Skipped = Callable[[int, int], bool]
"""Whether nobody will see the part of a line between two of its vertices."""


def thin(points: Sequence[Point], tolerance: float, skipped: Skipped | None = None) -> list[Point]:
    """The line with fewer vertices, nowhere further than `tolerance` from the old (Douglas and Peucker).

    Both ends stay; of a closed line the vertex furthest from the end stays too. Of a part that is
    `skipped` only the ends stay.
    """
    return [points[i] for i in kept(points, tolerance, skipped)]


def kept(points: Sequence[Point], tolerance: float, skipped: Skipped | None = None) -> list[int]:
    """Which vertices `thin` leaves."""
    last = len(points) - 1
    if last < 2:
        return list(range(last + 1))
    keep, stack = {0, last}, [(0, last)]
    if points[0] == points[last]:
        far = max(range(last + 1), key=lambda i: (math.dist(points[i], points[0]), -i))
        keep.add(far)
        stack = [(0, far), (far, last)]
    while stack:
        first, final = stack.pop()
        if final - first < 2 or (skipped is not None and skipped(first, final)):
            continue
        at, worst = _furthest(points, first, final)
        if worst > tolerance:
            keep.add(at)
            stack += [(first, at), (at, final)]
    return sorted(keep)


def _furthest(points: Sequence[Point], first: int, last: int) -> tuple[int, float]:
    (ax, ay), (bx, by) = points[first], points[last]
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy or 1.0
    at, worst = first, 0.0
    for i, (px, py) in enumerate(points[first + 1 : last], first + 1):
        x, y = px - ax, py - ay
        t = (x * dx + y * dy) / length
        if t > 1:
            x, y = x - dx, y - dy
        elif t > 0:
            x, y = x - t * dx, y - t * dy
        off = x * x + y * y
        if off > worst:
            at, worst = i, off
    return at, math.sqrt(worst)


def clip_ring(ring: Sequence[Point], box: Box) -> list[Point]:
    """The part of a closed ring inside the box (Sutherland and Hodgman), without the closing vertex.

    Parts that hang together only along the box's edge stay one ring: filled, that shows nothing.
    """
    out = list(ring[:-1]) if ring and ring[0] == ring[-1] else list(ring)
    for axis, bound, sign in ((0, box.left, 1), (0, box.right, -1), (1, box.top, 1), (1, box.bottom, -1)):
        out = _clip_side(out, axis, bound, sign)
    return out


def _clip_side(ring: list[Point], axis: int, bound: float, sign: int) -> list[Point]:
    out: list[Point] = []
    for i, here in enumerate(ring):
        before = ring[i - 1]
        inside, was_inside = sign * (here[axis] - bound) >= 0, sign * (before[axis] - bound) >= 0
        if inside != was_inside:
            out.append(_cut(before, here, axis, bound))
        if inside:
            out.append(here)
    return out


def _cut(a: Point, b: Point, axis: int, bound: float) -> Point:
    t = (bound - a[axis]) / (b[axis] - a[axis])
    other = a[1 - axis] + t * (b[1 - axis] - a[1 - axis])
    return (bound, other) if axis == 0 else (other, bound)


def clip_line(points: Sequence[Point], box: Box) -> list[list[Point]]:
    """The stretches of an open line inside the box (Liang and Barsky, segment by segment)."""
    out: list[list[Point]] = []
    for a, b in pairwise(points):
        cut = _clip_segment(a, b, box)
        if cut is None:
            continue
        if out and out[-1][-1] == cut[0]:
            out[-1].append(cut[1])
        else:
            out.append(list(cut))
    return out


def _clip_segment(a: Point, b: Point, box: Box) -> tuple[Point, Point] | None:
    dx, dy, enter, leave = b[0] - a[0], b[1] - a[1], 0.0, 1.0
    for step, room in ((-dx, a[0] - box.left), (dx, box.right - a[0]), (-dy, a[1] - box.top), (dy, box.bottom - a[1])):
        if step == 0:
            if room < 0:
                return None
        elif step < 0:
            enter = max(enter, room / step)
        else:
            leave = min(leave, room / step)
    if enter > leave:
        return None
    start = a if enter == 0 else (a[0] + enter * dx, a[1] + enter * dy)
    return start, (b if leave == 1 else (a[0] + leave * dx, a[1] + leave * dy))


def area(ring: Sequence[Point]) -> float:
    """Square units inside a ring."""
    return abs(math.fsum(ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1] for i in range(len(ring)))) / 2


def crossings(rings: Sequence[Sequence[Point]], y: float) -> list[float]:
    """Where a level line meets the rings, from left to right; between an odd and the next one is inside."""
    out = []
    for ring in rings:
        ax, ay = ring[-1]
        for bx, by in ring:
            if (ay > y) != (by > y):
                out.append((bx - ax) * (y - ay) / (by - ay) + ax)
            ax, ay = bx, by
    out.sort()
    return out


def contains(rings: Sequence[Sequence[Point]], x: float, y: float) -> bool:
    """Whether a position is inside an odd number of rings."""
    return bisect_left(crossings(rings, y), x) % 2 == 1


def path_data(rings: Sequence[Sequence[Point]], *, closed: bool) -> str:
    """SVG path data in whole units, relative, as short as it gets; what rounds to nothing is left out."""
    out = []
    for ring in rings:
        grid = [(round(x), round(y)) for x, y in ring]
        grid = [p for i, p in enumerate(grid) if i == 0 or p != grid[i - 1]]
        if len(grid) < (3 if closed else 2):
            continue
        steps = "".join(_step(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(grid))
        out.append(f"M{grid[0][0]} {grid[0][1]}l{steps.lstrip()}{'z' if closed else ''}")
    return "".join(out)


def _step(dx: int, dy: int) -> str:
    return f"{'' if dx < 0 else ' '}{dx}{'' if dy < 0 else ' '}{dy}"
