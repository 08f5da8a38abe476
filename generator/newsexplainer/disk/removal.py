"""Deleting whole folders: never through a link, at any depth, with two folders open at a time.

`shutil.rmtree` calls itself for each level and holds a descriptor for each, so that a few hundred levels stop it.
Here what lies deeper is moved up into the folder that is deleted, and deleted from there.
"""

import contextlib
import os
import secrets
import stat
from pathlib import Path
from typing import Final

_FOLDER: Final = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


def remove(path: Path) -> None:
    """Delete a file, a link itself, or a folder with everything in it; what cannot be deleted is left."""
    try:
        within = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError:
        return
    try:
        remove_inside(within, path.name)
    finally:
        os.close(within)


def remove_inside(within: int, name: str) -> None:
    """The same for a name in an open folder."""
    with contextlib.suppress(OSError):
        if not stat.S_ISDIR(os.stat(name, dir_fd=within, follow_symlinks=False).st_mode):
            os.unlink(name, dir_fd=within)
            return
        top = os.open(name, _FOLDER, dir_fd=within)
        try:
            _empty(top)
        finally:
            os.close(top)
        os.rmdir(name, dir_fd=within)


def _empty(top: int) -> None:
    """Delete what lies in a folder, level by level, until nothing more can be deleted."""
    stuck: set[str] = set()
    while folders := [name for name in _without_files(top) if name not in stuck]:
        stuck.update(name for name in folders if not _flattened(top, name))


def _without_files(folder: int) -> list[str]:
    """Delete all but folders; the names of these."""
    with os.scandir(folder) as entries:
        found = [(entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries]
    for name, is_folder in found:
        if not is_folder:
            with contextlib.suppress(OSError):
                os.unlink(name, dir_fd=folder)
    return [name for name, is_folder in found if is_folder]


def _flattened(top: int, name: str) -> bool:
    """Move the folders in one of the top folder's up into it, and delete the one; whether it is gone."""
    try:
        folder = os.open(name, _FOLDER, dir_fd=top)
        try:
            for deeper in _without_files(folder):
                os.rename(deeper, f".deleted-{secrets.token_hex(8)}", src_dir_fd=folder, dst_dir_fd=top)
        finally:
            os.close(folder)
        os.rmdir(name, dir_fd=top)
    except OSError:
        return False
    return True
