"""Where things happen."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from newsexplainer.model.base import Model, PlainText, Slug
from newsexplainer.model.entity_kind import EntityKind
from newsexplainer.model.local_text import LocalText


class PlaceKind(StrEnum):
    """What sort of place."""

    COUNTRY = "country"
    REGION = "region"
    TOWN = "town"
    VENUE = "venue"
    WATER = "water"


class Coordinates(Model):
    """A point in WGS 84, in degrees; `approximate` when only the neighbourhood is known."""

    lat: Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
    lon: Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]


class Place(Model):
    """A town, country, venue or stretch of water, shared by all stories."""

    id: Slug
    kind: PlaceKind
    names: LocalText
    adjective: LocalText | None = Field(
        default=None, description="How it is named in front of a noun, as `nordic` is for the North."
    )
    aliases: list[PlainText] = Field(default=[], max_length=200)
    coordinates: Coordinates | None = None
    within: Slug | None = Field(default=None, description="The place that contains it.")


PLACE = EntityKind("place", "seeds/places", Place, {"within": "place"})
