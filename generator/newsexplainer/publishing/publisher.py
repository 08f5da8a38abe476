"""Publishing in one step: readers have the old site or the new one, never a mixture.

    lock -> recover -> stage (somebody fills the folder) -> inspect -> open to readers -> sync -> exchange -> discard

A process killed anywhere leaves either site whole: only the exchange touches what readers see.
What it left behind is cleared by the next one.
"""

import errno
import fcntl
import os
import secrets
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypedDict, Unpack

from newsexplainer.publishing.exchange import exchange, sync_folder, sync_tree
from newsexplainer.publishing.output_check import RefusedError, Spread, Tree, Written, count_pages, inspect

_MARKS: Final = ("index.html", "404.html")


class Looking(TypedDict, total=False):
    """Options of `newsexplainer.publishing.output_check.inspect`."""

    known: Collection[str]
    written: Mapping[str, Written]
    scripts: Mapping[str, str]
    spread: Spread


class PublishError(Exception):
    """The site could not be published, in one line; what readers have is untouched."""


class Publisher:
    """Publishes into one folder; the folder's parent holds the lock and what is being built."""

    def __init__(self, target: Path) -> None:
        """`target` is the folder that readers see, such as `site`."""
        self.target = Path.cwd() / target
        self._lock = self.target.parent / f".{self.target.name}-lock"
        self._aside = self.target.parent / f".{self.target.name}-aside"
        self._before = self.target.parent / f".{self.target.name}-before"
        self._prefix = f".{self.target.name}-build-"

    @contextmanager
    def staging(self, *, reuse: bool = False) -> Iterator[Path]:
        """A folder beside the target to fill, under the lock; gone afterwards whatever happened.

        It is empty, unless with `reuse`: then it may hold the site before the published one, of whose files most are
        second names of published ones. To make these names anew, and to delete the old ones, takes longer than all else
        after an edit. That site waits beside the target, and goes back there if nothing is published.
        """
        with _told():
            self.target.parent.mkdir(parents=True, exist_ok=True)
        with _told(), self._locked():
            self._recover()
            stage = self.target.parent / f"{self._prefix}{secrets.token_hex(4)}"
            reused = reuse and self._before.is_dir() and _moved(self._before, stage)
            if reused:
                sweep(stage)
            else:
                stage.mkdir()
            try:
                yield stage
            finally:
                if not (reused and stage.is_dir() and _moved(stage, self._before)):
                    _remove(stage)

    def publish(
        self, stage: Path, *, allow_fewer: bool = False, files: Collection[str] | None = None, keep: bool = False, **looking: Unpack[Looking]
    ) -> Tree:
        """Check the staged site and let readers see it; `PublishError` leaves the old one.

        With `files` all others in the stage are deleted first; with `keep` the old site is kept for `staging(reuse=True)`, without it one that was
        kept before is deleted.
        `looking` are options of `inspect`: how the output check is made short.
        """
        with _told():
            if files is not None:
                sweep(stage, files)
            try:
                tree = inspect(stage, count_pages(self.target), allow_fewer=allow_fewer, **looking)
            except RefusedError as refusal:
                raise PublishError(f"not published: {refusal}") from None
            _open_to_readers(stage, tree.modes)
            sync_tree(stage)
            self._put(stage)
            sync_folder(self.target.parent)
            if not keep:
                _remove(self._before)  # it shares hardly a file with this site: a second one on the disk
            if not (keep and stage.is_dir() and _moved(stage, self._before)):
                _remove(stage)
            return tree

    def _put(self, stage: Path) -> None:
        if not self.target.exists():
            stage.rename(self.target)
        elif not exchange(stage, self.target):
            self.target.rename(self._aside)
            stage.rename(self.target)
            _remove(self._aside)

    def _recover(self) -> None:
        """Undo what a killed process left: half a fallback exchange, and folders half built."""
        if self.target.is_symlink() or (self.target.exists() and not self.target.is_dir()):
            raise PublishError(f"not published: {self.target.name} is not a folder")
        if self._aside.exists():
            if self.target.exists():
                _remove(self._aside)
            else:
                self._aside.rename(self.target)
        if self.target.is_dir() and any(self.target.iterdir()) and not all((self.target / mark).is_file() for mark in _MARKS):
            raise PublishError(f"not published: {self.target.name}/ holds files, and they are no site of ours; empty it or choose another folder")
        for leftover in self.target.parent.glob(f"{self._prefix}*"):
            _remove(leftover)
        if self._before.is_symlink() or self._before.is_file():
            self._before.unlink()

    @contextmanager
    def _locked(self) -> Iterator[None]:
        descriptor = os.open(self._lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            raise PublishError(f"another build is running for {self.target.name}/") from None
        try:
            yield
        finally:
            os.close(descriptor)


def _moved(folder: Path, place: Path) -> bool:
    """Whether a folder has another name now; some file systems refuse that, such as layers of containers, and it is deleted then."""
    try:
        folder.rename(place)
    except OSError:
        _remove(folder)
        return False
    return True


def sweep(folder: Path, files: Collection[str] | None = None, above: str = "") -> bool:
    """Delete all but regular files, or but those of `files` by site path, and folders left empty; whether the folder is empty now."""
    empty = True
    with os.scandir(folder) as entries:
        for entry in entries:
            path = f"{above}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                if sweep(Path(entry.path), files, path + "/"):
                    Path(entry.path).rmdir()
                else:
                    empty = False
            elif not entry.is_file(follow_symlinks=False) or (files is not None and path not in files):
                Path(entry.path).unlink()
            else:
                empty = False
    return empty


def _open_to_readers(folder: Path, modes: Iterable[tuple[str, int]]) -> None:
    """Let everybody read the site, whatever the umask: a server often runs as another user."""
    for path, mode in modes:
        (folder / path).chmod(mode)


def _remove(folder: Path) -> None:
    """Delete a folder; what cannot be deleted now is left to the next build."""
    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _told() -> Iterator[None]:
    """Errors of the file system as one line that says what to do."""
    try:
        yield
    except OSError as error:
        advice = {
            errno.ENOSPC: "the disk is full",
            errno.EDQUOT: "the disk quota is used up",
            errno.EROFS: "the folder is read-only",
            errno.EACCES: "no permission to write here",
            errno.EPERM: "no permission to write here",
        }.get(error.errno or 0, (error.strerror or str(error)).lower())
        where = f" ({Path(os.fsdecode(error.filename)).name})" if error.filename else ""
        raise PublishError(f"not published: {advice}{where}") from error
