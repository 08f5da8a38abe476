"""Every kind of entity; a new one is a module and a line here."""

from collections.abc import Mapping
from typing import Final

from newsexplainer.model.actor import ACTOR, OUTLET
from newsexplainer.model.entity_kind import EntityKind
from newsexplainer.model.place import PLACE
from newsexplainer.model.story import STORY

_ALL: Final[tuple[EntityKind, ...]] = (
    ACTOR,
    OUTLET,
    PLACE,
    STORY,
)

KINDS: Final[Mapping[str, EntityKind]] = {kind.name: kind for kind in _ALL}
"""Kinds by name."""

SHARED: Final = tuple(kind.name for kind in _ALL if kind is not STORY)
"""The kinds that stories share; a story is made of what it names of them."""
