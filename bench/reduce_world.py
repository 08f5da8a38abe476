"""Make generator/drawing/world/shapes.json from the TopoJSON of the npm package `world-atlas`.

    npm pack world-atlas@2.0.2 && tar xf world-atlas-2.0.2.tgz
    python bench/reduce_world.py package/countries-10m.json generator/drawing/world/shapes.json

Every arc is thinned on its own, so shared borders stay shared. What stands in the result:
`scale` (units per degree), `arcs` (flat, delta-coded longitudes and latitudes), `coarse` (which
vertices of an arc to keep where the arc lies outside a map), `countries` and `land` (rings as
arc numbers; ~n is arc n backwards, as in TopoJSON).
"""

import json
import math
import sys
from pathlib import Path

SCALE = 200
FINE, COARSE = 0.016, 0.6
SMALLEST = 0.0016
"""Islands under this many square degrees (about 20 km²) go, unless they are all a country has."""


def decode(topology):
    """The arcs as lists of (longitude, latitude)."""
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * kx + dx, y * ky + dy))
        yield points


def thin(points, tolerance):
    """Indices kept by Douglas and Peucker's method; longitudes shrink with the cosine of the latitude."""
    keep, stack = {0, len(points) - 1}, [(0, len(points) - 1)]
    if points[0] == points[-1] and len(points) > 3:
        far = max(range(len(points)), key=lambda i: math.dist(points[i], points[0]))
        keep.add(far)
        stack = [(0, far), (far, len(points) - 1)]
    while stack:
        first, last = stack.pop()
        worst, at = 0.0, None
        for i in range(first + 1, last):
            distance = _offset(points[i], points[first], points[last])
            if distance > worst:
                worst, at = distance, i
        if at is not None and worst > tolerance:
            keep.add(at)
            stack += [(first, at), (at, last)]
    return sorted(keep)


def _offset(p, a, b):
    k = math.cos(math.radians(p[1])) or 1e-9
    ax, ay, bx, by = (a[0] - p[0]) * k, a[1] - p[1], (b[0] - p[0]) * k, b[1] - p[1]
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    t = 0 if length == 0 else max(0, min(1, -(ax * dx + ay * dy) / length))
    return math.hypot(ax + t * dx, ay + t * dy)


def ring_points(ring, arcs):
    out = []
    for ref in ring:
        points = arcs[ref] if ref >= 0 else arcs[~ref][::-1]
        out += points[1:] if out else points
    return out


def area(points):
    middle = math.cos(math.radians(points[0][1]))
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:], strict=False))) / 2 * middle


def polygons(geometry):
    if geometry["type"] == "GeometryCollection":
        return [polygon for part in geometry["geometries"] for polygon in polygons(part)]
    return [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry.get("arcs", [])


def without_specks(shapes, arcs):
    sized = [(area(ring_points(polygon[0], arcs)), polygon) for polygon in shapes]
    largest = max(size for size, _ in sized)
    return [polygon for size, polygon in sized if size >= SMALLEST or size == largest]


def main(source, target):
    topology = json.loads(Path(source).read_text())
    arcs = list(decode(topology))
    countries = []
    for geometry in topology["objects"]["countries"]["geometries"]:
        shapes = without_specks(polygons(geometry), arcs)
        countries.append({"name": geometry["properties"]["name"], "polygons": shapes})
    land = without_specks(polygons(topology["objects"]["land"]), arcs)
    used = [*(p for c in countries for p in c["polygons"]), *land]
    kept_arcs = {ref if ref >= 0 else ~ref for polygon in used for ring in polygon for ref in ring}
    number = {old: new for new, old in enumerate(sorted(kept_arcs))}
    renumber = lambda ref: number[ref] if ref >= 0 else ~number[~ref]  # noqa: E731
    result = {"scale": SCALE, "arcs": [], "coarse": []}
    for old in sorted(kept_arcs):
        fine = [arcs[old][i] for i in thin(arcs[old], FINE)]
        grid = [(round(x * SCALE), round(y * SCALE)) for x, y in fine]
        grid = [p for i, p in enumerate(grid) if i in (0, len(grid) - 1) or p != grid[i - 1]]
        result["coarse"].append(thin([(x / SCALE, y / SCALE) for x, y in grid], COARSE)[1:-1])
        flat = list(grid[0])
        for before, here in zip(grid, grid[1:], strict=False):
            flat += [here[0] - before[0], here[1] - before[1]]
        result["arcs"].append(flat)
    for country in countries:
        country["polygons"] = [[[renumber(ref) for ref in ring] for ring in p] for p in country["polygons"]]
    result["countries"] = sorted(countries, key=lambda c: c["name"])
    result["land"] = [[[renumber(ref) for ref in ring] for ring in p] for p in land]
    Path(target).write_text(json.dumps(result, separators=(",", ":"), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
