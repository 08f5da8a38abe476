"""Which country the most of some places lie in."""

import math
from collections.abc import Sequence

from newsexplainer.execution.memo import remembered
from newsexplainer.maps.outline import Point, contains
from newsexplainer.maps.world_map import Country, WorldMap, distance


@remembered(512)
def country_of(points: tuple[Point, ...], world: WorldMap) -> Country | None:
    """The country in which most of the points (longitude, latitude) lie, the first of several; None where none lies in any."""
    votes = [sum(_holds(country, world, point) for point in points) for country in world.countries]
    best = max(range(len(votes)), key=lambda i: (votes[i], -i))
    return world.countries[best] if votes[best] else None


def _holds(country: Country, world: WorldMap, point: Point) -> bool:
    return any(
        _may_hold(polygon[0], world, point) and contains([_ring(ring, world) for ring in polygon], *point)
        for polygon in country.polygons
    )


def _may_hold(ring: Sequence[int], world: WorldMap, point: Point) -> bool:
    """Whether the point is no further off than the ring is long."""
    arcs = [world.arcs[max(reference, ~reference)] for reference in ring]
    return any(distance(point, arc.middle) <= math.fsum(2 * a.reach for a in arcs) for arc in arcs[:1])


def _ring(ring: Sequence[int], world: WorldMap) -> list[Point]:
    return [p for r in ring for p in (world.arcs[r].fine.points if r >= 0 else world.arcs[~r].fine.points[::-1])]
