"""Locks that the system takes back when their owner ends, however it ends (`flock`, BSD and Linux).

Who finds such a lock free knows that whatever the owner was doing is over.
"""

import contextlib
import fcntl
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from newsexplainer.disk.regular import open_regular

_PAUSE: Final = 0.05


def open_lock(path: Path) -> int:
    """A descriptor of a lock file, which is made where there is none; OSError where something else has its name."""
    return open_regular(path, flags=os.O_RDWR | os.O_CREAT)


def take(descriptor: int, *, shared: bool = False, seconds: float = 0) -> bool:
    """Whether the lock could be had within so many seconds; OSError where the file system knows no locks."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= deadline:
                return False
            time.sleep(_PAUSE)
        else:
            return True


def take_if_known(descriptor: int, *, shared: bool = False, seconds: float = 0) -> bool:
    """The same, and False where the file system knows no locks, as network disks do not for folders."""
    try:
        return take(descriptor, shared=shared, seconds=seconds)
    except OSError:
        return False


@contextlib.contextmanager
def held(path: Path, seconds: float = 0) -> Iterator[bool]:
    """Hold the lock file at `path`; gives whether it could be had."""
    descriptor = open_lock(path)
    try:
        yield take(descriptor, seconds=seconds)
    finally:
        os.close(descriptor)
