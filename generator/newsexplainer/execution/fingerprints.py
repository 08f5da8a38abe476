"""Digests that stand for everything a result was made from: equal keys, equal results."""

import hashlib
import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

from newsexplainer.execution.pickling import dumps_for_digest

_PACKAGES: Final = ("babel", "icalendar", "jinja2", "markupsafe", "pillow", "pydantic", "pyyaml", "mkdocs", "mkdocs-material", "markdown", "pymdown-extensions")
"""What has a say in the bytes of the site."""

_CODE: Final = Path(__file__).parents[1]


def digest(*parts: str | bytes) -> str:
    """SHA-256 over the parts, each with its length, in hexadecimal."""
    total = hashlib.sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogateescape")
        total.update(b"%d:" % len(data))
        total.update(data)
    return total.hexdigest()


def combined(pairs: Iterable[tuple[str, str]]) -> str:
    """One digest for names and digests, whatever their order."""
    return digest(*(f"{name}={value}" for name, value in sorted(pairs)))


def content_key(value: object) -> str:
    """A digest of plain data: equal values, equal digests, whichever of their parts are one object."""
    return digest(dumps_for_digest(value))


def tree_digest(folder: Path) -> str:
    """One digest for every file below `folder`; that of nothing where there is no folder."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return combined((path.relative_to(folder).as_posix(), digest(path.read_bytes())) for path in paths)


@cache
def code_key() -> str:
    """Stands for this program: its files, its packages and the version of Python."""
    packages = [(name, _version(name)) for name in _PACKAGES]
    return combined([*packages, ("python", sys.version), ("code", tree_digest(_CODE))])


def _version(package: str) -> str:
    try:
        return version(package)
    except ModuleNotFoundError:
        return "-"
