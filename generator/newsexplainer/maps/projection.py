"""Lambert's azimuthal equal-area projection on the sphere (Snyder 1987, "Map Projections", p. 185)."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from newsexplainer.maps.outline import Point
from newsexplainer.maps.world_map import Line

FARTHEST = 150.0
"""Degrees from the centre beyond which places are drawn at this distance: they are never in view."""
FAR_SIDE = math.cos(math.radians(110))


@dataclass(frozen=True, slots=True)
class Projection:
    """Centre in degrees, size of the earth's radius in units, and where the centre is drawn."""

    centre: Point
    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0

    def project(self, points: Iterable[Point]) -> list[Point]:
        """Positions on the drawing; y grows downwards."""
        return [(x, y) for x, y, _ in self._positions(Line(tuple(points)))]

    def project_line(self, line: Line) -> list[Point]:
        """The same for a line; on the far side of the earth it goes around the centre, never through it."""
        found = self._positions(line)
        if all(ahead >= FAR_SIDE for _, _, ahead in found):
            return [(x, y) for x, y, _ in found]
        out: list[Point] = []
        before: tuple[float, float, float] | None = None
        for here in found:
            if before is not None and before[2] < FAR_SIDE and here[2] < FAR_SIDE:
                out.extend(self._around(before, here))
            out.append(here[:2])
            before = here
        return out

    def _positions(self, line: Line) -> list[tuple[float, float, float]]:
        """Position, and the cosine of the distance from the centre."""
        lon0, lat0 = math.radians(self.centre[0]), math.radians(self.centre[1])
        sin0, cos0 = math.sin(lat0), math.cos(lat0)
        nearest = math.cos(math.radians(FARTHEST))
        found = []
        for lon, sin, cos in line.angles:
            turn = lon - lon0
            cos_turn = math.cos(turn)
            east, north = cos * math.sin(turn), cos0 * sin - sin0 * cos * cos_turn
            ahead = max(nearest, sin0 * sin + cos0 * cos * cos_turn)
            length = math.hypot(east, north)
            k = self.scale * math.sqrt(2 * (1 - ahead)) / length if length > 1e-12 else 0.0
            found.append((self.x + k * east, self.y - k * north, ahead))
        return found

    def _around(self, a: tuple[float, float, float], b: tuple[float, float, float]) -> Iterator[Point]:
        start, end = math.atan2(a[1] - self.y, a[0] - self.x), math.atan2(b[1] - self.y, b[0] - self.x)
        turn = (end - start + math.pi) % (2 * math.pi) - math.pi
        steps = int(abs(turn) / 0.3)
        r = max(math.dist(a[:2], (self.x, self.y)), math.dist(b[:2], (self.x, self.y)))
        for step in range(1, steps + 1):
            angle = start + turn * step / (steps + 1)
            yield self.x + r * math.cos(angle), self.y + r * math.sin(angle)


def middle(points: Sequence[Point]) -> Point:
    """The middle of the smallest box around the points on a globe turned towards them, in degrees."""
    x = y = z = 0.0
    for lon, lat in points:
        turn, phi = math.radians(lon), math.radians(lat)
        x, y, z = x + math.cos(phi) * math.cos(turn), y + math.cos(phi) * math.sin(turn), z + math.sin(phi)
    if math.hypot(x, y, z) < 1e-6:
        return points[0]
    return math.degrees(math.atan2(y, x)), math.degrees(math.atan2(z, math.hypot(x, y)))


def opposite(point: Point) -> Point:
    """The place on the other side of the earth."""
    return (point[0] + 360) % 360 - 180, -point[1]
