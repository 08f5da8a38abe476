"""The site in pieces that can be made apart: a story, a profile, a list, a file of the whole site.

Each page function of `newsexplainer.pages` is asked for the pages of one piece only, on a site that
notes what it looks up. What was looked up is what the piece depends on.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from types import ModuleType
from typing import Any, Final

from newsexplainer.execution.fingerprints import combined, content_key, digest
from newsexplainer.execution.tracking import ALL, Reading, Watched, Whole
from newsexplainer.exports import LIST_EXPORTS, PAGE_EXPORTS, SITE_EXPORTS
from newsexplainer.pages import PAGES, actor, as_of, outlet, story, story_changes, story_proofs, story_sources, untranslated
from newsexplainer.pages.plan import PagePlan
from newsexplainer.site.models import Models
from newsexplainer.site.projections import Digests, kept_excerpts
from newsexplainer.site.story_index import Library
from newsexplainer.status import SiteModel, StoryHead

_OF_STORIES: Final = (story, as_of, story_changes, story_proofs, story_sources, untranslated)
_OF_PARTIES: Final[Mapping[str, ModuleType]] = {"actor": actor, "outlet": outlet}
_LISTS: Final = tuple(
    plan for plan in PAGES if plan not in [module.plan for module in (*_OF_STORIES, *_OF_PARTIES.values())]
)

_KEPT: Final = 512
"""How many excerpts stay in memory: neighbours among profiles share many stories."""

INVOLVED: Final = "involved"
"""Kind of a reading: all stories that an actor or outlet is in."""

HEADS: Final = "heads"
"""Kind of a reading: what lists choose stories by."""

PLANS: Final = "plans"
"""Kind of a reading: which pages there are, without what stands on them.

Its ids are `every` page, those of `lists`, and the hand-written `documents`.
"""


@dataclass(frozen=True, slots=True, order=True)
class Unit:
    """One piece of the site."""

    kind: str = field(metadata={"help": "story, actor, outlet, list, wide, file or last."})
    id: str = field(metadata={"help": "The id of the entity, the number of the page function and a language, or the name of an export."})

    @property
    def name(self) -> str:
        """Unique among all pieces."""
        return f"{self.kind}/{self.id}"


ASSETS: Final = Unit("file", "assets")
"""Stylesheets, scripts, fonts and pictures."""

SHARED: Final = Unit("file", "shared")
"""What the files of all stories refer to."""

WIDE: Final = {export.__name__: export for export in SITE_EXPORTS}
"""What goes through all stories, by the id of its piece."""

LAST: Final = {export.__name__: export for export in (*PAGE_EXPORTS, *LIST_EXPORTS)}
"""What goes through the pages, by the id of its piece."""


def rounds_of(library: Library) -> tuple[tuple[Unit, ...], ...]:
    """Every piece of the site, in rounds: a piece looks at what earlier rounds have made only."""
    ids = library.sources.ids
    profiles = [Unit(kind, id) for kind in ("actor", "outlet") for id in ids[kind]]
    lists = [Unit("list", f"{number}/{language}") for number in range(len(_LISTS)) for language in library.project.languages]
    wide, last = ([Unit(kind, name) for name in names] for kind, names in (("wide", WIDE), ("last", LAST)))
    return tuple(Unit("story", id) for id in library.cards), (*profiles, *lists, *wide, ASSETS, SHARED), tuple(last)


@dataclass(frozen=True, slots=True)
class Shared:
    """What all pieces are made from."""

    library: Library
    models: Models
    heads: Mapping[str, StoryHead]
    stories_of: Mapping[str, tuple[str, ...]] = field(metadata={"help": "Actor or outlet to the stories it is in."})
    recall: Callable[[str, str, str], Any] = field(metadata={"help": "A part of the store by name, part and version; those asked for last stay in memory."})


def share(library: Library) -> Shared:
    """The material of all pieces, put together once."""
    found: dict[str, list[str]] = {}
    for id, card in library.cards.items():
        for party in card.head.involved:
            found.setdefault(party, []).append(id)
    heads = {id: card.head for id, card in library.cards.items()}
    stories_of = {party: tuple(ids) for party, ids in found.items()}
    return Shared(library, library.models(), heads, stories_of, lru_cache(maxsize=_KEPT)(library.store.get_part))


def site_for(unit: Unit, shared: Shared, excerpts: Digests, seen: set[Reading]) -> SiteModel:
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
    return SiteModel(
        replace(project, actors=actors, outlets=outlets, places=places),
        Watched("story", shared.models, note, only),
        heads=Whole((HEADS, ALL), shared.heads, note) if only is None else Watched("head", shared.heads, note),
        excerpts=kept_excerpts(shared.recall, excerpts, note),
        party=unit.id if unit.kind in _OF_PARTIES else None,
    )


def plans_of(unit: Unit, site: SiteModel) -> Iterable[PagePlan]:
    """The pages of a piece, planned on the site made for it."""
    if unit.kind in ("file", "wide", "last"):
        return
    if unit.kind == "list":
        number, language = unit.id.split("/")
        yield from _LISTS[int(number)](site, language)
        return
    modules = _OF_STORIES if unit.kind == "story" else (_OF_PARTIES[unit.kind],)
    for language in site.languages:
        for module in modules:
            yield from module.plan(site, language)


class Ledger:
    """The digest of everything that can be looked up, as it is now."""

    def __init__(self, shared: Shared, excerpts: Digests, plans: Mapping[str, str]) -> None:
        """`excerpts` and `plans` are digests of what earlier rounds have made, the latter by the id of the reading."""
        self._shared = shared
        self._files = shared.library.sources.digests
        self._cards = shared.library.cards
        self._excerpts = excerpts
        self._plans = plans
        self._whole: dict[str, str] = {}

    def of(self, reading: Reading) -> str:
        """The digest of one reading; empty for what does not exist."""
        kind, id = reading
        if kind == PLANS:
            return self._plans.get(id, "")
        if id == ALL:
            return self._all(kind)
        if kind == INVOLVED:
            return combined((story, self._cards[story].model) for story in self._shared.stories_of.get(id, ()))
        if kind == "head":
            return content_key(self._cards[id].head) if id in self._cards else ""
        if kind == "story":
            return self._cards[id].model if id in self._cards else ""
        return self._excerpts.get(reading, "") or self._files.get(reading, "")

    def _all(self, kind: str) -> str:
        if kind not in self._whole:
            if kind == HEADS:
                self._whole[kind] = content_key([card.head for card in self._cards.values()])
            elif kind == "story":
                self._whole[kind] = digest(*self._cards)
            else:
                self._whole[kind] = digest(*sorted(id for of, id in self._files if of == kind))
        return self._whole[kind]
