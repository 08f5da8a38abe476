"""The process that makes pages: told of an edit, it makes those of the edited stories, then the whole site.

It has one thread, so that it can fork; the whole site is made by a fork that the next edit ends.
"""

import contextlib
import hashlib
import signal
import sys
import time
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Final

import newsexplainer
from newsexplainer.diagnostics import render
from newsexplainer.execution.cache import Store
from newsexplainer.frontends.preview.adapter import Adapter
from newsexplainer.frontends.preview.fast_rebuild import WarmState, check_edited, keep, pages_of, warm
from newsexplainer.frontends.preview.faults import fault_of
from newsexplainer.frontends.preview.files import put
from newsexplainer.frontends.preview.full_build import Job, Making
from newsexplainer.frontends.preview.messages import Fault, News, PageRebuilt, ProgramChanged, Scan, SiteRebuilt
from newsexplainer.frontends.preview.patience import AbandonedError, Patience
from newsexplainer.frontends.preview.place import making
from newsexplainer.frontends.preview.rerender import pages_again
from newsexplainer.frontends.preview.sources import PROGRAM, SETTINGS, Sources, story_of
from newsexplainer.loading.sources import source_texts
from newsexplainer.site.cache import open_cache

_QUIET: Final = 0.04
"""Seconds without an event after which an editor has written all it writes at one save."""
_LONGEST: Final = 0.5

_LOOKS: Final = ("templates/", SETTINGS)
"""Edits that change how pages look, and nothing that they say."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is shown where."""

    root: Path = field(metadata={"help": "The folder that holds `seeds/`."})
    live: Path = field(metadata={"help": "The folder that is served."})
    doors: Adapter


def run(order: Order, inlet: Connection) -> None:
    """Make the site, and follow edits until `inlet` is closed; what is to be told goes out there."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that serves, which started this one with the signal blocked
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):  # whoever serves has gone
        try:
            with making(order.live.parent), open_cache(order.root) as cache:
                _follow(Worker(order, inlet, cache.store))
        except TimeoutError as error:
            inlet.send(Fault(f"error: {error}"))


def _follow(maker: "Worker") -> None:
    try:
        maker.run()
    finally:
        maker.stop()


class Worker:
    """Follows one project."""

    def __init__(self, order: Order, inlet: Connection, store: Store) -> None:
        self._order = order
        self._inlet = inlet
        self._store = store
        self._sources = Sources(order.root, Path(newsexplainer.__file__).parent)
        self._pending: frozenset[str] = frozenset()  # edited since the site was whole
        self._open: frozenset[str] = frozenset()
        self._unsure = True  # something may have been read that was already another when it was last looked at
        self._shown: dict[str, str] = {}
        self._kept: WarmState | None = None
        self._making: Making | None = None
        self._tidying: Making | None = None
        self._patience = Patience(inlet)

    def run(self) -> None:
        """Until the other side goes, or the program is edited."""
        self._sources.look()
        self._start()
        while True:
            ready = wait([self._inlet, *([self._making.answer] if self._making is not None else [])])
            edited = self._edited() if self._inlet in ready else self._answer()
            if edited and not self._follow(edited, time.monotonic()):
                return

    def stop(self) -> None:
        """End what is being made."""
        if self._making is not None:
            self._making.stop()
            self._making = None
        self._tidy()

    def _tidy(self) -> None:
        """Wait until the last whole site has been put on record."""
        if self._tidying is not None:
            self._tidying.wait()
            self._tidying = None

    def _edited(self) -> frozenset[str]:
        """What was edited, when no further message has come for a moment."""
        deadline = time.monotonic() + _LONGEST
        while True:
            look: Scan = self._inlet.recv()
            self._open = look.open
            if not self._inlet.poll(_QUIET) or time.monotonic() > deadline:
                return self._sources.look(touched=self._unsure)

    def _follow(self, edited: frozenset[str], started: float) -> bool:
        """Follow what was edited; False if that was the program."""
        if self._making is not None and self._making.answer.poll():
            self._receive()
        elif self._making is not None:
            self._making.stop()
            self._making = None
        if any(name.startswith(PROGRAM) for name in edited):
            self._tell(ProgramChanged())
            return False
        self._pending |= edited
        self._unsure = True
        if self._ahead(started):
            self._start()
        return True

    def _start(self) -> None:
        self.stop()
        self._making = Making(Job(self._order.root, self._order.live, self._order.doors, self._store, self._shown))

    def _answer(self) -> frozenset[str]:
        """Pass on what came of the whole site; gives what was written meanwhile, and may have been read when it was half written."""
        self._receive()
        touched = self._sources.look(touched=True)
        self._unsure = False
        return touched

    def _receive(self) -> None:
        self._tidying, self._making = self._making, None
        news = self._tidying.receive() if self._tidying is not None else None
        if news is not None:
            self._tell(news)
        if isinstance(news, SiteRebuilt):
            self._keep()

    def _keep(self) -> None:
        kept, self._kept = self._kept, None
        only_stories = kept is not None and self._stories(kept.models) is not None
        self._pending, self._shown = frozenset(), {}
        with contextlib.suppress(Exception):  # it is only kept to save time
            if kept is not None and only_stories:
                self._kept = kept.with_models()
            else:
                self._kept = self._fresh()
                warm(self._kept)

    def _stories(self, known: Collection[str]) -> frozenset[str] | None:
        """The edited stories if nothing else was edited, and each was there before and still is."""
        ids = {story_of(name) for name in self._pending}
        there = all((self._order.root / name).is_file() for name in self._pending)
        return frozenset(id for id in ids if id is not None) if there and ids <= set(known) else None

    def _ahead(self, started: float) -> bool:
        """Show what can be shown at once; False if there is a mistake in it, so that nothing else need be made."""
        kept = self._kept
        if kept is None or not self._order.live.is_dir():
            return True
        stories = self._stories(kept.models)
        self._patience.start()
        try:
            if stories is not None:
                with self._patience.watching():
                    studied = check_edited(kept, stories)
                warnings = render(studied.warnings, source_texts(kept.root, studied.warnings)).rstrip("\n")
                if not self._show(pages_of(kept, studied, self._open), warnings, started):
                    self._tell(PageRebuilt("", warnings, time.monotonic() - started))
            elif self._open and all(name.startswith(_LOOKS) for name in self._pending):
                self._kept = kept = self._fresh()
                self._show(pages_again(kept, self._order.live, self._open), "", started)
        except AbandonedError:
            return not self._inlet.poll()  # a newer save is followed instead; what takes long is left to the whole site
        except Exception as error:  # what is no mistake in the files is for the whole site to tell
            if fault := fault_of(error, self._order.root):
                self._tell(fault)
            return fault is None
        return True

    def _show(self, pages: Iterable[tuple[str, bytes]], warnings: str, started: float) -> bool:
        """Put pages into the served folder, one after the other; False if that changed none."""
        changed = False
        for file, content in self._patience.each(pages):
            self._shown[file] = hashlib.sha256(content).hexdigest()
            if put(self._order.live, file, content):
                self._tell(PageRebuilt(file, warnings, time.monotonic() - started))
                changed = True
        return changed

    def _fresh(self) -> WarmState:
        """What is to be kept, as the files are now."""
        self._tidy()
        return keep(self._order.root, self._order.doors.setup(self._order.root, self._store), self._store)

    def _tell(self, news: News) -> None:
        self._inlet.send(news)
