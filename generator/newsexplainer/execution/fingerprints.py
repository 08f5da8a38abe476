"""Digests that stand for everything a result was made from: equal keys, equal results."""

import hashlib
from collections.abc import Iterable, Mapping

from newsexplainer.execution.pickling import dumps_for_digest


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


def tree_digest(tree: Mapping[str, bytes]) -> str:
    """One digest for files that were read together: content by path."""
    return combined((path, digest(content)) for path, content in tree.items())
