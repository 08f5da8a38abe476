"""The cache of a build on disk: pickled values under a name, each with a digest over it.

A value that is missing, damaged, half written or from another version is no value: whoever asks
makes it anew. Nothing outside `.cache/` is ever read as a pickle, and the folder is ours alone.
"""

import contextlib
import hashlib
import pickle
import secrets
import shutil
from pathlib import Path
from typing import Any, Final

FOLDER: Final = ".cache/build"
_SIZE: Final = hashlib.sha256().digest_size


class Store:
    """Values by name in one folder."""

    def __init__(self, folder: Path, key: str) -> None:
        """`key` stands for the program: a value kept under another key is not found."""
        self.folder = folder
        self._key = key.encode()

    def get(self, name: str) -> Any:
        """The value kept under `name`, or None."""
        try:
            data = (self.folder / name).read_bytes()
            if data[:_SIZE] != hashlib.sha256(self._key + data[_SIZE:]).digest():
                return None
            return pickle.loads(data[_SIZE:])  # noqa: S301 - our own file, whole as we wrote it
        except Exception:  # whatever is wrong with it, it is made anew
            return None

    def put(self, name: str, value: Any) -> None:
        """Keep `value`; a disk that is full or read-only only costs the next build its time."""
        data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
        path = self.folder / name
        aside = path.with_name(f".{path.name}-{secrets.token_hex(4)}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            aside.write_bytes(hashlib.sha256(self._key + data).digest() + data)
            aside.replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                aside.unlink()

    def drop(self, name: str) -> None:
        """Forget a value."""
        with contextlib.suppress(OSError):
            (self.folder / name).unlink()

    def clear(self) -> None:
        """Forget everything."""
        shutil.rmtree(self.folder, ignore_errors=True)
