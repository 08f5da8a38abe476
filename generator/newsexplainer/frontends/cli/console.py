"""What the commands share: the project option, days and names as they are typed, and how mistakes are printed."""

import datetime as dt
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import click

from newsexplainer.diagnostics import Diagnostic, InputError, nearest, one_of, render
from newsexplainer.frontends.languages import site_languages
from newsexplainer.languages import Languages
from newsexplainer.loading.sources import source_texts

project_option = click.option(
    "--project",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
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


def languages_of(root: Path) -> Languages:
    """The languages of the project in `root`; prints why there are none, and ends."""
    try:
        return site_languages(root)
    except InputError as error:
        fail(error.diagnostics, root)


def day(context: click.Context, parameter: click.Parameter, value: str | None) -> dt.date | None:
    """The callback of an option that takes a day: its date, None where it is left out, else a usage error."""
    if value is None:
        return None
    try:
        if len(value) == 10 and value.isascii():  # fromisoformat takes weeks and times too
            return dt.date.fromisoformat(value)
    except ValueError:
        pass
    raise click.BadParameter(f"`{value}` is no day; write it as 2023-09-05")


def unknown(sentence: str, name: str, known: Iterable[str]) -> click.ClickException:
    """The error for a name that nothing has, with the nearest ones: ``there is no story `buget`; did you mean `budget`?``."""
    names = sorted(known)
    if near := nearest(name, names, 3):
        return click.ClickException(f"{sentence} `{name}`; did you mean {' or '.join(f'`{one}`' for one in near)}?")
    return click.ClickException(f"{sentence} `{name}`" + (f"; choose one of: {one_of(names)}" if names else ""))
