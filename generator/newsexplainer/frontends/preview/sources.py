"""Which files of a project changed: looked at by time stamp and size, read only where these differ."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from newsexplainer.loading.files import read_bytes
from newsexplainer.model.kinds import KINDS

WATCHED: Final = ("seeds", "docs", "templates")
"""Folders of a project that the site is made from."""

SETTINGS: Final = "mkdocs.yml"
PROGRAM: Final = "program:"
"""Before the names of the program's own files."""

_CODE: Final = (".py", ".po", ".json", ".css", ".js", ".html")
_STORIES: Final = KINDS["story"].folder + "/"

Stamp = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Entry:
    """A file as it was."""

    stamp: Stamp = field(metadata={"help": "Time stamp in nanoseconds, size, inode."})
    digest: bytes


class Sources:
    """The files a site is made from, as they were when last looked at."""

    def __init__(self, root: Path, program: Path) -> None:
        """`program` is the folder of the code, whose catalogs and modules have a say in every page."""
        self._root = root
        self._program = program
        self._known: Mapping[str, Entry] = {}

    def look(self, *, touched: bool = False) -> frozenset[str]:
        """The files that came, went or hold something else than at the last look; with `touched` those written anew too."""
        before = self._known
        self._known = after = {name: _entry(path, before.get(name)) for name, path in self._files()}
        both = [(name, before[name], after[name]) for name in before.keys() & after.keys()]
        differing = {name for name, old, new in both if (old.stamp != new.stamp if touched else old.digest != new.digest)}
        return frozenset(differing | (before.keys() ^ after.keys()))

    def _files(self) -> Iterator[tuple[str, str]]:
        for folder in WATCHED:
            yield from ((f"{folder}/{inside}", path) for inside, path in _walk(f"{self._root}/{folder}"))
        if (self._root / SETTINGS).is_file():
            yield SETTINGS, f"{self._root}/{SETTINGS}"
        yield from ((PROGRAM + inside, path) for inside, path in _walk(str(self._program)) if inside.endswith(_CODE))


def story_of(name: str) -> str | None:
    """The id of the story that a file holds."""
    inside = name.removeprefix(_STORIES)
    return inside.removesuffix(".yaml") if inside != name and inside.endswith(".yaml") and "/" not in inside else None


def passed_over(name: str) -> bool:
    """Whether a file or folder is no input: what editors keep beside a text, and compiled code."""
    return name.startswith(".") or name.endswith("~") or name == "__pycache__"


def _walk(folder: str, inside: str = "") -> Iterator[tuple[str, str]]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if passed_over(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path, f"{inside}{entry.name}/")
        else:
            yield inside + entry.name, entry.path


def _entry(path: str, before: Entry | None) -> Entry:
    try:
        status = os.stat(path, follow_symlinks=False)  # noqa: PTH116 - thousands of them
        stamp = (status.st_mtime_ns, status.st_size, status.st_ino)
        if before is not None and before.stamp == stamp:
            return before
        return Entry(stamp, hashlib.sha256(b"%d:" % status.st_size + read_bytes(Path(), path)).digest())
    except OSError:  # a link to nowhere, no permission, or gone meanwhile: the build says what is wrong
        return Entry((0, 0, 0), b"")
