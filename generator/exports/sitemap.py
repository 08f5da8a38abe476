"""sitemap.xml (sitemaps.org 0.9), with the language versions of each page (`xhtml:link`).

No `lastmod`: it would have to come from a clock, or from the date of a story, which says less
than a crawler expects of it.
"""

from collections.abc import Iterable, Iterator
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from generator.artifact import Artifact
from generator.exports.request import ExportRequest

_START: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap(request: ExportRequest) -> Iterable[Artifact]:
    """The file `sitemap.xml`: every page that search engines should show, in order of address."""
    lines = (_entry(request, path, versions) for path, versions in sorted(_listed(request)))
    yield Artifact("sitemap.xml", (_START + "".join(lines) + "</urlset>\n").encode(), "generator/exports/sitemap.py")


def _listed(request: ExportRequest) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    for plan in request.plans:
        if plan.indexable and plan.canonical in (None, plan.path) and plan.path != "404.html":
            yield plan.path, sorted(plan.counterparts.items())
    for path, versions in request.documents:
        yield path, sorted(versions.items())


def _entry(request: ExportRequest, path: str, versions: list[tuple[str, str]]) -> str:
    links = "".join(
        f'  <xhtml:link rel="alternate" hreflang={quoteattr(language)} href={quoteattr(request.absolute(twin))}/>\n'
        for language, twin in versions
    )
    return f" <url>\n  <loc>{escape(request.absolute(path))}</loc>\n{links} </url>\n"
