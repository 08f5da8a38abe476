"""`explain serve`: the site on this machine, new after every edit."""

import logging
import webbrowser
from dataclasses import dataclass
from pathlib import Path

import click

from newsexplainer.execution.cache import Store
from newsexplainer.frontends.cli.console import project_option
from newsexplainer.frontends.mkdocs.adapter import Setup, setup_of, write_documents
from newsexplainer.frontends.preview import FaultError, TakenError, preview
from newsexplainer.site import BuiltSite


@dataclass(frozen=True, slots=True)
class MkDocsAdapter:
    """What MkDocs does for the preview, with its errors as one text."""

    def setup(self, root: Path, store: Store) -> Setup:
        """The setup that mkdocs.yml gives."""
        try:
            return setup_of(root, None, store)
        except click.ClickException as error:
            raise FaultError(f"error: {error.format_message()}") from None

    def documents(self, root: Path, built: BuiltSite, stage: Path, published: Path, store: Store) -> None:
        """Have MkDocs write the hand-written pages."""
        log, heard = logging.getLogger("mkdocs"), _Listener()
        log.handlers, log.propagate = [heard], False
        log.setLevel(logging.WARNING)
        try:
            write_documents(root, None, built, stage, published, store)
        except click.ClickException as error:
            raise FaultError("\n".join([*heard.lines, f"error: {error.format_message()}"])) from None


class _Listener(logging.Handler):
    """Keeps what MkDocs says."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname.lower()}: {record.getMessage().strip()}")


@click.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, metavar="HOST:PORT", help="Where to listen.")
@click.option("--port", type=click.IntRange(0, 65535), help="Another port at the same host; 0 takes a free one.")
@click.option("--open", "open_browser", is_flag=True, help="Open the site in a browser.")
@project_option
def serve(address: str, port: int | None, open_browser: bool, root: Path) -> None:
    """Preview the site: an edit shows in the browser at once, and a mistake does too while the last good site stays."""
    host, own = _split(address)

    def started(site: str) -> None:
        click.echo(f"{site} (Ctrl-C ends the preview)")
        if open_browser:
            webbrowser.open(site)

    try:
        preview(root, host, own if port is None else port, MkDocsAdapter(), lambda line: click.echo(line, err=True), started)
    except TakenError as error:
        raise click.ClickException(str(error)) from None


def _split(address: str) -> tuple[str, int]:
    """`127.0.0.1:8000` or `[::1]:8000` as host and port."""
    host, mark, port = address.rpartition(":")
    if not mark or not host or not (port.isascii() and port.isdigit()) or int(port) > 65535:
        raise click.BadParameter(f"`{address}` is no address; write it as 127.0.0.1:8000", param_hint="--address")
    return host.removeprefix("[").removesuffix("]"), int(port)
