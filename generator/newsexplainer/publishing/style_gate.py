"""What a stylesheet or drawing of ours may not hold: addresses of other hosts, and scripts.

A site has thousands of drawings: plain words are looked for first, and rules tried only on a file that has one of them.
"""

import re
from typing import Final

_URL: Final = re.compile(r"url\(\s*[\"']?([^)\"']*)|@import\s+[\"']([^\"']*)", re.IGNORECASE)
_URL_WORDS: Final = (b"url(", b"@import")
_ELSEWHERE: Final = re.compile(r"(?!data:(?:image|font)/)(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
_IN_DRAWING: Final = re.compile(r"<(script|foreignObject|iframe|image|a)\b|\son[a-z]+\s*=|\b(?:xlink:)?href\s*=\s*[\"'](?!#)", re.IGNORECASE)
_DRAWING_WORDS: Final = (b"<script", b"<foreignobject", b"<iframe", b"<image", b"<a", b"href")
_HANDLER: Final = re.compile(rb"on[a-z]+\s*=")


def style_faults(path: str, content: bytes) -> list[str]:
    """Why this .css or .svg file may not be published; empty when it may."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return ["not UTF-8"]
    lower = content.lower()  # ASCII letters only, as browsers do
    faults = []
    if any(word in lower for word in _URL_WORDS):
        found = ("".join(groups).strip() for groups in _URL.findall(text))
        faults += [f"loads from elsewhere: {address[:80]}" for address in found if _ELSEWHERE.match(address)]
    if path.endswith(".svg") and _may_be_odd(lower) and (odd := _IN_DRAWING.search(text)):
        faults.append(f"a drawing with {odd.group().strip()!r}")
    return faults


def _may_be_odd(lower: bytes) -> bool:
    """Whether a drawing has anything that the rule could find."""
    return any(word in lower for word in _DRAWING_WORDS) or _HANDLER.search(lower) is not None
