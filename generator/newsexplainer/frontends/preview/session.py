"""One preview from its start to Ctrl-C: files are watched, pages made, shown and told of."""

import fcntl
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import wait
from pathlib import Path
from types import FrameType
from typing import Final

import newsexplainer
from newsexplainer.frontends.preview.doors import Doors
from newsexplainer.frontends.preview.helper import Helper
from newsexplainer.frontends.preview.journal import Journal
from newsexplainer.frontends.preview.maker import Order
from newsexplainer.frontends.preview.messages import Fault, Outdated
from newsexplainer.frontends.preview.reporter import Reporter, Say
from newsexplainer.frontends.preview.server import PreviewServer
from newsexplainer.frontends.preview.watcher import watch

FOLDER: Final = ".cache/preview"
_ENDED: Final = "error: the program ended without a word (the lines above may say why); the next edit starts it again"


class TakenError(Exception):
    """The preview cannot start, in one line."""


def preview(root: Path, host: str, port: int, doors: Doors, say: Say, started: Callable[[str], None]) -> None:
    """Show the site of the project in `root` until Ctrl-C; `TakenError` where that cannot begin.

    `say` prints what there is to tell; `started` gets the address as soon as it answers. Port 0 takes a free one.
    """
    journal, live = Journal(), root.resolve() / FOLDER / "site"
    with _alone(live.parent), _ended_by_signals():
        server = _listening(host, port, live, journal)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.2}, daemon=True).start()
        try:
            started(server.address + "/")
            _follow(Order(root.resolve(), live, doors), journal, Reporter(journal, say))
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()
            server.server_close()


def _listening(host: str, port: int, live: Path, journal: Journal) -> PreviewServer:
    try:
        return PreviewServer(host, port, live, journal)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise TakenError(f"cannot listen on {host}:{port}: {reason.lower()}") from None


def _follow(order: Order, journal: Journal, reporter: Reporter) -> None:
    """Pass on news of the maker until Ctrl-C."""
    helper, edited = Helper(order, journal), threading.Event()

    def told() -> None:
        edited.set()
        helper.look()

    observer = watch(order.root, Path(newsexplainer.__file__).parent, told)
    try:
        while True:
            wait([helper.news])
            news = helper.receive()
            reporter.tell(news or Fault(_ENDED))
            if news is None:
                edited.clear()
                edited.wait()
            if news is None or isinstance(news, Outdated):
                helper.restart()
    finally:
        observer.stop()
        helper.stop()


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the folder of the preview, so that no second one changes it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        raise TakenError(f"cannot write into {FOLDER}/: {(error.strerror or str(error)).lower()}") from None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise TakenError("another preview of this project is running") from None
    finally:
        os.close(descriptor)


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Have a request to end work like Ctrl-C."""

    def end(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
