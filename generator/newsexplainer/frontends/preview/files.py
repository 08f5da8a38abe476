"""Putting files into the served folder."""

import secrets
from pathlib import Path

from newsexplainer.frontends.preview.place import ASIDE


def put(live: Path, file: str, content: bytes) -> bool:
    """Put a file into the served folder in one step; False if it holds just that already."""
    target = live / file
    if target.is_file() and target.read_bytes() == content:
        return False
    aside = live.parent / f"{ASIDE}{secrets.token_hex(4)}"
    aside.write_bytes(content)
    target.parent.mkdir(parents=True, exist_ok=True)
    aside.replace(target)
    return True
