"""What has happened to the site, for the browsers that wait for news of a page."""

import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class State:
    """The site at one moment."""

    moment: int = field(metadata={"help": "Grows with every change, also from one start of the preview to the next."})
    base: str = field(default="/", metadata={"help": "The path the site lies below."})
    ready: bool = field(default=False, metadata={"help": "Whether there is a site to show."})
    fault: str = field(default="", metadata={"help": "Why the site is not as the files are; empty when it is."})


class Journal:
    """Keeps the state and when each page changed last; any thread may ask and tell."""

    def __init__(self, clock: Callable[[], int] = time.time_ns) -> None:
        """`clock` gives nanoseconds."""
        self._clock = clock
        self._news = threading.Condition()
        self._state = State(clock() // 1_000_000)
        self._pages: dict[str, int] = {}
        self._everything = self._state.moment
        self._open: Counter[str] = Counter()

    @property
    def state(self) -> State:
        """The state now."""
        with self._news:
            return self._state

    @property
    def open(self) -> frozenset[str]:
        """The pages that browsers wait for."""
        with self._news:
            return frozenset(self._open)

    def changed(self, files: frozenset[str], base: str | None = None) -> None:
        """There are new pages, and no mistake is left; `base` comes with a whole site."""
        with self._news:
            old, moment = self._state, self._next()
            self._state = State(moment, old.base if base is None else base, old.ready or base is not None)
            self._pages |= dict.fromkeys(files, moment)
            if old.fault or (old.base, old.ready) != (self._state.base, self._state.ready):
                self._everything = moment
            self._news.notify_all()

    def failed(self, fault: str) -> None:
        """The site stays as it is, and every page says why."""
        with self._news:
            old, moment = self._state, self._next()
            self._state = State(moment, old.base, old.ready, fault)
            if fault != old.fault:
                self._everything = moment
            self._news.notify_all()

    @contextmanager
    def reader(self, file: str) -> Iterator[None]:
        """While a browser shows a page."""
        with self._news:
            self._open[file] += 1
        try:
            yield
        finally:
            with self._news:
                self._open -= Counter([file])

    def wait(self, file: str, since: int, seconds: float) -> bool:
        """Wait until a page is another one than at the moment `since`; False when the time is over."""
        with self._news:
            return self._news.wait_for(lambda: self._last(file) > since, seconds)

    def _last(self, file: str) -> int:
        return max(self._everything, self._pages.get(file, 0))

    def _next(self) -> int:
        return max(self._state.moment + 1, self._clock() // 1_000_000)
