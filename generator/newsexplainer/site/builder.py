"""Making the pieces of a site and writing them down."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from newsexplainer.artifact import Artifact
from newsexplainer.execution.fingerprints import content_key
from newsexplainer.execution.outputs import Output, digest_of, file_of
from newsexplainer.execution.sinks import Sink
from newsexplainer.execution.tracking import Reading, WholeList, Withheld
from newsexplainer.exports import LIST_EXPORTS, STORY_EXPORTS, ExportRequest
from newsexplainer.pages.plan import PagePlan
from newsexplainer.rendering.renderer import HeadExtras, RenderedPage, Renderer
from newsexplainer.site.heads import extras_of
from newsexplainer.site.projections import keep_excerpts
from newsexplainer.site.settings import TEMPLATES
from newsexplainer.site.units import ASSETS, LAST, PLANS, SHARED, WIDE, Ledger, Shared, Unit, plans_of, site_for
from newsexplainer.status import SiteModel

Framed = Callable[[RenderedPage], bytes]
"""Gives the whole file of a page."""


@dataclass(frozen=True, slots=True)
class MadePage:
    """One page that was made."""

    plan: PagePlan = field(metadata={"help": "What was planned, without its content."})
    view: str = field(metadata={"help": "Digest of what the template was given; empty for pages of stories, which nearly always change with their story."})
    output: Output


@dataclass(frozen=True, slots=True)
class Made:
    """A piece that was made: what it read and what it gave."""

    unit: Unit
    readings: tuple[tuple[Reading, str], ...] = field(metadata={"help": "What was looked up, with the digest it had."}, repr=False)
    pages: tuple[MadePage, ...] = field(repr=False)
    files: tuple[Output, ...] = field(metadata={"help": "What is no page."}, repr=False)
    excerpts: Mapping[str, str] = field(metadata={"help": "Digest of what lists take of a story, by name."}, repr=False)
    plans: str = field(metadata={"help": "Digest of its pages without what stands on them."})

    def is_current(self, ledger: Ledger) -> bool:
        """Whether everything it read is as it was."""
        return all(ledger.of(reading) == value for reading, value in self.readings)

    def fresh(self, old: "Made | None") -> int:
        """How many of its pages are not those that `old` had."""
        known = {page.output for page in old.pages} if old is not None and old is not self else set()
        return 0 if old is self else sum(page.output not in known for page in self.pages)

    @property
    def outputs(self) -> tuple[Output, ...]:
        """Every file."""
        return (*(page.output for page in self.pages), *self.files)


@dataclass(frozen=True, slots=True)
class Planned:
    """What earlier rounds have made, for the pieces that go through all of it."""

    excerpts: Mapping[Reading, str] = field(default_factory=dict, metadata={"help": "Digests of what lists take of stories, by name and story."}, repr=False)
    every: Sequence[PagePlan] = field(default=(), metadata={"help": "All pages without their content, in order of path."}, repr=False)
    lists: Sequence[PagePlan] = field(default=(), metadata={"help": "Those of lists."}, repr=False)
    documents: Sequence[tuple[str, Mapping[str, str]]] = field(default=(), metadata={"help": "The hand-written ones, with their versions."})
    digests: Mapping[str, str] = field(default_factory=dict, metadata={"help": "Of the last three."}, repr=False)


@dataclass(frozen=True, slots=True)
class Workshop:
    """What is needed to make pieces."""

    shared: Shared
    renderer: Renderer
    framed: Framed
    site_url: str
    fonts: Path | None
    sink: Sink
    before: Mapping[str, Made] = field(metadata={"help": "What an earlier build with the same templates made, by name."}, repr=False)
    planned: Planned = field(default_factory=Planned, repr=False)
    keeps: bool = field(default=True, metadata={"help": "Whether a later build will ask what pieces were made from."})

    def ledger(self) -> Ledger:
        """The digests of all that pieces of this round can look up."""
        return Ledger(self.shared, self.planned.excerpts, self.planned.digests)

    def make(self, unit: Unit, ledger: Ledger) -> Made:
        """Make one piece and write it below the stage."""
        seen: set[Reading] = set()
        site = site_for(unit, self.shared, self.planned.excerpts, seen)
        before = self.before.get(unit.name)
        old = {output.path: output for output in before.outputs} if before is not None else {}
        by_content = {output.digest: output for output in old.values()}
        views = {page.output.path: page.view for page in before.pages} if before is not None else {}
        extras = extras_of(self._request(site))
        pages = tuple(self._page(unit, plan, extras(plan), old, views) for plan in plans_of(unit, site))
        plans = [page.plan for page in pages]
        files = tuple(self._put(artifact.path, artifact.content, old, by_content) for artifact in self._artifacts(unit, site, plans, seen.add))
        excerpts = keep_excerpts(site, unit.id, self.shared.library.store) if unit.kind == "story" else {}
        readings = tuple((reading, ledger.of(reading)) for reading in sorted(seen)) if self.keeps else ()
        return Made(unit, readings, pages, files, excerpts, content_key(plans))

    def _page(self, unit: Unit, plan: PagePlan, extras: HeadExtras, old: Mapping[str, Output], views: Mapping[str, str]) -> MadePage:
        bare, path = replace(plan, context=None), file_of(plan.path)
        view = content_key((plan, extras)) if self.keeps and unit.kind != "story" else ""
        if view and views.get(path) == view and self.sink.reuse([old[path]]):
            return MadePage(bare, view, old[path])
        return MadePage(bare, view, self._put(path, self.framed(self.renderer.render(plan, extras)), old))

    def _put(self, path: str, content: bytes, old: Mapping[str, Output], by_content: Mapping[str, Output] = MappingProxyType({})) -> Output:
        """The file as it was, time stamp and all, where its content is; else a new one.

        A path that is new gets what lay at another path of the piece. One that was there never does: its time stamp might go back.
        """
        digest = digest_of(content)
        known = old.get(path) or by_content.get(digest)
        if known is not None and known.digest == digest and (same := self.sink.reuse_as(known, path)) is not None:
            return same
        return self.sink.write(path, content, digest)

    def _artifacts(self, unit: Unit, site: SiteModel, plans: Sequence[PagePlan], note: Callable[[Reading], None]) -> Iterator[Artifact]:
        """The files of a piece besides its pages."""
        if unit == ASSETS:
            yield from (Artifact(path, content, f"{TEMPLATES}/{path}") for path, content in self.renderer.assets.items())
        elif unit == SHARED:
            yield from (artifact for export in STORY_EXPORTS for artifact in export(self._request(SiteModel(site.project, {}))))
        elif unit.kind == "story":
            found = (artifact for export in STORY_EXPORTS for artifact in export(self._request(site, plans)))
            yield from (artifact for artifact in found if artifact.source == source_of(unit))
        elif unit.kind == "wide":
            yield from WIDE[unit.id](self._request(site, Withheld("pages"), Withheld("documents")))
        elif unit.kind == "last":
            yield from LAST[unit.id](self._everything(unit, site, note))

    def _everything(self, unit: Unit, site: SiteModel, note: Callable[[Reading], None]) -> ExportRequest:
        planned = self.planned
        documents = WholeList((PLANS, "documents"), planned.documents, note)
        if LAST[unit.id] in LIST_EXPORTS:
            return self._request(site, WholeList((PLANS, "lists"), planned.lists, note), documents)
        return self._request(site, WholeList((PLANS, "every"), planned.every, note), documents)

    def _request(self, site: SiteModel, plans: Sequence[PagePlan] = (), documents: Sequence[tuple[str, Mapping[str, str]]] = ()) -> ExportRequest:
        return ExportRequest(site, plans, documents, self.site_url, self.fonts)


def source_of(unit: Unit, path: str = "") -> str:
    """What the file of a piece was made from, as an editor knows it."""
    if unit == ASSETS:
        return f"{TEMPLATES}/{path}"
    return f"seeds/stories/{unit.id}.yaml" if unit.kind == "story" else "generator/newsexplainer/exports/"
