"""The process that makes pages: told of an edit, it makes those of the edited stories, then the whole site.

It has one thread, so that it can fork; the whole site is made by a fork that the next edit ends.
"""

import hashlib
import secrets
import signal
import sys
import time
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Final

import generator
from generator.build.keys import code_key
from generator.build.secret import user_secret
from generator.build.store import FOLDER, Store
from generator.diagnostics import render
from generator.loading.sources import source_texts
from generator.preview.again import pages_again
from generator.preview.ahead import Kept, keep, pages_of, study, warm
from generator.preview.doors import Doors
from generator.preview.faults import fault_of, told
from generator.preview.messages import Ahead, Look, News, Outdated, Whole
from generator.preview.sources import PROGRAM, SETTINGS, Sources, story_of
from generator.preview.whole import Job, Making

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
    doors: Doors


def run(order: Order, inlet: Connection) -> None:
    """Make the site, and follow edits until `inlet` is closed; what is to be told goes out there."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that serves
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    maker = Maker(order, inlet)
    try:
        maker.run()
    except (EOFError, BrokenPipeError, ConnectionResetError):
        pass  # whoever serves has gone
    finally:
        maker.stop()


class Maker:
    """Follows one project."""

    def __init__(self, order: Order, inlet: Connection) -> None:
        self._order = order
        self._inlet = inlet
        self._store = Store(order.root / FOLDER, code_key() + user_secret())
        self._sources = Sources(order.root, Path(generator.__file__).parent)
        self._pending: frozenset[str] = frozenset()  # edited since the site was whole
        self._shown: dict[str, str] = {}
        self._kept: Kept | None = None
        self._making: Making | None = None
        self._tidying: Making | None = None

    def run(self) -> None:
        """Until the other side goes, or the program is edited."""
        self._sources.look()
        self._start()
        while True:
            ready = wait([self._inlet, *([self._making.answer] if self._making is not None else [])])
            if self._inlet not in ready:
                self._answer()
            elif not self._look(self._last_look()):
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

    def _last_look(self) -> Look:
        """The last message, when no further one has come for a moment."""
        look: Look = self._inlet.recv()
        deadline = time.monotonic() + _LONGEST
        while self._inlet.poll(_QUIET) and time.monotonic() < deadline:
            look = self._inlet.recv()
        return look

    def _look(self, look: Look) -> bool:
        """Follow what was edited; False if that was the program."""
        started = time.monotonic()
        edited = self._sources.look()
        if not edited:
            return True
        if self._making is not None and self._making.answer.poll():
            self._answer()
        elif self._making is not None:
            self._making.stop()
            self._making = None
        if any(name.startswith(PROGRAM) for name in edited):
            self._tell(Outdated())
            return False
        self._pending |= edited
        if self._ahead(look.open, started):
            self._start()
        return True

    def _start(self) -> None:
        self.stop()
        self._making = Making(Job(self._order.root, self._order.live, self._order.doors, self._store, self._shown))

    def _answer(self) -> None:
        """Pass on what came of the whole site, and keep what the next edit needs."""
        self._tidying, self._making = self._making, None
        news = self._tidying.receive() if self._tidying is not None else None
        if news is not None:
            self._tell(news)
        if isinstance(news, Whole):
            self._keep()

    def _keep(self) -> None:
        only_stories = self._kept is not None and self._stories(self._kept.stories) is not None
        self._pending, self._shown = frozenset(), {}
        if not only_stories:
            with told(self._tell, self._order.root):
                self._kept = self._fresh()
                warm(self._kept)

    def _stories(self, known: Collection[str]) -> frozenset[str] | None:
        """The edited stories if nothing else was edited, and each was there before and still is."""
        ids = {story_of(name) for name in self._pending}
        there = all((self._order.root / name).is_file() for name in self._pending)
        return frozenset(id for id in ids if id is not None) if there and ids <= set(known) else None

    def _ahead(self, open: Collection[str], started: float) -> bool:
        """Show what can be shown at once; False if there is a mistake in it, so that nothing else need be made."""
        kept = self._kept
        if kept is None or not self._order.live.is_dir():
            return True
        stories = self._stories(kept.stories)
        try:
            if stories is not None:
                studied = study(kept, stories)
                warnings = render(studied.warnings, source_texts(kept.root, studied.warnings)).rstrip("\n")
                if not self._show(pages_of(kept, studied, open), warnings, started):
                    self._tell(Ahead("", warnings, time.monotonic() - started))
            elif open and all(name.startswith(_LOOKS) for name in self._pending):
                self._kept = kept = self._fresh()
                self._show(pages_again(kept, self._order.live, open), "", started)
        except Exception as error:  # what is no mistake in the files is for the whole site to tell
            if fault := fault_of(error, self._order.root):
                self._tell(fault)
            return fault is None
        return True

    def _show(self, pages: Iterable[tuple[str, bytes]], warnings: str, started: float) -> bool:
        """Put pages into the served folder, one after the other; False if that changed none."""
        changed = False
        for file, content in pages:
            self._shown[file] = hashlib.sha256(content).hexdigest()
            if put(self._order.live, file, content):
                self._tell(Ahead(file, warnings, time.monotonic() - started))
                changed = True
        return changed

    def _fresh(self) -> Kept:
        """What is to be kept, as the files are now."""
        self._tidy()
        return keep(self._order.root, self._order.doors.setup(self._order.root, self._store), self._store)

    def _tell(self, news: News) -> None:
        self._inlet.send(news)


def put(live: Path, file: str, content: bytes) -> bool:
    """Put a file into the served folder in one step; False if it holds just that already."""
    target = live / file
    if target.is_file() and target.read_bytes() == content:
        return False
    aside = live.parent / f".put-{secrets.token_hex(4)}"
    aside.write_bytes(content)
    target.parent.mkdir(parents=True, exist_ok=True)
    aside.replace(target)
    return True
