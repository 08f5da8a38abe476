"""Which outline belongs to which country of the story model."""

import math
from collections.abc import Mapping, Sequence

from generator.drawing.outline import Point, contains
from generator.drawing.world import Country, World, distance
from generator.model.place import Place, PlaceKind

Countries = Mapping[str, Country]
"""Id of a place to its outline."""


def country_outlines(places: Mapping[str, Place], world: World) -> Countries:
    """The outline of every place that is a country, as far as there is one.

    It is the one that has one of the country's English names, or else the one in which most of the
    places within the country lie. Work this out once for a site, not for each map.
    """
    named = {country.name.casefold(): country for country in world.countries}
    out = {}
    for id, place in sorted(places.items()):
        if place.kind is not PlaceKind.COUNTRY:
            continue
        spellings = [name.casefold() for name in (place.names.en, *place.aliases) if name]
        found = next((named[name] for name in spellings if name in named), None) or _by_position(id, places, world)
        if found is not None:
            out[id] = found
    return out


def _by_position(id: str, places: Mapping[str, Place], world: World) -> Country | None:
    inside = [places[id], *(place for _, place in sorted(places.items()) if _is_within(place, id, places))]
    points = [(place.coordinates.lon, place.coordinates.lat) for place in inside if place.coordinates]
    votes = [sum(_holds(country, world, point) for point in points) for country in world.countries]
    best = max(range(len(votes)), key=lambda i: (votes[i], -i))
    return world.countries[best] if votes[best] else None


def _is_within(place: Place, country: str, places: Mapping[str, Place]) -> bool:
    seen: set[str] = set()
    while place.within is not None and place.within in places and place.id not in seen:
        if place.within == country:
            return True
        seen.add(place.id)
        place = places[place.within]
    return False


def _holds(country: Country, world: World, point: Point) -> bool:
    return any(
        _may_hold(polygon[0], world, point) and contains([_ring(ring, world) for ring in polygon], *point)
        for polygon in country.polygons
    )


def _may_hold(ring: Sequence[int], world: World, point: Point) -> bool:
    """Whether the point is no further off than the ring is long."""
    arcs = [world.arcs[max(reference, ~reference)] for reference in ring]
    return any(distance(point, arc.middle) <= math.fsum(2 * a.reach for a in arcs) for arc in arcs[:1])


def _ring(ring: Sequence[int], world: World) -> list[Point]:
    return [p for r in ring for p in (world.arcs[r].fine.points if r >= 0 else world.arcs[~r].fine.points[::-1])]
