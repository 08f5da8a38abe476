"""`explain` as a program of its own."""

import gc
import os
import sys
from typing import Final

from generator.cli.commands import main

_OBJECTS: Final = 1_000_000
"""After how many new objects Python looks for garbage that goes in circles. We make millions that do not; its own 700 cost a seventh of a build."""


def run() -> None:
    """Run the command and end the process.

    The end is at once: taking apart what a large build has in memory takes Python seconds, and the system does it in none.
    Files are closed by then, and processes waited for.
    """
    gc.set_threshold(_OBJECTS)
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
