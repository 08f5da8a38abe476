"""Making pages after an edit: those of the edited stories, which somebody waits for, then the whole site beside the one that is shown."""

import hashlib
import json
import secrets
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from newsexplainer.diagnostics import render
from newsexplainer.disk.folders import is_folder
from newsexplainer.disk.removal import remove
from newsexplainer.execution.cache import Store
from newsexplainer.execution.outputs import file_of
from newsexplainer.execution.sinks import FolderSink
from newsexplainer.frontends.mkdocs.adapter import Setup, setup_of, write_documents
from newsexplainer.frontends.preview.faults import fault_of, reported
from newsexplainer.frontends.preview.folder import ASIDE, STAGE, sweep
from newsexplainer.frontends.preview.sources import SETTINGS, story_of
from newsexplainer.languages import load_languages
from newsexplainer.loading.sources import source_texts
from newsexplainer.publishing.exchange import exchange
from newsexplainer.site import BuildOptions, BuiltSite, Manifest, Request, build, manifest_name
from newsexplainer.site.edited import Page, WarmState, check_edited, pages_again, pages_of_edited

_APPEARANCE: Final = ("templates/", SETTINGS)
"""Edits that change how pages look, and nothing that they say."""


@dataclass(frozen=True, slots=True)
class News:
    """One thing to tell those who look on: `kind` is `page`, `site`, `fault`, `polling` or `program`."""

    kind: str
    text: str = field(default="", metadata={"help": "The mistake, or the warnings about the story of a page."})
    files: tuple[str, ...] = field(default=(), metadata={"help": "Site files that changed or are gone."})
    base: str = field(default="/", metadata={"help": "The path the site lies below, such as `/` or `/repository/`."})
    pages: int = 0
    warnings: int = 0
    seconds: float = 0.0
    digest: str = field(default="", metadata={"help": "SHA-256 of the page."})

    def to_json(self) -> bytes:
        """One line."""
        return json.dumps(asdict(self)).encode() + b"\n"


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be made."""

    root: Path
    live: Path = field(metadata={"help": "The folder that is served."})
    store: Store = field(repr=False)
    edited: frozenset[str] = field(metadata={"help": "Files that were edited since the site was whole."})
    open: frozenset[str] = field(metadata={"help": "Site files of the pages that browsers show now."})
    shown: Mapping[str, str] = field(metadata={"help": "Site file to digest of the pages put into `live` since it was whole."})
    warm: WarmState | None = field(repr=False)
    started: float = field(metadata={"help": "Monotonic seconds when the edit was noticed."})
    report: Callable[[News], None]

    @property
    def seconds(self) -> float:
        """How long it has taken."""
        return time.monotonic() - self.started


def options_of(setup: Setup) -> BuildOptions:
    """The options of a build with this setup."""
    return BuildOptions(setup.site_url, setup.feedback_url, setup.share_cards, languages=load_languages(setup.languages))


def edited_stories(job: Job) -> frozenset[str]:
    """The edited stories if nothing else was edited, and each was there before and still is; else none."""
    ids = {story_of(name) for name in job.edited}
    there = job.warm is not None and ids <= set(job.warm.models) and all((job.root / name).is_file() for name in job.edited)
    return frozenset(id for id in ids if id is not None) if there else frozenset()


def make(job: Job) -> None:
    """First what somebody waits for, then everything; what goes wrong is reported."""
    sweep(job.live.parent, STAGE)
    stage = job.live.parent / f"{STAGE}{secrets.token_hex(4)}"
    with reported(lambda fault: job.report(News("fault", fault)), job.root):
        if _show_first(job):
            _make_whole(job, stage)
    remove(stage)


def _show_first(job: Job) -> bool:
    """Show the pages of edited stories, or the open ones after an edit of templates; False if that found a mistake."""
    if job.warm is None or not job.live.is_dir():
        return True
    try:
        if stories := edited_stories(job):
            checked = check_edited(job.warm, stories)
            warnings = render(checked.warnings, source_texts(job.root, checked.warnings)).rstrip("\n")
            if not _show(job, pages_of_edited(job.warm, checked, job.open), warnings):
                job.report(News("page", warnings, seconds=job.seconds))
        elif job.open and job.edited and all(name.startswith(_APPEARANCE) for name in job.edited):
            manifest: Manifest | None = job.store.get(manifest_name(job.live))
            setup = setup_of(job.root, None, job.store)
            if manifest is not None:
                _show(job, pages_again(job.warm.with_templates(job.root, options_of(setup), setup.framed), manifest, job.open), "")
    except Exception as error:  # what is no mistake in the files is for the whole site to tell
        if fault := fault_of(error, job.root):
            job.report(News("fault", fault))
        return not fault
    return True


def _show(job: Job, pages: Iterable[Page], warnings: str) -> bool:
    """Put pages into the served folder, one after the other; False if that changed none."""
    changed = False
    for file, content in pages:
        if put(job.live, file, content):
            job.report(News("page", warnings, (file,), seconds=job.seconds, digest=hashlib.sha256(content).hexdigest()))
            changed = True
    return changed


def put(live: Path, file: str, content: bytes) -> bool:
    """Put a file into the served folder in one step; False if it holds just that already."""
    target = live / file
    if target.is_file() and target.read_bytes() == content:
        return False
    aside = live.parent / f"{ASIDE}{secrets.token_hex(4)}"
    aside.write_bytes(content)
    target.parent.mkdir(parents=True, exist_ok=True)
    aside.replace(target)
    return True


def _make_whole(job: Job, stage: Path) -> None:
    """Run the pipeline as `explain build` does, and exchange the result with the served folder."""
    setup = setup_of(job.root, None, job.store)
    published, before = _earlier(job, setup)
    stage.mkdir()
    built = build(Request(job.root, options_of(setup), FolderSink(stage, published), job.store, before), setup.framed)
    write_documents(job.root, None, built, stage, published, job.store)
    files = _changed(job, stage, built, before if published == job.live else None)
    job.live.mkdir(exist_ok=True)
    if not exchange(stage, job.live):
        aside = stage.with_name(stage.name + "-old")
        job.live.rename(aside)
        stage.rename(job.live)
        aside.rename(stage)
    base = urlsplit(setup.site_url).path.rstrip("/") + "/"
    job.report(News("site", "", files, base, built.counts.pages, len(built.warnings), job.seconds))
    job.store.put(manifest_name(job.live), built.manifest)  # afterwards: whoever is ended in between tells of too much next time, not of too little


def _earlier(job: Job, setup: Setup) -> tuple[Path, Manifest | None]:
    """The site to take unchanged files from: the preview's own, or that of `explain build`."""
    for folder in (job.live, Path.cwd() / setup.site_dir):
        manifest: Manifest | None = job.store.get(manifest_name(folder))
        if manifest is not None and is_folder(folder):
            return folder, manifest
    return job.live, None


def _changed(job: Job, stage: Path, built: BuiltSite, before: Manifest | None) -> tuple[str, ...]:
    """The pages that are new, gone or differ from what browsers were last told of."""
    old, new = _pages(before) | dict(job.shown), _pages(built.manifest)
    documents = {file_of(document.path) for document in built.documents}
    changed = {file for file in old.keys() | new.keys() if old.get(file) != new.get(file)}
    return tuple(sorted(changed | {file for file in documents if _content(stage / file) != _content(job.live / file)}))


def _pages(manifest: Manifest | None) -> dict[str, str]:
    made = manifest.made.values() if manifest is not None else ()
    return {page.output.path: page.output.digest for result in made for page in result.pages if page.output.path.endswith(".html")}


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
