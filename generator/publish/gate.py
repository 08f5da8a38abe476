"""The last look at a finished site: what must never be published, whatever made it.

It is a second wall behind the escaping of the renderer, and knows nothing of it: regular files
only, a content security policy on every page, no script or style but our own files, nothing
loaded from another host.
"""

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from generator.publish.markup_gate import page_faults
from generator.publish.style_gate import style_faults

_SHOWN: Final = 10
_FEWEST: Final = 0.5


class RefusedError(Exception):
    """The finished folder may not be published; every reason in `reasons`, one line each."""

    def __init__(self, reasons: list[str]) -> None:
        self.reasons = tuple(reasons)
        rest = len(reasons) - _SHOWN
        more = f"; and {rest} more" if rest > 0 else ""
        super().__init__("; ".join(reasons[:_SHOWN]) + more)


@dataclass(frozen=True, slots=True)
class Tree:
    """What a folder holds."""

    pages: int = field(metadata={"help": "How many HTML files."})
    files: int = field(metadata={"help": "How many files in all."})
    digest: str = field(metadata={"help": "SHA-256 over every path and content, in order of path: equal trees, equal digests."})


def inspect(folder: Path, published: int = 0, *, allow_fewer: bool = False) -> Tree:
    """The tree in `folder`, or `RefusedError` with every reason why it may not be published.

    `published` is how many pages readers have now: a site that lost more than half of them is
    refused unless `allow_fewer`, since that is far more often an accident than a decision.
    """
    digest = hashlib.sha256()
    faults: list[str] = []
    pages = files = 0
    for path, content in _read(folder, faults):
        digest.update(f"{path}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
        digest.update(content)
        files += 1
        if path.endswith((".html", ".htm")):
            pages += 1
            faults += [f"{path}: {fault}" for fault in page_faults(content)]
        elif path.endswith((".css", ".svg")):
            faults += [f"{path}: {fault}" for fault in style_faults(path, content)]
    if not (folder / "index.html").is_file():
        faults.append("there is no index.html")
    if pages < published * _FEWEST and not allow_fewer:
        faults.append(f"only {pages} pages are left of {published} (--allow-fewer publishes them all the same)")
    if faults:
        raise RefusedError(faults)
    return Tree(pages, files, digest.hexdigest())


def count_pages(folder: Path) -> int:
    """How many HTML files a published folder holds; 0 when there is none."""
    return sum(1 for path in folder.rglob("*.html") if path.is_file())


def _read(folder: Path, faults: list[str]) -> Iterator[tuple[str, bytes]]:
    """Every regular file by site path and content, in order of path; faults for all else."""
    for path in sorted(_walk(folder), key=lambda path: path.relative_to(folder).as_posix()):
        inside = path.relative_to(folder).as_posix()
        mode = path.lstat().st_mode
        if stat.S_ISREG(mode):
            yield inside, path.read_bytes()
        else:
            faults.append(f"{inside}: {'a symbolic link' if stat.S_ISLNK(mode) else 'not a regular file'}")


def _walk(folder: Path) -> Iterator[Path]:
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        else:
            yield Path(entry.path)
