"""Work that a newer save ends, and that is left to another process where it takes long."""

import signal
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from multiprocessing.connection import Connection
from types import FrameType
from typing import Final, TypeVar

Thing = TypeVar("Thing")

LONGEST: Final = 10.0
"""Seconds after which work is left to the making of the whole site, which is a process that can be ended."""
_STEP: Final = 0.1


class AbandonedError(BaseException):
    """The work is not worth going on with; nothing that catches errors of the work catches this."""


class Patience:
    """Watches over work in the main thread of a process."""

    def __init__(self, inlet: Connection) -> None:
        self._inlet = inlet
        self._left = 0

    def start(self) -> None:
        """Begin to count the seconds of one piece of work."""
        self._left = int(LONGEST / _STEP)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Raise `AbandonedError` inside when a message has come or the seconds are over. What is inside may be ended at any point."""

        def look(number: int, frame: FrameType | None) -> None:
            self._left -= 1
            if self._left <= 0 or self._inlet.poll():
                signal.setitimer(signal.ITIMER_REAL, 0)  # first: what is raised while the work ends by itself must be the last
                raise AbandonedError

        before = signal.signal(signal.SIGALRM, look)
        signal.setitimer(signal.ITIMER_REAL, _STEP, _STEP)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)

    def each(self, things: Iterable[Thing]) -> Iterator[Thing]:
        """The things as they are made; the making of each can be abandoned, what is done with it cannot."""
        following = iter(things)
        while True:
            with self.watching():
                found = list(islice(following, 1))
            if not found:
                return
            yield found[0]
