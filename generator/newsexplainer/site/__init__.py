"""One core behind both doors: `build` gives a whole site in memory, `write_site` writes it piece by piece."""

from newsexplainer.execution.outputs import Output
from newsexplainer.site.faults import template_fault
from newsexplainer.site.in_memory import BuildOptions, build
from newsexplainer.site.pipeline import BuiltSite, Request, write_site
from newsexplainer.site.result import BuildResult, Counts, Frame

__all__ = ["BuildOptions", "BuildResult", "BuiltSite", "Counts", "Frame", "Output", "Request", "build", "template_fault", "write_site"]
