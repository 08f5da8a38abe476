"""The output check: what must never be published, whatever made it.

It is independent of the escaping of the renderer and knows nothing of it: regular files of known
kinds only, a content security policy on every page, no script or style but our own files, nothing
loaded from another host.
"""

import hashlib
import os
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Protocol

from newsexplainer.publishing.output_check.faults import Fault
from newsexplainer.publishing.output_check.kinds import PAGE, SCRIPT, kind_of, refusal
from newsexplainer.publishing.output_check.tree import Tree, regular_files

_SHOWN: Final = 10
_FEWEST: Final = 0.5
_PARTS: Final = 2
"""Into how many parts the files go where several processes look at them."""


class RefusedError(Exception):
    """The finished folder may not be published; every reason in `reasons`, one line each."""

    def __init__(self, reasons: list[str]) -> None:
        self.reasons = tuple(reasons)
        rest = len(reasons) - _SHOWN
        more = f"; and {rest} more" if rest > 0 else ""
        super().__init__("; ".join(reasons[:_SHOWN]) + more)


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
class Judged:
    """One file that was judged; `kind` is empty for one that may not be published."""

    path: str
    kind: str
    digest: str
    faults: tuple[str, ...] = ()


def check_output(
    folder: Path,
    published: int = 0,
    *,
    allow_fewer: bool = False,
    known: Collection[str] = frozenset(),
    written: Mapping[str, Written] = MappingProxyType({}),
    scripts: Mapping[str, str] | None = None,
    spread: Spread = _in_turn,
) -> Tree:
    """The tree in `folder`, or `RefusedError` with every reason why it may not be published.

    `published` is how many pages readers have now: a site that lost more than half of them is
    refused unless `allow_fewer`, since that is far more often an accident than a decision. Every
    file is read, unless it has the size and the time stamp of one in `written` (by path) and has
    been judged: kind and SHA-256 of what was judged before and had no fault are in `known`.
    `scripts` are our own by site path, with their SHA-256; without it, whatever lies where they do
    passes for one. `spread` may do the work with several processes.
    """
    found, modes, faults = regular_files(folder)
    unchanged = {path: one for path, status in found.items() if (one := _unchanged(path, status, known, written)) is not None}
    looked = unchanged | _judged(folder, [path for path in found if path not in unchanged], known, spread)
    seen = [looked[path] for path in found]
    faults += [fault for one in seen for fault in one.faults]
    faults += [f"{one.path}: a script that is none of our own" for one in seen if _is_foreign(one, scripts)]
    pages = sum(one.kind == PAGE for one in seen)
    if not (folder / "index.html").is_file():
        faults.append("there is no index.html")
    if pages < published * _FEWEST and not allow_fewer:
        faults.append(f"only {pages} pages are left of {published} (--allow-fewer publishes them all the same)")
    if faults:
        raise RefusedError(faults)
    total = hashlib.sha256()
    for one in seen:
        total.update(f"{one.path}\0{one.digest}\n".encode("utf-8", "surrogateescape"))
    return Tree(pages, len(seen), total.hexdigest(), frozenset(_name(one.kind, one.digest) for one in seen), tuple(modes))


def _is_foreign(one: Judged, scripts: Mapping[str, str] | None) -> bool:
    return one.kind == SCRIPT and scripts is not None and scripts.get(one.path) != one.digest


def _judged(folder: Path, paths: Sequence[str], known: Collection[str], spread: Spread) -> dict[str, Judged]:
    """Files by site path, each of them read."""
    step = max(1, -(-len(paths) // _PARTS))
    parts = [paths[start : start + step] for start in range(0, len(paths), step)]
    return {one.path: one for part in spread(lambda part: [_judge(folder, path, known) for path in part], parts) for one in part}


def _unchanged(path: str, status: os.stat_result, known: Collection[str], written: Mapping[str, Written]) -> Judged | None:
    """A file that need not be read; None for one that must be."""
    one, kind = written.get(path), kind_of(path)
    if one is None or kind is None or (status.st_size, status.st_mtime_ns) != (one.size, one.modified):
        return None
    return Judged(path, kind.name, one.digest) if _name(kind.name, one.digest) in known else None


def _judge(folder: Path, path: str, known: Collection[str]) -> Judged:
    kind = kind_of(path)
    if kind is None:
        return Judged(path, "", "", (refusal(path).at(path),))
    try:
        with open(f"{folder}/{path}", "rb") as file:  # noqa: PTH123 - thousands of them
            content = file.read()
    except OSError as error:
        return Judged(path, "", "", (Fault(f"cannot be read: {error.strerror}").at(path),))
    digest = hashlib.sha256(content).hexdigest()
    if _name(kind.name, digest) in known:
        return Judged(path, kind.name, digest)
    return Judged(path, kind.name, digest, tuple(dict.fromkeys(fault.at(path) for fault in kind.judge(content))))


def _name(kind: str, digest: str) -> str:
    """Of a file that has no fault: the same bytes may be harmless as a text, and a script as a page."""
    return f"{kind} {digest}"
