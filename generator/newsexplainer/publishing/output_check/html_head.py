"""What stands in the head of a page: its policy, its encoding, and what it loads."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from newsexplainer.publishing.output_check.addresses import is_of_this_site, may_be_followed

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)
"""The content security policy of every page, word for word; a looser one is refused."""

DATA_TYPES: Final = frozenset({"application/ld+json", "application/json"})
"""Types of `<script>` that browsers read as data and never run."""

_REFERENCES: Final = frozenset({"canonical", "alternate", "license", "author", "me", "related", "next", "prev", "help", "search"})
"""`rel` values of links that name an address without loading it."""

_LOADING: Final = frozenset({"stylesheet", "icon", "shortcut", "apple-touch-icon", "preload", "manifest"})
_PRELOADED: Final = frozenset({"font", "image", "style"})
_OUR_SCRIPT: Final = re.compile(r"(?:[\w./~%-]*/)?assets/[\w-]+\.js(?:\?v=[0-9a-f]+)?")
_PRAGMA: Final = "content-security-policy"

Found = tuple[str, Mapping[str, str | None]]


def begins_right(first: Sequence[Found]) -> bool | None:
    """Whether a page's first elements, in their order, are a head with encoding and policy; None while that is open.

    A policy counts only for what stands after it: before it there may be nothing but the encoding
    and named values.
    """
    tag, attributes = first[-1]
    if len(first) <= len(_OPENING):
        return None if tag == _OPENING[len(first) - 1] and (tag != "meta" or _is_encoding(attributes)) else False
    if tag != "meta":
        return False
    return attributes.get("content") == POLICY if _has_policy(attributes) else None


_OPENING: Final = ("html", "head", "meta")


def _is_encoding(attributes: Mapping[str, str | None]) -> bool:
    return (attributes.get("charset") or "").strip().lower() in ("utf-8", "utf8")


def _has_policy(attributes: Mapping[str, str | None]) -> bool:
    return (attributes.get("http-equiv") or "").strip().lower() == _PRAGMA


def _meta_faults(values: Mapping[str, str]) -> Iterable[str]:
    pragma = values.get("http-equiv", "").strip().lower()
    if "http-equiv" in values and pragma != _PRAGMA:
        yield f"<meta http-equiv={values['http-equiv'][:40]!r}> is not allowed"
    elif pragma == _PRAGMA and values.get("content") != POLICY:
        yield "another content security policy than that of every page"
    if "charset" in values and not _is_encoding(values):
        yield f"another encoding than UTF-8: {values['charset'][:40]!r}"


def _link_faults(values: Mapping[str, str]) -> Iterable[str]:
    kinds = set(values.get("rel", "").lower().split())
    address = values.get("href", "")
    if not kinds or not kinds <= _REFERENCES | _LOADING:
        yield f"<link rel={values.get('rel', '')[:40]!r}> is not allowed"
    elif kinds <= _REFERENCES:
        if not may_be_followed(address):
            yield f"<link> names a script address: {address[:80]}"
    elif not is_of_this_site(address):
        yield f"<link> loads from elsewhere: {address[:80]}"
    if "preload" in kinds and values.get("as", "").lower() not in _PRELOADED:
        yield f"<link rel='preload' as={values.get('as', '')[:40]!r}> is not allowed"


def _script_faults(values: Mapping[str, str]) -> Iterable[str]:
    if "src" not in values:
        if values.get("type") not in DATA_TYPES:
            yield "an unknown inline script"
    elif not _OUR_SCRIPT.fullmatch(values["src"]):
        yield f"<script> is none of our own: {values['src'][:80]}"


SPECIAL: Final[Mapping[str, Callable[[Mapping[str, str]], Iterable[str]]]] = {"meta": _meta_faults, "link": _link_faults, "script": _script_faults}
"""Elements whose attributes are judged together, apart from the rule of each."""
