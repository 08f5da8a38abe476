"""What of the world is in view of a map: land, borders and chosen countries as path data."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from newsexplainer.execution.memo import remembered
from newsexplainer.maps.outline import Point, area, clip_line, clip_ring, contains, path_data, thin
from newsexplainer.maps.projection import Projection, opposite
from newsexplainer.maps.sides import extent, is_cut_away, rough_extent, sides, thin_in_view
from newsexplainer.maps.world_map import Country, Polygons, Ring, WorldMap, distance
from newsexplainer.typography.text_metrics import Box

BEYOND = 12.0
"""How far outside the view outlines are cut, so that the cut is not seen."""
TOLERANCES = (0.5, 0.8, 1.2, 1.8, 2.6, 4.0)
"""Units by which outlines may be thinned, tried in this order until the paths are short enough."""
BUDGET = 9_000
"""Characters of path data a map may have."""
SMALLEST = 5.0
"""Square units of the smallest island drawn."""


@dataclass(frozen=True, eq=False)
class View:
    """Path data of what is seen, and the rings of the named countries for placing their names.

    `seams` are lines across land where the outlines are cut at 180°: nothing is there.
    """

    land: str
    seams: str
    borders: str
    countries: tuple[str, ...]
    rings: tuple[tuple[tuple[Point, ...], ...], ...]


Lines = dict[int, list[Point]]
"""Arcs on the drawing, by number."""


@remembered(64)
def view(
    world: WorldMap, projection: Projection, box: Box, reach: float, chosen: tuple[Country, ...], named: tuple[Country, ...], *, light: bool = False
) -> View:
    """What is in the box, thinned until it is short enough; `reach` is its half diagonal in degrees.

    `chosen` countries get a path each; `named` ones only have their rings worked out. `light` takes
    outlines of a tenth of a degree.
    """
    near = _near(world, projection.centre, reach)
    rings = _Rings(world, projection.centre, near)
    wide = box.grown(BEYOND)
    rough = {number: rough_extent(world.arcs[number], projection) for number in rings.arcs()}
    rings.leave_out({number: sides(around, wide) if around else 0 for number, around in rough.items()})
    lines, beyond, fixed = _on_the_drawing(world, projection, {number: rough[number] for number in rings.arcs()}, near, box, light=light)
    rings.leave_out(beyond)
    bordering = [number for number in lines if world.arcs[number].is_border and not beyond[number]]
    sheet = _Sheet(rings, [rings.of(polygons) for polygons in (world.land, *(country.polygons for country in chosen))], bordering, wide)
    lines, (land, borders, *paths) = _short_enough(sheet, lines, fixed, box)
    outlines = (rings.drawn(rings.of(country.polygons), lines, box) for country in named)
    seams = path_data(_seams(world, projection, near, wide, light=light), closed=False)
    return View(land, seams, borders, tuple(paths), tuple(tuple(tuple(thin(ring, 3)) for ring in found) for found in outlines))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What is to be drawn of a view: the rings of the land and of each chosen country, and the arcs that are borders."""

    rings: "_Rings"
    shown: Sequence[Sequence[Ring]]
    bordering: Sequence[int]
    wide: Box

    def paths(self, lines: Lines) -> list[str]:
        """Path data of the land, the borders and each country."""
        land, *countries = (path_data(self.rings.drawn(visible, lines, self.wide), closed=True) for visible in self.shown)
        stretches = (stretch for number in self.bordering for stretch in clip_line(lines[number], self.wide))
        return [land, path_data(list(stretches), closed=False), *countries]


def _short_enough(sheet: _Sheet, lines: Lines, fixed: set[int], box: Box) -> tuple[Lines, list[str]]:
    """The lines and what is drawn of them, thinned more and more until that is short enough."""
    first, *others = TOLERANCES
    # Most maps are short enough at once: then it does not matter what lines are like where nobody sees them.
    found = {number: line if number in fixed else thin_in_view(line, first, box, sheet.wide) for number, line in lines.items()}
    paths = sheet.paths(found)
    if sum(map(len, paths)) <= BUDGET:
        return found, paths
    found = {number: line if number in fixed else thin(line, first) for number, line in lines.items()}
    for tolerance in others:
        found = {number: line if number in fixed else thin(line, tolerance) for number, line in found.items()}
        paths = sheet.paths(found)
        if sum(map(len, paths)) <= BUDGET:
            break
    return found, paths


def _near(world: WorldMap, centre: Point, reach: float) -> set[int]:
    """The arcs that may come into view, with three degrees to spare."""
    return {
        number
        for number, arc in enumerate(world.arcs)
        # Nothing is closer than the difference in latitude; that is found out much faster.
        if abs(arc.middle[1] - centre[1]) <= arc.reach + reach + 3.1 and distance(centre, arc.middle) <= arc.reach + reach + 3
    }


def _on_the_drawing(
    world: WorldMap, projection: Projection, rough: Mapping[int, Box | None], near: set[int], box: Box, *, light: bool
) -> tuple[Lines, dict[int, int], set[int]]:
    """The arcs as lines, the sides of the box beyond which each lies, and the arcs that are not to be thinned.

    `rough` is a box around each. Of an arc that clipping drops whole only the ends are kept.
    """
    wide = box.grown(BEYOND)
    lines: Lines = {}
    beyond: dict[int, int] = {}
    fixed = set(rough) - near
    for number, around in rough.items():
        arc = world.arcs[number]
        line = arc.coarse if number not in near else arc.light if light else arc.fine
        if around is None or not is_cut_away(around, box, wide):
            lines[number] = projection.project_line(line)
            around = extent(lines[number])  # noqa: PLW2901 - the same, now that it is known exactly
        beyond[number] = sides(around, wide)
        if is_cut_away(around, box, wide):
            lines[number] = projection.project((line.points[0], line.points[-1]))
            fixed.add(number)
    return lines, beyond, fixed


class _Rings:
    """The rings that matter to a view: those that come near it or lie around it.

    The projection turns a ring around the point opposite the centre inside out; it is drawn as a
    hole in the box.
    """

    def __init__(self, world: WorldMap, centre: Point, near: Iterable[int]) -> None:
        self.seen = {ring for number in near for ring in world.rings_of[number]}
        self.seen |= {ring for ring in world.long_rings if ring not in self.seen and _surrounds(ring, centre, world)}
        self.inverted = {ring for ring in world.long_rings if ring in self.seen and _surrounds(ring, opposite(centre), world)}

    def arcs(self) -> list[int]:
        """The arcs these rings consist of."""
        return sorted({max(r, ~r) for ring in self.seen for r in ring})

    def leave_out(self, beyond: Mapping[int, int]) -> None:
        """Forget the rings that lie wholly beyond one side of the box; `beyond` are the sides for each arc."""
        self.seen = {ring for ring in self.seen if ring in self.inverted or not _common_side(ring, beyond)}

    def of(self, polygons: Polygons) -> list[Ring]:
        """The rings of the polygons, as far as they matter."""
        return [ring for polygon in polygons for ring in polygon if ring in self.seen]

    def drawn(self, rings: Iterable[Ring], lines: Mapping[int, Sequence[Point]], box: Box) -> list[list[Point]]:
        """The parts of the rings in the box; to be filled by the even-odd rule."""
        out = []
        whole = [(box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)]
        for ring in rings:
            clipped = clip_ring(_join(ring, lines), box)
            size = area(clipped)
            if ring not in self.inverted:
                out += [clipped] if size >= SMALLEST else []
            elif size < area(whole) - SMALLEST:
                out += [whole, clipped] if size >= SMALLEST else [whole]
        return out


def _common_side(ring: Ring, beyond: Mapping[int, int]) -> int:
    """The sides of the box beyond which all arcs of the ring lie."""
    common = -1
    for reference in ring:
        common &= beyond[max(reference, ~reference)]
    return common


def _surrounds(ring: Ring, point: Point, world: WorldMap) -> bool:
    """Whether a long ring lies around a place."""
    if distance(point, world.arcs[max(ring[0], ~ring[0])].middle) > 2 * world.long_rings[ring]:
        return False
    return contains([_join(ring, {max(r, ~r): world.arcs[max(r, ~r)].coarse.points for r in ring})], *point)


def _join(ring: Ring, lines: Mapping[int, Sequence[Point]]) -> list[Point]:
    out: list[Point] = []
    for reference in ring:
        part = lines[reference] if reference >= 0 else lines[~reference][::-1]
        out.extend(part[1:] if out else part)
    return out


def _seams(world: WorldMap, projection: Projection, near: Iterable[int], box: Box, *, light: bool) -> list[list[Point]]:
    seen = (world.arcs[number] for number in sorted(near))
    edges = (edge for arc in seen for edge in (arc.light if light else arc.fine).seam)
    return [stretch for edge in edges for stretch in clip_line(projection.project(edge), box)]
