"""`explain check`: every mistake in every file, in one run."""

from pathlib import Path

import click

from generator.checks import check_folder
from generator.cli.console import fail, project_option, report
from generator.diagnostics import InputError


@click.command()
@project_option
def check(root: Path) -> None:
    """Read everything in seeds/ and print all errors and warnings; exit status 1 if there is an error."""
    try:
        checked = check_folder(root)
    except InputError as error:
        fail(error.diagnostics, root)
    report(checked.warnings, root)
    project = checked.project
    claims = sum(len(story.claims) for story in project.stories.values())
    click.echo(
        f"{len(project.stories)} stories, {claims} claims, {len(project.actors)} actors, "
        f"{len(project.outlets)} outlets, {len(project.places)} places: no errors, {len(checked.warnings)} warnings"
    )
