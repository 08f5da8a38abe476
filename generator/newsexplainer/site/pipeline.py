"""A site from a project: every step, in order. Each frontend runs this pipeline and no other.

    1. read the files of the project, and check and derive each story that changed   (story_index)
    2. list the hand-written pages                                                   (documents)
    3. make the pages and files of each story                                        (units, builder)
    4. make profiles, lists and the files of all stories, from projections
    5. make the files that list all pages: sitemap, robots.txt, share cards of lists
    6. refuse two files of one path                                                  (collisions)

What differs between a full build, a build after an edit and a build for MkDocs is what the cache and the earlier
build hold, and the sink that takes the files. Reads files and nothing else: no clock, no network, no environment.
The same files give the same bytes, whatever was made before and however many processes work. Raises `InputError`
with every mistake that the step it stopped at could find.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from newsexplainer.diagnostics import Diagnostic
from newsexplainer.execution.cache import Store
from newsexplainer.execution.fingerprints import content_key, digest, tree_digest
from newsexplainer.execution.outputs import WrittenFile
from newsexplainer.execution.sinks import Sink
from newsexplainer.execution.workers import cores, relaxed_gc
from newsexplainer.loading.tree import Tree, read_tree
from newsexplainer.pages.page_type import PageScope
from newsexplainer.pages.plan import PagePlan
from newsexplainer.rendering.renderer import RenderedPage, Renderer, SiteSettings
from newsexplainer.site.builder import Builder, EarlierRounds, PageFrame, UnitResult, source_of
from newsexplainer.site.collisions import refuse_collisions
from newsexplainer.site.documents import MarkdownPage, list_documents
from newsexplainer.site.frame import Frame, frame_of
from newsexplainer.site.models import DamagedError
from newsexplainer.site.projections import Digests
from newsexplainer.site.rounds import make_round
from newsexplainer.site.settings import TEMPLATES, BuildOptions
from newsexplainer.site.story_index import index_stories
from newsexplainer.site.units import rounds_of, unit_inputs

_LISTS: Final = (PageScope.LIST.value, PageScope.SITE.value)
"""Kinds of units with pages that are about no single story or entity."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a build wrote, for the next one."""

    key: str = field(metadata={"help": "Stands for templates, words and options: under another key nothing is used again."})
    made: Mapping[str, UnitResult] = field(repr=False)


def manifest_name(folder: Path) -> str:
    """The name under which the store keeps the manifest of a folder."""
    return "site-" + digest(str(folder.resolve()))[:16]


@dataclass(frozen=True, slots=True)
class Request:
    """What to build, and what there is already."""

    root: Path
    options: BuildOptions
    sink: Sink = field(metadata={"help": "Takes the files."})
    store: Store
    before: Manifest | None = field(default=None, metadata={"help": "What made the site as it is."})
    keeps: bool = field(default=True, metadata={"help": "Whether the manifest is kept for the next build."})
    workers: int = field(default_factory=cores)


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a build made."""

    pages: int
    claims: int
    stories: int


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """A site that has been written, without the hand-written pages."""

    counts: Counts
    warnings: tuple[Diagnostic, ...]
    documents: tuple[MarkdownPage, ...]
    plans: tuple[PagePlan, ...] = field(metadata={"help": "Every page without its content, in order of path."}, repr=False)
    frame: Callable[[MarkdownPage, str, str], Frame] = field(repr=False)
    manifest: Manifest = field(repr=False)
    fresh: int = field(metadata={"help": "How many pages were made anew."})

    def written(self) -> Mapping[str, WrittenFile]:
        """Every file by its path."""
        return {output.path: output for piece in self.manifest.made.values() for output in piece.outputs}


def build(request: Request, framed: PageFrame) -> BuiltSite:
    """Make every generated file of the project; `InputError` with every mistake.

    Everything is made anew where a value vanished from the cache while it was used.
    """
    with relaxed_gc():
        try:
            return _build(request, framed)
        except DamagedError:
            request.store.clear()
            return _build(replace(request, before=None), framed)


def _build(request: Request, framed: PageFrame) -> BuiltSite:
    options, templates = request.options, read_tree(request.root / TEMPLATES)
    index = index_stories(request.root, request.store, request.workers, options.languages)
    documents = list_documents(request.root, options.languages)
    settings = SiteSettings(options.site_url, options.feedback_url)
    renderer = Renderer(request.root / TEMPLATES, options.languages, settings, templates)
    key = render_key(templates, options, framed)
    before = request.before.made if request.before is not None and request.before.key == key else {}
    builder = Builder(unit_inputs(index), renderer, framed, options.site_url, options.fonts(templates), request.sink, before, keeps=request.keeps)
    made: dict[str, UnitResult] = {}
    for units in rounds_of(index):
        made |= make_round(units, replace(builder, planned=_planned(made.values(), documents)), request.root / TEMPLATES, request.workers, options.progress)
    plans = _plans(made.values())
    refuse_collisions(plans, documents, [(output.path, source_of(piece.unit, output.path)) for piece in made.values() for output in piece.files])
    return BuiltSite(
        counts=Counts(len(plans) + len(documents), sum(indexed.claims for indexed in index.stories.values()), len(index.stories)),
        warnings=index.warnings,
        documents=documents,
        plans=tuple(plans),
        frame=lambda document, title, description: frame_of(renderer, document, title, description),
        manifest=Manifest(key, made),
        fresh=sum(piece.fresh(before.get(piece.unit.name)) for piece in made.values()),
    )


def render_key(templates: Tree, options: BuildOptions, framed: PageFrame) -> str:
    """The digest of everything besides data that goes into a page; the program is in the key of the store."""
    frames = (framed(RenderedPage("", language, "", "", "", "")) for language in options.languages)
    return digest(tree_digest(templates), options.site_url, options.feedback_url or "", str(options.share_cards), *options.languages, *frames)


def _planned(made: Collection[UnitResult], documents: Sequence[MarkdownPage]) -> EarlierRounds:
    """What the units built so far give to those of the next round."""
    lists = [piece for piece in made if piece.unit.kind in _LISTS]
    versions = [(document.path, document.counterparts) for document in documents]
    return EarlierRounds(
        projections=projections_of(made),
        every=_plans(made),
        lists=_plans(lists),
        documents=versions,
        digests={
            "every": digest(*(piece.plans for piece in made)),
            "lists": digest(*(piece.plans for piece in lists)),
            "documents": content_key(versions),
        },
    )


def projections_of(made: Iterable[UnitResult]) -> Digests:
    """What is known of the projections of all stories."""
    return {(name, piece.unit.id): value for piece in made for name, value in piece.projections.items()}


def _plans(made: Iterable[UnitResult]) -> list[PagePlan]:
    return sorted((page.plan for piece in made for page in piece.pages), key=lambda plan: plan.path)
