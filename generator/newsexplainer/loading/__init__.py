"""From the files editors write to the story model, with the place of every value."""

from newsexplainer.loading.project import Loaded, LoadResult, Project, load_file, load_project, read_project
from newsexplainer.loading.sourcemap import SourceMap

__all__ = ["LoadResult", "Loaded", "Project", "SourceMap", "load_file", "load_project", "read_project"]
