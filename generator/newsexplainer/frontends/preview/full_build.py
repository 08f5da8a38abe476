"""The whole site after an edit: made beside the one that is shown, in a process that may be ended at any moment."""

import contextlib
import os
import secrets
import signal
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from newsexplainer.disk.folders import is_folder
from newsexplainer.disk.removal import remove
from newsexplainer.execution.cache import Store
from newsexplainer.execution.outputs import file_of
from newsexplainer.execution.sinks import FolderSink
from newsexplainer.frontends.preview.adapter import Adapter, Setup
from newsexplainer.frontends.preview.fast_rebuild import options_of
from newsexplainer.frontends.preview.faults import told
from newsexplainer.frontends.preview.messages import Fault, SiteRebuilt
from newsexplainer.frontends.preview.place import STAGE, sweep
from newsexplainer.publishing.exchange import exchange
from newsexplainer.site import BuiltSite, Manifest, Request, build, manifest_name

_PAGE: Final = ".html"


@dataclass(frozen=True, slots=True)
class Job:
    """One site to make."""

    root: Path
    live: Path = field(metadata={"help": "The folder that is served."})
    doors: Adapter
    store: Store = field(repr=False)
    shown: Mapping[str, str] = field(metadata={"help": "Site file to digest of the pages that were put into `live` since it was whole."})


class Making:
    """A site that is being made by a process of its own."""

    def __init__(self, job: Job) -> None:
        self.answer, inlet = Pipe(duplex=False)
        self._process = get_context("fork").Process(target=_run, args=(job, inlet))
        self._process.start()
        inlet.close()
        _lead(self._process.pid or 0)

    def receive(self) -> SiteRebuilt | Fault:
        """What came of it, when `answer` is ready."""
        try:
            news: SiteRebuilt | Fault = self.answer.recv()
        except EOFError:
            return Fault("error: the making of the site was ended from outside (out of memory?); the next edit starts it again")
        return news

    def stop(self) -> None:
        """End it and its helpers; the served folder is whole at each moment."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid or 0, signal.SIGKILL)
        self.wait()

    def wait(self) -> None:
        """Wait until it has tidied up."""
        self._process.join()
        self.answer.close()


def _lead(pid: int) -> None:
    """Make a process the head of a group of its own, so that it can be ended with all its helpers."""
    with contextlib.suppress(OSError):
        os.setpgid(pid, pid)


def _run(job: Job, outlet: Connection) -> None:
    _lead(os.getpid())
    sweep(job.live.parent, STAGE)
    stage = job.live.parent / f"{STAGE}{secrets.token_hex(4)}"
    with told(outlet.send, job.root):
        _make(job, stage, outlet.send)
    remove(stage)


def _make(job: Job, stage: Path, tell: Callable[[SiteRebuilt | Fault], None]) -> None:
    started = time.monotonic()
    setup = job.doors.setup(job.root, job.store)
    published, before = _earlier(job, setup)
    built = _written(job, setup, stage, published, before)
    job.doors.documents(job.root, built, stage, published, job.store)
    files = _differing(job, stage, built, before if published == job.live else None)
    if not job.live.exists():
        job.live.mkdir()
    if not exchange(stage, job.live):
        aside = stage.with_name(stage.name + "-old")
        job.live.rename(aside)
        stage.rename(job.live)
        aside.rename(stage)
    base = urlsplit(setup.site_url).path.rstrip("/") + "/"
    tell(SiteRebuilt(files, base, built.counts.pages, len(built.warnings), time.monotonic() - started))
    job.store.put(manifest_name(job.live), built.manifest)


def _written(job: Job, setup: Setup, stage: Path, published: Path, before: Manifest | None) -> BuiltSite:
    stage.mkdir()
    return build(Request(job.root, options_of(setup), FolderSink(stage, published), job.store, before), setup.framed)


def _earlier(job: Job, setup: Setup) -> tuple[Path, Manifest | None]:
    """The site to take unchanged files from: the preview's own, or that of `explain build`."""
    for folder in (job.live, Path.cwd() / setup.site_dir):
        manifest: Manifest | None = job.store.get(manifest_name(folder))
        if manifest is not None and is_folder(folder):
            return folder, manifest
    return job.live, None


def _differing(job: Job, stage: Path, built: BuiltSite, before: Manifest | None) -> frozenset[str]:
    """The pages that are new, gone or differ from what browsers were last told of."""
    old = _pages(before) | dict(job.shown)
    new = _pages(built.manifest)
    documents = {file_of(document.path) for document in built.documents}
    return frozenset(
        {file for file in old.keys() | new.keys() if old.get(file) != new.get(file)} | {file for file in documents if _differs(stage / file, job.live / file)}
    )


def _pages(manifest: Manifest | None) -> dict[str, str]:
    made = manifest.made if manifest is not None else {}
    return {page.output.path: page.output.digest for piece in made.values() for page in piece.pages if page.output.path.endswith(_PAGE)}


def _differs(one: Path, other: Path) -> bool:
    try:
        return one.read_bytes() != other.read_bytes()
    except OSError:
        return True
