"""The pages of edited stories, made before the rest of the site: what somebody waits for.

They are the bytes that the whole site will have: the same checks, plans and templates, asked for
some stories only. Actors, outlets, places, templates and settings are kept in memory from the last
whole site, and so this is for edits of stories alone.
"""

from collections import ChainMap
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

from newsexplainer.checks.run import examine
from newsexplainer.diagnostics import Diagnostic, InputError
from newsexplainer.execution.cache import Store
from newsexplainer.execution.outputs import file_of
from newsexplainer.execution.tracking import TrackedMapping
from newsexplainer.exports import ExportRequest
from newsexplainer.frontends.preview.adapter import Setup
from newsexplainer.languages import load_languages
from newsexplainer.loading import load_file
from newsexplainer.loading.tree import Tree, read_tree
from newsexplainer.pages import story
from newsexplainer.pages.paths import story_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.rendering.renderer import Renderer, SiteSettings
from newsexplainer.site import TEMPLATES, BuildOptions
from newsexplainer.site.head_metadata import extras_of
from newsexplainer.site.models import Models
from newsexplainer.site.shared import SharedEntities, open_shared, reading_of
from newsexplainer.site.sources import Sources, list_sources
from newsexplainer.site.story_index import kept_models
from newsexplainer.site.units import Unit, plans_of
from newsexplainer.status import SiteModel, StoryModel


@dataclass(frozen=True, slots=True)
class WarmState:
    """What stays in memory between two edits."""

    setup: Setup
    options: BuildOptions
    sources: Sources = field(metadata={"help": "Which files the last whole site was made from."}, repr=False)
    entities: SharedEntities = field(metadata={"help": "Every actor, outlet and place."}, repr=False)
    models: Models = field(metadata={"help": "The stories of the last whole site."}, repr=False)
    renderer: Renderer = field(repr=False)
    store: Store = field(repr=False)
    fonts: Tree | None = field(metadata={"help": "Those that the renderer's templates came with."}, repr=False)

    @property
    def root(self) -> Path:
        """The folder of the project."""
        return self.sources.root

    def with_models(self) -> "WarmState":
        """The same after a whole site that was made since from other stories alone."""
        return replace(self, models=kept_models(self.store))


@dataclass(frozen=True, slots=True)
class CheckedStories:
    """Edited stories that have no mistake."""

    models: Mapping[str, StoryModel] = field(metadata={"help": "The edited ones anew, and all others as they were."}, repr=False)
    edited: tuple[str, ...] = field(metadata={"help": "Their ids."})
    warnings: tuple[Diagnostic, ...] = field(metadata={"help": "What the checks found in them."})


def keep(root: Path, setup: Setup, store: Store) -> WarmState:
    """What is needed to make pages of a project that has just been made whole."""
    options, templates = options_of(setup), read_tree(root / TEMPLATES)
    sources = list_sources(root, options.languages)
    renderer = Renderer(root / TEMPLATES, options.languages, SiteSettings(setup.site_url, setup.feedback_url), templates)
    return WarmState(setup, options, sources, open_shared(sources, store), kept_models(store), renderer, store, options.fonts(templates))


def warm(kept: WarmState) -> None:
    """Do once what the first edit would wait for: make the pages of a story, and throw them away."""
    for _ in pages_of(kept, check_edited(kept, sorted(kept.models)[:1]), ()):
        pass


def options_of(setup: Setup) -> BuildOptions:
    """The options of a build with this setup."""
    return BuildOptions(setup.site_url, setup.feedback_url, setup.share_cards, languages=load_languages(setup.languages))


def check_edited(kept: WarmState, edited: Collection[str]) -> CheckedStories:
    """Read, check and derive edited stories; `InputError` with every mistake."""
    found: list[Diagnostic] = []
    fresh: dict[str, StoryModel] = {}
    for id in sorted(edited):
        file = load_file(kept.root, "story", id, kept.options.languages)
        examined = examine(reading_of(file, kept.entities, kept.sources, lambda _: None), kept.entities.names)
        found += examined.problems
        fresh |= examined.site.stories
    if any(diagnostic.severity == "error" for diagnostic in found):
        raise InputError(found)
    return CheckedStories(cast("Mapping[str, StoryModel]", ChainMap(fresh, cast("Any", kept.models))), tuple(fresh), tuple(found))


def pages_of(kept: WarmState, studied: CheckedStories, open: Collection[str]) -> Iterator[tuple[str, bytes]]:
    """Site file and content of the pages of edited stories, those in `open` first, and of their other pages in `open`."""
    for id in studied.edited:
        site = SiteModel(kept.entities.project, TrackedMapping("story", studied.models, lambda _: None, (id,)))
        extras = extras_of(ExportRequest(site, (), (), kept.options.site_url, kept.fonts))
        for plan in _plans(id, site, open):
            yield file_of(plan.path), kept.setup.framed(kept.renderer.render(plan, extras(plan)))


def _plans(id: str, site: SiteModel, open: Collection[str]) -> Iterator[PagePlan]:
    own = {language: file_of(story_path(language, id)) for language in site.languages}
    if any(file.startswith(story_path(language, id)) and file != own[language] for file in open for language in site.languages):
        yield from (plan for plan in plans_of(Unit("story", id), site) if file_of(plan.path) in open)
    for language in sorted(site.languages, key=lambda language: own[language] not in open):
        yield from story.plan(site, language)
