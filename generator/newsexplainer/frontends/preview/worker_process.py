"""Starting, telling and ending the process that makes pages."""

import contextlib
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Final

from newsexplainer.frontends.preview.journal import Journal
from newsexplainer.frontends.preview.messages import News, Scan
from newsexplainer.frontends.preview.worker import Order, run

_PATIENCE: Final = 5.0


class Helper:
    """The maker of pages, in a fresh interpreter: it has the program as it is now, and its faults end nothing else."""

    def __init__(self, order: Order, journal: Journal) -> None:
        self._order = order
        self._journal = journal
        self._lock = threading.Lock()
        self._process, self._end = _start(order)

    @property
    def news(self) -> Connection:
        """Ready when there is news or the maker has ended."""
        return self._end

    def receive(self) -> News | None:
        """The next news; None when the maker has ended."""
        try:
            news: News = self._end.recv()
        except (EOFError, ConnectionResetError):
            return None
        return news

    def look(self) -> None:
        """Tell it that something may have been edited."""
        with self._lock, contextlib.suppress(OSError):
            self._end.send(Scan(self._journal.open))

    def restart(self) -> None:
        """A new one in place of one that has ended."""
        with self._lock:
            self._close()
            self._process, self._end = _start(self._order)

    def stop(self) -> None:
        """End it."""
        with self._lock:
            self._close()

    def _close(self) -> None:
        self._end.close()
        self._process.join(_PATIENCE)
        if self._process.is_alive():
            self._process.terminate()
            self._process.join()


def _start(order: Order) -> tuple[BaseProcess, Connection]:
    spawn = get_context("spawn")
    ours, theirs = spawn.Pipe()
    process = spawn.Process(target=run, args=(order, theirs))
    resource_tracker.ensure_running()  # `start` would do it, and lift the mask
    with _signals_deferred():
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # inherited: Ctrl-C goes to the whole group
        try:
            process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    theirs.close()
    return process, ours


@contextmanager
def _signals_deferred() -> Iterator[None]:
    """Handle SIGINT and SIGTERM that come meanwhile at the end: an interrupted start would leave half a process."""
    came: list[int] = []
    before = {number: signal.signal(number, lambda number, _: came.append(number)) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for late in came:
            signal.raise_signal(late)
