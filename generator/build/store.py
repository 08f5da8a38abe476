"""The cache of a build on disk: pickled values under a name, each with a digest over it.

A value that is missing, damaged, half written, from another version or from somebody else is no
value: whoever asks makes it anew. A pickle can run code, so none is read that lacks our own seal.
"""

import contextlib
import hashlib
import hmac
import pickle
import secrets
import shutil
from pathlib import Path
from typing import Any, Final

from generator.build.pickling import dumps

FOLDER: Final = ".cache/build"
_SIZE: Final = hashlib.sha256().digest_size


class Store:
    """Values by name in one folder."""

    def __init__(self, folder: Path, key: str) -> None:
        """`key` stands for the program and the user: a value kept under another key is not found."""
        self.folder = folder
        self._key = key.encode()

    def get(self, name: str, version: str = "") -> Any:
        """The value kept under `name`, or None; also None for a value of another `version`."""
        try:
            data = (self.folder / name).read_bytes()
            if not hmac.compare_digest(data[:_SIZE], self._seal(name, version, data[_SIZE:])):
                return None
            return pickle.loads(data[_SIZE:])  # noqa: S301 - our own file, sealed with a secret of this user
        except Exception:  # whatever is wrong with it, it is made anew
            return None

    def put(self, name: str, value: Any, version: str = "") -> None:
        """Keep `value`; a disk that is full or read-only only costs the next build its time."""
        data = dumps(value)
        path = self.folder / name
        aside = path.with_name(f".{path.name}-{secrets.token_hex(4)}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            aside.write_bytes(self._seal(name, version, data) + data)
            aside.replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                aside.unlink()

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
