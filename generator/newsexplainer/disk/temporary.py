"""Temporary folders that the next run deletes where their owner was killed."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsexplainer.disk.locks import take_if_known
from newsexplainer.disk.removal import remove


@contextmanager
def temporary_folder(prefix: str) -> Iterator[Path]:
    """A folder for temporary files, gone afterwards; OSError where none can be made.

    The folder itself is locked as long as its owner lives, so that one without a lock has none. `prefix` has to be
    a name that nobody else uses.
    """
    _sweep(prefix)
    folder, lock = _locked(prefix)
    try:
        yield folder
    finally:
        remove(folder)
        os.close(lock)


def _locked(prefix: str) -> tuple[Path, int]:
    """A new folder with its lock; another one where it was deleted before it was locked."""
    while True:
        folder = Path(tempfile.mkdtemp(prefix=prefix))
        try:
            lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except FileNotFoundError:
            continue
        take_if_known(lock, seconds=1)
        if _is(folder, lock):
            return folder, lock
        os.close(lock)


def _is(folder: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(folder.lstat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _sweep(prefix: str) -> None:
    """Delete the folders of this user whose owner has ended."""
    with os.scandir(tempfile.gettempdir()) as entries:
        found = [entry.path for entry in entries if entry.name.startswith(prefix) and entry.is_dir(follow_symlinks=False)]
    for path in found:
        try:
            lock = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError:
            continue
        try:
            if os.fstat(lock).st_uid == os.geteuid() and take_if_known(lock):
                remove(Path(path))
        finally:
            os.close(lock)
