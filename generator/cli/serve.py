"""`explain serve`: the site on this machine, rebuilt at every edit."""

import os
from pathlib import Path

import click
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.exceptions import Abort, ConfigurationError

from generator.cli.console import project_option
from generator.cli.mkdocs_log import show_log


@click.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, metavar="HOST:PORT", help="Where to listen.")
@click.option("--open", "open_browser", is_flag=True, help="Open the site in a browser.")
@project_option
def serve(address: str, open_browser: bool, root: Path) -> None:
    """Preview the site with live reload; a mistake is printed and the last good site stays."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    show_log(everything=True)
    try:
        mkdocs_serve(config_file=str(root / "mkdocs.yml"), dev_addr=address, open_in_browser=open_browser)
    except ConfigurationError as error:
        raise click.ClickException(str(error)) from None
    except Abort as error:
        raise SystemExit(1) from error
    except OSError as error:
        raise click.ClickException(f"cannot listen on {address}: {(error.strerror or str(error)).lower()}") from None
