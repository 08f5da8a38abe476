"""Builds the units of a site and writes their files."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from newsexplainer.artifact import Artifact
from newsexplainer.execution.fingerprints import content_key
from newsexplainer.execution.outputs import WrittenFile, digest_of, file_of
from newsexplainer.execution.sinks import Sink
from newsexplainer.execution.tracking import DependencyKey, TrackedList, Unavailable
from newsexplainer.exports import Export, ExportRequest, ExportScope
from newsexplainer.loading.tree import Tree
from newsexplainer.pages.plan import PagePlan
from newsexplainer.rendering.renderer import HeadExtras, RenderedPage, Renderer
from newsexplainer.site.head_metadata import extras_of
from newsexplainer.site.projections import keep_projections
from newsexplainer.site.settings import TEMPLATES
from newsexplainer.site.units import ASSETS, PLANS, STORY, Fingerprints, Unit, UnitInputs, exports_in, plans_of, site_for
from newsexplainer.status import SiteModel

PageFrame = Callable[[RenderedPage], bytes]
"""Gives the whole file of a page."""


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """One page that was made."""

    plan: PagePlan = field(metadata={"help": "What was planned, without its content."})
    view: str = field(metadata={"help": "Digest of what the template was given; empty for pages of stories, which nearly always change with their story."})
    output: WrittenFile


@dataclass(frozen=True, slots=True)
class UnitResult:
    """A unit that was built: what it read, and the pages and files it gave."""

    unit: Unit
    readings: tuple[tuple[DependencyKey, str], ...] = field(metadata={"help": "What was looked up, with the digest it had."}, repr=False)
    pages: tuple[BuiltPage, ...] = field(repr=False)
    files: tuple[WrittenFile, ...] = field(metadata={"help": "What is no page."}, repr=False)
    projections: Mapping[str, str] = field(metadata={"help": "Digest of what lists take of a story, by name."}, repr=False)
    plans: str = field(metadata={"help": "Digest of its pages without what stands on them."})

    def is_current(self, fingerprints: Fingerprints) -> bool:
        """Whether everything it read is unchanged."""
        return all(fingerprints.of(reading) == value for reading, value in self.readings)

    def fresh(self, old: "UnitResult | None") -> int:
        """How many of its pages differ from those of `old`."""
        known = {page.output for page in old.pages} if old is not None and old is not self else set()
        return 0 if old is self else sum(page.output not in known for page in self.pages)

    @property
    def outputs(self) -> tuple[WrittenFile, ...]:
        """Every file."""
        return (*(page.output for page in self.pages), *self.files)


@dataclass(frozen=True, slots=True)
class EarlierRounds:
    """What earlier rounds have built, for units that look at all of it."""

    projections: Mapping[DependencyKey, str] = field(default_factory=dict, metadata={"help": "Digests of what lists take of stories, by name and story."}, repr=False)
    every: Sequence[PagePlan] = field(default=(), metadata={"help": "All pages without their content, in order of path."}, repr=False)
    lists: Sequence[PagePlan] = field(default=(), metadata={"help": "Those of lists."}, repr=False)
    documents: Sequence[tuple[str, Mapping[str, str]]] = field(default=(), metadata={"help": "The hand-written ones, with their versions."})
    digests: Mapping[str, str] = field(default_factory=dict, metadata={"help": "Of the last three."}, repr=False)


@dataclass(frozen=True, slots=True)
class Builder:
    """Builds units of one round."""

    shared: UnitInputs
    renderer: Renderer
    framed: PageFrame
    site_url: str
    fonts: Tree | None
    sink: Sink
    before: Mapping[str, UnitResult] = field(metadata={"help": "What an earlier build with the same templates made, by name."}, repr=False)
    planned: EarlierRounds = field(default_factory=EarlierRounds, repr=False)
    keeps: bool = field(default=True, metadata={"help": "Whether a later build will ask what units were made from."})

    def fingerprints(self) -> Fingerprints:
        """The digests of everything that units of this round can look up."""
        return Fingerprints(self.shared, self.planned.projections, self.planned.digests)

    def make(self, unit: Unit, fingerprints: Fingerprints) -> UnitResult:
        """Build one unit and write its files."""
        seen: set[DependencyKey] = set()
        site = site_for(unit, self.shared, self.planned.projections, seen)
        before = self.before.get(unit.name)
        old = {output.path: output for output in before.outputs} if before is not None else {}
        by_content = {output.digest: output for output in old.values()}
        views = {page.output.path: page.view for page in before.pages} if before is not None else {}
        extras = extras_of(self._request(site))
        pages = tuple(self._page(unit, plan, extras(plan), old, views) for plan in plans_of(unit, site))
        plans = [page.plan for page in pages]
        files = tuple(self._put(artifact.path, artifact.content, old, by_content) for artifact in self._artifacts(unit, site, plans, seen.add))
        projections = keep_projections(site, unit.id, self.shared.index.store) if unit.kind == STORY else {}
        readings = tuple((reading, fingerprints.of(reading)) for reading in sorted(seen)) if self.keeps else ()
        return UnitResult(unit, readings, pages, files, projections, content_key(plans))

    def _page(self, unit: Unit, plan: PagePlan, extras: HeadExtras, old: Mapping[str, WrittenFile], views: Mapping[str, str]) -> BuiltPage:
        bare, path = replace(plan, context=None), file_of(plan.path)
        view = content_key((plan, extras)) if self.keeps and unit.kind != STORY else ""
        if view and views.get(path) == view and self.sink.reuse([old[path]]):
            return BuiltPage(bare, view, old[path])
        return BuiltPage(bare, view, self._put(path, self.framed(self.renderer.render(plan, extras)), old))

    def _put(self, path: str, content: bytes, old: Mapping[str, WrittenFile], by_content: Mapping[str, WrittenFile] = MappingProxyType({})) -> WrittenFile:
        """Reuse the old file, with its time stamp, if the content is the same; else write a new one.

        A new path may be hard-linked to an old file of the unit with the same content. A path that existed never is: its time stamp might go back.
        """
        digest = digest_of(content)
        known = old.get(path) or by_content.get(digest)
        if known is not None and known.digest == digest and (same := self.sink.reuse_as(known, path)) is not None:
            return same
        return self.sink.write(path, content, digest)

    def _artifacts(self, unit: Unit, site: SiteModel, plans: Sequence[PagePlan], note: Callable[[DependencyKey], None]) -> Iterator[Artifact]:
        """The files of a unit besides its pages."""
        if unit == ASSETS:
            yield from (Artifact(path, content, f"{TEMPLATES}/{path}") for path, content in self.renderer.assets.items())
        for export in exports_in(unit):
            yield from export.write(self._request_of(export, site, plans, note))

    def _request_of(self, export: Export, site: SiteModel, plans: Sequence[PagePlan], note: Callable[[DependencyKey], None]) -> ExportRequest:
        """What an export of this scope may look at; `plans` are those of the unit."""
        documents = TrackedList((PLANS, "documents"), self.planned.documents, note)
        match export.scope:
            case ExportScope.STORY:
                return self._request(site, plans)
            case ExportScope.STORIES:
                return self._request(site, Unavailable("pages"), Unavailable("documents"))
            case ExportScope.LISTS:
                return self._request(site, TrackedList((PLANS, "lists"), self.planned.lists, note), documents)
            case ExportScope.PAGES:
                return self._request(site, TrackedList((PLANS, "every"), self.planned.every, note), documents)

    def _request(self, site: SiteModel, plans: Sequence[PagePlan] = (), documents: Sequence[tuple[str, Mapping[str, str]]] = ()) -> ExportRequest:
        return ExportRequest(site, plans, documents, self.site_url, self.fonts)


def source_of(unit: Unit, path: str = "") -> str:
    """What a file of a unit was made from, for messages."""
    if unit == ASSETS:
        return f"{TEMPLATES}/{path}"
    return f"seeds/stories/{unit.id}.yaml" if unit.kind == STORY else "generator/newsexplainer/exports/"
