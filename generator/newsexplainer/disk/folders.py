"""Folders that belong to this user alone, opened step by step as descriptors: no link on the way is followed.

What is opened, made or deleted relative to such a descriptor (POSIX.1-2008, `openat` and the like) lies in that
folder, whatever somebody puts in the place of one of its names meanwhile.
"""

import errno
import os
import stat
from pathlib import Path, PurePath
from typing import Final

from newsexplainer.disk.regular import kind_of

OTHERS_WRITE: Final = stat.S_IWGRP | stat.S_IWOTH
_FOLDER: Final = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


class DistrustError(OSError):
    """A file or folder that must not be used; `strerror` says why, in words that follow its name."""

    def __init__(self, why: str, path: str) -> None:
        super().__init__(errno.EPERM, why, path)


def make_folder(name: str, within: int) -> None:
    """Make a folder that only this user may use; nothing where the name is taken."""
    try:
        os.mkdir(name, 0o700, dir_fd=within)
    except FileExistsError:
        return


def open_folder(base: str | os.PathLike[str], inside: str | PurePath = "", *, make: bool = False) -> int:
    """A descriptor of the folder `inside` below `base`, which whoever calls trusts; it must be closed.

    Each folder on the way from `base` must be a real one that belongs to this user and that nobody else can write
    (`DistrustError`); with `make`, missing ones are made.
    """
    found = os.open(base, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    parts = PurePath(inside).parts
    for number, name in enumerate(parts, start=1):
        try:
            deeper = open_inside(found, name, make=make)
        except OSError as error:
            error.filename = str(PurePath(*parts[:number]))
            raise
        finally:
            os.close(found)
        found = deeper
    return found


def open_inside(within: int, name: str, *, make: bool = False) -> int:
    """A descriptor of one folder in the folder `within`, by the same rules."""
    if make:
        make_folder(name, within)
    try:
        found = os.open(name, _FOLDER, dir_fd=within)
    except OSError as error:
        if error.errno in (errno.ELOOP, errno.ENOTDIR):
            raise DistrustError(f"is {kind_of(os.stat(name, dir_fd=within, follow_symlinks=False).st_mode)}, not a folder", name) from None
        raise
    try:
        checked(os.fstat(found), name)
    except OSError:
        os.close(found)
        raise
    return found


def is_folder(path: Path) -> bool:
    """Whether there is a folder, and no link to one."""
    try:
        return stat.S_ISDIR(path.lstat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False


def is_own_folder(path: Path) -> bool:
    """Whether there is a folder, and no link to one, that belongs to this user."""
    return is_folder(path) and path.lstat().st_uid == os.geteuid()


def checked(status: os.stat_result, name: str) -> None:
    """`DistrustError` for a file or folder of another user, or one that others can write."""
    if status.st_uid != os.geteuid():
        raise DistrustError("belongs to another user", name)
    if status.st_mode & OTHERS_WRITE:
        raise DistrustError("can be written by other users", name)
