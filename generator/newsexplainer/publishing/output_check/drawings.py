"""What XML files may not hold: drawings, feeds and the sitemap, read by expat as a browser reads XML.

An XHTML element runs in any XML file, so that each kind has the namespaces and elements it may hold.
"""

from collections.abc import Callable, Mapping
from typing import Final
from xml.parsers import expat

from newsexplainer.publishing.output_check.elements import FOLLOWED, GLOBAL, PAINT, PREFIXES, SVG_ELEMENTS, Rule, Rules
from newsexplainer.publishing.output_check.faults import Fault
from newsexplainer.publishing.output_check.styles import drawing_style_faults

_SVG: Final = "http://www.w3.org/2000/svg "
_ATOM: Final = "http://www.w3.org/2005/Atom "
_SITEMAP: Final = "http://www.sitemaps.org/schemas/sitemap/0.9 "
_XHTML: Final = "http://www.w3.org/1999/xhtml "
_XML: Final = "http://www.w3.org/XML/1998/namespace "
"""Namespaces as expat gives them: before the local name, with a space between."""

_XML_ATTRIBUTES: Final = frozenset({f"{_XML}lang", f"{_XML}space"})

_ATOM_NAMES: Final = (
    "feed entry id title subtitle summary updated published author contributor name email uri rights generator logo icon category content link source"
)
_ATOM_RULES: Final[Rules] = {
    "href": FOLLOWED,
    "term": None,
    "label": None,
    "scheme": None,
    "rel": None,
    "hreflang": None,
    "title": None,
    "length": None,
    "version": None,
    "type": None,
}
_SITEMAP_NAMES: Final = "urlset url loc lastmod changefreq priority sitemapindex sitemap"

Elements = Mapping[str, Rules]

DRAWING: Final[Elements] = {f"{_SVG}{name}": rules for name, rules in SVG_ELEMENTS.items()} | {f"{_SVG}style": {"type": None, "media": None}}
FEED: Final[Elements] = dict.fromkeys((f"{_ATOM}{name}" for name in _ATOM_NAMES.split()), _ATOM_RULES)
SITEMAP: Final[Elements] = {
    **{key: {} for key in (f"{_SITEMAP}{name}" for name in _SITEMAP_NAMES.split())},
    f"{_XHTML}link": {"rel": lambda rel: None if rel == "alternate" else "may be `alternate` only", "hreflang": None, "href": FOLLOWED},
}


def drawing_faults(content: bytes) -> list[Fault]:
    """Why an `.svg` file may not be published; empty when it may."""
    return _XmlCheck({f"{_SVG}svg": DRAWING}, _drawing_rule).faults_of(content)


def xml_faults(content: bytes) -> list[Fault]:
    """Why an `.xml` file may not be published: it must be an Atom feed or a sitemap."""
    return _XmlCheck({f"{_ATOM}feed": FEED, f"{_SITEMAP}urlset": SITEMAP, f"{_SITEMAP}sitemapindex": SITEMAP}, lambda name: None).faults_of(content)


def _drawing_rule(name: str) -> Callable[[str], str | None] | None:
    """The rule of attributes that every element of a drawing may have; None where there is none."""
    if name == "style":
        return PAINT
    return (lambda value: None) if name in GLOBAL or name.startswith(PREFIXES) else None


class _StopError(Exception):
    """The rest of the file is not worth reading."""


class _XmlCheck:
    """Reads one file; `roots` gives the elements that a file may hold by its outermost one."""

    def __init__(self, roots: Mapping[str, Elements], common: Callable[[str], Rule | None]) -> None:
        self._roots, self._common = roots, common
        self._elements: Elements | None = None
        self._faults: list[Fault] = []
        self._style: list[str] | None = None
        self._parser = parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.XmlDeclHandler = self._declaration
        parser.StartDoctypeDeclHandler = self._doctype
        parser.ProcessingInstructionHandler = lambda target, data: self._fault(f"<?{target[:40]}?> is not allowed")

    def faults_of(self, content: bytes) -> list[Fault]:
        """Why the file may not be published."""
        if not content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") or content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<!"):
            return [Fault("begins with no element", 1)]  # a browser that is told no type takes a comment there for HTML
        try:
            self._parser.Parse(content, True)
        except expat.ExpatError as error:
            self._faults.append(Fault(f"no well-formed XML: {expat.ErrorString(error.code)}", error.lineno))
        except _StopError:
            pass
        return self._faults

    def _fault(self, why: str) -> None:
        self._faults.append(Fault(why, self._parser.CurrentLineNumber))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if self._elements is None:
            self._elements = self._roots.get(name)
            if self._elements is None:
                self._fault(f"<{_plain(name)}> is not what a file of this kind begins with")
                raise _StopError
        if self._style is not None:
            self._fault("an element inside <style>")
        rules = self._elements.get(name)
        if rules is None:
            self._fault(f"<{_plain(name)}> is not allowed")
            return
        if name == f"{_SVG}style":
            self._style = []
        for attribute, value in attributes.items():
            self._attribute(name, attribute, value, rules)

    def _attribute(self, element: str, name: str, value: str, rules: Rules) -> None:
        if name in _XML_ATTRIBUTES:
            return
        rule = rules[name] if name in rules else self._common(name)
        if rule is not None:
            if (why := rule(value)) is not None:
                self._fault(f"<{_plain(element)}> in {_plain(name)}: {why}")
        elif name not in rules:
            self._fault(f"<{_plain(element)}> has an attribute {_plain(name)}, which is not allowed")

    def _text(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)

    def _end(self, name: str) -> None:
        if name == f"{_SVG}style" and self._style is not None:
            line = self._parser.CurrentLineNumber
            self._faults += [Fault(fault.why, line) for fault in drawing_style_faults("".join(self._style))]
            self._style = None

    def _declaration(self, version: str, encoding: str | None, standalone: int) -> None:
        if (encoding or "utf-8").lower() != "utf-8":
            self._fault(f"another encoding than UTF-8: {encoding}")

    def _doctype(self, *_: object) -> None:
        self._fault("<!DOCTYPE> is not allowed: its entities could stand for anything")
        raise _StopError


def _plain(name: str) -> str:
    """A name without its namespace, unless it is a foreign one."""
    space, _, local = name.rpartition(" ")
    return local[:40] if f"{space} " in ("", " ", _SVG, _ATOM, _SITEMAP) else f"{local[:40]} ({space[:60]})"
