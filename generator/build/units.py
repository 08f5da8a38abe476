"""The site in pieces that can be made apart: a story, a profile, a list.

Each page function of `generator.pages` is asked for the pages of one piece only, on a site that
notes what it looks up. What was looked up is what the piece depends on.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import ModuleType
from typing import Final

from generator.build.keys import combined
from generator.build.library import Library, Models
from generator.build.watched import ALL, Reading, Watched
from generator.model.base import LANGUAGES
from generator.pages import PAGES, actor, as_of, outlet, story, story_changes, story_proofs, story_sources, untranslated
from generator.pages.plan import PagePlan
from generator.status import SiteModel

_OF_STORIES: Final = (story, as_of, story_changes, story_proofs, story_sources, untranslated)
_OF_PARTIES: Final[Mapping[str, ModuleType]] = {"actor": actor, "outlet": outlet}
_LISTS: Final = tuple(
    plan for plan in PAGES if plan not in [module.plan for module in (*_OF_STORIES, *_OF_PARTIES.values())]
)

INVOLVED: Final = "involved"
"""Kind of a reading: all stories that an actor or outlet is in."""


@dataclass(frozen=True, slots=True, order=True)
class Unit:
    """One piece of the site."""

    kind: str = field(metadata={"help": "story, actor, outlet or list."})
    id: str = field(metadata={"help": "The id of the entity, or the number of the page function and a language."})

    @property
    def name(self) -> str:
        """Unique among all pieces."""
        return f"{self.kind}/{self.id}"


def units_of(library: Library) -> tuple[Unit, ...]:
    """Every piece of the site; stories and profiles before lists."""
    ids = library.sources.ids
    profiles = [Unit(kind, id) for kind in ("actor", "outlet") for id in ids[kind]]
    lists = [Unit("list", f"{number}/{language}") for number in range(len(_LISTS)) for language in LANGUAGES]
    return (*(Unit("story", id) for id in library.cards), *profiles, *lists)


@dataclass(frozen=True, slots=True)
class Shared:
    """What all pieces are made from."""

    library: Library
    models: Models
    stories_of: Mapping[str, tuple[str, ...]] = field(metadata={"help": "Actor or outlet to the stories it is in."})


def share(library: Library) -> Shared:
    """The material of all pieces, put together once."""
    found: dict[str, list[str]] = {}
    for id, card in library.cards.items():
        for party in card.involved:
            found.setdefault(party, []).append(id)
    return Shared(library, library.models(), {party: tuple(ids) for party, ids in found.items()})


def site_for(unit: Unit, shared: Shared, seen: set[Reading]) -> SiteModel:
    """The site as `unit` goes through it, with everything looked up noted in `seen`."""
    project, note = shared.library.project, seen.add
    only: Collection[str] | None = None
    if unit.kind == "story":
        only = (unit.id,)
    elif unit.kind in _OF_PARTIES:
        only = shared.stories_of.get(unit.id, ())
        note((INVOLVED, unit.id))
    actors = Watched("actor", project.actors, note, (unit.id,) if unit.kind == "actor" else None)
    outlets = Watched("outlet", project.outlets, note, (unit.id,) if unit.kind == "outlet" else None)
    places = Watched("place", project.places, note)
    return SiteModel(replace(project, actors=actors, outlets=outlets, places=places), Watched("story", shared.models, note, only))


def plans_of(unit: Unit, site: SiteModel) -> Iterable[PagePlan]:
    """The pages of a piece, planned on the site made for it."""
    if unit.kind == "list":
        number, language = unit.id.split("/")
        yield from _LISTS[int(number)](site, language)
        return
    modules = _OF_STORIES if unit.kind == "story" else (_OF_PARTIES[unit.kind],)
    for language in LANGUAGES:
        for module in modules:
            yield from module.plan(site, language)


class Ledger:
    """The digest of everything that can be looked up, as it is now."""

    def __init__(self, shared: Shared) -> None:
        self._shared = shared
        self._files = shared.library.sources.digests
        self._cards = shared.library.cards
        self._whole: dict[str, str] = {}

    def of(self, reading: Reading) -> str:
        """The digest of one reading; empty for what does not exist."""
        kind, id = reading
        if id == ALL:
            return self._all(kind)
        if kind == INVOLVED:
            return combined((story, self._cards[story].model) for story in self._shared.stories_of.get(id, ()))
        if kind == "story":
            return self._cards[id].model if id in self._cards else ""
        return self._files.get(reading, "")

    def _all(self, kind: str) -> str:
        if kind not in self._whole:
            if kind == "story":
                self._whole[kind] = combined((id, card.model) for id, card in self._cards.items())
            else:
                self._whole[kind] = combined((id, value) for (of, id), value in self._files.items() if of == kind)
        return self._whole[kind]
