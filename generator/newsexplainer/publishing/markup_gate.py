"""What a page may not hold: a second look at finished HTML, by a fixed allowlist.

Two steps, since a site has thousands of pages: a quick search finds the tags that can load or
run something, and all of them are judged; a page with anything that looks like an event handler,
a style attribute or a script address is parsed in full before it is refused, because the same
letters may stand in the text as harmless words.
"""

import hashlib
import re
from collections.abc import Iterable
from functools import lru_cache
from html.parser import HTMLParser
from typing import Final

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)
"""The content security policy of every page, word for word; a looser one is refused."""

SCRIPT_HASHES: Final[frozenset[str]] = frozenset()
"""Inline scripts that may stand in a page, by SHA-256; none is needed today."""

DATA_TYPES: Final = frozenset({"application/ld+json", "application/json"})
"""Types of `<script>` that browsers read as data and never run."""

_FORBIDDEN: Final = frozenset(
    {"base", "iframe", "frame", "frameset", "fencedframe", "object", "embed", "applet", "portal", "style"}
    | {"animate", "animatemotion", "animatetransform", "set"}  # they can set any address after the page was looked at
)
_LOADING: Final = {
    "script": ("src",),
    "link": ("href", "imagesrcset"),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "input": ("src",),
    "use": ("href", "xlink:href"),
    "image": ("href", "xlink:href", "src", "srcset"),
    "feimage": ("href", "xlink:href"),
}
_REFERENCES: Final = frozenset({"canonical", "alternate", "license", "author", "me", "related"})
"""`rel` values of links that name an address without loading it."""

# What follows is used on the lower-case bytes of a page, and begins with literal letters where it can: both make it several times as fast.
_TAG = re.compile(rb"<(?:" + "|".join(sorted({*_FORBIDDEN, *_LOADING, "meta"})).encode() + rb")(?=[\s/>])(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_PLAIN_TAG = re.compile(
    rb"<(?:meta (?:name|property)=\"[^\"<>]*\" content=\"[^\"<>]*\"(?: media=\"[^\"<>]*\")?"
    rb"|link rel=\"(?:canonical|alternate)\"(?: [a-z]+=\"[^\"<>]*\")*)>"
)
"""What most of these tags look like, and what can load nothing."""

_ATTRIBUTE = (re.compile(rb"on[a-z]+\s*="), re.compile(rb"style\s*="))
_ODD_ADDRESS = tuple(
    re.compile(name + rb"\s*+=\s*+(?!\"(?:https?://|mailto:|[^:&\"]*(?:[/?#\"]|\Z)))") for name in (b"href", b"action")
)
"""An address in no quotes, or one that may have a scheme which is none of these three."""

_ODD_WORDS = (b"javascript:", b"vbscript:", b"srcdoc", b"data:text")
_UNUSUAL_SCRIPT = re.compile(
    rb"<script(?! type=\"application/(?:ld\+)?json\"(?: id=\"[\w-]+\")?>| (?:defer |async )?src=\"[^\"<>]+\"(?: defer| async| type=\"module\")*>)"
)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\\\|/\\", re.IGNORECASE)
_START = re.compile(
    r"<!doctype html>\s*<html lang=\"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\">\s*<head>\s*(?:<meta (?:charset|name)=\"[^\"<>]*\"(?: content=\"[^\"<>]*\")?>\s*)*"
    + re.escape(f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">')
)
"""How every page begins: a policy counts only for what stands after it."""

_ANY_TAG = (re.compile(r"<[a-z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>", re.IGNORECASE), re.compile(r"<[a-z][^>]*>", re.IGNORECASE))
"""Tags as they are with and without quotes that end where they should; parsers disagree on the rest."""


def page_faults(content: bytes) -> list[str]:
    """Why this page may not be published; empty when it may."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return ["not UTF-8"]
    lower = content.lower()  # ASCII letters only, as browsers do
    faults = [fault for tag in _TAG.findall(lower) if not _PLAIN_TAG.fullmatch(tag) for fault in _judge(tag)]
    if not _START.match(text):
        faults.append("the content security policy is missing, late or another one")
    if _UNUSUAL_SCRIPT.search(lower) or _looks_odd(lower):
        faults += _parse(text).faults
        faults += [fault for pattern in _ANY_TAG for tag in set(pattern.findall(text)) for fault in _parse(tag).attribute_faults]
    return list(dict.fromkeys(faults))


def _looks_odd(lower: bytes) -> bool:
    """Whether a page must be parsed in full; harmless text may make it look odd, never the other way round."""
    if any(word in lower for word in _ODD_WORDS):
        return True
    if any(lower[match.start() - 1] in b" \t\n\r\f/\"'" for pattern in _ATTRIBUTE for match in pattern.finditer(lower)):
        return True
    return any(pattern.search(lower) for pattern in _ODD_ADDRESS)


@lru_cache(maxsize=4096)
def _judge(tag: bytes) -> tuple[str, ...]:
    """The faults of one start tag; cached, as pages repeat the same ones."""
    return tuple(_parse(tag.decode("utf-8"), loads=True).faults)


def _parse(text: str, *, loads: bool = False) -> "_Page":
    page = _Page(loads=loads)
    page.feed(text)
    page.close()
    return page


class _Page(HTMLParser):
    """Collects faults: of loading tags when `loads`, else of attributes and inline scripts."""

    def __init__(self, *, loads: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.attribute_faults: list[str] = []
        self._loads = loads
        self._script: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if self._loads:
            self.faults += _loading_faults(tag, values)
            return
        found = list(_attribute_faults(tag, values))
        self.attribute_faults += found
        self.faults += found
        if tag == "script" and "src" not in values and values.get("type") not in DATA_TYPES:
            self._script = []

    def handle_data(self, data: str) -> None:
        if self._script is not None:
            self._script.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._end_script()

    def close(self) -> None:
        super().close()
        self._end_script()

    def _end_script(self) -> None:
        if self._script is not None and not self._loads:
            from_page = "".join(self._script)
            if _sha256(from_page) not in SCRIPT_HASHES:
                self.faults.append(f"an unknown inline script: {from_page.strip()[:40]!r}")
        self._script = None


def _loading_faults(tag: str, values: dict[str, str]) -> Iterable[str]:
    if tag in _FORBIDDEN:
        yield f"<{tag}> is not allowed"
    if tag == "meta" and values.get("http-equiv", "").strip().lower() not in ("", "content-security-policy"):
        yield f"<meta http-equiv={values['http-equiv']!r}> is not allowed"
    rel = set(values.get("rel", "").lower().split())
    if tag == "link" and rel and rel <= _REFERENCES:
        return
    for name in _LOADING.get(tag, ()):
        for address in _addresses(name, values.get(name, "")):
            if _SCHEME.match(address) and (tag == "use" or not address.startswith("data:image/")):
                yield f"<{tag}> loads from elsewhere: {address[:80]}"


def _addresses(name: str, value: str) -> list[str]:
    parts = value.split(",") if name.endswith("srcset") and not value.startswith("data:") else [value]
    return [re.sub(r"[\t\n\r]", "", part).strip() for part in parts if part.strip()]


def _attribute_faults(tag: str, values: dict[str, str]) -> Iterable[str]:
    for name, value in values.items():
        squeezed = re.sub(r"[\x00-\x20]", "", value).lower()
        if name.startswith("on") or name in ("style", "srcdoc"):
            yield f"<{tag}> has an attribute {name}"
        elif squeezed.startswith(("javascript:", "vbscript:", "data:text/html")):
            yield f"<{tag}> has a script address in {name}"


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
