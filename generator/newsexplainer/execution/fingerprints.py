"""Digests that stand for everything a result was made from: equal keys, equal results."""

import hashlib
import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

from newsexplainer.execution.pickling import dumps_for_digest
from newsexplainer.languages.catalogs import own_catalogs
from newsexplainer.loading.tree import Tree, read_tree

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


def tree_digest(tree: Tree) -> str:
    """One digest for files that were read together."""
    return combined((path, digest(content)) for path, content in tree.items())


@cache
def code_key() -> str:
    """Stands for this program: its files, the catalogs as they are used, its packages and the version of Python."""
    words = digest(*(repr(content) for content in own_catalogs()))
    packages = [(name, _version(name)) for name in _PACKAGES]
    return combined([*packages, ("python", sys.version), ("code", tree_digest(read_tree(_CODE))), ("words", words)])


def _version(package: str) -> str:
    try:
        return version(package)
    except ModuleNotFoundError:
        return "-"
