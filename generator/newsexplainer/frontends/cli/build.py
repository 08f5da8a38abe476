"""`explain build`: the whole site, checked and published in one step."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import click
from jinja2 import TemplateError

from newsexplainer.diagnostics import InputError, plural
from newsexplainer.diagnostics.display import visible
from newsexplainer.execution.cache import Store
from newsexplainer.execution.sinks import FolderSink
from newsexplainer.execution.workers import run_parallel
from newsexplainer.frontends.cli.console import fail, project_option
from newsexplainer.frontends.cli.mkdocs_log import show_log
from newsexplainer.frontends.cli.progress import progress_line
from newsexplainer.frontends.mkdocs.adapter import Setup, setup_of, write_documents
from newsexplainer.languages import load_languages
from newsexplainer.publishing import Publisher, PublishError, Tree
from newsexplainer.site import BuildOptions, BuiltSite, Request, manifest_name, template_fault
from newsexplainer.site import build as build_site
from newsexplainer.site.cache import open_cache, temporary_store
from newsexplainer.site.models import DamagedError

_SHARED: Final = 10
"""The site before is kept where no more than one page in so many differs: it then takes next to no room on the disk."""


@click.command()
@click.option("--site-dir", type=click.Path(file_okay=False, path_type=Path), help="Where the site goes [default: as in mkdocs.yml].")
@click.option("--site-url", help="Where readers will find it, with the base path [default: as in mkdocs.yml].")
@click.option("--allow-fewer", is_flag=True, help="Publish although more than half of the pages are gone.")
@click.option("--no-cache", is_flag=True, help="Make everything anew, and keep nothing for the next build.")
@project_option
def build(site_dir: Path | None, site_url: str | None, allow_fewer: bool, no_cache: bool, root: Path) -> None:
    """Build every language beside the published site, check the result, and exchange the two.

    Whatever goes wrong, readers keep the site they have, and the exit status is 1.
    """
    started = time.monotonic()
    show_log()
    with _store(root, no_cache) as store:
        setup = _setup(root, site_url, store)
        publisher = _publisher(root, Path.cwd() / (site_dir or Path(setup.site_dir)))
        target = publisher.target
        try:
            with publisher.staging(reuse=not no_cache) as stage:
                built = _write(root, setup, stage, target, store, keeps=not no_cache)
                documents = write_documents(root, site_url, built, stage, target, store)
                written = built.written()
                tree = publisher.publish(
                    stage,
                    allow_fewer=allow_fewer,
                    files={*written, *documents},
                    keep=not no_cache and built.fresh * _SHARED < len(built.plans),
                    known=store.get("clean") or frozenset(),
                    written=written,
                    scripts={path: output.digest for path, output in written.items() if path.endswith(".js")},
                    spread=run_parallel,
                )
        except PublishError as error:
            raise click.ClickException(visible(str(error))) from None
        if not no_cache:
            store.put(manifest_name(target), built.manifest)
            store.put("clean", tree.contents)
    _summary(built, tree, target, time.monotonic() - started)


@contextmanager
def _store(root: Path, no_cache: bool) -> Iterator[Store]:
    """The cache of the project, or a store for this build alone."""
    if no_cache:
        with temporary_store() as store:
            yield store
        return
    with open_cache(root) as cache:
        if cache.unkept:
            click.echo(f"note: nothing is kept for the next build: {visible(cache.unkept)}", err=True)
        yield cache.store


def _publisher(root: Path, target: Path) -> Publisher:
    try:
        return Publisher(target, root)
    except PublishError as error:
        raise click.ClickException(visible(str(error))) from None


def _setup(root: Path, site_url: str | None, store: Store) -> Setup:
    try:
        return setup_of(root, site_url, store)
    except InputError as error:
        fail(error.diagnostics, root)


def _write(root: Path, setup: Setup, stage: Path, target: Path, store: Store, *, keeps: bool) -> BuiltSite:
    try:
        languages = load_languages(setup.languages)
        options = BuildOptions(setup.site_url, setup.feedback_url, setup.share_cards, progress_line(), languages)
        return build_site(Request(root, options, FolderSink(stage, target), store, store.get(manifest_name(target)), keeps), setup.framed)
    except InputError as error:
        fail(error.diagnostics, root)
    except TemplateError as error:
        raise click.ClickException(template_fault(error, root)) from error
    except DamagedError as error:
        raise click.ClickException(f"not published: the files of the story `{error}` changed while the site was made; run it again") from None


def _summary(built: BuiltSite, tree: Tree, target: Path, seconds: float) -> None:
    if built.warnings:
        click.echo(f"{plural(len(built.warnings), 'warning')}: `explain check` shows them", err=True)
    click.echo(f"{visible(os.path.relpath(target))}/ sha256:{tree.digest}")
    click.echo(f"{tree.pages} pages, {built.counts.claims} claims, {seconds:.1f} s")
