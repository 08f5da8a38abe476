"""The last look at a finished site: what must never be published, whatever made it.

It is a second wall behind the escaping of the renderer, and knows nothing of it: regular files
only, a content security policy on every page, no script or style but our own files, nothing
loaded from another host.
"""

import hashlib
import os
import stat
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Protocol

from newsexplainer.publishing.markup_gate import page_faults
from newsexplainer.publishing.style_gate import style_faults

_SHOWN: Final = 10
_FEWEST: Final = 0.5
_PAGES: Final = (".html", ".htm")
_STYLED: Final = (".css", ".svg")
_OPEN_FOLDER: Final = 0o755
_OPEN_FILE: Final = 0o644
_PARTS: Final = 2
"""Into how many parts the files go where several processes look at them."""


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
    digest: str = field(metadata={"help": "SHA-256 over every path and the digest of its content, in order of path: equal trees, equal digests."})
    contents: frozenset[str] = field(default=frozenset(), repr=False, metadata={"help": "Kind and SHA-256 of every file that was judged, none of which has a fault."})
    modes: tuple[tuple[str, int], ...] = field(
        default=(), repr=False, compare=False, metadata={"help": "Site path of what had another mode than a published file or folder has, and that mode."}
    )


Spread = Callable[[Callable[[Sequence[str]], Any], Sequence[Sequence[str]]], list[Any]]
"""Does a piece of work for each part of the files and gives the results in their order."""


class Written(Protocol):
    """A file as whoever wrote it knows it."""

    @property
    def digest(self) -> str:
        """SHA-256 of its content."""

    @property
    def size(self) -> int:
        """In bytes."""

    @property
    def modified(self) -> int:
        """Its time stamp in nanoseconds."""


def _in_turn(work: Callable[[Sequence[str]], Any], parts: Sequence[Sequence[str]]) -> list[Any]:
    return [work(part) for part in parts]


@dataclass(frozen=True, slots=True)
class Seen:
    """One file that was looked at."""

    path: str
    digest: str
    faults: tuple[str, ...]


def inspect(
    folder: Path,
    published: int = 0,
    *,
    allow_fewer: bool = False,
    known: Collection[str] = frozenset(),
    written: Mapping[str, Written] = MappingProxyType({}),
    spread: Spread = _in_turn,
) -> Tree:
    """The tree in `folder`, or `RefusedError` with every reason why it may not be published.

    `published` is how many pages readers have now: a site that lost more than half of them is
    refused unless `allow_fewer`, since that is far more often an accident than a decision. Every
    file is read, unless it has the size and the time stamp of one in `written` (by path) and, where
    its kind is judged at all, has been judged: kind and SHA-256 of what was judged before and had no
    fault are in `known`. `spread` may do the work with several processes.
    """
    faults: list[str] = []
    found, modes = _regular(folder, faults)
    unchanged = {path: one for path, status in found.items() if (one := _unchanged(path, status, known, written)) is not None}
    looked = unchanged | _looked(folder, [path for path in found if path not in unchanged], known, spread)
    seen = [looked[path] for path in found]
    faults += [f"{one.path}: {fault}" for one in seen for fault in one.faults]
    pages = sum(one.path.endswith(_PAGES) for one in seen)
    if not (folder / "index.html").is_file():
        faults.append("there is no index.html")
    if pages < published * _FEWEST and not allow_fewer:
        faults.append(f"only {pages} pages are left of {published} (--allow-fewer publishes them all the same)")
    if faults:
        raise RefusedError(faults)
    total = hashlib.sha256()
    for one in seen:
        total.update(f"{one.path}\0{one.digest}\n".encode("utf-8", "surrogateescape"))
    return Tree(pages, len(seen), total.hexdigest(), frozenset(_name(one.path, one.digest) for one in seen if _kind(one.path)), tuple(modes))


def _looked(folder: Path, paths: Sequence[str], known: Collection[str], spread: Spread) -> dict[str, Seen]:
    """Files by site path, each of them read."""
    step = max(1, -(-len(paths) // _PARTS))
    parts = [paths[start : start + step] for start in range(0, len(paths), step)]
    return {one.path: one for part in spread(lambda part: [_look(folder, path, known) for path in part], parts) for one in part}


def _unchanged(path: str, status: os.stat_result, known: Collection[str], written: Mapping[str, Written]) -> Seen | None:
    """A file that need not be read; None for one that must be."""
    one = written.get(path)
    if one is None or (status.st_size, status.st_mtime_ns) != (one.size, one.modified):
        return None
    return Seen(path, one.digest, ()) if not _kind(path) or _name(path, one.digest) in known else None


def _look(folder: Path, path: str, known: Collection[str]) -> Seen:
    with open(f"{folder}/{path}", "rb") as file:  # noqa: PTH123 - thousands of them
        content = file.read()
    digest = hashlib.sha256(content).hexdigest()
    if _name(path, digest) in known:
        return Seen(path, digest, ())
    if path.endswith(_PAGES):
        return Seen(path, digest, tuple(page_faults(content)))
    return Seen(path, digest, tuple(style_faults(path, content)) if _kind(path) else ())


def _kind(path: str) -> str:
    """By which rules a file is judged; empty for one that no browser takes for a page, style or drawing."""
    return "page" if path.endswith(_PAGES) else next((kind for kind in _STYLED if path.endswith(kind)), "")


def _name(path: str, digest: str) -> str:
    """Of a file that has no fault: the same bytes may be harmless as a text, and a script as a page."""
    return f"{_kind(path)} {digest}"


def count_pages(folder: Path) -> int:
    """How many HTML files a published folder holds; 0 when there is none."""
    return sum(name.endswith(".html") for _, _, names in os.walk(folder) for name in names)


def _regular(folder: Path, faults: list[str]) -> tuple[dict[str, os.stat_result], list[tuple[str, int]]]:
    """Every regular file by site path, in order, and the right mode of what has another; faults for what is no file or folder."""
    found = {}
    modes = []
    for path, status in sorted(_walk(str(folder)), key=lambda pair: pair[0]):
        mode = _OPEN_FOLDER if stat.S_ISDIR(status.st_mode) else _OPEN_FILE
        if status.st_mode & 0o777 != mode:
            modes.append((path, mode))
        if stat.S_ISREG(status.st_mode):
            found[path] = status
        elif not stat.S_ISDIR(status.st_mode):
            faults.append(f"{path}: {'a symbolic link' if stat.S_ISLNK(status.st_mode) else 'not a regular file'}")
    return found, modes


def _walk(folder: str, above: str = "") -> Iterator[tuple[str, os.stat_result]]:
    """The folder and everything below it, by site path; there are thousands, so that paths stay strings."""
    yield above, os.stat(folder)  # noqa: PTH116
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(entry.path, f"{above}{entry.name}/")
            else:
                yield f"{above}{entry.name}", entry.stat(follow_symlinks=False)
