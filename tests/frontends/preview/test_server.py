"""The server on a real socket: its own address only, files of the site only, news as events."""

import http.client
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsexplainer.frontends.preview.server import PreviewServer
from newsexplainer.frontends.preview.state import SiteState


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PreviewServer]:
    site = tmp_path / "site"
    site.mkdir()
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    (site / "index.html").write_text("<body><p>here</p></body>", encoding="utf-8")
    state = SiteState()
    state.changed(frozenset(), "/")
    started = PreviewServer("127.0.0.1", 0, site, state)
    threading.Thread(target=started.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield started
    started.shutdown()
    started.server_close()


def ask(server: PreviewServer, path: str, method: str = "GET", host: str = "") -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=30)
    connection.putrequest(method, path, skip_host=True)
    connection.putheader("Host", host or f"127.0.0.1:{server.server_port}")
    connection.endheaders()
    return connection.getresponse()


def test_a_page_comes_whole_and_is_never_kept(server: PreviewServer):
    given = ask(server, "/")
    content = given.read()
    assert given.status == 200 and b"here" in content and b"/~preview/preview.js" in content
    assert given.getheader("Content-Length") == str(len(content))
    assert given.getheader("Cache-Control") == "no-store"
    assert given.getheader("X-Content-Type-Options") == "nosniff"
    assert given.getheader("Cross-Origin-Resource-Policy") == "same-origin"
    assert given.getheader("Access-Control-Allow-Origin") is None


def test_a_head_has_no_content_and_other_methods_are_refused(server: PreviewServer):
    given = ask(server, "/", "HEAD")
    assert given.status == 200 and given.read() == b"" and int(given.getheader("Content-Length") or 0) > 0
    assert ask(server, "/", "POST").status == 501


@pytest.mark.parametrize("path", ["/../secret", "/%2e%2e/secret", "/..%2fsecret", "/x/../../secret", "//secret", "/..\\secret"])
def test_nothing_outside_the_site_is_served(server: PreviewServer, path: str):
    given = ask(server, path)
    assert given.status == 404 and b"secret" not in given.read()


@pytest.mark.parametrize("path", ["/", "/~preview/events?since=1&page=/", "/~preview/preview.js"])
def test_a_host_name_of_somebody_else_is_refused(server: PreviewServer, path: str):
    given = ask(server, path, host="rebound.example")
    assert given.status == 421 and b"here" not in given.read()


def test_an_event_comes_when_the_page_changes_and_only_then(server: PreviewServer):
    loaded = server.state.now.moment
    given = ask(server, f"/~preview/events?since={loaded}&page=%2F")
    assert given.getheader("Content-Type") == "text/event-stream; charset=utf-8"
    assert given.readline() + given.readline() == b"retry: 1000\n\n"
    server.state.changed(frozenset({"other/index.html"}))
    server.state.changed(frozenset({"index.html"}))
    assert given.readline() == b"event: reload\n"
    assert given.readline() == b"data: %d\n" % server.state.now.moment


def test_who_asks_too_late_is_told_at_once(server: PreviewServer):
    loaded = server.state.now.moment
    server.state.failed("error: no")
    assert b"event: reload" in ask(server, f"/~preview/events?since={loaded}&page=%2Fda%2F").read()


@pytest.mark.parametrize("since", ["", "x", "-1", "1" * 30])
def test_events_since_no_moment_are_refused(server: PreviewServer, since: str):
    assert ask(server, f"/~preview/events?since={since}&page=%2F").status == 400


def test_a_taken_port_is_an_error(server: PreviewServer, tmp_path: Path):
    with pytest.raises(OSError, match="in use"):
        PreviewServer("127.0.0.1", server.server_port, tmp_path, SiteState())
