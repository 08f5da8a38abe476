"""`explain serve`: the site on this machine, new after every edit."""

import webbrowser
from pathlib import Path

import click

from newsexplainer.frontends.cli.console import project_option
from newsexplainer.frontends.preview import PreviewError, preview


@click.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, metavar="HOST:PORT", help="Where to listen.")
@click.option("--port", type=click.IntRange(0, 65535), help="Another port at the same host; 0 takes a free one.")
@click.option("--open", "open_browser", is_flag=True, help="Open the site in a browser.")
@click.option("--poll", is_flag=True, help="Look at the files twice a second: for file systems that tell of no edits.")
@project_option
def serve(address: str, port: int | None, open_browser: bool, poll: bool, root: Path) -> None:
    """Preview the site: an edit shows in the browser at once, and a mistake does too while the last good site stays."""
    host, own = _split(address)

    def started(site: str) -> None:
        click.echo(f"{site} (Ctrl-C ends the preview)")
        if open_browser:
            webbrowser.open(site)

    try:
        preview(root, host, own if port is None else port, lambda line: click.echo(line, err=True), started, poll=poll)
    except PreviewError as error:
        raise click.ClickException(str(error)) from None


def _split(address: str) -> tuple[str, int]:
    """`127.0.0.1:8000` or `[::1]:8000` as host and port."""
    host, mark, port = address.rpartition(":")
    if not mark or not host or not (port.isascii() and port.isdigit()) or int(port) > 65535:
        raise click.BadParameter(f"`{address}` is no address; write it as 127.0.0.1:8000", param_hint="--address")
    return host.removeprefix("[").removesuffix("]"), int(port)
