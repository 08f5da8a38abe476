"""What a site is made of, and the one pipeline that makes it."""

from newsexplainer.site.faults import template_fault
from newsexplainer.site.pipeline import BuiltSite, Manifest, Request, build, manifest_name
from newsexplainer.site.result import Counts, Frame
from newsexplainer.site.settings import TEMPLATES, BuildOptions

__all__ = ["TEMPLATES", "BuildOptions", "BuiltSite", "Counts", "Frame", "Manifest", "Request", "build", "manifest_name", "template_fault"]
