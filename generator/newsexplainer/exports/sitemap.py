"""sitemap.xml (sitemaps.org 0.9), with the language versions of each page (`xhtml:link`).

No `lastmod`: it would have to come from a clock, or from the date of a story, which says less
than a crawler expects of it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final
from xml.etree import ElementTree as ET

from newsexplainer.artifact import Artifact
from newsexplainer.exports.export import Export, ExportScope
from newsexplainer.exports.request import ExportRequest
from newsexplainer.pages.paths import default_path

PATH: Final = "sitemap.xml"

MOST: Final = 50_000
"""How many addresses the protocol allows in one file."""

_NAMES: Final = {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9", "xmlns:xhtml": "http://www.w3.org/1999/xhtml"}

_Listed = tuple[str, Mapping[str, str]]


def sitemap(request: ExportRequest, most: int = MOST) -> Iterable[Artifact]:
    """Every page that search engines should show, in order of address.

    One file `sitemap.xml`; where there are more than `most` pages, an index of that name and as
    many files as it takes.
    """
    pages = sorted(_listed(request), key=lambda page: page[0])
    parts = [pages[start : start + most] for start in range(0, len(pages), most)]
    if len(parts) <= 1:
        yield _file(PATH, _urls(request, pages))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield _file(PATH, _index(request, names))
    for name, part in zip(names, parts, strict=True):
        yield _file(name, _urls(request, part))


def _listed(request: ExportRequest) -> Iterator[_Listed]:
    for plan in request.plans:
        if plan.indexable and plan.canonical in (None, plan.path):
            yield plan.path, plan.counterparts
    yield from request.documents


def _urls(request: ExportRequest, pages: Sequence[_Listed]) -> ET.Element:
    root = ET.Element("urlset", _NAMES)
    for path, versions in pages:
        url = ET.SubElement(root, "url")
        ET.SubElement(url, "loc").text = request.absolute(path)
        for language, twin in _versions(path, versions, request.site.languages.default):
            ET.SubElement(url, "xhtml:link", rel="alternate", hreflang=language, href=request.absolute(twin))
    return root


def _versions(path: str, versions: Mapping[str, str], default: str) -> list[tuple[str, str]]:
    """As in the head of the page: each language, and where readers of all others go."""
    if not versions:
        return []
    return [*sorted(versions.items()), ("x-default", default_path(path, versions, default))]


def _index(request: ExportRequest, names: Iterable[str]) -> ET.Element:
    root = ET.Element("sitemapindex", {"xmlns": _NAMES["xmlns"]})
    for name in names:
        ET.SubElement(ET.SubElement(root, "sitemap"), "loc").text = request.absolute(name)
    return root


def _file(path: str, root: ET.Element) -> Artifact:
    ET.indent(root, " ")
    return Artifact(path, ET.tostring(root, "utf-8", xml_declaration=True) + b"\n", "generator/newsexplainer/exports/sitemap.py")


EXPORT = Export("sitemap", "application/xml", ExportScope.PAGES, PATH, sitemap)
