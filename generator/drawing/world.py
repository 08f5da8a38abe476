"""The outlines of the world's countries, read once per process from `world/shapes.json`."""

import json
import math
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from generator.drawing.outline import Point, thin


@dataclass(frozen=True, slots=True)
class Arc:
    """A stretch of coast or border; `coarse` is the same with few vertices, for where it is out of sight.

    `middle` and `reach` bound it: no vertex is further than `reach` degrees from `middle`.
    `is_border` says that two countries share it.
    """

    points: tuple[Point, ...]
    coarse: tuple[Point, ...]
    middle: Point
    reach: float
    is_border: bool


@dataclass(frozen=True, slots=True)
class Country:
    """A country as polygons of rings of arc numbers; ~n is arc n backwards, as in TopoJSON."""

    name: str
    polygons: tuple[tuple[tuple[int, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class World:
    """All of it: arcs, countries made of them, and the land as one shape."""

    arcs: tuple[Arc, ...]
    countries: tuple[Country, ...]
    land: tuple[tuple[tuple[int, ...], ...], ...]


def distance(a: Point, b: Point) -> float:
    """The angle between two places, in degrees."""
    (lon_a, lat_a), (lon_b, lat_b) = ((math.radians(x), math.radians(y)) for x, y in (a, b))
    h = math.sin((lat_b - lat_a) / 2) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
    return math.degrees(2 * math.asin(min(1.0, math.sqrt(h))))


@cache
def load_world() -> World:
    """The vendored outlines (Natural Earth, 1:10 million, thinned)."""
    data = json.loads((files("generator.drawing") / "world" / "shapes.json").read_text(encoding="utf-8"))
    countries = tuple(Country(c["name"], _polygons(c["polygons"])) for c in data["countries"])
    borders = _borders(countries)
    arcs = tuple(
        _arc(flat, coarse, data["scale"], number in borders)
        for number, (flat, coarse) in enumerate(zip(data["arcs"], data["coarse"], strict=True))
    )
    return World(arcs, countries, _polygons(data["land"]))


@cache
def load_light_world() -> World:
    """The same with about a tenth of a degree of detail, for maps of half the globe."""
    world = load_world()
    arcs = tuple(replace(arc, points=tuple(thin(arc.points, 0.1))) for arc in world.arcs)
    return replace(world, arcs=arcs)


def _polygons(raw: list[list[list[int]]]) -> tuple[tuple[tuple[int, ...], ...], ...]:
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


def _arc(flat: list[int], coarse: list[int], scale: int, is_border: bool) -> Arc:
    x = y = 0
    points = []
    for i in range(0, len(flat), 2):
        x, y = x + flat[i], y + flat[i + 1]
        points.append((x / scale, y / scale))
    middle = points[len(points) // 2]
    reach = max(distance(middle, point) for point in points)
    few = (points[0], *(points[i] for i in coarse), points[-1])
    return Arc(tuple(points), few, middle, reach, is_border)
