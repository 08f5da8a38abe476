"""What people write by hand is files and folders: no links, no pipes, nothing that cannot be read.

A link can publish any file of the machine, and whoever opens a pipe waits for ever. What is wrong is found before MkDocs,
Jinja or a digest opens any of it.
"""

import os
import stat
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from newsexplainer.diagnostics import Diagnostic, InputError, Span
from newsexplainer.disk.regular import kind_of

SETTINGS: Final = "mkdocs.yml"
FOLDERS: Final = ("docs", "templates")
_DEEPEST: Final = 100
"""Levels of folders: paths stay shorter than the system allows."""


def refuse_irregular(root: Path) -> None:
    """`InputError` with everything in the settings, `docs/` and `templates/` that is no readable file or folder."""
    problems = [problem for name in (SETTINGS, *FOLDERS) for problem in irregular(root, name)]
    if problems:
        raise InputError(problems)


def irregular(root: Path, name: str) -> Iterator[Diagnostic]:
    """A diagnostic for each entry at or below `name` that is no readable file or folder; none where there is nothing.

    Passed over is a hidden link to nowhere: the lock of an editor.
    """
    waiting = [name]
    while waiting:
        path = waiting.pop()
        try:
            mode = os.lstat(root / path).st_mode
        except FileNotFoundError:
            continue
        except OSError as error:
            yield _unreadable(path, (error.strerror or "unknown reason").lower())
            continue
        if problem := _problem(root, path, mode):
            yield problem
        elif stat.S_ISDIR(mode):
            waiting += [f"{path}/{inner.name}" for inner in sorted((root / path).iterdir(), reverse=True)]


def _problem(root: Path, path: str, mode: int) -> Diagnostic | None:
    if stat.S_ISLNK(mode):
        is_lock = path.rpartition("/")[2].startswith(".") and not (root / path).exists()
        return None if is_lock else _link(path)
    if not (stat.S_ISDIR(mode) or stat.S_ISREG(mode)):
        return _other(path, kind_of(mode))
    if not _fits_an_address(path):
        return _bad_name(path)
    if path.count("/") > _DEEPEST:
        return _unreadable(path, f"it lies more than {_DEEPEST} folders deep")
    if not os.access(root / path, os.R_OK | (os.X_OK if stat.S_ISDIR(mode) else 0)):
        return _unreadable(path, "permission denied")
    return None


def _fits_an_address(path: str) -> bool:
    """Whether a path can be part of an address: UTF-8, without control characters."""
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return not any(unicodedata.category(char) == "Cc" for char in path)


def _printable(path: str) -> str:
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _link(path: str) -> Diagnostic:
    return Diagnostic(
        code="symbolic-link",
        span=Span(_printable(path)),
        message="this is a symbolic link, and links are not followed",
        help="put the file itself here: a link can publish any file of the machine",
    )


def _other(path: str, kind: str) -> Diagnostic:
    return Diagnostic(
        code="unreadable-file",
        span=Span(_printable(path)),
        message=f"the file cannot be read: it is {kind}",
        help="put a file or a folder here, or delete it",
    )


def _unreadable(path: str, why: str) -> Diagnostic:
    return Diagnostic(
        code="unreadable-file",
        span=Span(_printable(path)),
        message=f"the file cannot be read: {why}",
        help="check that it exists and that you may read it",
    )


def _bad_name(path: str) -> Diagnostic:
    return Diagnostic(
        code="bad-file-name",
        span=Span(_printable(path)),
        message="the file name cannot stand in an address",
        help="use UTF-8, and no control characters such as line breaks",
    )
