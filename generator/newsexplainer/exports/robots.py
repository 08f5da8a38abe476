"""robots.txt (RFC 9309): everything may be read, and where the sitemap is.

Crawlers look for it at the root of a host only; below a base path it does no harm.
"""

from collections.abc import Iterable

from newsexplainer.artifact import Artifact
from newsexplainer.exports.export import Export, ExportScope
from newsexplainer.exports.request import ExportRequest
from newsexplainer.exports.sitemap import EXPORT as SITEMAP

PATH = "robots.txt"


def robots(request: ExportRequest) -> Iterable[Artifact]:
    """The file `robots.txt`."""
    text = f"User-agent: *\nAllow: /\n\nSitemap: {request.absolute(SITEMAP.path)}\n"
    yield Artifact(PATH, text.encode(), "generator/newsexplainer/exports/robots.py")


EXPORT = Export("robots", "text/plain", ExportScope.STORIES, PATH, robots)
