"""Publishing in one step: readers have the old site or the new one, never a mixture.

    lock -> recover -> stage (somebody fills the folder) -> check_output -> open to readers -> sync -> exchange -> discard

A process killed anywhere leaves either site whole: only the exchange touches what readers see.
What it left behind is cleared by the next one.
"""

import errno
import os
import secrets
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TypedDict, Unpack

from newsexplainer.disk.folders import is_folder, is_own_folder
from newsexplainer.disk.locks import open_lock, take
from newsexplainer.disk.removal import remove
from newsexplainer.publishing.exchange import exchange, sync_folder, sync_tree
from newsexplainer.publishing.output_check import RefusedError, Spread, Tree, Written, check_output, count_pages
from newsexplainer.publishing.target import PublishError, is_ours, place_for, refuse_target


class CheckOptions(TypedDict, total=False):
    """Options of `newsexplainer.publishing.output_check.check_output`."""

    known: Collection[str]
    written: Mapping[str, Written]
    scripts: Mapping[str, str]
    spread: Spread


class Publisher:
    """Publishes into one folder; the folder's parent holds the lock and what is being built."""

    def __init__(self, target: Path, root: Path | None = None) -> None:
        """`target` is the folder that readers see, such as `site`; `PublishError` where the project in `root` or the user's files would suffer."""
        self.target = place_for(target, root)
        self._lock = self.target.parent / f".{self.target.name}-lock"
        self._aside = self.target.parent / f".{self.target.name}-aside"
        self._before = self.target.parent / f".{self.target.name}-before"
        self._prefix = f".{self.target.name}-build-"

    @contextmanager
    def staging(self, *, reuse: bool = False) -> Iterator[Path]:
        """A folder beside the target to fill, under the lock; gone afterwards whatever happened.

        It is empty, unless with `reuse`: then it may hold the site before the published one, of whose files most are
        hard links of published ones. To make these names anew, and to delete the old ones, takes longer than all else
        after an edit. That site waits beside the target, and goes back there if nothing is published.
        """
        with _reported():
            refuse_target(self.target)  # before there is a lock beside somebody else's folder
            self.target.parent.mkdir(parents=True, exist_ok=True)
        with _reported(), self._locked():
            self._recover()
            stage = self.target.parent / f"{self._prefix}{secrets.token_hex(4)}"
            reused = reuse and is_own_folder(self._before) and _moved(self._before, stage) and _swept(stage)
            if not reused:
                stage.mkdir()
            try:
                yield stage
            finally:
                if not (reused and stage.is_dir() and _moved(stage, self._before)):
                    _remove(stage)

    def publish(
        self, stage: Path, *, allow_fewer: bool = False, files: Collection[str] | None = None, keep: bool = False, **looking: Unpack[CheckOptions]
    ) -> Tree:
        """Check the staged site and let readers see it; `PublishError` leaves the old one.

        With `files` all others in the stage are deleted first; with `keep` the old site is kept for `staging(reuse=True)`, without it one that was
        kept before is deleted.
        `looking` are options of `check_output`: how the output check is made short.
        """
        with _reported():
            if files is not None:
                sweep(stage, files)
            try:
                tree = check_output(stage, count_pages(self.target), allow_fewer=allow_fewer, **looking)
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
        if not os.path.lexists(self.target) and is_folder(self._aside) and is_ours(self._aside):
            self._aside.rename(self.target)
        refuse_target(self.target)
        _remove(self._aside)
        for beside in list(self.target.parent.iterdir()):
            if beside.name.startswith(self._prefix):
                _remove(beside)
        if not is_folder(self._before):
            _remove(self._before)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        descriptor = open_lock(self._lock)
        try:
            if not take(descriptor):
                raise PublishError(f"another build is running for {self.target.name}/")
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


def sweep(folder: Path, files: Collection[str] | None = None) -> None:
    """Delete all but regular files, or but those of `files` by site path, and folders left empty."""
    left: dict[str, int] = {}
    waiting = [""]
    while waiting:
        above = waiting.pop()
        left[above] = 0
        with os.scandir(folder / above) as entries:
            for entry in entries:
                left[above] += 1
                path = f"{above}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(path + "/")
                elif not entry.is_file(follow_symlinks=False) or (files is not None and path not in files):
                    Path(entry.path).unlink()
                    left[above] -= 1
    for path in reversed(left):  # what lies deeper comes first
        if path and not left[path]:
            (folder / path).rmdir()
            left[f"{path[:-1].rpartition('/')[0]}/".lstrip("/")] -= 1


def _open_to_readers(folder: Path, modes: Iterable[tuple[str, int]]) -> None:
    """Let everybody read the site, whatever the umask: a server often runs as another user."""
    for path, mode in modes:
        (folder / path).chmod(mode)


def _remove(folder: Path) -> None:
    """Delete a folder; what cannot be deleted now is left to the next build."""
    remove(folder)


def _swept(stage: Path) -> bool:
    """Whether the site before can be used again: without what is no file or folder; else it is deleted."""
    try:
        sweep(stage)
    except OSError:
        _remove(stage)
        return False
    return True


@contextmanager
def _reported() -> Iterator[None]:
    """Errors of the file system as one line that says what to do."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.EINVAL and error.filename:  # something else lies where a file of ours goes
            raise PublishError(f"not published: {Path(os.fsdecode(error.filename)).name} {error.strerror}; delete it") from error
        advice = {
            errno.ENOSPC: "the disk is full",
            errno.EDQUOT: "the disk quota is used up",
            errno.EROFS: "the folder is read-only",
            errno.EACCES: "no permission to write here",
            errno.EPERM: "no permission to write here",
        }.get(error.errno or 0, (error.strerror or str(error)).lower())
        where = f" ({Path(os.fsdecode(error.filename)).name})" if error.filename else ""
        raise PublishError(f"not published: {advice}{where}") from error
