"""What is wrong with an input, where, why and how to mend it; and how that is printed."""

from newsexplainer.diagnostics.frame import render
from newsexplainer.diagnostics.nearest import nearest, one_of, plural, way
from newsexplainer.diagnostics.report import Diagnostic, InputError, Span

__all__ = ["Diagnostic", "InputError", "Span", "nearest", "one_of", "plural", "render", "way"]
