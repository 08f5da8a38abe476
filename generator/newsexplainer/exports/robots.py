"""robots.txt (RFC 9309): everything may be read, and where the sitemap is.

Crawlers look for it at the root of a host only; below a base path it does no harm.
"""

from collections.abc import Iterable

from newsexplainer.artifact import Artifact
from newsexplainer.exports.request import ExportRequest


def robots(request: ExportRequest) -> Iterable[Artifact]:
    """The file `robots.txt`."""
    text = f"User-agent: *\nAllow: /\n\nSitemap: {request.absolute('sitemap.xml')}\n"
    yield Artifact("robots.txt", text.encode(), "generator/newsexplainer/exports/robots.py")
