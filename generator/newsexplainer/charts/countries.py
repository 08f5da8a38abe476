"""Which outline belongs to which country of the story model."""

from collections.abc import Mapping

from newsexplainer.maps.countries import country_of
from newsexplainer.maps.world_map import Country, WorldMap
from newsexplainer.model.place import Place, PlaceKind

Countries = Mapping[str, Country]
"""Id of a place to its outline."""


def country_outlines(places: Mapping[str, Place], world: WorldMap) -> Countries:
    """The outline of every place that is a country, as far as there is one.

    It is the one that has one of the country's names or else the one in which most of the
    places within the country lie.
    """
    named = {country.name.casefold(): country for country in world.countries}
    outlines = {}
    for id, place in sorted(places.items()):
        if place.kind is PlaceKind.COUNTRY:
            spellings = (name.casefold() for name in (*place.names.texts.values(), *place.aliases) if name)
            known = next((named[name] for name in spellings if name in named), None)
            outline = known or country_of(_points_within(id, places), world)
            if outline is not None:
                outlines[id] = outline
    return outlines


def _points_within(id: str, places: Mapping[str, Place]) -> tuple[tuple[float, float], ...]:
    """Longitude and latitude of a country and of the places within it, as far as they are known."""
    inside = [places[id], *(place for _, place in sorted(places.items()) if _is_within(place, id, places))]
    return tuple((place.coordinates.lon, place.coordinates.lat) for place in inside if place.coordinates)


def _is_within(place: Place, country: str, places: Mapping[str, Place]) -> bool:
    seen: set[str] = set()
    while place.within is not None and place.within in places and place.id not in seen:
        if place.within == country:
            return True
        seen.add(place.id)
        place = places[place.within]
    return False
