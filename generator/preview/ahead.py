"""The pages of edited stories, made before the rest of the site: what somebody waits for.

They are the bytes that the whole site will have: the same checks, plans and templates, asked for
some stories only. Actors, outlets, places, templates and settings are kept in memory from the last
whole site, and so this is for edits of stories alone.
"""

from collections import ChainMap
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, cast

from generator.build import BuildOptions
from generator.build.heads import extras_of
from generator.build.library import kept_models
from generator.build.outputs import file_of
from generator.build.pipeline import TEMPLATES, fonts_of
from generator.build.store import Store
from generator.build.units import Unit, plans_of
from generator.build.watched import Watched
from generator.checks.run import examine
from generator.diagnostics import Diagnostic, InputError
from generator.exports import ExportRequest
from generator.loading import Loaded, load_file
from generator.loading.files import FOLDERS, list_folder
from generator.loading.project import assemble
from generator.locales.catalogs import load_catalogs
from generator.model.base import LANGUAGES
from generator.pages import story
from generator.pages.paths import story_path
from generator.pages.plan import PagePlan
from generator.preview.doors import Setup
from generator.rendering.bytecode import Bytecode
from generator.rendering.renderer import Renderer, SiteSettings
from generator.status import SiteModel, StoryModel

_WORLD: Final = tuple(kind for kind in FOLDERS if kind != "story")


@dataclass(frozen=True, slots=True)
class Kept:
    """What stays in memory between two edits."""

    root: Path
    setup: Setup
    options: BuildOptions
    world: tuple[Loaded, ...] = field(metadata={"help": "Every actor, outlet and place."}, repr=False)
    stories: frozenset[str] = field(metadata={"help": "Ids of the stories of the last whole site."})
    renderer: Renderer = field(repr=False)
    store: Store = field(repr=False)


@dataclass(frozen=True, slots=True)
class Studied:
    """Edited stories that have no mistake."""

    models: Mapping[str, StoryModel] = field(metadata={"help": "The edited ones anew, and all others as they were."}, repr=False)
    edited: tuple[str, ...] = field(metadata={"help": "Their ids."})
    warnings: tuple[Diagnostic, ...] = field(metadata={"help": "What the checks found in them."})


def keep(root: Path, setup: Setup, store: Store) -> Kept:
    """What is needed to make pages of a project that has just been made whole."""
    world = tuple(load_file(root, kind, id) for kind in _WORLD for id in list_folder(root, kind).ids)
    bytecode = Bytecode(lambda key: store.get(f"templates/{key}"))
    renderer = Renderer(root / TEMPLATES, load_catalogs(), SiteSettings(setup.site_url, setup.feedback_url), bytecode)
    return Kept(root, setup, options_of(setup), world, frozenset(list_folder(root, "story").ids), renderer, store)


def warm(kept: Kept) -> None:
    """Do once what the first edit would wait for: make the pages of a story, and throw them away."""
    for _ in pages_of(kept, study(kept, sorted(kept.stories)[:1]), ()):
        pass


def options_of(setup: Setup) -> BuildOptions:
    """The options of a build with this setup."""
    return BuildOptions(setup.site_url, setup.feedback_url, setup.share_cards)


def study(kept: Kept, edited: Collection[str]) -> Studied:
    """Read, check and derive edited stories; `InputError` with every mistake."""
    loaded = [load_file(kept.root, "story", id) for id in sorted(edited)]
    reading = assemble([*kept.world, *loaded], (), {("story", id) for id in kept.stories.difference(edited)})
    examined = examine(reading)
    found = examined.problems
    if any(diagnostic.severity == "error" for diagnostic in found):
        raise InputError(found)
    fresh = dict(examined.site.stories)
    models = cast("Mapping[str, StoryModel]", ChainMap(fresh, cast("Any", kept_models(kept.store))))
    paths = {file.path for file in loaded}
    return Studied(models, tuple(fresh), tuple(diagnostic for diagnostic in found if diagnostic.span.path in paths))


def pages_of(kept: Kept, studied: Studied, open: Collection[str]) -> Iterator[tuple[str, bytes]]:
    """Site file and content of the pages of edited stories, those in `open` first, and of their other pages in `open`."""
    project = assemble(kept.world).project
    for id in studied.edited:
        site = SiteModel(project, Watched("story", studied.models, lambda _: None, (id,)))
        extras = extras_of(ExportRequest(site, (), (), kept.options.site_url, fonts_of(kept.root, kept.options)))
        for plan in _plans(id, site, open):
            yield file_of(plan.path), kept.setup.framed(kept.renderer.render(plan, extras(plan)))


def _plans(id: str, site: SiteModel, open: Collection[str]) -> Iterator[PagePlan]:
    own = {language: file_of(story_path(language, id)) for language in LANGUAGES}
    if any(file.startswith(story_path(language, id)) and file != own[language] for file in open for language in LANGUAGES):
        yield from (plan for plan in plans_of(Unit("story", id), site) if file_of(plan.path) in open)
    for language in sorted(LANGUAGES, key=lambda language: own[language] not in open):
        yield from story.plan(site, language)
