"""The files of a finished folder."""

import contextlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from newsexplainer.publishing.output_check.faults import Fault

_OPEN_FOLDER: Final = 0o755
_OPEN_FILE: Final = 0o644


@dataclass(frozen=True, slots=True)
class Tree:
    """What a folder holds."""

    pages: int = field(metadata={"help": "How many HTML files."})
    files: int = field(metadata={"help": "How many files in all."})
    digest: str = field(metadata={"help": "SHA-256 over every path and the digest of its content, in order of path: equal trees, equal digests."})
    contents: frozenset[str] = field(default=frozenset(), repr=False, metadata={"help": "Kind and SHA-256 of every file; none has a fault."})
    modes: tuple[tuple[str, int], ...] = field(
        default=(), repr=False, compare=False, metadata={"help": "Site path of what had another mode than a published file or folder has, and that mode."}
    )


def count_pages(folder: Path) -> int:
    """How many HTML files a published folder holds; 0 when there is none, and none in what cannot be read."""
    pages, waiting = 0, [str(folder)]
    while waiting:
        with contextlib.suppress(OSError), os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    pages += entry.name.endswith(".html")
    return pages


def regular_files(folder: Path) -> tuple[dict[str, os.stat_result], list[tuple[str, int]], list[str]]:
    """Every regular file by site path, in order; the right mode of what has another; a fault for what is no file or folder."""
    found = {}
    modes = []
    faults = []
    for path, status in sorted(_walk(str(folder)), key=lambda pair: pair[0]):
        mode = _OPEN_FOLDER if stat.S_ISDIR(status.st_mode) else _OPEN_FILE
        if status.st_mode & 0o777 != mode:
            modes.append((path, mode))
        if stat.S_ISREG(status.st_mode):
            found[path] = status
        elif not stat.S_ISDIR(status.st_mode):
            faults.append(Fault("a symbolic link" if stat.S_ISLNK(status.st_mode) else "not a regular file").at(path))
    return found, modes, faults


def _walk(folder: str, above: str = "") -> Iterator[tuple[str, os.stat_result]]:
    """The folder and everything below it, by site path; there are thousands, so that paths stay strings."""
    yield above, os.stat(folder)  # noqa: PTH116
    waiting = [(folder, above)]
    while waiting:
        where, prefix = waiting.pop()
        with os.scandir(where) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    yield f"{prefix}{entry.name}/", entry.stat(follow_symlinks=False)
                    waiting.append((entry.path, f"{prefix}{entry.name}/"))
                else:
                    yield f"{prefix}{entry.name}", entry.stat(follow_symlinks=False)
