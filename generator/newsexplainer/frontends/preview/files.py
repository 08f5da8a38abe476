"""Putting files into the served folder, and clearing away what was left half written."""

import contextlib
import secrets
import time
from pathlib import Path
from typing import Final

_OLD: Final = 3600.0


def sweep(folder: Path) -> None:
    """Remove what processes left in the cache that were ended while they wrote; young files may still be in use."""
    for leftover in folder.rglob(".*-*"):
        with contextlib.suppress(OSError):
            if time.time() - leftover.stat().st_mtime > _OLD:
                leftover.unlink()


def put(live: Path, file: str, content: bytes) -> bool:
    """Put a file into the served folder in one step; False if it holds just that already."""
    target = live / file
    if target.is_file() and target.read_bytes() == content:
        return False
    aside = live.parent / f".put-{secrets.token_hex(4)}"
    aside.write_bytes(content)
    target.parent.mkdir(parents=True, exist_ok=True)
    aside.replace(target)
    return True
