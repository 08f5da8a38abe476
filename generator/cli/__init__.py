"""The command line: `explain COMMAND`."""

from generator.cli.commands import main

__all__ = ["main"]
