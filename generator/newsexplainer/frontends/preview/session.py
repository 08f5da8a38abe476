"""One preview from its start to Ctrl-C: files are watched, pages made, shown and told of."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import wait
from pathlib import Path
from types import FrameType
from typing import Final

import newsexplainer
from newsexplainer.frontends.preview.adapter import Adapter
from newsexplainer.frontends.preview.journal import Journal
from newsexplainer.frontends.preview.messages import Fault, ProgramChanged
from newsexplainer.frontends.preview.place import TakenError, open_place
from newsexplainer.frontends.preview.reporter import Reporter, Say
from newsexplainer.frontends.preview.server import PreviewServer
from newsexplainer.frontends.preview.watcher import watch
from newsexplainer.frontends.preview.worker import Order
from newsexplainer.frontends.preview.worker_process import Helper

_ENDED: Final = "error: the program ended without a word (the lines above may say why); the next edit starts it again"


def preview(root: Path, host: str, port: int, doors: Adapter, say: Say, started: Callable[[str], None]) -> None:
    """Show the site of the project in `root` until Ctrl-C; `TakenError` where that cannot begin.

    `say` prints what there is to tell; `started` gets the address as soon as it answers. Port 0 takes a free one.
    """
    root = root.resolve()
    with open_place(root, say) as folder, _ended_by_signals():
        journal, live = Journal(), folder / "site"
        server = _listening(host, port, live, journal)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.2}, daemon=True).start()
        try:
            started(server.address + "/")
            _follow(Order(root, live, doors), journal, Reporter(journal, say))
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
            if news is None or isinstance(news, ProgramChanged):
                helper.restart()
    finally:
        observer.stop()
        helper.stop()


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Have SIGINT and SIGTERM end the preview, whatever was inherited: a shell starts a background job of a script with SIGINT ignored."""

    def end(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
