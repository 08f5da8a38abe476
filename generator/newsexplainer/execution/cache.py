"""The cache of a build on disk: values under a name, each with a seal.

Small values that are made together lie in one file as its parts, since to make a file takes longer
than to write it; each part has its own digest and is read alone. Where the parts lie is told by
JSON that nobody vouches for: a lie there leads to bytes with a wrong seal.

A value that is missing, damaged, half written, from another version or from somebody else is no
value: whoever asks makes it anew. Values hold records and nothing that runs (`execution.pickling`), and
none is read that lacks our own seal, since it could change what is published.

No link is followed: folders are opened step by step and kept open, files have to be regular ones, and what is to be
deleted is named relative to an open folder (`newsexplainer.disk`).
"""

import contextlib
import hashlib
import hmac
import json
import os
import weakref
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any, Final

from newsexplainer.disk.folders import open_folder
from newsexplainer.disk.regular import open_regular, read_regular, replace
from newsexplainer.disk.removal import remove_inside
from newsexplainer.execution.pickling import dumps, loads

FOLDER: Final = ".cache/build"
_SIZE: Final = hashlib.sha256().digest_size
_LENGTH: Final = 4
"""How many bytes tell how long the index of the parts of a file is."""


class Store:
    """Values by name in one folder."""

    def __init__(self, folder: Path, key: str, root: Path | None = None, makers: Collection[Callable[..., Any]] = ()) -> None:
        """`key` stands for the program and the user: a value kept under another key is not found.

        `makers` are the classes and functions, besides records, that values may be made with.

        No folder on the way from `root`, which is the parent of the folder where none is given, may be a link.
        """
        self.folder = folder
        self._root = root or folder.parent
        self._inside = folder.relative_to(self._root)
        self._key = key.encode()
        self._makers = makers
        self._opened_folders: dict[str, int] = {}
        weakref.finalize(self, _forget, self._opened_folders)

    def get(self, name: str, version: str = "") -> Any:
        """The value kept under `name`, or None; also None for a value of another `version`."""
        try:
            return self._opened(read_regular(*self._place(name)), name, version)
        except Exception:  # whatever is wrong with it, it is made anew
            return None

    def get_part(self, name: str, part: str, version: str = "") -> Any:
        """The value kept under `name` as `part`, or None; also None for a value of another `version`."""
        try:
            with os.fdopen(open_regular(*self._place(name)), "rb") as file:
                start, size = json.loads(file.read(int.from_bytes(file.read(_LENGTH))))[part]
                file.seek(start, os.SEEK_CUR)
                return self._opened(file.read(size), f"{name}/{part}", version)
        except Exception:  # as above
            return None

    def put(self, name: str, value: Any, version: str = "") -> None:
        """Keep `value`; a disk that is full or read-only only costs the next build its time."""
        self._write(name, self._closed(value, name, version))

    def put_parts(self, name: str, parts: Mapping[str, tuple[Any, str]]) -> None:
        """Keep values with their versions as the parts of one file, by the name of each part."""
        closed = {part: self._closed(value, f"{name}/{part}", version) for part, (value, version) in parts.items()}
        places, start = {}, 0
        for part, data in closed.items():
            places[part] = (start, len(data))
            start += len(data)
        index = json.dumps(places).encode()
        self._write(name, b"".join((len(index).to_bytes(_LENGTH), index, *closed.values())))

    def _write(self, name: str, data: bytes) -> None:
        """Keep the bytes; what a process that is ended meanwhile leaves is deleted by `open_cache`."""
        try:
            try:
                replace(*self._place(name, make=True), data)
            except FileNotFoundError:  # somebody has deleted the folder that was open
                _forget(self._opened_folders)
                replace(*self._place(name, make=True), data)
        except OSError:
            return

    def _place(self, name: str, *, make: bool = False) -> tuple[str, int]:
        """The last part of a name, and the open folder that it is in."""
        inside, _, last = name.rpartition("/")
        if inside not in self._opened_folders:
            if make:
                self._root.mkdir(parents=True, exist_ok=True)
            self._opened_folders[inside] = open_folder(self._root, self._inside / inside, make=make)
        return last, self._opened_folders[inside]

    def _closed(self, value: Any, name: str, version: str) -> bytes:
        data = dumps(value)
        return self._seal(name, version, data) + data

    def _opened(self, sealed: bytes, name: str, version: str) -> Any:
        seal, data = sealed[:_SIZE], sealed[_SIZE:]
        return loads(data, self._makers) if hmac.compare_digest(seal, self._seal(name, version, data)) else None

    def _seal(self, name: str, version: str, data: bytes) -> bytes:
        """A value that lies under another name or version than it was kept under has another seal."""
        return hmac.digest(self._key, b"\0".join((name.encode(), version.encode(), data)), "sha256")

    def drop(self, name: str) -> None:
        """Forget a value."""
        with contextlib.suppress(OSError):
            last, folder = self._place(name)
            os.unlink(last, dir_fd=folder)

    def clear(self) -> None:
        """Forget everything."""
        with contextlib.suppress(OSError):
            _, folder = self._place("")
            for name in os.listdir(folder):  # noqa: PTH208 - a descriptor
                remove_inside(folder, name)
        _forget(self._opened_folders)


def _forget(folders: dict[str, int]) -> None:
    """Close folders."""
    while folders:
        os.close(folders.popitem()[1])
