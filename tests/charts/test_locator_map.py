"""The locator map shows land where land is, names without overlap, and stays small."""

import math

import pytest

from newsexplainer.charts.countries import country_outlines
from newsexplainer.charts.locator_map import FRAME, HEIGHT, WIDTH, locator_map
from newsexplainer.charts.shapes import Canvas, Group, Path
from newsexplainer.maps.outline import contains
from newsexplainer.maps.projection import Projection, middle
from newsexplainer.maps.view import view
from newsexplainer.maps.world_map import distance, load_world_map
from newsexplainer.model.place import Place
from newsexplainer.model.story import LocatorMap
from newsexplainer.typography.text_metrics import Box
from tests.charts.conftest import PHONE, assert_inside, assert_readable, assert_texts_are_apart

TOWNS = {
    "pyongyang": ("Pyongyang", 39.03, 125.75, "north-korea"),
    "vladivostok": ("Vladivostok", 43.1, 131.9, "russia"),
    "khasan": ("Khasan", 42.4, 130.6, "russia"),
    "artyom": ("Artjom", 43.35, 132.19, "russia"),
    "copenhagen": ("København", 55.68, 12.57, "denmark"),
    "washington": ("Washington", 38.9, -77.04, "united-states"),
    "moscow": ("Moskva", 55.75, 37.62, "russia"),
    "suva": ("Suva", -18.14, 178.44, None),
    "apia": ("Apia", -13.83, -171.76, None),
    "pole": ("Nordpolen", 90, 0, None),
    "mcmurdo": ("McMurdo", -77.85, 166.67, None),
    "anadyr": ("Anadyr", 64.73, 177.5, "russia"),
}
COUNTRIES = {"north-korea": "North Korea", "russia": "Russia", "denmark": "Denmark", "united-states": "the US", "china": "China", "south-korea": "South Korea", "sweden": "Sweden"}
MAPS = {
    "visit": (["pyongyang", "vladivostok", "khasan", "artyom"], ["pyongyang", "khasan", "vladivostok"], ["north-korea", "russia"]),
    "fire": (["copenhagen"], [], ["denmark"]),
    "world": (["washington", "moscow", "pyongyang"], ["washington", "moscow"], ["united-states", "russia"]),
    "pacific": (["suva", "apia"], [], []),
    "pole": (["pole", "anadyr"], [], ["russia"]),
    "ice": (["mcmurdo"], [], []),
}


def make_places() -> dict[str, Place]:
    raw = [{"id": id, "kind": "country", "names": {"da": f"{name} (da)", "en": name}} for id, name in COUNTRIES.items()]
    raw += [
        {"id": id, "kind": "town", "names": {"da": name, "en": name}, "coordinates": {"lat": lat, "lon": lon}, "within": within}
        for id, (name, lat, lon, within) in TOWNS.items()
    ]
    return {place["id"]: Place.model_validate(place) for place in raw}


@pytest.fixture(scope="module")
def places() -> dict[str, Place]:
    return make_places()


@pytest.fixture(scope="module")
def outlines(places):
    return country_outlines(places, load_world_map())


def spec(name: str) -> LocatorMap:
    shown, route, highlight = MAPS[name]
    return LocatorMap.model_validate({"title": {"da": "Hvor ligger det?", "en": "Where is it?"}, "places": shown, "route": route, "highlight": highlight})


def land_at(lon: float, lat: float, centre: tuple[float, float], scale: float = 600.0) -> bool:
    """Whether the land as drawn on a map around `centre` covers a place."""
    projection = Projection(centre, scale, WIDTH / 2, HEIGHT / 2)
    seen = view(load_world_map(), projection, FRAME, math.degrees(400 / scale), (), ())
    rings = [[tuple(map(float, p)) for p in ring] for ring in rings_of(seen.land)]
    return contains(rings, *projection.project([(lon, lat)])[0])


def rings_of(data: str) -> list[list[tuple[float, float]]]:
    """Path data of ours read back."""
    out = []
    for part in data.split("M")[1:]:
        start, _, steps = part.rstrip("z").partition("l")
        x, y = map(int, start.split())
        values = [int(v) for v in steps.replace("-", " -").split()]
        ring = [(x, y)]
        for dx, dy in zip(values[::2], values[1::2], strict=True):
            x, y = x + dx, y + dy
            ring.append((x, y))
        out.append(ring)
    return out


@pytest.mark.parametrize(
    ("place", "centre", "land"),
    [
        ((9.5, 56.2), (12.5, 55.7), True),  # Jutland
        ((11.0, 56.5), (12.5, 55.7), False),  # Kattegat
        ((15.0, 20.0), (15.0, 20.0), True),  # the Sahara, far from every coast
        ((-150.0, 20.0), (-150.0, 20.0), False),  # the Pacific
        ((180.0, -10.0), (178.4, -18.1), False),  # the other side of the earth is Africa
        ((178.0, -17.8), (178.4, -18.1), True),  # Viti Levu
        ((175.0, 67.5), (180.0, 66.0), True),  # Chukotka, this side of the cut
        ((-175.0, 66.6), (180.0, 66.0), True),  # and the other
        ((0.0, -89.0), (30.0, -85.0), True),  # the South Pole
        ((0.0, 89.0), (30.0, 85.0), False),  # the North Pole
    ],
)
def test_land_is_drawn_where_land_is(place, centre, land: bool) -> None:
    assert land_at(*place, centre) is land


@pytest.mark.parametrize("name", MAPS)
@pytest.mark.parametrize("language", ["da", "en"])
def test_names_neither_overlap_nor_leave_the_map_nor_shrink(name: str, language: str, places, outlines, catalogs) -> None:
    made = locator_map(spec(name), places, outlines, language, catalogs[language])
    groups = {shape.css: Canvas(WIDTH, HEIGHT, shape.shapes) for shape in made.canvas.shapes if isinstance(shape, Group)}
    for canvas, width in ((groups["pic-phone"], PHONE), (groups["pic-desk"], WIDTH)):
        assert_texts_are_apart(canvas.shapes)
        assert_inside(canvas)
        assert_readable(canvas, width)


@pytest.mark.parametrize("name", MAPS)
def test_a_map_is_small(name: str, places, outlines, catalogs, render) -> None:
    html = render(locator_map(spec(name), places, outlines, "da", catalogs["da"]))
    assert len(html[html.index("<svg") : html.index("</svg>")]) < 12_000


@pytest.mark.parametrize("name", MAPS)
def test_every_place_is_inside_its_map(name: str, places, outlines, catalogs) -> None:
    made = locator_map(spec(name), places, outlines, "da", catalogs["da"])
    dots = [shape for shape in made.canvas.shapes if shape.css == "pic-place"]
    assert len(dots) == len(MAPS[name][0])
    assert all(FRAME.holds(Box(dot.x, dot.y, dot.x, dot.y)) for dot in dots)


def test_countries_are_found_by_name_or_by_what_lies_in_them(places, outlines) -> None:
    assert outlines["north-korea"].name == "North Korea"
    assert outlines["united-states"].name == "United States of America"


def test_names_and_facts_are_in_the_language_of_the_page(places, outlines, catalogs) -> None:
    made = locator_map(spec("visit"), places, outlines, "en", catalogs["en"])
    assert made.title == "Where is it?"
    assert made.facts[0].text == "Pyongyang, in North Korea"
    assert made.facts[-1].text == "Dashed line: Pyongyang – Khasan – Vladivostok"
    assert "Natural Earth" in made.notes[-1]


def test_a_map_of_places_without_coordinates_is_none(places, outlines, catalogs) -> None:
    only = LocatorMap.model_validate({"title": {"da": "x", "en": "x"}, "places": ["russia"]})
    assert locator_map(only, places, outlines, "da", catalogs["da"]) is None


def test_hostile_names_are_printed_literally(places, outlines, catalogs, render) -> None:
    bad = places | {"pyongyang": Place.model_validate({"id": "pyongyang", "kind": "town", "names": {"da": "</svg><b onload=x>", "en": "x"}, "coordinates": {"lat": 39, "lon": 125.7}})}
    html = render(locator_map(spec("visit"), bad, outlines, "da", catalogs["da"]))
    assert "<b onload" not in html and "&lt;/svg&gt;&lt;b onload=x&gt;" in html
    assert html.count("</svg>") == 2


def test_the_projection_keeps_areas_and_distances_near_the_centre() -> None:
    projection = Projection((10.0, 56.0), 1000.0)
    (x, y), (a, b) = projection.project([(10.0, 56.0), (11.0, 56.0)])
    assert (x, y) == (0, 0)
    assert math.hypot(a, b) == pytest.approx(math.radians(distance((10.0, 56.0), (11.0, 56.0))) * 1000, rel=1e-4)


def test_the_middle_of_places_on_both_sides_of_the_date_line_is_between_them() -> None:
    lon, _ = middle([(179.0, 0.0), (-177.0, 0.0)])
    assert lon % 360 == pytest.approx(181.0)


def test_seams_of_the_outlines_are_covered(places, outlines, catalogs) -> None:
    made = locator_map(spec("pole"), places, outlines, "da", catalogs["da"])
    assert any(isinstance(shape, Path) and shape.css == "pic-seam" for shape in made.canvas.shapes)


@pytest.mark.parametrize("name", ["visit", "fire"])
def test_the_map_is_the_golden_one(name: str, places, outlines, catalogs, render, matches_golden) -> None:
    matches_golden(f"map-{name}.da.svg.txt", render(locator_map(spec(name), places, outlines, "da", catalogs["da"])))
