"""What MkDocs says while it works, printed the way the other commands print."""

import logging

import click


class _Printer(logging.Handler):
    """Errors as they are (they come with their own frame), warnings with a mark in front."""

    def emit(self, record: logging.LogRecord) -> None:
        mark = "warning: " if record.levelno == logging.WARNING else ""
        click.echo(mark + record.getMessage().rstrip("\n"), err=True)


def show_log(*, everything: bool = False) -> None:
    """Print warnings and errors of MkDocs to standard error; progress too if `everything`."""
    log = logging.getLogger("mkdocs")
    log.handlers = [handler for handler in log.handlers if not isinstance(handler, _Printer)]
    log.addHandler(_Printer())
    log.setLevel(logging.INFO if everything else logging.WARNING)
    log.propagate = False
