"""The kinds of file that may be published, by the ending of the name, and what judges each.

An allow-list: a file of another kind is refused, whatever it holds, since servers and browsers
decide by the ending, or by the first bytes, whether to run it. The first bytes must be those of
the kind. Endings in capitals are the same endings.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from newsexplainer.publishing.output_check.drawings import drawing_faults, xml_faults
from newsexplainer.publishing.output_check.faults import Fault
from newsexplainer.publishing.output_check.pages import page_faults
from newsexplainer.publishing.output_check.styles import sheet_faults

Judge = Callable[[bytes], Iterable[Fault]]
"""Why content may not be published as its kind."""

PAGE: Final = "page"
SCRIPT: Final = "script"
_SCRIPT_PLACE: Final = re.compile(r"assets/[\w-]+\.js")
_HOST: Final = re.compile(rb"[A-Za-z0-9.-]+\s*")
_BINARY: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
"""Bytes that make a browser take a text for something else (MIME Sniffing, "binary data byte"), and that no text of ours holds."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file."""

    name: str
    judge: Judge


def _utf8(judge: Judge) -> Judge:
    def checked(content: bytes) -> Iterable[Fault]:
        try:
            content.decode("utf-8")
        except UnicodeDecodeError as error:
            return [Fault("not UTF-8", content.count(b"\n", 0, error.start) + 1)]
        return judge(content)

    return checked


def _script(content: bytes) -> Iterable[Fault]:
    """Nothing to find: scripts are known by their place and digest."""
    return ()


def _text(content: bytes) -> Iterable[Fault]:
    """Servers know `.txt`, and no browser takes a plain text for a page; bytes of other files it may take for a download."""
    if found := _BINARY.search(content):
        yield Fault(f"a byte that no text holds: {found.group()!r}", content.count(b"\n", 0, found.start()) + 1)


def _table(content: bytes) -> Iterable[Fault]:
    """Some servers give no type for these, and a browser then goes by the beginning (MIME Sniffing, "unknown MIME type")."""
    if content.lstrip(b"\xef\xbb\xbf \t\r\n\f").startswith((b"<", b"%PDF-", b"%!PS")):
        yield Fault("begins like a page or document", 1)
    yield from _text(content)


def _calendar(content: bytes) -> Iterable[Fault]:
    if not content.startswith(b"BEGIN:VCALENDAR"):
        yield Fault("no calendar: does not begin with BEGIN:VCALENDAR", 1)
    yield from _text(content)


def _json(content: bytes) -> Iterable[Fault]:
    try:
        json.loads(content)
    except (ValueError, RecursionError) as error:
        yield Fault(f"no JSON: {error}")


def _both(one: Judge, other: Judge) -> Judge:
    """What must be true of a file by two rules; a picture that begins with letters of its own choice could begin as a page."""
    return lambda content: [*one(content), *other(content)]


def _begins(*starts: bytes, at: int = 0) -> Judge:
    def judge(content: bytes) -> Iterable[Fault]:
        if not content.startswith(starts, at):
            yield Fault("the first bytes are not those of its kind")

    return judge


def _host_name(content: bytes) -> Iterable[Fault]:
    if not _HOST.fullmatch(content):
        yield Fault("holds more than the name of a host", 1)


def _empty(content: bytes) -> Iterable[Fault]:
    if content:
        yield Fault("must be empty", 1)


def _kinds(names: str, name: str, judge: Judge) -> dict[str, Kind]:
    return dict.fromkeys(names.split(), Kind(name, judge))


KINDS: Final[Mapping[str, Kind]] = {
    **_kinds("html htm", PAGE, _utf8(page_faults)),
    **_kinds("css", "sheet", _utf8(sheet_faults)),
    **_kinds("js", SCRIPT, _utf8(_script)),
    **_kinds("svg", "drawing", _utf8(drawing_faults)),
    **_kinds("xml", "feed", _utf8(xml_faults)),
    **_kinds("json jsonld webmanifest", "json", _utf8(_json)),
    **_kinds("ics", "calendar", _utf8(_calendar)),
    **_kinds("csv", "table", _utf8(_table)),
    **_kinds("txt", "text", _utf8(_text)),
    **_kinds("png", "png", _begins(b"\x89PNG\r\n\x1a\n")),
    **_kinds("jpg jpeg", "jpeg", _begins(b"\xff\xd8\xff")),
    **_kinds("gif", "gif", _begins(b"GIF87a", b"GIF89a")),
    **_kinds("webp", "webp", _both(_begins(b"RIFF"), _begins(b"WEBP", at=8))),
    **_kinds("avif", "avif", _both(_begins(b"\0\0\0"), _begins(b"ftypavif", at=4))),
    **_kinds("ico", "ico", _begins(b"\x00\x00\x01\x00")),
    **_kinds("woff2", "woff2", _begins(b"wOF2")),
}
"""By ending."""

_NAMED: Final[Mapping[str, Kind]] = {"CNAME": Kind("host", _host_name), ".nojekyll": Kind("empty", _empty)}
"""What GitHub Pages wants at the top of a site."""


def kind_of(path: str) -> Kind | None:
    """The kind of the file at a site path; None where it may not be published."""
    if path in _NAMED:
        return _NAMED[path]
    stem, dot, ending = path.rpartition("/")[2].rpartition(".")
    kind = KINDS.get(ending.lower()) if dot and stem else None
    return None if kind is not None and kind.name == SCRIPT and not _SCRIPT_PLACE.fullmatch(path) else kind


def refusal(path: str) -> Fault:
    """Why a file of no kind may not be published."""
    ending = path.rpartition("/")[2].rpartition(".")[2].lower()
    if ending in ("js", "mjs"):
        return Fault("a script that is none of our own; take it out of docs/")
    return Fault("not a kind of file that is published, since browsers may run it; take it out of docs/, or name it under exclude_docs in mkdocs.yml")
