"""`explain build`: the whole site, checked and published in one step."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, cast

import click
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from generator.build import BuildResult
from generator.cli.console import project_option
from generator.cli.mkdocs_log import show_log
from generator.cli.progress import progress_line
from generator.publish import Publisher, PublishError, Tree


class _Door(Protocol):
    """What this command asks of the MkDocs plugin, which MkDocs has made."""

    progress: Callable[[int, int], None] | None
    inspects: bool
    result: BuildResult | None


@click.command()
@click.option("--site-dir", type=click.Path(file_okay=False, path_type=Path), help="Where the site goes [default: as in mkdocs.yml].")
@click.option("--site-url", help="Where readers will find it, with the base path [default: as in mkdocs.yml].")
@click.option("--allow-fewer", is_flag=True, help="Publish although more than half of the pages are gone.")
@project_option
def build(site_dir: Path | None, site_url: str | None, allow_fewer: bool, root: Path) -> None:
    """Build both languages beside the published site, check the result, and exchange the two.

    Whatever goes wrong, readers keep the site they have, and the exit status is 1.
    """
    started = time.monotonic()
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    show_log()
    target = site_dir or Path(_load(root, site_url).site_dir)
    publisher = Publisher(target)
    try:
        with publisher.staging() as stage:
            result = _run(root, stage, site_url)
            tree = publisher.publish(stage, allow_fewer=allow_fewer)
    except PublishError as error:
        raise click.ClickException(str(error)) from None
    _summary(result, tree, target, time.monotonic() - started)


def _load(root: Path, site_url: str | None, stage: Path | None = None) -> MkDocsConfig:
    changes = {"site_url": site_url, "site_dir": str(stage) if stage else None}
    try:
        return load_config(str(root / "mkdocs.yml"), **{name: value for name, value in changes.items() if value})
    except ConfigurationError as error:
        raise click.ClickException(str(error).strip()) from None
    except Abort as error:
        raise click.ClickException(str(error)) from None


def _run(root: Path, stage: Path, site_url: str | None) -> BuildResult:
    config = _load(root, site_url, stage)
    plugin = config.plugins.get("explainer")
    if plugin is None:
        raise click.ClickException("mkdocs.yml does not list the plugin `explainer`")
    door = cast("_Door", plugin)
    door.progress = progress_line()
    door.inspects = False
    try:
        mkdocs_build(config)
    except Abort as error:
        if door.result is not None:
            click.echo(f"not published: {error}", err=True)
        sys.exit(1)
    if door.result is None:
        raise click.ClickException("the plugin `explainer` has built nothing")
    return door.result


def _summary(result: BuildResult, tree: Tree, target: Path, seconds: float) -> None:
    if warnings := len(result.warnings):
        click.echo(f"{warnings} warning{'' if warnings == 1 else 's'}: `explain check` shows {'it' if warnings == 1 else 'them'}", err=True)
    click.echo(f"{os.path.relpath(target)}/ sha256:{tree.digest}")
    click.echo(f"{tree.pages} pages, {result.counts.claims} claims, {seconds:.1f} s")
