"""One preview from its start to Ctrl-C: files are watched, pages made by a process of their own, shown and told of."""

import contextlib
import json
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from newsexplainer.diagnostics import plural
from newsexplainer.frontends.preview.folder import LIVE, PreviewError, open_preview_folder
from newsexplainer.frontends.preview.making import News
from newsexplainer.frontends.preview.server import PreviewServer
from newsexplainer.frontends.preview.sources import FOLDERS, PROGRAM, SETTINGS, is_ignored
from newsexplainer.frontends.preview.state import SiteState

Print = Callable[[str], None]
"""Prints lines on the terminal."""

_EDITS: Final = ("created", "modified", "deleted", "moved", "closed")
_DIED: Final = "error: the program ended without a word (the lines above may say why); the next edit starts it again"
_POLLING: Final = "note: this file system tells of no edits: the files are looked at twice a second from now on (`--poll` does so from the start)"


def preview(root: Path, host: str, port: int, print_line: Print, started: Callable[[str], None], *, poll: bool = False) -> None:
    """Show the site of the project in `root` until Ctrl-C; `PreviewError` where that cannot begin.

    `started` gets the address as soon as it answers. Port 0 takes a free one. With `poll` files are looked at twice a second.
    """
    root = root.resolve()
    for number in (signal.SIGINT, signal.SIGTERM):  # whatever was inherited: a shell starts a background job of a script with SIGINT ignored
        signal.signal(number, signal.default_int_handler)
    with open_preview_folder(root, print_line) as folder:
        state, live = SiteState(), folder / LIVE
        try:
            server = PreviewServer(host, port, live, state)
        except (OSError, OverflowError) as error:
            raise PreviewError(f"cannot listen on {host}:{port}: {(getattr(error, 'strerror', None) or str(error)).lower()}") from None
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.2}, daemon=True).start()
        session = _Session(root, live, state, print_line, poll=poll)
        try:
            started(server.address + "/")
            session.run()
        except KeyboardInterrupt:
            pass
        finally:
            session.stop()
            server.shutdown()
            server.server_close()


class _Session(FileSystemEventHandler):
    """Tells the worker of events, and browsers and the terminal of its news."""

    def __init__(self, root: Path, live: Path, state: SiteState, print_line: Print, *, poll: bool) -> None:
        self._root, self._live, self._state, self._print, self._polls = root, live, state, print_line, poll
        self._event, self._warnings, self._last_warning = threading.Event(), 0, ""
        self._worker: subprocess.Popen[bytes] | None = None
        self._observer = Observer()

    def run(self) -> None:
        """Until Ctrl-C."""
        self._watch()
        while True:
            command = [sys.executable, "-m", f"{__package__}.worker", str(self._root), str(self._live), "polls" if self._polls else ""]
            self._worker = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True)  # noqa: S603 - ourselves
            news = None
            for line in self._worker.stdout or ():
                news = News(**json.loads(line))
                self._report(news)
            if news is None or news.kind != "program":
                self._report(News("fault", _DIED))
                self._event.clear()
                self._event.wait()

    def stop(self) -> None:
        """End the worker, which ends with its input, and the watching."""
        if self._worker is not None and self._worker.stdin is not None:
            with contextlib.suppress(OSError):
                self._worker.stdin.close()
            try:
                self._worker.wait(5)
            except subprocess.TimeoutExpired:
                self._worker.kill()
        if self._observer.is_alive():
            self._observer.stop()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Tell the worker of what may be an edit (reading a file is an event too): which pages are open now."""
        paths = [Path(str(path)) for path in (event.src_path, event.dest_path) if path]
        if event.event_type in _EDITS and any(not is_ignored(path.name) if path.parent != self._root else path.name in (*FOLDERS, SETTINGS) for path in paths):
            self._event.set()
            if self._worker is not None and self._worker.stdin is not None:
                with contextlib.suppress(OSError, ValueError):
                    self._worker.stdin.write(json.dumps(sorted(self._state.open)).encode() + b"\n")
                    self._worker.stdin.flush()

    def _watch(self) -> None:
        folders = [folder for folder in (*(self._root / name for name in FOLDERS), PROGRAM) if folder.is_dir()]
        for folder in folders:
            self._observer.schedule(self, str(folder), recursive=True)
        self._observer.schedule(self, str(self._root))
        try:
            self._observer.start()
        except OSError:  # too many files for the system to watch
            self._polls = True

    def _report(self, news: News) -> None:
        """Browsers first: somebody waits for them."""
        match news.kind:
            case "page":
                self._state.changed(frozenset(news.files))
                name = "".join(news.files).removesuffix("index.html") or "the pages of the story are as they were"
                self._print(f"{name}: {news.seconds:.2f} s")
                if news.text and news.text != self._last_warning:
                    self._print(news.text)
                self._last_warning = news.text
            case "site":
                self._state.changed(frozenset(news.files), news.base)
                self._print(f"{plural(news.pages, 'page')}, {len(news.files) or 'none'} changed, {news.seconds:.1f} s")
                if news.warnings and news.warnings != self._warnings:
                    self._print(f"{plural(news.warnings, 'warning')}: `explain check` shows them")
                self._warnings = news.warnings
            case "fault":
                self._state.failed(news.text)
                self._print(news.text + ("\nThe site from before the mistake is still shown." if self._state.now.ready else ""))
            case "polling":
                self._polls = True
                self._print(_POLLING)
            case _:
                self._print("The program was edited; it starts again.")
