"""Making the pieces of a site and writing them down."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.artifact import Artifact
from generator.build.heads import extras_of
from generator.build.keys import digest
from generator.build.units import Ledger, Shared, Unit, plans_of, site_for
from generator.build.watched import Reading
from generator.exports import STORY_EXPORTS, ExportRequest
from generator.pages.plan import PagePlan
from generator.rendering.renderer import HeadExtras, RenderedPage, Renderer

Framed = Callable[[RenderedPage], bytes]
"""Gives the whole file of a page."""


@dataclass(frozen=True, slots=True)
class Output:
    """One file that was written, and how to know it again."""

    path: str = field(metadata={"help": "Relative to the site."})
    digest: str = field(metadata={"help": "SHA-256 of the content."})
    size: int
    modified: int = field(metadata={"help": "Its time stamp in nanoseconds."})


@dataclass(frozen=True, slots=True)
class MadePage:
    """One page that was made."""

    plan: PagePlan = field(metadata={"help": "What was planned, without its content."})
    output: Output


@dataclass(frozen=True, slots=True)
class Made:
    """A piece that was made: what it read and what it gave."""

    unit: Unit
    readings: tuple[tuple[Reading, str], ...] = field(metadata={"help": "What was looked up, with the digest it had."}, repr=False)
    pages: tuple[MadePage, ...] = field(repr=False)
    files: tuple[Output, ...] = field(metadata={"help": "What is no page."}, repr=False)

    def is_current(self, ledger: Ledger) -> bool:
        """Whether everything it read is as it was."""
        return all(ledger.of(reading) == value for reading, value in self.readings)

    @property
    def outputs(self) -> tuple[Output, ...]:
        """Every file."""
        return (*(page.output for page in self.pages), *self.files)


@dataclass(frozen=True, slots=True)
class Workshop:
    """What is needed to make pieces. `published` is the site the files of `before` lie in."""

    shared: Shared
    ledger: Ledger
    renderer: Renderer
    framed: Framed
    site_url: str
    fonts: Path | None
    stage: Path
    published: Path
    before: Mapping[str, Made] = field(metadata={"help": "What an earlier build with the same templates made, by name."}, repr=False)

    def make(self, unit: Unit) -> Made:
        """Make one piece and write it below the stage."""
        seen: set[Reading] = set()
        site = site_for(unit, self.shared, seen)
        old = {output.path: output for output in self.before[unit.name].outputs} if unit.name in self.before else {}
        extras = extras_of(ExportRequest(site, (), (), self.site_url, self.fonts))
        pages = tuple(self._page(plan, extras(plan), old) for plan in plans_of(unit, site))
        files: tuple[Output, ...] = ()
        if unit.kind == "story":
            request = ExportRequest(site, [page.plan for page in pages], (), self.site_url, self.fonts)
            files = tuple(self._put(artifact.path, artifact.content, old) for artifact in exports_of(unit, request))
        return Made(unit, tuple((reading, self.ledger.of(reading)) for reading in sorted(seen)), pages, files)

    def _page(self, plan: PagePlan, extras: HeadExtras, old: Mapping[str, Output]) -> MadePage:
        content = self.framed(self.renderer.render(plan, extras))
        return MadePage(replace(plan, context=None), self._put(file_of(plan.path), content, old))

    def _put(self, path: str, content: bytes, old: Mapping[str, Output]) -> Output:
        """The file as it was, time stamp and all, where its content is; else a new one."""
        known = old.get(path)
        if known is not None and known.digest == digest(content) and link(self.published, self.stage, [known]):
            return known
        return write(self.stage, path, content)


def exports_of(unit: Unit, request: ExportRequest) -> Iterator[Artifact]:
    """The files that machines read of one story."""
    source = f"seeds/stories/{unit.id}.yaml"
    for export in STORY_EXPORTS:
        yield from (artifact for artifact in export(request) if artifact.source == source)


def file_of(path: str) -> str:
    """The file of the page at a site path."""
    return path + "index.html" if path.endswith("/") or not path else path


def write(stage: Path, path: str, content: bytes) -> Output:
    """Write a new file; never over one that is there, which may be another name of a published one."""
    descriptor = _create(f"{stage}/{path}")
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        status = os.fstat(file.fileno())
    return Output(path, digest(content), len(content), status.st_mtime_ns)


def _create(target: str) -> int:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    try:
        return os.open(target, flags, 0o666)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(target), exist_ok=True)  # noqa: PTH103, PTH120 - thousands of them
    except FileExistsError:
        os.unlink(target)  # noqa: PTH108 - thousands of them
    return os.open(target, flags, 0o666)


def link(published: Path, stage: Path, outputs: Iterable[Output]) -> bool:
    """Give files that have not changed a second name below the stage; False if one is not as it was written."""
    made: list[str] = []
    for output in outputs:
        source, target = f"{published}/{output.path}", f"{stage}/{output.path}"
        try:
            status = os.stat(source, follow_symlinks=False)  # noqa: PTH116 - thousands of them
            if (status.st_size, status.st_mtime_ns) != (output.size, output.modified):
                return _undo(made)
            _second_name(source, target)
            made.append(target)
        except OSError:
            return _undo(made)
    return True


def _second_name(source: str, target: str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(target), exist_ok=True)  # noqa: PTH103, PTH120 - thousands of them
        os.link(source, target, follow_symlinks=False)


def _undo(made: Sequence[str]) -> bool:
    for path in made:
        os.unlink(path)  # noqa: PTH108 - thousands of them
    return False
