"""What machines read of the site: one module per format, each with a function from a request to artifacts."""

from newsexplainer.exports.listing import EXCERPTS, EXPORTS, LIST_EXPORTS, PAGE_EXPORTS, SITE_EXPORTS, STORY_EXPORTS
from newsexplainer.exports.request import ExportRequest

__all__ = ["EXCERPTS", "EXPORTS", "LIST_EXPORTS", "PAGE_EXPORTS", "SITE_EXPORTS", "STORY_EXPORTS", "ExportRequest"]
