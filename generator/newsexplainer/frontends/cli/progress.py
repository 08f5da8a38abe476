"""A line that shows how far a build is, where somebody is there to read it."""

import sys
import time
from collections.abc import Callable

_PATIENCE = 1.0
_PAUSE = 0.2


def progress_line() -> Callable[[int, int], None]:
    """A function to call with the pieces done and their total.

    Silent for the first second and where standard error is no terminal; the line is wiped at the end.
    """
    started = shown = time.monotonic()

    def show(done: int, total: int) -> None:
        nonlocal shown
        now = time.monotonic()
        if not sys.stderr.isatty() or now - started < _PATIENCE:
            return
        if done == total:
            sys.stderr.write("\r\x1b[K")
        elif now - shown >= _PAUSE:
            shown = now
            sys.stderr.write(f"\r{done} of {total} pieces")
        sys.stderr.flush()

    return show
