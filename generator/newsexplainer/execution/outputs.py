"""Files of a site: writing new ones, and hard-linking unchanged ones."""

import contextlib
import hashlib
import os
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple


class WrittenFile(NamedTuple):
    """One file that was written, and how to know it again."""

    path: str
    """Relative to the site."""
    digest: str
    """SHA-256 of the content."""
    size: int
    modified: int
    """Its time stamp in nanoseconds."""


def file_of(path: str) -> str:
    """The file of the page at a site path."""
    return path + "index.html" if path.endswith("/") or not path else path


def write(stage: Path, path: str, content: bytes, digest: str = "") -> WrittenFile:
    """Write a new file; never over one that is there, which may be hard-linked to a published one. `digest` is that of the content, where it is known."""
    descriptor = _create(f"{stage}/{path}")
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        status = os.fstat(descriptor)
    finally:
        os.close(descriptor)
    return WrittenFile(path, digest or digest_of(content), len(content), status.st_mtime_ns)


def digest_of(content: bytes) -> str:
    """SHA-256 of a content, as in `WrittenFile`."""
    return hashlib.sha256(content).hexdigest()


def link(published: Path, stage: Path, outputs: Iterable[WrittenFile]) -> bool:
    """Hard-link unchanged files below the stage; False if one is not as it was written."""
    made: list[str] = []
    for output in outputs:
        source, target = f"{published}/{output.path}", f"{stage}/{output.path}"
        if not _is_as_written(source, output):
            return _undo(made)
        try:
            if _hard_link(source, target):
                made.append(target)
        except OSError:
            return _undo(made)
    return True


def link_as(published: Path, stage: Path, output: WrittenFile, path: str) -> WrittenFile | None:
    """Hard-link an unchanged file to this path, which may differ from its own; None if it is not as it was written.

    On ext4 that is much faster than to write a file.
    """
    if not _is_as_written(f"{published}/{output.path}", output):
        return None
    try:
        _hard_link(f"{published}/{output.path}", f"{stage}/{path}")
    except OSError:
        return None
    return output._replace(path=path)


def _is_as_written(source: str, output: WrittenFile) -> bool:
    try:
        status = os.stat(source, follow_symlinks=False)  # noqa: PTH116 - thousands of them
    except OSError:
        return False
    return (status.st_size, status.st_mtime_ns) == (output.size, output.modified)


def _create(target: str) -> int:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    try:
        return os.open(target, flags, 0o666)
    except (FileNotFoundError, FileExistsError, NotADirectoryError):
        _make_way(target)
    return os.open(target, flags, 0o666)


def _hard_link(source: str, target: str) -> bool:
    """Whether `target` was made a name of the file; False if it was one already."""
    try:
        os.link(source, target, follow_symlinks=False)
    except FileExistsError:
        if _is_one_file(source, target):
            return False
        _make_way(target)
        os.link(source, target, follow_symlinks=False)
    except (FileNotFoundError, NotADirectoryError):
        _make_way(target)
        os.link(source, target, follow_symlinks=False)
    return True


def _is_one_file(source: str, target: str) -> bool:
    one, other = os.stat(source, follow_symlinks=False), os.stat(target, follow_symlinks=False)  # noqa: PTH116 - thousands of them
    return (one.st_dev, one.st_ino) == (other.st_dev, other.st_ino)


def _make_way(target: str) -> None:
    """Make the folder of a file, and delete what an earlier site has in the place of either."""
    folder = os.path.dirname(target)  # noqa: PTH120 - thousands of them
    with contextlib.suppress(OSError):  # nearly always it is this one folder that is missing
        os.mkdir(folder)  # noqa: PTH102
        return
    try:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103
    except (FileExistsError, NotADirectoryError):
        next(path for path in Path(target).parents if path.is_file()).unlink()
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103
    try:
        os.unlink(target)  # noqa: PTH108
    except FileNotFoundError:
        pass
    except (IsADirectoryError, PermissionError):  # which of the two depends on the system
        shutil.rmtree(target)


def _undo(made: Sequence[str]) -> bool:
    for path in made:
        os.unlink(path)  # noqa: PTH108 - thousands of them
    return False
