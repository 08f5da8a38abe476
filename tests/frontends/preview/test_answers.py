"""What is added to pages while they are served, and what is never served."""

from pathlib import Path

import pytest
from lxml import html

from newsexplainer.frontends.preview import answers
from newsexplainer.frontends.preview.answers import EVENTS, OWN, Answer, answer, existing, kind_of, with_preview
from newsexplainer.frontends.preview.state import State

SHOWN = State(7, "/", ready=True)
PAGE = b'<!doctype html><html lang="da"><head></head><body><p>x</p></body></html>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "da").mkdir(parents=True)
    (folder / "da" / "index.html").write_bytes(PAGE)
    (folder / "404.html").write_bytes(PAGE.replace(b"x", b"lost"))
    (folder / "data.json").write_bytes(b"{}")
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    return folder


def test_a_page_gets_the_script_and_its_moment_and_the_file_stays(site: Path):
    given = answer(site, SHOWN, "/da/")
    assert given.status == 200 and given.kind == "text/html; charset=utf-8"
    scripts = html.fromstring(given.content).xpath("//body/script")
    assert [(script.get("src"), script.get("data-since"), script.text) for script in scripts] == [("/~preview/preview.js", "7", None)]
    assert (site / "da" / "index.html").read_bytes() == PAGE


def test_other_files_are_as_they_are(site: Path):
    assert answer(site, SHOWN, "/data.json") == Answer(200, "application/json; charset=utf-8", b"{}")


def test_a_mistake_stands_on_every_page_escaped_and_announced(site: Path):
    text = 'error: `</pre><script>alert("1")</script>&amp;$since`\n  | ^^^'
    for address in ("/da/", "/nowhere/"):
        document = html.fromstring(answer(site, State(7, "/", ready=True, fault=text), address).content)
        (alert,) = document.xpath("//*[@role='alert']")
        assert alert.get("lang") == "en"
        assert alert.xpath(".//pre")[0].text == text
        assert len(document.xpath("//script")) == 1


def test_lost_addresses_give_the_page_of_the_site_for_them(site: Path):
    for address in ("/nowhere/", "/../secret", "/%2e%2e/secret", "//secret", "/da/index.html/x"):
        given = answer(site, SHOWN, address)
        assert given.status == 404 and b"lost" in given.content and b"secret" not in given.content


def test_a_page_that_goes_while_it_is_asked_for_is_lost(site: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(answers, "existing", lambda folder, file: folder / file if file == "da/gone.json" else existing(folder, file))
    given = answer(site, SHOWN, "/da/gone.json")
    assert given.status == 404 and b"lost" in given.content


def test_a_folder_without_its_slash_leads_to_the_page(site: Path):
    assert answer(site, SHOWN, "/da?x=1") == Answer(302, location="/da/?x=1")
    assert answer(site, State(7, "/repo/", ready=True), "/") == Answer(302, location="/repo/")
    assert answer(site, State(7, "/repo/", ready=True), "/repo/da/").status == 200


def test_before_there_is_a_site_a_page_waits_for_it(tmp_path: Path):
    given = answer(tmp_path / "none", State(7), "/da/")
    assert given.status == 503
    document = html.fromstring(given.content)
    assert document.get("lang") == "en" and document.xpath("//script/@src") == ["/~preview/preview.js"]
    assert not document.xpath("//*[@role='alert']")
    assert html.fromstring(answer(tmp_path / "none", State(7, fault="error: no"), "/da/").content).xpath("//*[@role='alert']")


def test_the_files_of_the_preview_are_two(site: Path):
    assert answer(site, SHOWN, OWN + "preview.js").kind == "text/javascript; charset=utf-8"
    assert answer(site, SHOWN, OWN + "preview.css?v=1").kind == "text/css; charset=utf-8"
    for name in ("page.html", "../answers.py", "%2e%2e/answers.py", "", "events"):
        assert answer(site, SHOWN, OWN + name).status == 404
    assert EVENTS.startswith(OWN)


def test_a_page_without_an_end_of_its_body_gets_the_script_too():
    assert with_preview(b"<p>x", SHOWN).endswith(b'data-since="7"></script>\n')


def test_kinds_are_those_of_the_web():
    names = ["a.css", "a.svg", "feed.xml", "calendar.ics", "a.woff2", "x.png", "unknown"]
    assert [kind_of(name).partition(";")[0] for name in names] == [
        "text/css",
        "image/svg+xml",
        "application/xml",
        "text/calendar",
        "font/woff2",
        "image/png",
        "application/octet-stream",
    ]
