"""Noticing edits: the file system tells, through watchdog."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

from newsexplainer.frontends.preview.sources import SETTINGS, WATCHED, passed_over

_EDITS: Final = ("created", "modified", "deleted", "moved", "closed")


class _Handler(FileSystemEventHandler):
    def __init__(self, told: Callable[[], None], names: frozenset[str]) -> None:
        self._told = told
        self._names = names

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Pass on what may be an edit; reading a file is an event too."""
        names = {Path(str(path)).name for path in (event.src_path, event.dest_path) if path}
        if event.event_type in _EDITS and (names & self._names if self._names else not all(map(passed_over, names))):
            self._told()


def watch(root: Path, program: Path, told: Callable[[], None]) -> BaseObserver:
    """Call `told` in another thread whenever an input may have changed; stop what is returned.

    Where the system cannot tell (too many files, a network drive), the files are looked at every second.
    """
    try:
        return _started(Observer(), root, program, told)
    except OSError:
        return _started(PollingObserver(timeout=1), root, program, told)


def _started(observer: BaseObserver, root: Path, program: Path, told: Callable[[], None]) -> BaseObserver:
    anything = _Handler(told, frozenset())
    for folder in (*(root / name for name in WATCHED), program):
        if folder.is_dir():
            observer.schedule(anything, str(folder), recursive=True)
    observer.schedule(_Handler(told, frozenset({SETTINGS, *WATCHED})), str(root))
    observer.start()
    return observer
