"""The command line: `explain COMMAND`."""

from newsexplainer.frontends.cli.commands import main
from newsexplainer.frontends.cli.program import run

__all__ = ["main", "run"]
