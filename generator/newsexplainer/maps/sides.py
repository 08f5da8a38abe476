"""What lies wholly beyond one side of a map, and so leaves no trace on it."""

import math
from collections.abc import Sequence

from newsexplainer.maps.outline import Point, thin
from newsexplainer.maps.projection import FAR_SIDE, Projection
from newsexplainer.maps.world_map import Arc, distance
from newsexplainer.typography.text_metrics import Box

LEFT, RIGHT, ABOVE, BELOW = 1, 2, 4, 8
SPARE = 1.0
"""Units that a line must be beyond a side: more than any rounding."""
_SHORT = 12


def extent(points: Sequence[Point]) -> Box:
    """The smallest box around the points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def rough_extent(arc: Arc, projection: Projection) -> Box | None:
    """A box around an arc of which only the middle is projected; None for one that reaches far around the earth.

    At an angle c from the centre the projection stretches by 1 / cos(c / 2) at most (Snyder 1987,
    p. 186), so that the arc lies in a circle around its middle.
    """
    farthest = math.radians(distance(projection.centre, arc.middle) + arc.reach)
    if farthest > math.acos(FAR_SIDE):
        return None
    [(x, y)] = projection.project([arc.middle])
    around = projection.scale * math.radians(arc.reach) / math.cos(farthest / 2)
    return Box(x, y, x, y).grown(around)


def sides(of: Box, box: Box) -> int:
    """The sides of the box beyond which something lies, as a sum of the constants above."""
    return (
        LEFT * (of.right < box.left - SPARE)
        | RIGHT * (of.left > box.right + SPARE)
        | ABOVE * (of.bottom < box.top - SPARE)
        | BELOW * (of.top > box.bottom + SPARE)
    )


def is_cut_away(of: Box, box: Box, wide: Box) -> bool:
    """Whether `clip_ring` drops a line of this extent whole, before it looks at any other side, with either of two boxes.

    `box` lies in `wide`. Such a line may be replaced by its ends. One that lies above the box and
    comes in from its left may not: cut at the left, it leaves a corner of the box in the ring.
    """
    found = sides(of, wide)
    return bool(found & (LEFT | RIGHT)) or bool(found and of.left > box.left + SPARE and of.right < box.right - SPARE)


def thin_in_view(points: Sequence[Point], tolerance: float, box: Box, wide: Box) -> list[Point]:
    """The line as `thin` makes it, but left alone where it is cut away: the same once clipped to either box."""
    # Short parts are thinned sooner than looked at.
    return thin(points, tolerance, lambda first, last: last - first > _SHORT and is_cut_away(extent(points[first : last + 1]), box, wide))
