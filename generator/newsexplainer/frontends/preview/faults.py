"""Whatever stops the making of pages, in the words for the terminal and the pages."""

import contextlib
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from jinja2 import TemplateError

from newsexplainer.diagnostics import InputError, render
from newsexplainer.frontends.preview.adapter import FaultError
from newsexplainer.frontends.preview.messages import Fault
from newsexplainer.loading.sources import source_texts
from newsexplainer.site import template_fault


def fault_of(error: Exception, root: Path) -> Fault | None:
    """The mistake in the files that `error` tells of; None for anything else."""
    if isinstance(error, InputError):
        return Fault(render(error.diagnostics, source_texts(root, error.diagnostics)).rstrip("\n"))
    if isinstance(error, TemplateError):
        return Fault(f"error: {template_fault(error, root)}")
    return Fault(str(error)) if isinstance(error, FaultError) else None


@contextlib.contextmanager
def told(tell: Callable[[Fault], None], root: Path) -> Iterator[None]:
    """Tell of what goes wrong inside instead of failing: the preview goes on."""
    try:
        yield
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        tell(Fault(f"error: the site cannot be written: {(error.strerror or str(error)).lower()}{where}"))
    except Exception as error:
        fault = fault_of(error, root)
        if fault is None:  # a fault of the program: its place goes to the terminal
            traceback.print_exc()
        tell(fault or Fault(f"error: the program failed ({type(error).__name__}); the terminal shows where"))
