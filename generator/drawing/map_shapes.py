"""What of the world is in view of a map: land, borders and chosen countries as path data."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.drawing.lettering import Box
from generator.drawing.outline import Point, area, clip_line, clip_ring, contains, path_data, thin
from generator.drawing.projection import Projection, opposite
from generator.drawing.world import Country, World, distance

Ring = tuple[int, ...]

BEYOND = 12.0
"""How far outside the view outlines are cut, so that the cut is not seen."""
TOLERANCES = (0.5, 0.8, 1.2, 1.8, 2.6, 4.0)
"""Units by which outlines may be thinned, tried in this order until the paths are short enough."""
BUDGET = 9_000
"""Characters of path data a map may have."""
SMALLEST = 5.0
"""Square units of the smallest island drawn."""


@dataclass(frozen=True, slots=True)
class View:
    """Path data of what is seen, and the rings of the named countries for placing their names.

    `seams` are lines across land where the outlines are cut at 180°: nothing is there.
    """

    land: str
    seams: str
    borders: str
    countries: tuple[str, ...]
    rings: tuple[tuple[tuple[Point, ...], ...], ...]


def view(world: World, projection: Projection, box: Box, reach: float, chosen: Sequence[Country], named: Sequence[Country]) -> View:
    """What is in the box, thinned until it is short enough; `reach` is its half diagonal in degrees.

    `chosen` countries get a path each; `named` ones only have their rings worked out.
    """
    near = [distance(projection.centre, arc.middle) <= arc.reach + reach + 3 for arc in world.arcs]
    rings = _Rings(world, projection.centre, near)
    lines: dict[int, list[Point]] = {}
    for number in rings.arcs():
        arc = world.arcs[number]
        lines[number] = projection.project_line(arc.points if near[number] else arc.coarse)
    wide = box.grown(BEYOND)
    for tolerance in TOLERANCES:
        lines = {number: thin(line, tolerance) if near[number] else line for number, line in lines.items()}
        land = path_data(rings.drawn(world.land, lines, wide), closed=True)
        borders = path_data(_borders(world, lines, wide), closed=False)
        paths = tuple(path_data(rings.drawn(country.polygons, lines, wide), closed=True) for country in chosen)
        if len(land) + len(borders) + sum(map(len, paths)) <= BUDGET:
            break
    outlines = tuple(tuple(tuple(thin(r, 3)) for r in rings.drawn(c.polygons, lines, box)) for c in named)
    seams = path_data(_seams(world, projection, near, wide), closed=False)
    return View(land, seams, borders, paths, outlines)


class _Rings:
    """The rings that matter to a view: those that come near it or lie around it.

    The projection turns a ring around the point opposite the centre inside out; it is drawn as a
    hole in the box.
    """

    def __init__(self, world: World, centre: Point, near: Sequence[bool]) -> None:
        coarse = {number: arc.coarse for number, arc in enumerate(world.arcs)}
        self.seen: set[Ring] = set()
        self.inverted: set[Ring] = set()
        polygons = (*world.land, *(polygon for country in world.countries for polygon in country.polygons))
        for ring in (ring for polygon in polygons for ring in polygon):
            if any(near[max(r, ~r)] for r in ring) or _surrounds(ring, centre, world, coarse):
                self.seen.add(ring)
                if _surrounds(ring, opposite(centre), world, coarse):
                    self.inverted.add(ring)

    def arcs(self) -> list[int]:
        """The arcs these rings consist of."""
        return sorted({max(r, ~r) for ring in self.seen for r in ring})

    def drawn(
        self, polygons: Iterable[Sequence[Ring]], lines: Mapping[int, Sequence[Point]], box: Box
    ) -> list[list[Point]]:
        """The parts in the box of the polygons' rings; to be filled by the even-odd rule."""
        out = []
        whole = [(box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)]
        for ring in (ring for polygon in polygons for ring in polygon if ring in self.seen):
            clipped = clip_ring(_join(ring, lines), box)
            size = area(clipped)
            if ring not in self.inverted:
                out += [clipped] if size >= SMALLEST else []
            elif size < area(whole) - SMALLEST:
                out += [whole, clipped] if size >= SMALLEST else [whole]
        return out


def _surrounds(ring: Ring, point: Point, world: World, lines: Mapping[int, Sequence[Point]]) -> bool:
    reach = math.fsum(world.arcs[max(r, ~r)].reach for r in ring)
    if reach < 1 or distance(point, world.arcs[max(ring[0], ~ring[0])].middle) > 2 * reach:
        return False
    return contains([_join(ring, lines)], *point)


def _join(ring: Ring, lines: Mapping[int, Sequence[Point]]) -> list[Point]:
    out: list[Point] = []
    for reference in ring:
        part = lines[reference] if reference >= 0 else lines[~reference][::-1]
        out.extend(part[1:] if out else part)
    return out


def _borders(world: World, lines: Mapping[int, Sequence[Point]], box: Box) -> list[list[Point]]:
    return [
        stretch
        for number, line in lines.items()
        if world.arcs[number].is_border
        for stretch in clip_line(line, box)
    ]


def _seams(world: World, projection: Projection, near: Sequence[bool], box: Box) -> list[list[Point]]:
    cut = [
        pair
        for arc, seen in zip(world.arcs, near, strict=True)
        if seen
        for pair in pairwise(arc.points)
        if all(abs(lon) == 180 and lat > -90 for lon, lat in pair)
    ]
    return [stretch for pair in cut for stretch in clip_line(projection.project(pair), box)]
