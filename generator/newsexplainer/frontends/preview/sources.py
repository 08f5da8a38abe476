"""Which files of a project were edited: a snapshot of time stamps, compared with the one before."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from watchdog.utils.dirsnapshot import DirectorySnapshot

from newsexplainer.model.kinds import KINDS

FOLDERS: Final = ("seeds", "docs", "templates")
"""Folders of a project that the site is made from."""
SETTINGS: Final = "mkdocs.yml"
PROGRAM: Final = Path(__file__).parents[2]
"""The folder of the program, whose modules and catalogs have a say in every page."""
_PROGRAM_FILES: Final = (".py", ".po", ".json", ".css", ".js", ".html")
_STORIES: Final = KINDS["story"].folder + "/"

Snapshot = dict[str, tuple[int, int, int]]
"""Time stamp in nanoseconds, size and inode of each file by its path: below the project, or absolute for files of the program."""


def snapshot(root: Path) -> Snapshot:
    """The files that the site of the project in `root` is made from, as they are now. Links are not followed."""
    found = _below(PROGRAM, f"{PROGRAM}/", _PROGRAM_FILES)
    for folder in FOLDERS:
        found |= _below(root / folder, f"{folder}/")
    if (root / SETTINGS).is_file():
        found[SETTINGS] = _stamp((root / SETTINGS).lstat())
    return found


def edited(before: Snapshot, after: Snapshot) -> frozenset[str]:
    """The files that came, went or were written in between."""
    return frozenset(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def is_ignored(name: str) -> bool:
    """Whether a file or folder is no input: what editors keep beside a text, and compiled code."""
    return name.startswith(".") or name.endswith("~") or name == "__pycache__"


def story_of(name: str) -> str | None:
    """The id of the story that a file holds; None for any other file."""
    inside = name.removeprefix(_STORIES)
    return inside.removesuffix(".yaml") if inside != name and inside.endswith(".yaml") and "/" not in inside else None


def _below(folder: Path, prefix: str, endings: tuple[str, ...] = ("",)) -> Snapshot:
    if folder.is_symlink() or not folder.is_dir():
        return {}
    taken = DirectorySnapshot(str(folder), stat=os.lstat, listdir=_inputs)
    files = ((str(path)[len(str(folder)) + 1 :], taken.stat_info(path)) for path in taken.paths if not taken.isdir(path))
    return {prefix + name: _stamp(status) for name, status in files if name.endswith(endings)}


def _inputs(folder: str | None) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        yield from (entry for entry in entries if not is_ignored(entry.name))


def _stamp(status: os.stat_result) -> tuple[int, int, int]:
    return status.st_mtime_ns, status.st_size, status.st_ino
