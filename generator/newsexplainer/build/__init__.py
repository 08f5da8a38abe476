"""One core behind both doors: `build` gives a whole site in memory, `write_site` writes it piece by piece."""

from newsexplainer.build.faults import template_fault
from newsexplainer.build.outputs import Output
from newsexplainer.build.pipeline import BuildOptions, build
from newsexplainer.build.result import BuildResult, Counts, Frame
from newsexplainer.build.site import BuiltSite, Request, write_site

__all__ = ["BuildOptions", "BuildResult", "BuiltSite", "Counts", "Frame", "Output", "Request", "build", "template_fault", "write_site"]
