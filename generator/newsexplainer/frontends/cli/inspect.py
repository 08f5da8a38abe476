"""`explain inspect`: the last look that `explain build` takes, at a folder that lies there already."""

from pathlib import Path

import click

from newsexplainer.diagnostics import plural
from newsexplainer.publishing import RefusedError
from newsexplainer.publishing import inspect as look


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def inspect(folder: Path) -> None:
    """Check a finished site: regular files only, no unknown script or style, nothing from other hosts.

    Exit status 1 if it must not be published; `explain build` looks in the same way before it publishes.
    """
    try:
        tree = look(folder)
    except RefusedError as refusal:
        for reason in refusal.reasons:
            click.echo(reason, err=True)
        raise click.ClickException(f"{plural(len(refusal.reasons), 'reason')} not to publish {folder}") from None
    click.echo(f"{folder} sha256:{tree.digest}\n{tree.pages} pages, {tree.files} files")
