"""The locator map of a story, from its places and the outlines of Natural Earth."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from gettext import NullTranslations
from itertools import pairwise

from newsexplainer.charts.countries import Countries
from newsexplainer.charts.map_labels import DOT, Lettering, label_countries, label_towns
from newsexplainer.charts.shapes import Canvas, Circle, Fact, Group, Path, Shape, number
from newsexplainer.maps.outline import Point
from newsexplainer.maps.projection import Projection, middle
from newsexplainer.maps.view import View, view
from newsexplainer.maps.world_map import load_world_map
from newsexplainer.model.place import Place, PlaceKind
from newsexplainer.model.story import LocatorMap
from newsexplainer.typography.text_metrics import Box

WIDTH, HEIGHT = 672, 448
FRAME = Box(0, 0, WIDTH, HEIGHT)
SMALLEST_SPAN = 0.055
"""Radians across the least a map shows, about 350 km: the outlines are no finer."""
LIGHT = 450.0
"""Units of the earth's radius below which outlines of a tenth of a degree are fine enough."""
MARGIN = 0.54
"""Share of the map's width and height that the places may fill."""
PHONE, WIDE = Lettering(29, 26), Lettering(17, 15)
"""At 360 px the map is drawn at 0.49 of its size: names of towns are then 14 px and of countries 12.7 px high."""


@dataclass(frozen=True, slots=True)
class MapPicture:
    """A map with the names for phones and for wide screens as two groups over one drawing."""

    title: str
    summary: str
    canvas: Canvas
    facts: tuple[Fact, ...]
    notes: tuple[str, ...]


def locator_map(
    spec: LocatorMap, places: Mapping[str, Place], countries: Countries, language: str, words: NullTranslations
) -> MapPicture | None:
    """The map, or None where none of its places has coordinates.

    `places` are all places of the site by id, `countries` what `country_outlines` made of them:
    the countries in view are named if they are among them.
    """
    shown = [places[id] for id in dict.fromkeys((*spec.places, *spec.route)) if places[id].coordinates]
    towns = [place for place in shown if place.kind is not PlaceKind.COUNTRY] or shown
    if not towns:
        return None
    projection, reach = _projection([_position(place) for place in towns])
    tinted = [id for id in dict.fromkeys(spec.highlight) if id in countries]
    named = sorted(countries, key=lambda id: (id not in tinted, id not in spec.places, id))
    chosen, labelled = tuple(countries[id] for id in tinted), tuple(countries[id] for id in named)
    seen = view(load_world_map(), projection, FRAME, reach, chosen, labelled, light=projection.scale < LIGHT)
    dots = projection.project([_position(place) for place in towns])
    route = projection.project([_position(places[id]) for id in spec.route if places[id].coordinates])
    names = tuple(places[id].names.get(language) or "" for id in named)
    pairs = tuple((place.names.get(language) or "", dot) for place, dot in zip(towns, dots, strict=True))
    labels = [_labels(look, pairs, tuple(_curve(route)), names, seen) for look in (PHONE, WIDE)]
    shapes = (*_ground(seen), *_route(route), *(Circle(x, y, DOT, "pic-place") for x, y in dots), *_groups(labels))
    return MapPicture(
        title=spec.title.get(language) or "",
        summary=_summary(towns, language, words),
        canvas=Canvas(WIDTH, HEIGHT, shapes),
        facts=_facts(spec, towns, tinted, places, language, words),
        notes=_notes(spec, words),
    )


def _position(place: Place) -> Point:
    assert place.coordinates is not None  # noqa: S101 - callers pass places with coordinates only
    return place.coordinates.lon, place.coordinates.lat


def _projection(points: Sequence[Point]) -> tuple[Projection, float]:
    """Centred on the places, as large as fits them; also the half diagonal of the map in degrees."""
    centre = middle(points)
    flat = Projection(centre).project(points)
    xs, ys = [x for x, _ in flat], [y for _, y in flat]
    across = max(max(xs) - min(xs), SMALLEST_SPAN)
    down = max(max(ys) - min(ys), SMALLEST_SPAN * HEIGHT / WIDTH)
    scale = min(WIDTH * MARGIN / across, HEIGHT * MARGIN / down)
    x = WIDTH / 2 - scale * (min(xs) + max(xs)) / 2
    y = HEIGHT / 2 - scale * (min(ys) + max(ys)) / 2
    corner = max(math.hypot(a - x, b - y) for a in (0, WIDTH) for b in (0, HEIGHT)) / scale
    return Projection(centre, scale, x, y), math.degrees(2 * math.asin(min(1.0, corner / 2)))


def _ground(seen: View) -> list[Shape]:
    tints = [Path(data, f"pic-tint pic-tint-{index % 3 + 1}") for index, data in enumerate(seen.countries) if data]
    land = [Path(seen.land, "pic-land")] if seen.land else []
    borders = [Path(seen.borders, "pic-border")] if seen.borders else []
    seams = [Path(seen.seams, "pic-seam")] if seen.seams else []
    return [*land, *seams, *tints, *borders]


def _curve(route: Sequence[Point]) -> list[Point]:
    """Points along the bowed line of the route."""
    out = []
    for (ax, ay), (bx, by) in pairwise(route):
        cx, cy = _bow((ax, ay), (bx, by))
        for step in range(21):
            t = step / 20
            u = 1 - t
            out.append((u * u * ax + 2 * u * t * cx + t * t * bx, u * u * ay + 2 * u * t * cy + t * t * by))
    return out


def _bow(a: Point, b: Point) -> Point:
    side = 0.18 if b[0] >= a[0] else -0.18
    return (a[0] + b[0]) / 2 + side * (b[1] - a[1]), (a[1] + b[1]) / 2 - side * (b[0] - a[0])


def _route(route: Sequence[Point]) -> list[Shape]:
    if len(route) < 2:
        return []
    data = f"M{number(route[0][0])} {number(route[0][1])}"
    for a, b in pairwise(route):
        cx, cy = _bow(a, b)
        data += f"Q{number(cx)} {number(cy)} {number(b[0])} {number(b[1])}"
    return [Path(data, "pic-route")]


def _labels(
    look: Lettering, towns: tuple[tuple[str, Point], ...], line: tuple[Point, ...], names: tuple[str, ...], seen: View
) -> tuple[Shape, ...]:
    """The names on a map in one size."""
    taken: list[Box] = []
    frame = FRAME.grown(-6)
    placed = label_towns([pair for pair in towns if pair[0]], taken, line, frame, look.town)
    taken.extend(Box(x - 3, y - 3, x + 3, y + 3) for x, y in line)
    rest = label_countries([pair for pair in zip(names, seen.rings, strict=True) if pair[0]], taken, frame, look.country)
    return (*rest, *placed)


def _groups(labels: Sequence[tuple[Shape, ...]]) -> tuple[Group, Group]:
    return Group(labels[0], "pic-phone"), Group(labels[1], "pic-desk")


def _summary(towns: Sequence[Place], language: str, words: NullTranslations) -> str:
    names = ", ".join(name for place in towns if (name := place.names.get(language)))
    return words.pgettext("drawing", "A map that shows %(places)s.") % {"places": names}


def _facts(
    spec: LocatorMap, towns: Sequence[Place], tinted: Sequence[str], places: Mapping[str, Place], language: str, words: NullTranslations
) -> tuple[Fact, ...]:
    def name(id: str) -> str:
        return places[id].names.get(language) or ""

    out = []
    for place in towns:
        pattern = words.pgettext("drawing", "%(place)s, in %(country)s")
        within = name(place.within) if place.within and place.within in places else ""
        out.append(Fact(pattern % {"place": name(place.id), "country": within} if within else name(place.id)))
    if tinted:
        text = words.pgettext("drawing", "Tinted: %(places)s")
        out.append(Fact(text % {"places": ", ".join(name(id) for id in tinted)}))
    if len(spec.route) > 1:
        text = words.pgettext("drawing", "Dashed line: %(places)s")
        out.append(Fact(text % {"places": " – ".join(name(id) for id in spec.route)}))
    return tuple(out)


def _notes(spec: LocatorMap, words: NullTranslations) -> tuple[str, ...]:
    out = []
    if len(spec.route) > 1:
        out.append(words.pgettext("drawing", "The dashed line shows the direction, not a known route."))
    out.append(
        words.pgettext(
            "drawing", "Map: Natural Earth. Borders are drawn as they are held on the ground; some are contested, and drawing them takes no side."
        )
    )
    return tuple(out)
