"""`explain check`: every mistake in every file, in one run."""

from pathlib import Path

import click

from newsexplainer.checks import check_folder
from newsexplainer.diagnostics import InputError, plural
from newsexplainer.frontends.cli.console import fail, project_option, report
from newsexplainer.frontends.languages import site_languages
from newsexplainer.model.kinds import KINDS, SHARED


@click.command()
@project_option
def check(root: Path) -> None:
    """Read everything in seeds/ and print all errors and warnings; exit status 1 if there is an error."""
    try:
        checked = check_folder(root, site_languages(root))
    except InputError as error:
        fail(error.diagnostics, root)
    report(checked.warnings, root)
    project = checked.project
    claims = sum(len(story.claims) for story in project.stories.values())
    counts = [
        plural(len(project.stories), "story", "stories"),
        plural(claims, "claim"),
        *(plural(len(project.of(kind)), kind, KINDS[kind].plural) for kind in SHARED),
    ]
    click.echo(f"{', '.join(counts)}: no errors, {plural(len(checked.warnings), 'warning')}")
