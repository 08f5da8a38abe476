"""`explain check-output`: the output check of `explain build`, for a finished folder."""

import hashlib
from pathlib import Path

import click

from newsexplainer import publishing
from newsexplainer.diagnostics import plural
from newsexplainer.frontends.cli.console import project_option
from newsexplainer.loading.tree import read_tree
from newsexplainer.rendering.assets import collect_assets
from newsexplainer.site import TEMPLATES


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@project_option
def check_output(folder: Path, root: Path) -> None:
    """Check a finished site before it is published.

    Regular files of known kinds only, no unknown script or style, nothing from other hosts. Exit
    status 1 if it must not be published; `explain build` checks in the same way before it publishes.
    """
    try:
        tree = publishing.check_output(folder, scripts=_scripts(root))
    except publishing.RefusedError as refusal:
        for reason in refusal.reasons:
            click.echo(reason, err=True)
        raise click.ClickException(f"{plural(len(refusal.reasons), 'reason')} not to publish {folder}") from None
    click.echo(f"{folder} sha256:{tree.digest}\n{tree.pages} pages, {tree.files} files")


def _scripts(root: Path) -> dict[str, str] | None:
    """The scripts of the project by site path, with their SHA-256; None where there is no project to compare with."""
    templates = root / TEMPLATES
    if not (templates / "assets").is_dir():
        return None
    return {path: hashlib.sha256(content).hexdigest() for path, content in collect_assets(read_tree(templates)).items() if path.endswith(".js")}
