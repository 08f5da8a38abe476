"""What a browser gets: a file of the site, with what the preview adds to pages while they are served."""

import contextlib
import mimetypes
from dataclasses import dataclass, field
from html import escape
from ipaddress import ip_address
from pathlib import Path
from string import Template
from typing import Final
from urllib.parse import unquote_to_bytes

from newsexplainer.frontends.preview.state import State
from newsexplainer.languages import MESSAGES

OWN: Final = "/~preview/"
"""Below this path lies what belongs to the preview and to no site."""
EVENTS: Final = OWN + "events"

_PARTS: Final = Path(__file__).parent / "parts"
_OWN_FILES: Final = ("preview.css", "preview.js")
_TYPES: Final = {".js": "text/javascript", ".json": "application/json", ".ics": "text/calendar", ".xml": "application/xml", ".woff2": "font/woff2"}
_TEXTS: Final = ("text/", "application/json", "application/xml", "image/svg+xml")
_FAULT_NOTE: Final = {True: "The page below is from before the mistake.", False: "There is no page to show yet."}


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back."""

    status: int
    kind: str = field(default="text/html; charset=utf-8", metadata={"help": "Media type."})
    content: bytes = field(default=b"", repr=False)
    location: str = field(default="", metadata={"help": "Where to go instead."})


def is_ours(host: str, own: str) -> bool:
    """Whether a `Host` header names this machine: `localhost`, an address in digits, or the name it was told to listen on (`own`).

    Any other name may be an attacker's that points here (DNS rebinding), and would make our pages readable by theirs.
    """
    name = host.rpartition("]")[0].removeprefix("[") if host.startswith("[") else host.partition(":")[0]
    with contextlib.suppress(ValueError):
        return bool(ip_address(name))
    return name.lower() in ("localhost", own.lower())


def file_at(address: str, base: str) -> str | None:
    """The site file that the path of an address names, whether it exists or not; None where it can name none.

    `/repo/sv/` below `/repo/` is `sv/index.html`.
    """
    try:
        path = unquote_to_bytes(address.partition("?")[0].partition("#")[0]).decode("utf-8")
    except UnicodeDecodeError:
        return None
    inside = path.removeprefix(base)
    *folders, name = inside.split("/")
    if not path.startswith(base) or any(part in ("", ".", "..") for part in folders) or name in (".", "..") or any(c in inside for c in "\\\0"):
        return None
    return inside if name else inside + "index.html"


def existing(folder: Path, file: str) -> Path | None:
    """The regular file of the site, reached without a symbolic link; None where there is none."""
    path = folder / file
    with contextlib.suppress(OSError, ValueError):
        if path.is_file() and path.resolve() == folder.resolve() / file:
            return path
    return None


def answer(folder: Path, state: State, address: str) -> Answer:
    """The answer to a request for `address`, a path with or without a query."""
    path, mark, query = address.partition("?")
    if path.startswith(OWN):
        name = path.removeprefix(OWN)
        return Answer(200, kind_of(name), (_PARTS / name).read_bytes()) if name in _OWN_FILES else Answer(404, content=_page("Nothing lies here", "lost.html"))
    if not state.ready:
        return Answer(503, content=with_preview(_page("Building the site", "building.html"), state))
    file = file_at(address, state.base)
    if file is None and address == "/":
        return Answer(302, location=state.base)
    if file is not None and (found := existing(folder, file)):
        with contextlib.suppress(FileNotFoundError):  # the next site has taken the place of this one meanwhile, and has no such file
            content = found.read_bytes()
            return Answer(200, kind_of(file), with_preview(content, state) if file.endswith(".html") else content)
    if file is not None and existing(folder, f"{file}/index.html"):
        return Answer(302, location=f"{path}/{mark}{query}")
    lost = existing(folder, "404.html")
    return Answer(404, content=with_preview(lost.read_bytes() if lost else _page("Nothing lies here", "lost.html"), state))


def with_preview(page: bytes, state: State) -> bytes:
    """A page with the script that waits for news, and with the mistake if there is one."""
    start, end, rest = page.rpartition(b"</body>")
    if not end:
        start, rest = page, b""
    fault = _part("fault.html").substitute(lang=MESSAGES, fault=escape(state.fault), now=_FAULT_NOTE[state.ready]) if state.fault else ""
    return start + (fault + _part("script.html").substitute(since=state.moment)).encode() + end + rest


def kind_of(file: str) -> str:
    """The media type of a file by its name."""
    kind = _TYPES.get(Path(file).suffix) or mimetypes.guess_type(file)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith(_TEXTS) else kind


def _page(title: str, part: str) -> bytes:
    return _part("page.html").substitute(lang=MESSAGES, title=title, text=_part(part).template).encode()


def _part(name: str) -> Template:
    return Template((_PARTS / name).read_text(encoding="utf-8"))
