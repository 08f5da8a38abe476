"""A site from a project, piece by piece, straight to disk: what `explain build` does.

    read -> check -> derive | pieces over the cores: plan -> render -> write | lists, then files of everything

The pages are those that `newsexplainer.build.pipeline` makes in memory, byte for byte; a test compares
the two. With the pieces of an earlier build, what has not changed gets a second name instead.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from newsexplainer.build.documents import Document, list_documents
from newsexplainer.build.excerpts import Digests
from newsexplainer.build.keys import content_key, digest, tree_digest
from newsexplainer.build.library import open_library
from newsexplainer.build.making import Framed, Made, Planned, Workshop, source_of
from newsexplainer.build.models import DamagedError
from newsexplainer.build.outputs import Output, link
from newsexplainer.build.pipeline import TEMPLATES, BuildOptions, Progress, fonts_of, frame_of, refuse_collisions
from newsexplainer.build.result import Counts, Frame
from newsexplainer.build.store import Store
from newsexplainer.build.units import Ledger, Unit, rounds_of, share
from newsexplainer.build.workers import cores, deal, each, few_searches
from newsexplainer.charts.world import load_world
from newsexplainer.diagnostics import Diagnostic
from newsexplainer.pages.plan import PagePlan
from newsexplainer.rendering.bytecode import Bytecode
from newsexplainer.rendering.renderer import RenderedPage, Renderer, SiteSettings

_FEW: Final = 3
"""So few pieces are made at once by one process: forking would take longer."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a build wrote, for the next one."""

    key: str = field(metadata={"help": "Stands for templates, words and options: under another key nothing is used again."})
    made: Mapping[str, Made] = field(repr=False)


def manifest_name(folder: Path) -> str:
    """Under which name the store has what a build wrote into a folder."""
    return "site-" + digest(str(folder.resolve()))[:16]


@dataclass(frozen=True, slots=True)
class Request:
    """What to build, and what there is already."""

    root: Path
    options: BuildOptions
    stage: Path = field(metadata={"help": "Where to write; empty."})
    published: Path = field(metadata={"help": "The site as it is."})
    store: Store
    before: Manifest | None = field(default=None, metadata={"help": "What made the site as it is."})
    keeps: bool = field(default=True, metadata={"help": "Whether the manifest is kept for the next build."})
    workers: int = field(default_factory=cores)


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """A site that has been written, without the hand-written pages."""

    counts: Counts
    warnings: tuple[Diagnostic, ...]
    documents: tuple[Document, ...]
    plans: tuple[PagePlan, ...] = field(metadata={"help": "Every page without its content, in order of path."}, repr=False)
    frame: Callable[[Document, str, str], Frame] = field(repr=False)
    manifest: Manifest = field(repr=False)
    fresh: int = field(metadata={"help": "How many pages were made anew."})

    def written(self) -> Mapping[str, Output]:
        """Every file by its path."""
        return {output.path: output for piece in self.manifest.made.values() for output in piece.outputs}


def write_site(request: Request, framed: Framed) -> BuiltSite:
    """Write every generated file of the project below the stage; `InputError` with every mistake.

    Everything is made anew where a value vanished from the cache while it was used.
    """
    with few_searches():
        try:
            return _written(request, framed)
        except DamagedError:
            request.store.clear()
            return _written(replace(request, before=None), framed)


def _written(request: Request, framed: Framed) -> BuiltSite:
    library = open_library(request.root, request.store, request.workers, request.options.languages)
    documents = list_documents(request.root, request.options.languages)
    options = request.options
    renderer = Renderer(request.root / TEMPLATES, options.languages, SiteSettings(options.site_url, options.feedback_url), _bytecode(request.store))
    key = render_key(request.root, options, framed)
    before = request.before.made if request.before is not None and request.before.key == key else {}
    shop = Workshop(share(library), renderer, framed, options.site_url, fonts_of(request.root, options), request.stage, request.published, before, keeps=request.keeps)
    made: dict[str, Made] = {}
    for units in rounds_of(library):
        made |= _pieces(units, replace(shop, planned=_planned(made.values(), documents)), request)
    plans = _plans(made.values())
    refuse_collisions(plans, documents, [(output.path, source_of(piece.unit, output.path)) for piece in made.values() for output in piece.files])
    return BuiltSite(
        counts=Counts(len(plans) + len(documents), sum(card.claims for card in library.cards.values()), len(library.cards)),
        warnings=library.warnings,
        documents=documents,
        plans=tuple(plans),
        frame=lambda document, title, description: frame_of(renderer, document, title, description),
        manifest=Manifest(key, made),
        fresh=sum(piece.fresh(before.get(piece.unit.name)) for piece in made.values()),
    )


def render_key(root: Path, options: BuildOptions, framed: Framed) -> str:
    """Stands for everything besides data that goes into a page; the program is in the key of the store."""
    frames = (framed(RenderedPage("", language, "", "", "", "")) for language in options.languages)
    return digest(tree_digest(root / TEMPLATES), options.site_url, options.feedback_url or "", str(options.share_cards), *options.languages, *frames)


def _bytecode(store: Store) -> Bytecode:
    """Compiled templates in the store; Jinja compares them with the text of the template."""
    return Bytecode(lambda key: store.get(f"templates/{key}"), lambda key, data: store.put(f"templates/{key}", data))


def _planned(made: Collection[Made], documents: Sequence[Document]) -> Planned:
    """What the pieces that are there give to those of the next round."""
    lists = [piece for piece in made if piece.unit.kind == "list"]
    versions = [(document.path, document.counterparts) for document in documents]
    return Planned(
        excerpts=excerpts_of(made),
        every=_plans(made),
        lists=_plans(lists),
        documents=versions,
        digests={
            "every": digest(*(piece.plans for piece in made)),
            "lists": digest(*(piece.plans for piece in lists)),
            "documents": content_key(versions),
        },
    )


def excerpts_of(made: Iterable[Made]) -> Digests:
    """What is known of the excerpts of all stories."""
    return {(name, piece.unit.id): value for piece in made for name, value in piece.excerpts.items()}


def _plans(made: Iterable[Made]) -> list[PagePlan]:
    return sorted((page.plan for piece in made for page in piece.pages), key=lambda plan: plan.path)


def _pieces(units: Sequence[Unit], shop: Workshop, request: Request) -> dict[str, Made]:
    """All pieces by name, in the order of `units`; those that are as they were get a second name."""
    ledger = shop.ledger()
    kept = {unit.name: old for unit in units if (old := _kept(unit, shop, ledger)) is not None}
    stale = [unit for unit in units if unit.name not in kept]
    hands = request.workers if len(stale) > _FEW else 1
    parts = deal(stale, hands)
    if len(parts) > 1:
        _warm(shop, request)
    answers = each(lambda part: _make(part, parts, shop, ledger, request.options.progress), parts)
    found = kept | {made.unit.name: made for answer in answers for made in answer}
    return {unit.name: found[unit.name] for unit in units}


def _warm(shop: Workshop, request: Request) -> None:
    """Do once what every process needs: compiled templates and the outlines of the world."""
    folder = request.root / TEMPLATES
    shop.renderer.warm(path.relative_to(folder).as_posix() for sub in ("pages", "components") for path in sorted((folder / sub).glob("*.html")))
    load_world()


def _make(part: Sequence[Unit], parts: Sequence[Sequence[Unit]], shop: Workshop, ledger: Ledger, progress: Progress | None) -> list[Made]:
    """One process's share; the first one reports, as far ahead as the others."""
    made = []
    for number, unit in enumerate(part, start=1):
        made.append(shop.make(unit, ledger))
        if progress is not None and part is parts[0]:
            progress(number * len(parts), len(part) * len(parts))
    return made


def _kept(unit: Unit, shop: Workshop, ledger: Ledger) -> Made | None:
    old = shop.before.get(unit.name)
    if old is None or not old.is_current(ledger) or not link(shop.published, shop.stage, old.outputs):
        return None
    return old
