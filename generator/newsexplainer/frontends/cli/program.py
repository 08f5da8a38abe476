"""`explain` as a program of its own."""

import os
import sys

from newsexplainer.frontends.cli.commands import main


def run() -> None:
    """Run the command and end the process.

    Skips interpreter teardown, which takes seconds after a large build. Files are closed by then, and processes waited for.
    """
    try:
        main()
    except SystemExit as end:
        if not isinstance(end.code, int | None):
            raise
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except OSError:  # whoever read them is gone: Python has its own way to say so
            raise end from None
        os._exit(end.code or 0)
