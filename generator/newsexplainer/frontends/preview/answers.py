"""The answer to a request: a file of the site, with what the preview adds to pages while they are served."""

import contextlib
import mimetypes
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from string import Template
from typing import Final

from newsexplainer.frontends.preview.addresses import existing, file_at
from newsexplainer.frontends.preview.journal import State
from newsexplainer.languages import MESSAGES

OWN: Final = "/~preview/"
"""Below this path lies what belongs to the preview and to no site."""

EVENTS: Final = OWN + "events"

_PARTS: Final = Path(__file__).parent / "parts"
_OWN_FILES: Final = ("preview.css", "preview.js")
_LOST: Final = "404.html"
_TYPES: Final = {".js": "text/javascript", ".json": "application/json", ".ics": "text/calendar", ".xml": "application/xml", ".woff2": "font/woff2"}
_TEXTS: Final = ("text/", "application/json", "application/xml", "image/svg+xml")


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back."""

    status: int
    kind: str = field(default="text/html; charset=utf-8", metadata={"help": "Media type."})
    content: bytes = field(default=b"", repr=False)
    location: str = field(default="", metadata={"help": "Where to go instead."})


def answer(folder: Path, state: State, address: str) -> Answer:
    """The answer to a request for `address`, a path with or without a query."""
    if address.startswith(OWN):
        return _own(address.partition("?")[0].removeprefix(OWN))
    if not state.ready:
        return Answer(503, content=with_preview(_page("Building the site", "building.html"), state))
    file = file_at(address, state.base)
    if file is None:
        return Answer(302, location=state.base) if address == "/" else _lost(folder, state)
    if path := existing(folder, file):
        with contextlib.suppress(FileNotFoundError):  # the next site has taken the place of this one meanwhile, and has no such file
            return Answer(200, kind_of(file), _content(path, file, state))
    if existing(folder, f"{file}/index.html"):
        path_part, mark, query = address.partition("?")
        return Answer(302, location=f"{path_part}/{mark}{query}")
    return _lost(folder, state)


def with_preview(page: bytes, state: State) -> bytes:
    """A page with the script that waits for news, and with the mistake if there is one."""
    start, end, rest = page.rpartition(b"</body>")
    if not end:
        start, rest = page, b""
    parts = [_part("fault.html").substitute(lang=MESSAGES, fault=escape(state.fault), now=_NOW[state.ready])] if state.fault else []
    parts.append(_part("script.html").substitute(since=state.moment))
    return start + "".join(parts).encode() + end + rest


_NOW: Final = {True: "The page below is from before the mistake.", False: "There is no page to show yet."}


def kind_of(file: str) -> str:
    """The media type of a file by its name."""
    kind = _TYPES.get(Path(file).suffix) or mimetypes.guess_type(file)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith(_TEXTS) else kind


def _content(path: Path, file: str, state: State) -> bytes:
    content = path.read_bytes()
    return with_preview(content, state) if file.endswith(".html") else content


def _lost(folder: Path, state: State) -> Answer:
    page = existing(folder, _LOST)
    content = page.read_bytes() if page is not None else _page("Nothing lies here", "lost.html")
    return Answer(404, content=with_preview(content, state))


def _own(name: str) -> Answer:
    if name not in _OWN_FILES:
        return Answer(404, content=_page("Nothing lies here", "lost.html"))
    return Answer(200, kind_of(name), (_PARTS / name).read_bytes())


def _page(title: str, part: str) -> bytes:
    return _part("page.html").substitute(lang=MESSAGES, title=title, text=_part(part).template).encode()


def _part(name: str) -> Template:
    return Template((_PARTS / name).read_text(encoding="utf-8"))
