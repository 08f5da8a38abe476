"""What the commands share: the project option, and how mistakes are printed."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import click

from generator.diagnostics import Diagnostic, render
from generator.loading.sources import source_texts

project_option = click.option(
    "--project",
    "root",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    show_default="the current folder",
    help="The folder that holds `seeds/`.",
)


def report(diagnostics: Iterable[Diagnostic], root: Path) -> None:
    """Print mistakes and warnings to standard error, each with its place in the text."""
    found = list(diagnostics)
    click.echo(render(found, source_texts(root, found)), err=True, nl=False)


def fail(diagnostics: Iterable[Diagnostic], root: Path) -> NoReturn:
    """Print mistakes and warnings, and end with exit status 1."""
    report(diagnostics, root)
    sys.exit(1)
