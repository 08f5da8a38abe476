"""Regular files: opened without following a link, and without waiting for whoever else opens a pipe."""

import contextlib
import errno
import os
import secrets
import stat
from collections.abc import Callable
from typing import Final

_KINDS: Final[tuple[tuple[Callable[[int], bool], str], ...]] = (
    (stat.S_ISREG, "a file"),
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISLNK, "a symbolic link"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
)


def kind_of(mode: int) -> str:
    """What `st_mode` tells of, in words."""
    return next((name for test, name in _KINDS if test(mode)), "a device")


def open_regular(path: str | os.PathLike[str], within: int | None = None, flags: int = os.O_RDONLY) -> int:
    """A descriptor of a regular file below the folder `within`; OSError (EINVAL) for what is none, which is not opened.

    Even to open a device can do something, and a pipe makes wait; hence the look before. What takes the place of the
    file between the look and the opening is noticed afterwards.
    """
    try:
        _refuse_others(os.stat(path, dir_fd=within, follow_symlinks=False).st_mode, path)
    except FileNotFoundError:
        if not flags & os.O_CREAT:
            raise
    found = os.open(path, flags | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC, 0o600, dir_fd=within)
    try:
        _refuse_others(os.fstat(found).st_mode, path)
    except OSError:
        os.close(found)
        raise
    return found


def read_regular(path: str | os.PathLike[str], within: int | None = None) -> bytes:
    """The content of a regular file."""
    with os.fdopen(open_regular(path, within), "rb") as file:
        return file.read()


def replace(name: str, within: int, content: bytes, mode: int = 0o600) -> None:
    """Put a new file in the place of whatever file or link has its name in the folder `within`; it is the old one or whole."""
    aside = f".{name}-{secrets.token_hex(4)}"
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, mode, dir_fd=within)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        os.replace(aside, name, src_dir_fd=within, dst_dir_fd=within)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(aside, dir_fd=within)
        raise


def _refuse_others(mode: int, path: str | os.PathLike[str]) -> None:
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, f"is {kind_of(mode)}, not a file", os.fspath(path))
