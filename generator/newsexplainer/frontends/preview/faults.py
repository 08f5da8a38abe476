"""Whatever stops the making of pages, in the words for the terminal and the pages."""

import contextlib
import logging
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import click
from jinja2 import TemplateError

from newsexplainer.diagnostics import InputError, render
from newsexplainer.loading.sources import source_texts
from newsexplainer.site import template_fault


def fault_of(error: Exception, root: Path) -> str:
    """The mistake in the files that `error` tells of; empty for anything else."""
    match error:
        case InputError():
            return render(error.diagnostics, source_texts(root, error.diagnostics)).rstrip("\n")
        case TemplateError():
            return f"error: {template_fault(error, root)}"
        case click.ClickException():
            return f"error: {error.format_message()}"
    return ""


@contextlib.contextmanager
def reported(report: Callable[[str], None], root: Path) -> Iterator[None]:
    """Report what goes wrong inside instead of failing: the preview goes on."""
    warnings: list[str] = []
    try:
        with _mkdocs_warnings(warnings):
            yield
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        report(f"error: the site cannot be written: {(error.strerror or str(error)).lower()}{where}")
    except Exception as error:
        fault = fault_of(error, root)
        if not fault:  # a fault of the program: its place goes to the terminal
            traceback.print_exc()
        report("\n".join([*warnings, fault]) if fault else f"error: the program failed ({type(error).__name__}); the terminal shows where")


@contextlib.contextmanager
def _mkdocs_warnings(lines: list[str]) -> Iterator[None]:
    """Collect what MkDocs warns of, which its errors do not repeat."""
    log, handler = logging.getLogger("mkdocs"), logging.Handler(logging.WARNING)
    handler.emit = lambda record: lines.append(f"{record.levelname.lower()}: {record.getMessage().strip()}")  # type: ignore[method-assign]
    log.handlers, log.propagate = [handler], False
    yield
