"""The files of a project: which there are, and how they are opened. Regular files only."""

import errno
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from newsexplainer.diagnostics import Diagnostic, Span
from newsexplainer.loading.text import MAX_BYTES
from newsexplainer.model.kinds import KINDS

ANYTHING: Final = "*"
"""Stands for all ids of a kind whose folder could not be read."""

_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_MAX_NAME: Final = 80


@dataclass(frozen=True, slots=True)
class Listing:
    """What a folder holds: ids of files to read, problems, and ids that are there but cannot be read."""

    ids: tuple[str, ...] = ()
    problems: tuple[Diagnostic, ...] = ()
    unread: frozenset[str] = frozenset()


def list_folder(root: Path, kind: str) -> Listing:
    """The ids of the files of one kind, sorted, and a problem for everything else in the folder.

    Hidden files, backups ending in `~` and Markdown notes are passed over.
    """
    folder = KINDS[kind].folder
    try:
        if (root / folder).is_symlink() or (root / folder).parent.is_symlink():
            return Listing(problems=(_link(folder),), unread=frozenset({ANYTHING}))
        entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return Listing()
    except OSError as error:
        return Listing(problems=(unreadable(folder, error),), unread=frozenset({ANYTHING}))
    kept = [entry for entry in entries if not entry.name.startswith(".") and not entry.name.endswith(("~", ".md"))]
    found = {entry.name: _problem(entry, f"{folder}/{entry.name}") for entry in kept}
    return Listing(
        tuple(name.removesuffix(".yaml") for name, problem in found.items() if problem is None),
        tuple(problem for problem in found.values() if problem is not None),
        frozenset(name.split(".")[0].lower() for name, problem in found.items() if problem is not None),
    )


def read_bytes(root: Path, path: str) -> bytes:
    """The content of a regular file, one byte over the limit at most; OSError when it is none."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    descriptor = os.open(root / path, flags)
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "not a regular file")
        return file.read(MAX_BYTES + 1)


def unreadable(path: str, error: OSError) -> Diagnostic:
    """The diagnostic for a file or folder that the system will not give."""
    if error.errno == errno.ELOOP:
        return _link(path)
    return Diagnostic(
        code="unreadable-file",
        span=Span(_printable(path)),
        message=f"the file cannot be read: {(error.strerror or 'unknown reason').lower()}",
        help="check that it exists and that you may read it",
    )


def _problem(entry: os.DirEntry[str], path: str) -> Diagnostic | None:
    if entry.is_symlink():
        return _link(path)
    if not entry.name.endswith(".yaml") or not entry.is_file(follow_symlinks=False):
        return Diagnostic(
            code="unexpected-file",
            span=Span(_printable(path)),
            message="this is not a YAML file of the project and would be left out",
            help="name it `<id>.yaml`, or move it out of `seeds/`",
        )
    stem = entry.name.removesuffix(".yaml")
    if not _SLUG.match(stem) or len(stem) > _MAX_NAME:
        return Diagnostic(
            code="bad-file-name",
            span=Span(_printable(path)),
            message="the file name cannot be an id",
            help=f"use lower-case letters a to z, digits and single hyphens, {_MAX_NAME} at most: it becomes the address of a page",
        )
    return None


def _link(path: str) -> Diagnostic:
    return Diagnostic(
        code="symbolic-link",
        span=Span(_printable(path)),
        message="this is a symbolic link, and links are not followed",
        help="put the file itself here: a link can publish any file of the machine",
    )


def _printable(path: str) -> str:
    """A path that can be printed whatever bytes the file system holds."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
