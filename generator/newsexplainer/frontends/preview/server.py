"""The HTTP server of the preview: files of the site, and news of pages as server-sent events (WHATWG HTML, 9.2)."""

import socket
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, urlsplit

from newsexplainer.frontends.preview.answers import EVENTS, Answer, answer, file_at, is_ours
from newsexplainer.frontends.preview.state import SiteState

_PULSE: Final = 10.0
"""Seconds after which a waiting browser gets a sign of life, and its leaving is noticed."""

_HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "script-src 'self'; object-src 'none'; base-uri 'none'",  # besides that of each page: for files without one
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


class PreviewServer(ThreadingHTTPServer):
    """Serves one folder; raises OSError where it cannot listen."""

    daemon_threads = True

    def __init__(self, host: str, port: int, folder: Path, state: SiteState) -> None:
        """Port 0 takes a free one."""
        self.host, self.folder, self.state = host, folder, state
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        self.address_family = family
        super().__init__((str(address[0]), port), _Handler)

    @property
    def address(self) -> str:
        """Where browsers find it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.server_port}"

    def server_bind(self) -> None:
        """Bind without asking for the name of this machine, which may take long."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = self.host, self.server_address[1]

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes away is no error."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 60
    server: PreviewServer

    def do_GET(self) -> None:
        """A file, or news."""
        if not is_ours(self.headers.get("Host", ""), self.server.host):
            self._send(Answer(HTTPStatus.MISDIRECTED_REQUEST, "text/plain; charset=utf-8", b"This preview answers to its own address only.\n"))
        elif self.path.partition("?")[0] == EVENTS and self.command == "GET":
            self._events()
        else:
            self._send(answer(self.server.folder, self.server.state.now, self.path))

    def do_HEAD(self) -> None:
        """As for GET, without the content."""
        self.do_GET()

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing: the terminal is for mistakes in the files."""

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        self._headers({"Content-Type": answer.kind, "Content-Length": str(len(answer.content))})
        if answer.location:
            self.send_header("Location", answer.location)
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(answer.content)

    def _events(self) -> None:
        query = parse_qs(urlsplit(self.path).query)
        since, page = query.get("since", [""])[0], query.get("page", [""])[0]
        file = file_at(page, self.server.state.now.base) or page
        if not (since.isascii() and since.isdigit() and len(since) < 20):
            return self._send(Answer(HTTPStatus.BAD_REQUEST, "text/plain; charset=utf-8", b"since must be a number\n"))
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self._headers({"Content-Type": "text/event-stream; charset=utf-8", "Connection": "close"})
        self.end_headers()
        self._write("retry: 1000\n\n")
        with self.server.state.reader(file):
            while not self.server.state.wait(file, int(since), _PULSE):
                self._write(": nothing new\n\n")
        return self._write(f"event: reload\ndata: {self.server.state.now.moment}\n\n")

    def _headers(self, own: dict[str, str]) -> None:
        for name, value in (_HEADERS | own).items():
            self.send_header(name, value)

    def _write(self, text: str) -> None:
        self.wfile.write(text.encode())
        self.wfile.flush()
