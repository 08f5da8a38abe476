"""Which outline belongs to which country of the story model."""

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsexplainer.charts.outline import Point, contains
from newsexplainer.charts.world_map import Country, WorldMap, distance
from newsexplainer.model.place import Place, PlaceKind

Countries = Mapping[str, Country]
"""Id of a place to its outline."""


class _Spot(NamedTuple):
    """What of a place tells where it is."""

    id: str
    is_country: bool
    spellings: tuple[str, ...]
    position: Point | None
    within: str | None


def country_outlines(places: Mapping[str, Place], world: WorldMap) -> Countries:
    """The outline of every place that is a country, as far as there is one.

    It is the one that has one of the country's names or else the one in which most of the
    places within the country lie.
    """
    return _outlines(tuple(_spot(id, place) for id, place in sorted(places.items())), world)


def _spot(id: str, place: Place) -> _Spot:
    spellings = tuple(name.casefold() for name in (*place.names.texts.values(), *place.aliases) if name)
    position = (place.coordinates.lon, place.coordinates.lat) if place.coordinates else None
    return _Spot(id, place.kind is PlaceKind.COUNTRY, spellings, position, place.within)


@lru_cache(maxsize=8)
def _outlines(spots: tuple[_Spot, ...], world: WorldMap) -> Countries:
    """Kept, because it is the same for all stories of a site."""
    named = {country.name.casefold(): country for country in world.countries}
    places = {spot.id: spot for spot in spots}
    out = {}
    for spot in spots:
        if spot.is_country:
            found = next((named[name] for name in spot.spellings if name in named), None) or _by_position(spot.id, places, world)
            if found is not None:
                out[spot.id] = found
    return out


def _by_position(id: str, places: Mapping[str, _Spot], world: WorldMap) -> Country | None:
    inside = [places[id], *(place for place in places.values() if _is_within(place, id, places))]
    points = [place.position for place in inside if place.position]
    votes = [sum(_holds(country, world, point) for point in points) for country in world.countries]
    best = max(range(len(votes)), key=lambda i: (votes[i], -i))
    return world.countries[best] if votes[best] else None


def _is_within(place: _Spot, country: str, places: Mapping[str, _Spot]) -> bool:
    seen: set[str] = set()
    while place.within is not None and place.within in places and place.id not in seen:
        if place.within == country:
            return True
        seen.add(place.id)
        place = places[place.within]
    return False


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
