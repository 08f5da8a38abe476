"""Every command; a new one is a module with a function of the same name, and a word here.

A command is imported when it is run, so that `explain check` need not wait for MkDocs.
"""

from importlib import import_module
from typing import Final

import click

from newsexplainer.model.docstrings import docstring_of

COMMANDS: Final = ("build", "check", "date", "inspect", "schema", "serve", "status", "verify")


class _Commands(click.Group):
    """Finds commands in the modules that `COMMANDS` names."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"newsexplainer.frontends.cli.{cmd_name}"), cmd_name)
        command.help = docstring_of(command.callback)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="det-ved-vi")
def main() -> None:
    """Explainer pages from structured news stories: what is confirmed, who says so, what changed."""


main.help = docstring_of(main.callback)
