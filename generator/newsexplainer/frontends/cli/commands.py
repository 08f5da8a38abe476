"""Every command; a new one is a module with a function of the same name (`_` for `-`), and a word here.

A command is imported when it is run, so that `explain check` need not wait for MkDocs.
"""

from importlib import import_module
from typing import Final

import click

from newsexplainer.model.docstrings import docstring_of

COMMANDS: Final = ("build", "check", "check-output", "date", "schema", "serve", "status", "verify")
FORMER_NAMES: Final = {"inspect": "check-output"}
"""Names of an earlier release that still work in this one, and today's."""


class _Commands(click.Group):
    """Finds commands in the modules that `COMMANDS` names."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        name = FORMER_NAMES.get(cmd_name, cmd_name)
        if name not in COMMANDS:
            return None
        if name != cmd_name:
            click.echo(f"note: `explain {cmd_name}` is called `explain {name}` now; the old name goes with the next release", err=True)
        function = name.replace("-", "_")
        command: click.Command = getattr(import_module(f"newsexplainer.frontends.cli.{function}"), function)
        command.help = docstring_of(command.callback)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="det-ved-vi")
def main() -> None:
    """Explainer pages from structured news stories: what is confirmed, who says so, what changed."""


main.help = docstring_of(main.callback)
