"""The cache of a project, where it can be kept; a temporary one in its place where it cannot.

What a process that was killed left half written is deleted by the next one that has the cache to
itself: each holds a lock on the folder while it lives, which it shares with others.
"""

import contextlib
import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from newsexplainer.disk.folders import open_folder, open_inside
from newsexplainer.disk.locks import take_if_known
from newsexplainer.disk.removal import remove_inside
from newsexplainer.disk.temporary import temporary_folder
from newsexplainer.execution.cache import FOLDER, Store
from newsexplainer.execution.secret import kept_secret
from newsexplainer.languages import load_languages
from newsexplainer.site.program import code_key
from newsexplainer.status import StoryModel
from newsexplainer.status.replay import REPLAYED

TEMPORARY: Final = "det-ved-vi-store-"
_PATIENCE: Final = 1.0
_PROGRAM: Final = "program"
"""Under which name it is kept that the cache is of this program and this user."""


@dataclass(frozen=True, slots=True)
class Cache:
    """Where values are kept while a site is made."""

    store: Store
    unkept: str = field(default="", metadata={"help": "Why nothing is kept for the next run; empty where it is."})


def store_at(folder: Path, key: str, root: Path | None = None) -> Store:
    """A store for the values that a build caches."""
    return Store(folder, key, root, (StoryModel, *REPLAYED, load_languages))


@contextmanager
def open_cache(root: Path) -> Iterator[Cache]:
    """The cache of the project in `root`; a temporary one where it must not or cannot be used."""
    with contextlib.ExitStack() as stack:
        try:
            cache = Cache(_kept(root, stack))
        except OSError as error:
            cache = Cache(stack.enter_context(temporary_store()), _in_words(error))
        yield cache


def why_unkept(root: Path) -> str:
    """Why the cache of the project in `root` must not or cannot be used; empty where it can be."""
    with contextlib.ExitStack() as stack:
        try:
            _kept(root, stack)
        except OSError as error:
            return _in_words(error)
    return ""


def _kept(root: Path, stack: contextlib.ExitStack) -> Store:
    """The cache of the project, locked until the stack is closed."""
    store = store_at(root / FOLDER, code_key() + kept_secret(root), root)
    lock = open_folder(root, FOLDER, make=True)
    stack.callback(os.close, lock)
    _ready(lock, store)
    stack.callback(store.put, _PROGRAM, 1)  # in the end: a build that finds the cache damaged clears it
    return store


@contextmanager
def temporary_store() -> Iterator[Store]:
    """A store that is deleted afterwards; one that keeps nothing at all where there is no place for temporary files."""
    key = secrets.token_hex()
    with contextlib.ExitStack() as stack:
        try:
            folder = stack.enter_context(temporary_folder(TEMPORARY))
        except OSError:
            folder = Path(os.devnull)  # every reading and writing fails, and a build does without
        yield store_at(folder, key)


def _ready(folder: int, store: Store) -> None:
    """Take a lock on the cache, and sweep it where nobody else has one; OSError where it must not or cannot be used."""
    if not os.access(".", os.W_OK | os.X_OK, dir_fd=folder):
        raise PermissionError(errno.EACCES, "cannot be written", FOLDER)
    with contextlib.ExitStack() as stack:
        inner = _inner(folder, stack)
        if take_if_known(folder):
            for one in (folder, *inner):
                _sweep(one)
            if store.get(_PROGRAM) is None:  # no value of another version of the program will be used again
                store.clear()
    take_if_known(folder, shared=True, seconds=_PATIENCE)


def _inner(folder: int, stack: contextlib.ExitStack) -> list[int]:
    """The folders in the cache, opened."""
    found = []
    with os.scandir(folder) as entries:
        for name in [entry.name for entry in entries if entry.is_dir(follow_symlinks=False)]:
            found.append(open_inside(folder, name))
            stack.callback(os.close, found[-1])
    return found


def _sweep(folder: int) -> None:
    """Delete what is half written, and what is no file and no folder."""
    with os.scandir(folder) as entries:
        odd = [entry.name for entry in entries if entry.name.startswith(".") or not (entry.is_file(follow_symlinks=False) or entry.is_dir(follow_symlinks=False))]
    for name in odd:
        remove_inside(folder, name)


def _in_words(error: OSError) -> str:
    where = f"{os.fsdecode(error.filename)} " if error.filename else ""
    return f"{where}{(error.strerror or str(error)).lower()}"
