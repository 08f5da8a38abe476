"""What is wrong with an input, where, why and how to mend it; and how that is printed."""

from generator.diagnostics.frame import render
from generator.diagnostics.nearest import nearest, one_of, plural
from generator.diagnostics.report import Diagnostic, InputError, Span

__all__ = ["Diagnostic", "InputError", "Span", "nearest", "one_of", "plural", "render"]
