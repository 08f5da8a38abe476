"""The folder of a preview: below `.cache/` of the project, and one for temporary files where that cannot be used."""

import contextlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from newsexplainer.diagnostics.display import visible
from newsexplainer.disk.folders import is_folder, open_folder
from newsexplainer.disk.locks import held, take
from newsexplainer.disk.removal import remove
from newsexplainer.disk.temporary import temporary_folder
from newsexplainer.site.cache import why_unkept

FOLDER: Final = ".cache/preview"
TEMPORARY: Final = "det-ved-vi-preview-"
LIVE: Final = "site"
STAGE: Final = "stage-"
ASIDE: Final = ".put-"
_LOCK: Final = "lock"
_PATIENCE: Final = 10.0
"""Seconds in which what a preview that was killed has started comes to its end."""


class TakenError(Exception):
    """The preview cannot start, in one line."""


@contextmanager
def open_place(root: Path, say: Callable[[str], None]) -> Iterator[Path]:
    """The folder of the preview of a project, held while it runs; `TakenError` where another preview holds it."""
    why = why_unkept(root) or _why_unusable(root)
    with contextlib.ExitStack() as stack:
        if why:
            say(f"note: nothing is kept for the next start: {visible(why)}")
        try:
            folder = _made(stack.enter_context(temporary_folder(TEMPORARY))) if why else root / FOLDER
            alone = stack.enter_context(held(folder / _LOCK))
        except OSError as error:
            raise TakenError(f"there is no place for the pages: {_LOCK} {(error.strerror or str(error)).lower()}") from None
        if not alone:
            raise TakenError("another preview of this project is running")
        if not is_folder(folder / LIVE):
            remove(folder / LIVE)
        yield folder


def _made(above: Path) -> Path:
    """The folder of the preview in a temporary one, which has a lock of its own."""
    folder = above / "preview"
    folder.mkdir()
    return folder


@contextmanager
def making(folder: Path) -> Iterator[None]:
    """Hold the folder while pages are made; what makers left there that were killed is deleted.

    The lock goes to all processes that are forked meanwhile. OSError where an earlier maker does not end.
    """
    lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        if not _taken(lock):
            raise TimeoutError("an earlier preview is still making pages")
        sweep(folder, STAGE, ASIDE)
        yield
    finally:
        os.close(lock)


def _taken(lock: int) -> bool:
    """Whether the lock of the folder could be had; also True where the file system knows none for folders."""
    try:
        return take(lock, seconds=_PATIENCE)
    except OSError:
        return True


def sweep(folder: Path, *prefixes: str) -> None:
    """Delete what is half made: files and folders by the start of their names."""
    for path in list(folder.iterdir()):
        if path.name.startswith(prefixes):
            remove(path)


def _why_unusable(root: Path) -> str:
    """Why the folder in the project cannot be used; empty where it can be."""
    try:
        descriptor = open_folder(root, FOLDER, make=True)
    except OSError as error:
        return f"{os.fsdecode(error.filename or FOLDER)} {(error.strerror or str(error)).lower()}"
    try:
        writable = os.access(".", os.W_OK | os.X_OK, dir_fd=descriptor)
    finally:
        os.close(descriptor)
    return "" if writable else f"{FOLDER} cannot be written"
