"""What has happened to the site, for the browsers that wait for news of a page."""

import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class State:
    """The site at one moment."""

    moment: int = field(metadata={"help": "Grows with every change, also from one start of the preview to the next."})
    base: str = field(default="/", metadata={"help": "The path the site lies below."})
    ready: bool = field(default=False, metadata={"help": "Whether there is a site to show."})
    fault: str = field(default="", metadata={"help": "Why the site is not as the files are; empty when it is."})


class SiteState:
    """Keeps the state and when each page changed last; every thread may ask and report."""

    def __init__(self, clock: Callable[[], int] = time.time_ns) -> None:
        """`clock` gives nanoseconds."""
        self._clock = clock
        self._news = threading.Condition()
        self.now = State(clock() // 1_000_000)
        self._pages: dict[str, int] = {}
        self._all_pages = self.now.moment
        self._open: Counter[str] = Counter()

    @property
    def open(self) -> frozenset[str]:
        """The pages that browsers wait for."""
        with self._news:
            return frozenset(self._open)

    def changed(self, files: frozenset[str], base: str | None = None) -> None:
        """There are new pages, and no mistake is left; `base` comes with a whole site."""
        known = {} if base is None else {"base": base, "ready": True}
        with self._news:
            self._pages |= dict.fromkeys(files, self._next())
            self._turn_to(replace(self.now, moment=self._next(), fault="", **known))  # type: ignore[arg-type]

    def failed(self, fault: str) -> None:
        """The site stays as it is, and every page says why."""
        with self._news:
            self._turn_to(replace(self.now, moment=self._next(), fault=fault))

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
            return self._news.wait_for(lambda: max(self._all_pages, self._pages.get(file, 0)) > since, seconds)

    def _turn_to(self, state: State) -> None:
        if replace(state, moment=0) != replace(self.now, moment=0):
            self._all_pages = state.moment
        self.now = state
        self._news.notify_all()

    def _next(self) -> int:
        return max(self.now.moment + 1, self._clock() // 1_000_000)
