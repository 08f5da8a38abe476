"""One core behind both doors: `build(root, options)` gives a whole site in memory."""

from generator.build.pipeline import BuildOptions, build
from generator.build.result import BuildResult, Counts, Frame

__all__ = ["BuildOptions", "BuildResult", "Counts", "Frame", "build"]
