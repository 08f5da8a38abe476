"""The elements that a page may hold, the attributes of each, and what their values may be.

An allow-list: an element or attribute that is not here is refused, so that one that browsers
learn tomorrow is refused too. It covers our templates and what Python-Markdown and
pymdownx make of hand-written pages.
"""

from collections.abc import Callable, Mapping
from typing import Final

from newsexplainer.publishing.output_check.addresses import candidates, is_fragment, is_of_this_site, may_be_followed, may_be_shown
from newsexplainer.publishing.output_check.styles import value_loads

Rule = Callable[[str], str | None]
"""What is wrong with a value; None where nothing is."""


def _judged_by(allowed: Callable[[str], bool], why: str) -> Rule:
    return lambda value: None if allowed(value) else f"{why}: {value[:80]}"


FOLLOWED: Final = _judged_by(may_be_followed, "a script address, or a scheme that is not for readers")
LOADED: Final = _judged_by(is_of_this_site, "loads from elsewhere")
SHOWN: Final = _judged_by(may_be_shown, "loads from elsewhere")
SHOWN_SET: Final = _judged_by(lambda value: all(may_be_shown(part) for part in candidates(value)), "loads from elsewhere")
PART: Final = _judged_by(is_fragment, "may name a part of the same file only")
PAINT: Final = _judged_by(lambda value: not value_loads(value), "may name a part of the same file only")

Rules = Mapping[str, Rule | None]
"""Attribute to the rule for its value; None where every value is mere text to a browser."""


def _text(names: str) -> dict[str, Rule | None]:
    return dict.fromkeys(names.split())


GLOBAL: Final[Rules] = _text(
    "id class lang dir title hidden role tabindex translate spellcheck autocapitalize autocomplete enterkeyhint inputmode itemscope itemprop itemtype"
)
PREFIXES: Final = ("aria-", "data-")

_BARE: Final = (
    "html head body title header footer main nav section article aside hgroup address h1 h2 h3 h4 h5 h6 p hr pre div figure figcaption"
    " dl dt dd ul em strong small s cite dfn abbr ruby rt rp code var samp kbd sub sup i b u mark bdi bdo span br wbr"
    " picture table caption tbody thead tfoot tr fieldset legend summary form"
)
_HTML: Final[dict[str, Rules]] = {key: {} for key in _BARE.split()} | {
    "a": _text("hreflang type rel target download name") | {"href": FOLLOWED},
    "ol": _text("start reversed type"),
    "li": _text("value"),
    "blockquote": {"cite": FOLLOWED},
    "q": {"cite": FOLLOWED},
    "ins": _text("datetime") | {"cite": FOLLOWED},
    "del": _text("datetime") | {"cite": FOLLOWED},
    "time": _text("datetime"),
    "data": _text("value"),
    "img": _text("alt width height loading decoding sizes fetchpriority align") | {"src": SHOWN, "srcset": SHOWN_SET},
    "source": _text("media type sizes width height") | {"srcset": SHOWN_SET},
    "colgroup": _text("span"),
    "col": _text("span"),
    "td": _text("colspan rowspan headers align valign"),
    "th": _text("colspan rowspan headers align valign scope abbr"),
    "details": _text("open name"),
    "label": _text("for"),
    "input": _text("name type value checked disabled readonly required placeholder maxlength minlength size"),
    "button": _text("name type value disabled"),
    "script": _text("type defer async") | {"src": LOADED},
    "link": _text("rel type hreflang media sizes as crossorigin") | {"href": None},
    "meta": _text("name property content media charset http-equiv"),
}

_PAINTED: Final = (
    "fill stroke color stop-color flood-color lighting-color filter clip-path mask marker marker-start marker-mid marker-end cursor"
    " fill-rule fill-opacity stroke-width stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity"
    " opacity stop-opacity clip-rule transform vector-effect paint-order visibility display overflow shape-rendering text-rendering"
    " font-family font-size font-style font-weight font-variant font-stretch letter-spacing word-spacing text-anchor text-decoration"
    " dominant-baseline alignment-baseline baseline-shift writing-mode direction unicode-bidi pointer-events"
)
_SHAPED: Final = (
    "x y x1 y1 x2 y2 cx cy r rx ry fx fy width height d points pathLength dx dy rotate textLength lengthAdjust offset viewBox preserveAspectRatio"
    " gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits"
    " markerWidth markerHeight markerUnits refX refY orient version focusable"
)
SVG_ATTRIBUTES: Final[Rules] = _text(_SHAPED) | dict.fromkeys(_PAINTED.split(), PAINT)
_SVG: Final = (
    "svg g path rect circle ellipse line polyline polygon text tspan desc defs symbol stop clipPath mask pattern marker linearGradient radialGradient"
)
SVG_ELEMENTS: Final[Mapping[str, Rules]] = dict.fromkeys(_SVG.split(), SVG_ATTRIBUTES) | {
    "title": {},
    "use": {**SVG_ATTRIBUTES, "href": PART},
}
"""Of drawings, in files of their own and in pages."""

ELEMENTS: Final[Mapping[str, Rules]] = {**SVG_ELEMENTS, **_HTML}
"""Of pages. No name here means one thing in HTML and a more harmful one in SVG, apart from `script`, which is judged by its place too."""
