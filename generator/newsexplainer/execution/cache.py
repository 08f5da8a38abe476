"""The cache of a build on disk: pickled values under a name, each with a digest over it.

Small values that are made together lie in one file as its parts, since to make a file takes longer
than to write it; each part has its own digest and is read alone. Where the parts lie is told by
JSON that nobody vouches for: a lie there leads to bytes with a wrong seal.

A value that is missing, damaged, half written, from another version or from somebody else is no
value: whoever asks makes it anew. A pickle can run code, so none is read that lacks our own seal.
"""

import contextlib
import hashlib
import hmac
import json
import os
import pickle
import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from newsexplainer.execution.pickling import dumps

FOLDER: Final = ".cache/build"
_SIZE: Final = hashlib.sha256().digest_size
_LENGTH: Final = 4
"""How many bytes tell how long the index of the parts of a file is."""


class Store:
    """Values by name in one folder."""

    def __init__(self, folder: Path, key: str) -> None:
        """`key` stands for the program and the user: a value kept under another key is not found."""
        self.folder = folder
        self._key = key.encode()

    def get(self, name: str, version: str = "") -> Any:
        """The value kept under `name`, or None; also None for a value of another `version`."""
        try:
            with open(f"{self.folder}/{name}", "rb") as file:  # noqa: PTH123 - thousands of them
                return self._opened(file.read(), name, version)
        except Exception:  # whatever is wrong with it, it is made anew
            return None

    def get_part(self, name: str, part: str, version: str = "") -> Any:
        """The value kept under `name` as `part`, or None; also None for a value of another `version`."""
        try:
            with open(f"{self.folder}/{name}", "rb") as file:  # noqa: PTH123
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
        path = f"{self.folder}/{name}"
        folder, _, last = path.rpartition("/")
        aside = f"{folder}/.{last}-{secrets.token_hex(4)}"  # the preview deletes such names where a process ended before it gave the right one
        try:
            descriptor = _create(aside)
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
            os.replace(aside, path)  # noqa: PTH105
        except OSError:
            with contextlib.suppress(OSError):
                os.unlink(aside)  # noqa: PTH108

    def _closed(self, value: Any, name: str, version: str) -> bytes:
        data = dumps(value)
        return self._seal(name, version, data) + data

    def _opened(self, sealed: bytes, name: str, version: str) -> Any:
        seal, data = sealed[:_SIZE], sealed[_SIZE:]
        return pickle.loads(data) if hmac.compare_digest(seal, self._seal(name, version, data)) else None  # noqa: S301 - our own file, sealed with a secret of this user

    def _seal(self, name: str, version: str, data: bytes) -> bytes:
        """A value that lies under another name or version than it was kept under has another seal."""
        return hmac.digest(self._key, b"\0".join((name.encode(), version.encode(), data)), "sha256")

    def drop(self, name: str) -> None:
        """Forget a value."""
        with contextlib.suppress(OSError):
            (self.folder / name).unlink()

    def clear(self) -> None:
        """Forget everything."""
        shutil.rmtree(self.folder, ignore_errors=True)


def _create(path: str) -> int:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    try:
        return os.open(path, flags, 0o666)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
    return os.open(path, flags, 0o666)
