"""The folder of a preview: `.cache/preview/` of the project, or a temporary one where that cannot be used."""

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


class PreviewError(Exception):
    """The preview cannot start, in one line."""


@contextmanager
def open_preview_folder(root: Path, report: Callable[[str], None]) -> Iterator[Path]:
    """The folder of the preview of a project, held while it runs; `PreviewError` where another preview holds it."""
    unusable = why_unkept(root) or _why_unusable(root)
    with contextlib.ExitStack() as stack:
        if unusable:
            report(f"note: nothing is kept for the next start: {visible(unusable)}")
        try:
            folder = stack.enter_context(temporary_folder(TEMPORARY)) / "preview" if unusable else root / FOLDER
            folder.mkdir(exist_ok=True)
            alone = stack.enter_context(held(folder / _LOCK))
        except OSError as error:
            raise PreviewError(f"there is no place for the pages: {_LOCK} {(error.strerror or str(error)).lower()}") from None
        if not alone:
            raise PreviewError("another preview of this project is running")
        if not is_folder(folder / LIVE):
            remove(folder / LIVE)
        yield folder


@contextmanager
def in_use(folder: Path) -> Iterator[None]:
    """Hold the folder while pages are made, and delete what workers left there that were killed.

    The lock goes to all processes that are forked meanwhile. TimeoutError where an earlier worker does not end.
    """
    lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        with contextlib.suppress(OSError):  # a file system that knows no locks for folders
            if not take(lock, seconds=_PATIENCE):
                raise _StillUsedError
        sweep(folder, STAGE, ASIDE)
        yield
    except _StillUsedError:
        raise TimeoutError("an earlier preview is still making pages") from None
    finally:
        os.close(lock)


class _StillUsedError(Exception):
    pass


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
        return "" if os.access(".", os.W_OK | os.X_OK, dir_fd=descriptor) else f"{FOLDER} cannot be written"
    finally:
        os.close(descriptor)
