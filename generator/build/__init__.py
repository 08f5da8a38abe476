"""One core behind both doors: `build` gives a whole site in memory, `write_site` writes it piece by piece."""

from generator.build.faults import template_fault
from generator.build.outputs import Output
from generator.build.pipeline import BuildOptions, build
from generator.build.result import BuildResult, Counts, Frame
from generator.build.site import BuiltSite, Request, write_site

__all__ = ["BuildOptions", "BuildResult", "BuiltSite", "Counts", "Frame", "Output", "Request", "build", "template_fault", "write_site"]
