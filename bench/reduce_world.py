"""Make generator/newsexplainer/maps/world/shapes.json from the TopoJSON of the npm package `world-atlas`.

    npm pack world-atlas@2.0.2 && tar xf world-atlas-2.0.2.tgz
    python -m bench.reduce_world package/countries-10m.json generator/newsexplainer/maps/world/shapes.json

Every arc is thinned on its own, so shared borders stay shared. What stands in the result:
`scale` (units per degree), `bounds` (longitude and latitude of an arc's middle vertex, and how many
degrees the others are from it at most), `arcs` (flat, delta-coded longitudes and latitudes), `light`
and `coarse` (which vertices of an arc to keep on maps of half the globe, and where the arc lies
outside a map), `countries` and `land` (rings as arc numbers; ~n is arc n backwards, as in TopoJSON).
"""

import json
import math
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from newsexplainer.maps.outline import kept
from newsexplainer.maps.world_map import distance as angle

Point = tuple[float, float]
"""Longitude and latitude, in degrees."""
Polygon = list[list[int]]
"""Rings, each as numbers of arcs."""

SCALE = 200
FINE, LIGHT, COARSE = 0.016, 0.1, 0.6
SMALLEST = 0.0016
"""Islands under this many square degrees (about 20 km²) go, unless they are all a country has."""


def decode(topology: dict[str, Any]) -> Iterator[list[Point]]:
    """The arcs as lists of (longitude, latitude)."""
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * kx + dx, y * ky + dy))
        yield points


def thin(points: Sequence[Point], tolerance: float) -> list[int]:
    """Indices kept by Douglas and Peucker's method; longitudes shrink with the cosine of the latitude."""
    keep, stack = {0, len(points) - 1}, [(0, len(points) - 1)]
    if points[0] == points[-1] and len(points) > 3:
        far = max(range(len(points)), key=lambda i: math.dist(points[i], points[0]))
        keep.add(far)
        stack = [(0, far), (far, len(points) - 1)]
    while stack:
        first, last = stack.pop()
        worst, at = 0.0, -1
        for i in range(first + 1, last):
            distance = _offset(points[i], points[first], points[last])
            if distance > worst:
                worst, at = distance, i
        if worst > tolerance:
            keep.add(at)
            stack += [(first, at), (at, last)]
    return sorted(keep)


def _offset(p: Point, a: Point, b: Point) -> float:
    k = math.cos(math.radians(p[1])) or 1e-9
    ax, ay, bx, by = (a[0] - p[0]) * k, a[1] - p[1], (b[0] - p[0]) * k, b[1] - p[1]
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    t = 0 if length == 0 else max(0, min(1, -(ax * dx + ay * dy) / length))
    return math.hypot(ax + t * dx, ay + t * dy)


def ring_points(ring: Sequence[int], arcs: Sequence[list[Point]]) -> list[Point]:
    """A ring as points."""
    out: list[Point] = []
    for ref in ring:
        points = arcs[ref] if ref >= 0 else arcs[~ref][::-1]
        out += points[1:] if out else points
    return out


def area(points: Sequence[Point]) -> float:
    """Square degrees, as they are at the middle latitude."""
    middle = math.cos(math.radians(points[0][1]))
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(points))) / 2 * middle


def polygons(geometry: dict[str, Any]) -> list[Polygon]:
    """The polygons of a TopoJSON geometry."""
    if geometry["type"] == "GeometryCollection":
        return [polygon for part in geometry["geometries"] for polygon in polygons(part)]
    found: list[Polygon] = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry.get("arcs", [])
    return found


def without_specks(shapes: Sequence[Polygon], arcs: Sequence[list[Point]]) -> list[Polygon]:
    """The polygons that are large enough, or all there is."""
    sized = [(area(ring_points(polygon[0], arcs)), polygon) for polygon in shapes]
    largest = max(size for size, _ in sized)
    return [polygon for size, polygon in sized if size >= SMALLEST or size == largest]


def main(source: str, target: str) -> None:
    """Read TopoJSON, write shapes."""
    topology = json.loads(Path(source).read_text())
    arcs = list(decode(topology))
    countries: list[dict[str, Any]] = []
    for geometry in topology["objects"]["countries"]["geometries"]:
        shapes = without_specks(polygons(geometry), arcs)
        countries.append({"name": geometry["properties"]["name"], "polygons": shapes})
    land = without_specks(polygons(topology["objects"]["land"]), arcs)
    used = [*(p for c in countries for p in c["polygons"]), *land]
    kept_arcs = {ref if ref >= 0 else ~ref for polygon in used for ring in polygon for ref in ring}
    number = {old: new for new, old in enumerate(sorted(kept_arcs))}
    result: dict[str, Any] = {"scale": SCALE, "bounds": [], "arcs": [], "light": [], "coarse": []}
    for old in sorted(kept_arcs):
        fine = [arcs[old][i] for i in thin(arcs[old], FINE)]
        grid = [(round(x * SCALE), round(y * SCALE)) for x, y in fine]
        grid = [p for i, p in enumerate(grid) if i in (0, len(grid) - 1) or p != grid[i - 1]]
        for name, value in packed(grid).items():
            result[name].append(value)
    for country in countries:
        country["polygons"] = renumbered(country["polygons"], number)
    result["countries"] = sorted(countries, key=lambda c: c["name"])
    result["land"] = renumbered(land, number)
    Path(target).write_text(json.dumps(result, separators=(",", ":"), ensure_ascii=False) + "\n")


def packed(grid: Sequence[tuple[int, int]]) -> dict[str, list[Any]]:
    """What the result says of an arc."""
    points = [(x / SCALE, y / SCALE) for x, y in grid]
    middle = len(grid) // 2
    return {
        "bounds": [*grid[middle], max(angle(points[middle], point) for point in points)],
        "arcs": [*grid[0], *(step for before, here in pairwise(grid) for step in (here[0] - before[0], here[1] - before[1]))],
        "light": kept(points, LIGHT)[1:-1],
        "coarse": thin(points, COARSE)[1:-1],
    }


def renumbered(shapes: Sequence[Polygon], number: dict[int, int]) -> list[Polygon]:
    """Polygons with other numbers for their arcs."""
    return [[[number[ref] if ref >= 0 else ~number[~ref] for ref in ring] for ring in polygon] for polygon in shapes]


if __name__ == "__main__":
    main(*sys.argv[1:])
