"""The site in units that can be built separately: a story, a profile, a list, a file over many stories or pages.

Which units there are follows from what page types and exports declare. A page type is asked for the pages
of one unit only, on a site that notes what it looks up: that is what the piece depends on.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from newsexplainer.execution.fingerprints import combined, content_key, digest
from newsexplainer.execution.memo import remembered
from newsexplainer.execution.tracking import ALL, DependencyKey, TrackedMapping, TrackedWhole
from newsexplainer.exports import EXPORTS, Export, ExportScope
from newsexplainer.languages import Languages
from newsexplainer.model.kinds import KINDS
from newsexplainer.pages import PAGES
from newsexplainer.pages.page_type import PageScope, PageType
from newsexplainer.pages.plan import PagePlan
from newsexplainer.site.models import Models
from newsexplainer.site.projections import Digests, kept_projections
from newsexplainer.site.story_index import StoryIndex
from newsexplainer.status import SiteModel, StorySummary

_KEPT: Final = 512
"""How many projections stay in memory: neighbours among profiles share many stories."""

INVOLVED: Final = "involved"
"""Kind of a reading: all stories that an actor or outlet is in."""

SUMMARIES: Final = "summaries"
"""Kind of a reading: what lists choose stories by."""

PLANS: Final = "plans"
"""Kind of a reading: which pages there are, without what stands on them.

Its ids are `every` page, those of `lists`, and the hand-written `documents`.
"""

STORY: Final = PageScope.STORY.value
EXPORT: Final = "export"


@dataclass(frozen=True, slots=True, order=True)
class Unit:
    """One unit of the site."""

    kind: str = field(metadata={"help": "story, the kind of entity that a profile is of, list, site, export or file."})
    id: str = field(metadata={"help": "The id of the story or entity, the name of the page type and a language, or the name of the export."})

    @property
    def name(self) -> str:
        """Unique among all units."""
        return f"{self.kind}/{self.id}"


ASSETS: Final = Unit("file", "assets")
"""Stylesheets, scripts, fonts and pictures."""


def rounds_of(index: StoryIndex) -> tuple[tuple[Unit, ...], ...]:
    """Every unit of the site, in rounds: a unit uses only what earlier rounds have built."""
    stories = (Unit(STORY, id) for id in index.stories)
    kinds = dict.fromkeys(page.of for page in PAGES if page.scope is PageScope.PROFILE)
    profiles = (Unit(kind, id) for kind in kinds for id in index.sources.ids[kind])
    languages = index.project.languages
    lists = (_list(page, language) for page in PAGES if page.scope in (PageScope.LIST, PageScope.SITE) for language in page.planned_in(languages))
    return (
        tuple(stories),
        (*profiles, *lists, *_exports(ExportScope.STORIES), ASSETS),
        (*_exports(ExportScope.LISTS), *_exports(ExportScope.PAGES)),
    )


def _list(page: PageType, language: str) -> Unit:
    return Unit(page.scope.value, f"{page.name}/{language}")


def _exports(scope: ExportScope) -> Iterator[Unit]:
    return (Unit(EXPORT, export.name) for export in EXPORTS if export.scope is scope)


def pages_in(unit: Unit, languages: Languages) -> Iterator[tuple[PageType, str]]:
    """The page types of a unit, each with the language of the site that it is planned in."""
    for language in languages:
        for page in PAGES:
            if language in page.planned_in(languages) and _holds(unit, page, language):
                yield page, language


def _holds(unit: Unit, page: PageType, language: str) -> bool:
    match page.scope:
        case PageScope.STORY:
            return unit.kind == STORY
        case PageScope.PROFILE:
            return unit.kind == page.of
    return unit == _list(page, language)


def exports_in(unit: Unit) -> Iterator[Export]:
    """The exports of a unit: all those of one story, or the one export that the unit stands for."""
    return (export for export in EXPORTS if (unit.kind == STORY and export.scope is ExportScope.STORY) or unit == Unit(EXPORT, export.name))


@dataclass(frozen=True, slots=True)
class UnitInputs:
    """What all units are built from."""

    index: StoryIndex
    models: Models
    summaries: Mapping[str, StorySummary]
    stories_of: Mapping[str, tuple[str, ...]] = field(metadata={"help": "Actor or outlet to the stories it is in."})
    recall: Callable[[str, str, str], Any] = field(metadata={"help": "A part of the store by name, part and version; those asked for last stay in memory."})


def unit_inputs(index: StoryIndex) -> UnitInputs:
    """The inputs of all units, put together once."""
    found: dict[str, list[str]] = {}
    for id, indexed in index.stories.items():
        for party in indexed.summary.involved:
            found.setdefault(party, []).append(id)
    summaries = {id: indexed.summary for id, indexed in index.stories.items()}
    stories_of = {party: tuple(ids) for party, ids in found.items()}
    return UnitInputs(index, index.models(), summaries, stories_of, remembered(_KEPT)(index.store.get_part))


def site_for(unit: Unit, shared: UnitInputs, projections: Digests, seen: set[DependencyKey]) -> SiteModel:
    """The site as `unit` goes through it, with everything looked up noted in `seen`."""
    project, note = shared.index.project, seen.add
    only: Collection[str] | None = None
    is_party = unit.kind in KINDS and KINDS[unit.kind].is_party
    if unit.kind == STORY:
        only = (unit.id,)
    elif is_party:
        only = shared.stories_of.get(unit.id, ())
        note((INVOLVED, unit.id))
    return SiteModel(
        project.with_shared(lambda kind: TrackedMapping(kind, project.of(kind), note, (unit.id,) if unit.kind == kind else None)),
        TrackedMapping("story", shared.models, note, only),
        summaries=TrackedWhole((SUMMARIES, ALL), shared.summaries, note) if only is None else TrackedMapping("summary", shared.summaries, note),
        projections=kept_projections(shared.recall, projections, note),
        party=unit.id if is_party else None,
    )


def plans_of(unit: Unit, site: SiteModel) -> Iterator[PagePlan]:
    """The pages of a unit, planned on the site made for it."""
    for page, language in pages_in(unit, site.languages):
        yield from page.plan(site, language)


class Fingerprints:
    """The digest of everything that can be looked up, as it is now."""

    def __init__(self, shared: UnitInputs, projections: Digests, plans: Mapping[str, str]) -> None:
        """`projections` and `plans` are digests of what earlier rounds have made, the latter by the id of the reading."""
        self._shared = shared
        self._files = shared.index.sources.digests
        self._cards = shared.index.stories
        self._projections = projections
        self._plans = plans
        self._whole: dict[str, str] = {}

    def of(self, reading: DependencyKey) -> str:
        """The digest of one reading; empty for what does not exist."""
        kind, id = reading
        if kind == PLANS:
            return self._plans.get(id, "")
        if id == ALL:
            return self._all(kind)
        if kind == INVOLVED:
            return combined((story, self._cards[story].model) for story in self._shared.stories_of.get(id, ()))
        if kind == "summary":
            return content_key(self._cards[id].summary) if id in self._cards else ""
        if kind == "story":
            return self._cards[id].model if id in self._cards else ""
        return self._projections.get(reading, "") or self._files.get(reading, "")

    def _all(self, kind: str) -> str:
        if kind not in self._whole:
            if kind == SUMMARIES:
                self._whole[kind] = content_key([indexed.summary for indexed in self._cards.values()])
            elif kind == "story":
                self._whole[kind] = digest(*self._cards)
            else:
                self._whole[kind] = digest(*sorted(id for of, id in self._files if of == kind))
        return self._whole[kind]
