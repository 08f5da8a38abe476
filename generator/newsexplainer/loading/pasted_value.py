"""Signs of word processors inside a value that is no text for people: an id, a date, a number, a word."""

import re
import unicodedata
from typing import Final

from newsexplainer.loading.complaint import Complaint
from newsexplainer.loading.recovery.pasted import NOTHING, WIDE
from newsexplainer.loading.recovery.values import CURLY
from newsexplainer.model.dates import DateError, parse

_QUOTES: Final = frozenset(CURLY + "»«›‹\"'")
_DASHES: Final = re.compile("[‐‑‒–—―−]")
_INVISIBLE: Final = re.compile(f"[{NOTHING}]")
_WIDE: Final = re.compile(f"[{WIDE}]")
_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


def pasted_value(name: str, text: str) -> Complaint | None:
    """What is wrong with the `text` of the key `name`, if it is a sign that was pasted or put in by the program."""
    if len(text) > 2 and text[0] in _QUOTES and text[-1] in _QUOTES:
        help = f"write `{text[1:-1]}`, without quotes"
        return Complaint("curly-quotes", f"the quotes around `{name}` are part of its value", "", help)
    if found := _INVISIBLE.search(text):
        help = f"delete it, or type `{_INVISIBLE.sub('', text)}` anew"
        message = f"an invisible character (U+{ord(found.group()):04X}) stands in `{name}`"
        return Complaint("invisible-character", message, unicodedata.name(found.group(), "").lower(), help)
    if found := _WIDE.search(text):
        clean = _WIDE.sub(" ", text).strip()
        message = f"a {unicodedata.name(found.group()).lower()} (U+{ord(found.group()):04X}) stands in `{name}`"
        return Complaint("no-break-space", message, "", f"type `{clean}` anew; it comes along when text is pasted")
    hyphened = _DASHES.sub("-", text)
    if hyphened != text and (_SLUG.match(hyphened) or _is_date(hyphened)):
        sign = next(_DASHES.finditer(text)).group()
        message = f"`{sign}` stands in `{name}` where a hyphen belongs"
        return Complaint("dash-for-hyphen", message, unicodedata.name(sign).lower(), f"write `{hyphened}`")
    return None


def _is_date(text: str) -> bool:
    try:
        parse(text)
    except DateError:
        return False
    return True
