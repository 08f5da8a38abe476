"""Where an address leads, as browsers resolve it (WHATWG URL, the parts that decide between this site and elsewhere)."""

import re
from collections.abc import Iterable
from typing import Final

from newsexplainer.execution.memo import remembered

_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_DROPPED: Final = str.maketrans("", "", "\t\n\r")
_AROUND: Final = "".join(map(chr, range(0x21)))
"""C0 controls and the space, which the URL parser takes off both ends."""

_SLASHES: Final = "/\\"
_CANDIDATES: Final = re.compile(r"[\s,]+")
_FOLLOWED: Final = frozenset({"", "//", "http:", "https:", "mailto:", "tel:"})
_PICTURE: Final = re.compile(r"data:image/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,]", re.IGNORECASE)
_FONT: Final = re.compile(r"data:font/woff2?[;,]", re.IGNORECASE)


def cleaned(address: str) -> str:
    """The address without what the URL parser drops before it looks at anything."""
    return address.translate(_DROPPED).strip(_AROUND)


def scheme_of(address: str) -> str:
    """The scheme with its colon in lower case; `//` where the address names another host without one; empty for an address of this site."""
    plain = cleaned(address)
    if plain[:1] and plain[0] in _SLASHES and plain[1:2] and plain[1] in _SLASHES:
        return "//"
    found = _SCHEME.match(plain)
    return found.group().lower() if found else ""


@remembered(1 << 14)
def may_be_followed(address: str) -> bool:
    """Whether a reader may be sent there: a page, a mailbox or a telephone, never a script."""
    return scheme_of(address) in _FOLLOWED


@remembered(1 << 12)
def is_of_this_site(address: str) -> bool:
    """Whether loading it asks this site and no other."""
    return scheme_of(address) == ""


@remembered(1 << 12)
def may_be_shown(address: str) -> bool:
    """Whether a picture may have this address: on this site, or a picture that the address itself holds."""
    return is_of_this_site(address) or bool(_PICTURE.match(cleaned(address)))


@remembered(1 << 12)
def may_be_styled_with(address: str) -> bool:
    """Whether a style sheet may name this address: as for pictures, and fonts that the address itself holds."""
    return may_be_shown(address) or bool(_FONT.match(cleaned(address)))


@remembered(1 << 12)
def is_fragment(address: str) -> bool:
    """Whether it names a part of the same file."""
    return cleaned(address).startswith("#")


def candidates(srcset: str) -> Iterable[str]:
    """Everything in a `srcset` that may be an address.

    An address begins after white space or a comma wherever it begins (HTML, "parse a srcset
    attribute"); descriptors such as `2x` are among the results and harmless.
    """
    return [part for part in _CANDIDATES.split(srcset) if part]
