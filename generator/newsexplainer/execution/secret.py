"""A secret of this user, so that nobody else's file is ever taken for one of the cache.

Whoever can put a file into a checkout (a branch from a stranger, an archive) could otherwise put one
there that changes what is published. Hence the secret lies outside the
checkout, belongs to this user, and nobody else can read or write it.
"""

import os
import secrets
import stat
from pathlib import Path
from typing import Final

from newsexplainer.disk.folders import DistrustError, checked, open_folder
from newsexplainer.disk.locks import take_if_known
from newsexplainer.disk.regular import open_regular

_BYTES: Final = 32
_FOLDER: Final = "det-ved-vi"
_NAME: Final = "key"
_PATIENCE: Final = 1.0
"""Seconds to wait for another process that is just making the secret."""


def kept_secret(root: Path | None = None) -> str:
    """The secret in this user's cache folder, made where there is none; OSError says why there is none that can be trusted.

    None in the checkout that the project `root` belongs to can be: it may have come with it.
    """
    home = _cache_home()
    path = home / _FOLDER / _NAME
    if root is not None and Path(os.path.realpath(path)).is_relative_to(_checkout(root)):
        raise DistrustError("lies in the checkout", str(path))
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder = open_folder(home, _FOLDER, make=True)
    try:
        _sweep(folder)
        return (_read(folder) or _made(folder)).hex()
    except OSError as error:
        error.filename = str(path)
        raise
    finally:
        os.close(folder)


def _cache_home() -> Path:
    """Where programs of this user keep what can be made anew (XDG Base Directory Specification: a relative path counts for nothing)."""
    named = Path(os.environ.get("XDG_CACHE_HOME") or "")
    if named.is_absolute():
        return named
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - Path has an error for a user without a home folder
    if not home.is_absolute():
        raise DistrustError("is no folder of this user", str(home))
    return home / ".cache"


def _checkout(root: Path) -> Path:
    """The repository that a project lies in, else its own folder."""
    top = Path(os.path.realpath(root))
    return next((folder for folder in (top, *top.parents) if os.path.lexists(folder / ".git")), top)


def _read(folder: int) -> bytes:
    """The secret, or nothing where there is none or it is not whole."""
    try:
        descriptor = open_regular(_NAME, folder)
    except FileNotFoundError:
        return b""
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        checked(status, _NAME)
        if status.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise DistrustError("can be read by other users", _NAME)
        known = file.read(_BYTES + 1)
    return known if len(known) == _BYTES else b""


def _made(folder: int) -> bytes:
    """A new secret, written under a lock, so that of two processes one writes and both read the same."""
    descriptor = open_regular(_NAME, folder, os.O_RDWR | os.O_CREAT)
    with os.fdopen(descriptor, "r+b") as file:
        checked(os.fstat(descriptor), _NAME)
        take_if_known(descriptor, seconds=_PATIENCE)
        if known := _read(folder):
            return known
        fresh = secrets.token_bytes(_BYTES)
        file.truncate(0)
        file.write(fresh)
    return fresh


def _sweep(folder: int) -> None:
    """Delete what earlier versions of the program left that were ended while they made the secret."""
    for name in os.listdir(folder):
        if name.startswith(f".{_NAME}-"):
            os.unlink(name, dir_fd=folder)
