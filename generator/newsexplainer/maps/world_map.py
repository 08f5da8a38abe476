"""The outlines of the world's countries, read once per process from `world/shapes.json`.

There are a hundred thousand vertices. A map needs few of them, so each stretch is worked out when it
is first asked for, and kept.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from itertools import accumulate, pairwise
from typing import Any

from newsexplainer.execution.memo import remembered
from newsexplainer.maps.outline import Point

Ring = tuple[int, ...]
"""A closed line as arc numbers; ~n is arc n backwards, as in TopoJSON."""
Polygons = tuple[tuple[Ring, ...], ...]


@dataclass(frozen=True, eq=False)
class Line:
    """A line on the globe, in degrees."""

    points: tuple[Point, ...]

    @cached_property
    def angles(self) -> tuple[tuple[float, float, float], ...]:
        """Longitude in radians, sine and cosine of the latitude of each vertex: the same for all maps."""
        turned = ((math.radians(lon), math.radians(lat)) for lon, lat in self.points)
        return tuple((turn, math.sin(phi), math.cos(phi)) for turn, phi in turned)

    @cached_property
    def seam(self) -> tuple[tuple[Point, Point], ...]:
        """The edges along 180°, where the outlines are cut and nothing is."""
        return tuple(edge for edge in pairwise(self.points) if all(abs(lon) == 180 and lat > -90 for lon, lat in edge))


@dataclass(frozen=True, eq=False)
class Arc:
    """A stretch of coast or border.

    `middle` and `reach` bound it: no vertex is further than `reach` degrees from `middle`.
    `is_border` says that two countries share it. The rest is as in the file.
    """

    middle: Point
    reach: float
    is_border: bool
    scale: int
    steps: Sequence[int]
    kept_light: Sequence[int]
    kept_coarse: Sequence[int]

    @cached_property
    def fine(self) -> Line:
        """All of it."""
        xs, ys = accumulate(self.steps[::2]), accumulate(self.steps[1::2])
        return Line(tuple((x / self.scale, y / self.scale) for x, y in zip(xs, ys, strict=True)))

    @cached_property
    def light(self) -> Line:
        """The same with about a tenth of a degree of detail, for maps of half the globe."""
        return self._part(self.kept_light)

    @cached_property
    def coarse(self) -> Line:
        """The same with few vertices, for where it is out of sight."""
        return self._part(self.kept_coarse)

    def _part(self, kept: Sequence[int]) -> Line:
        points = self.fine.points
        return Line((points[0], *(points[i] for i in kept), points[-1]))


@dataclass(frozen=True, eq=False)
class Country:
    """A country as polygons of rings."""

    name: str
    polygons: Polygons


@dataclass(frozen=True, eq=False)
class WorldMap:
    """All of it: arcs, countries made of them, and the land as one shape."""

    arcs: tuple[Arc, ...]
    countries: tuple[Country, ...]
    land: Polygons

    @cached_property
    def rings(self) -> tuple[Ring, ...]:
        """Every ring once; those of islands are the same in the land and in their country."""
        polygons = (*self.land, *(polygon for country in self.countries for polygon in country.polygons))
        return tuple(dict.fromkeys(ring for polygon in polygons for ring in polygon))

    @cached_property
    def rings_of(self) -> Sequence[Sequence[Ring]]:
        """The rings that each arc is part of."""
        found: list[list[Ring]] = [[] for _ in self.arcs]
        for ring in self.rings:
            for number in {max(reference, ~reference) for reference in ring}:
                found[number].append(ring)
        return found

    @cached_property
    def long_rings(self) -> Mapping[Ring, float]:
        """Rings that can lie around a place far from their arcs, with the reach of all of their arcs in degrees."""
        reaches = ((ring, math.fsum(self.arcs[max(r, ~r)].reach for r in ring)) for ring in self.rings)
        return {ring: reach for ring, reach in reaches if reach >= 1}


def distance(a: Point, b: Point) -> float:
    """The angle between two places, in degrees."""
    lon_a, lat_a, lon_b, lat_b = math.radians(a[0]), math.radians(a[1]), math.radians(b[0]), math.radians(b[1])
    h = math.sin((lat_b - lat_a) / 2) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
    return math.degrees(2 * math.asin(min(1.0, math.sqrt(h))))


@remembered(1024)
def load_world_map() -> WorldMap:
    """The vendored outlines (Natural Earth, 1:10 million, thinned)."""
    data = json.loads((files("newsexplainer.maps") / "world" / "shapes.json").read_bytes())
    countries = tuple(Country(c["name"], _polygons(c["polygons"])) for c in data["countries"])
    return WorldMap(tuple(_arcs(data, _borders(countries))), countries, _polygons(data["land"]))


def _arcs(data: Mapping[str, Any], borders: set[int]) -> Sequence[Arc]:
    scale = data["scale"]
    parts = zip(data["bounds"], data["arcs"], data["light"], data["coarse"], strict=True)
    return [
        Arc((lon / scale, lat / scale), reach, number in borders, scale, steps, light, coarse)
        for number, ((lon, lat, reach), steps, light, coarse) in enumerate(parts)
    ]


def _polygons(raw: list[list[list[int]]]) -> Polygons:
    return tuple(tuple(tuple(ring) for ring in polygon) for polygon in raw)


def _borders(countries: tuple[Country, ...]) -> set[int]:
    """Arcs that two countries share."""
    owner: dict[int, int] = {}
    shared: set[int] = set()
    for index, country in enumerate(countries):
        for reference in (r for polygon in country.polygons for ring in polygon for r in ring):
            number = max(reference, ~reference)
            if owner.setdefault(number, index) != index:
                shared.add(number)
    return shared
