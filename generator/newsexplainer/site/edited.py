"""The part of the pipeline that an editor waits for: only the pages of edited stories, or only those that browsers show.

They are the bytes that the whole site will have: the same checks, plans and templates. Actors, outlets, places, templates and
settings are those of the last whole site, which stay in memory.
"""

from collections import ChainMap
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

from newsexplainer.checks.run import examine
from newsexplainer.diagnostics import Diagnostic, InputError
from newsexplainer.execution.cache import Store
from newsexplainer.execution.outputs import file_of
from newsexplainer.execution.tracking import TrackedMapping
from newsexplainer.exports import ExportRequest
from newsexplainer.loading import load_file
from newsexplainer.loading.tree import Tree, read_tree
from newsexplainer.pages import story
from newsexplainer.pages.paths import story_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.rendering.renderer import RenderedPage, Renderer, SiteSettings
from newsexplainer.site.head_metadata import extras_of
from newsexplainer.site.models import Models
from newsexplainer.site.pipeline import Manifest, projections_of
from newsexplainer.site.settings import TEMPLATES, BuildOptions
from newsexplainer.site.shared import SharedEntities, open_shared, reading_of
from newsexplainer.site.sources import Sources, list_sources
from newsexplainer.site.story_index import index_stories, kept_models
from newsexplainer.site.units import Unit, plans_of, site_for, unit_inputs
from newsexplainer.status import SiteModel, StoryModel

Page = tuple[str, bytes]
"""Site file and content."""


@dataclass(frozen=True, slots=True)
class WarmState:
    """What stays in memory between two edits."""

    options: BuildOptions
    framed: Callable[[RenderedPage], bytes] = field(metadata={"help": "Gives the whole file of a page."}, repr=False)
    sources: Sources = field(metadata={"help": "Which files the last whole site was made from."}, repr=False)
    entities: SharedEntities = field(metadata={"help": "Every actor, outlet and place."}, repr=False)
    models: Models = field(metadata={"help": "The stories of the last whole site."}, repr=False)
    renderer: Renderer = field(repr=False)
    store: Store = field(repr=False)
    fonts: Tree | None = field(metadata={"help": "Those that the renderer's templates came with."}, repr=False)

    def with_models(self) -> "WarmState":
        """The same after a whole site that was made since from other stories alone."""
        return replace(self, models=kept_models(self.store))

    def with_templates(self, root: Path, options: BuildOptions, framed: Callable[[RenderedPage], bytes]) -> "WarmState":
        """The same with the templates and settings as they are now."""
        templates = read_tree(root / TEMPLATES)
        renderer = Renderer(root / TEMPLATES, options.languages, SiteSettings(options.site_url, options.feedback_url), templates)
        return replace(self, options=options, framed=framed, renderer=renderer, fonts=options.fonts(templates))

    def pages(self, site: SiteModel, plans: Collection[PagePlan]) -> Iterator[Page]:
        """The finished pages of these plans."""
        extras = extras_of(ExportRequest(site, (), (), self.options.site_url, self.fonts))
        for plan in plans:
            yield file_of(plan.path), self.framed(self.renderer.render(plan, extras(plan)))


@dataclass(frozen=True, slots=True)
class CheckedStories:
    """Edited stories that have no mistake."""

    models: Mapping[str, StoryModel] = field(metadata={"help": "The edited ones anew, and all others as they were."}, repr=False)
    edited: tuple[str, ...] = field(metadata={"help": "Their ids."})
    warnings: tuple[Diagnostic, ...] = field(metadata={"help": "What the checks found in them."})


def open_warm(root: Path, options: BuildOptions, framed: Callable[[RenderedPage], bytes], store: Store) -> WarmState:
    """What is needed to make pages of a project whose whole site has just been made."""
    templates, sources = read_tree(root / TEMPLATES), list_sources(root, options.languages)
    renderer = Renderer(root / TEMPLATES, options.languages, SiteSettings(options.site_url, options.feedback_url), templates)
    return WarmState(options, framed, sources, open_shared(sources, store), kept_models(store), renderer, store, options.fonts(templates))


def check_edited(warm: WarmState, edited: Collection[str]) -> CheckedStories:
    """Read, check and derive edited stories; `InputError` with every mistake."""
    problems: list[Diagnostic] = []
    fresh: dict[str, StoryModel] = {}
    for id in sorted(edited):
        file = load_file(warm.sources.root, "story", id, warm.options.languages)
        examined = examine(reading_of(file, warm.entities, warm.sources, lambda _: None), warm.entities.names)
        problems += examined.problems
        fresh |= examined.site.stories
    if any(diagnostic.severity == "error" for diagnostic in problems):
        raise InputError(problems)
    return CheckedStories(cast("Mapping[str, StoryModel]", ChainMap(fresh, cast("Any", warm.models))), tuple(fresh), tuple(problems))


def pages_of_edited(warm: WarmState, checked: CheckedStories, shown: Collection[str]) -> Iterator[Page]:
    """The pages of edited stories, those whose file is in `shown` first, and their other pages in `shown`."""
    for id in checked.edited:
        site = SiteModel(warm.entities.project, TrackedMapping("story", checked.models, lambda _: None, (id,)))
        own = {language: file_of(story_path(language, id)) for language in site.languages}
        if any(file.startswith(story_path(language, id)) and file != own[language] for file in shown for language in own):
            yield from warm.pages(site, [plan for plan in plans_of(Unit("story", id), site) if file_of(plan.path) in shown])
        for language in sorted(own, key=lambda language: own[language] not in shown):
            yield from warm.pages(site, [*story.plan(site, language)])


def pages_again(warm: WarmState, manifest: Manifest, shown: Collection[str]) -> Iterator[Page]:
    """Each generated page of the last site whose file is in `shown`; nothing but templates and settings may have been edited."""
    units = [made.unit for made in manifest.made.values() if any(page.output.path in shown for page in made.pages)]
    if not units:
        return
    projections = projections_of(manifest.made.values())
    inputs = unit_inputs(index_stories(warm.sources.root, warm.store, 1, warm.options.languages))
    for unit in units:
        site = site_for(unit, inputs, projections, set())
        yield from warm.pages(site, [plan for plan in plans_of(unit, site) if file_of(plan.path) in shown])
