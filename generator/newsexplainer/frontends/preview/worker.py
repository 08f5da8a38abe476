"""The process that makes pages: told of an edit, it forks a child that makes them, and the next edit ends that child.

It is told over standard input, in lines of JSON: the site files that browsers show now. What it reports (`News`) goes to standard
output, a line each. It has one thread, so that it can fork, and ends with its input.
"""

import contextlib
import json
import os
import signal
import sys
import time
from multiprocessing import Pipe, get_context
from multiprocessing.connection import wait
from pathlib import Path
from typing import Final

from newsexplainer.execution.cache import Store
from newsexplainer.frontends.mkdocs.adapter import setup_of
from newsexplainer.frontends.preview.folder import in_use
from newsexplainer.frontends.preview.making import Job, News, edited_stories, make, options_of
from newsexplainer.frontends.preview.sources import edited, snapshot
from newsexplainer.site.cache import open_cache
from newsexplainer.site.edited import WarmState, check_edited, open_warm, pages_of_edited

_QUIET: Final = 0.04
"""Seconds without an event after which an editor has written all it writes at one save."""
_LONGEST: Final = 0.5
_LOOK: Final = 2.0
"""Seconds after which the files are looked at although no event came."""
_POLL: Final = 0.5
"""The same where the file system tells of no events."""
_INPUT: Final = 0
_OUTPUT: Final = 1


class Worker:
    """Follows the edits of one project."""

    def __init__(self, root: Path, live: Path, store: Store, output: int, *, polls: bool) -> None:
        self._root, self._live, self._store, self._output, self._polls = root, live, store, output, polls
        self._known = snapshot(root)
        self._edited: frozenset[str] = frozenset()
        self._open: frozenset[str] = frozenset()
        self._shown: dict[str, str] = {}
        self._warm: WarmState | None = None
        self._is_whole = False  # whether the child has told of the whole site, and only tidies up
        self._begin(time.monotonic())

    def run(self) -> None:
        """Until the input ends, or the program is edited."""
        while True:
            ready = wait([_INPUT, *([self._answers] if not self._answers.closed else [])], _POLL if self._polls else _LOOK)
            if self._answers in ready:
                self._receive()
                continue
            if ready and not self._listen():
                return None
            started, before, self._known = time.monotonic(), self._known, snapshot(self._root)
            names = edited(before, self._known)
            if any(name.startswith("/") for name in names):
                return self._report(News("program"))
            if names and not ready and not self._polls and not wait([_INPUT], _LONGEST):
                self._polls = True
                self._report(News("polling"))
            if names:
                self._restart(names, started)

    def stop(self) -> None:
        """End the child and its helpers, unless it has made the whole site: then it is waited for. The served folder is whole at each moment."""
        if not self._is_whole:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._child.pid or 0, signal.SIGKILL)
        self._child.join()
        self._answers.close()

    def _listen(self) -> bool:
        """Read what has come, until nothing more does for a moment; False at the end of the input."""
        deadline = time.monotonic() + _LONGEST
        while data := os.read(_INPUT, 1 << 20):
            with contextlib.suppress(ValueError):  # a line that was cut
                self._open = frozenset(json.loads(data.splitlines()[-1]))
            if time.monotonic() > deadline or not wait([_INPUT], _QUIET):
                return True
        return False

    def _restart(self, names: frozenset[str], started: float) -> None:
        while not self._answers.closed and self._answers.poll():  # what was shown already has to be told, or a browser would never load it again
            self._receive()
        self.stop()
        self._edited |= names
        self._begin(started)

    def _begin(self, started: float) -> None:
        self._is_whole = False
        self._answers, inlet = Pipe(duplex=False)

        def report(news: News) -> None:
            inlet.send_bytes(news.to_json())

        job = Job(self._root, self._live, self._store, self._edited, self._open, self._shown, self._warm, started, report)
        self._job = job
        self._child = get_context("fork").Process(target=_run, args=(job,))
        self._child.start()
        inlet.close()
        with contextlib.suppress(OSError):
            os.setpgid(self._child.pid or 0, self._child.pid or 0)

    def _receive(self) -> None:
        """Pass on what the child reports."""
        try:
            line = self._answers.recv_bytes()
        except EOFError:
            self._answers.close()
            self._child.join()
            if self._child.exitcode:
                self._report(News("fault", "error: the making of the site was ended from outside (out of memory?); the next edit starts it again"))
            return
        news = News(**json.loads(line))
        os.write(self._output, line)
        if news.kind == "page" and news.files:
            self._shown[news.files[0]] = news.digest
        if news.kind == "site":
            self._is_whole = True
            self._keep()

    def _keep(self) -> None:
        """Get ready for the next edit: with what the whole site was made from, and the templates of a story compiled."""
        stories = edited_stories(self._job)
        self._edited, self._shown, warm, self._warm = frozenset(), {}, self._warm, None
        with contextlib.suppress(Exception):  # it is only kept to save time
            if warm is not None and stories:
                self._warm = warm.with_models()
                return
            setup = setup_of(self._root, None, self._store)
            warm = open_warm(self._root, options_of(setup), setup.framed, self._store)
            for _ in pages_of_edited(warm, check_edited(warm, sorted(warm.models)[:1]), ()):
                pass
            self._warm = warm

    def _report(self, news: News) -> None:
        os.write(self._output, news.to_json())


def _run(job: Job) -> None:
    with contextlib.suppress(OSError):
        os.setpgid(0, 0)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    make(job)


def main(root: str, live: str, polls: str) -> None:
    """Follow edits of the project in `root` and keep the folder `live` up to date, until the input ends."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    output = os.dup(_OUTPUT)
    os.dup2(sys.stderr.fileno(), _OUTPUT)  # whatever prints does not print into the news
    with contextlib.suppress(BrokenPipeError):  # whoever serves has gone
        try:
            with in_use(Path(live).parent), open_cache(Path(root)) as cache:
                worker = Worker(Path(root), Path(live), cache.store, output, polls=polls == "polls")
                try:
                    worker.run()
                finally:
                    worker.stop()
        except TimeoutError as error:
            os.write(output, News("fault", f"error: {error}").to_json())


if __name__ == "__main__":
    main(*sys.argv[1:])
