"""The command line: `explain COMMAND`."""

from generator.cli.commands import main
from generator.cli.program import run

__all__ = ["main", "run"]
