"""Small things that a second audit found: a stray percent sign in an address, names of devices, texts with nothing to see."""

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.visits import FLAGS
from tests.outside.program import Explain

FRAGMENTS = ("#%", "#%E6", "#%zz", "#claim-1%", "#%FF%FE", "#%C3%28", "#%u00e5", "#æ%")
QUERIES = ("?q=%", "?q=%E6", "?q=%zz&q=%", "?%", "?q=%ED%A0%80", "?q=%F0%9F", "?q=" + "%" * 300)
DEVICES = ("con", "nul", "com1", "aux", "prn", "lpt9", "com9", "lpt1")
UNSEEN = (
    "\u200d", "\u200b\u200b", "\u00ad", "\u2060 \u200c", "\u3164", "\u115f\u1160", "\u034f", "\u180e", "\ufe0f", "\U000e0041\U000e007f", "\u2800", "\u00a0\u200d\u3000", "\uffa0\u17b4",
)  # fmt: skip
SEEN = ("👩\u200d🚀", "a\u00ad", "\u200bå", "한\u3164", "·", "1")


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def served(explain: Explain, small_project: Path) -> Iterator[str]:
    """Address of the built small site."""
    ended = explain("build")
    assert ended.status == 0, ended.output
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Silent, directory=str(small_project / "site")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def watched(browser: Browser) -> tuple[Page, list[str]]:
    page, thrown = browser.new_page(), list[str]()
    page.on("pageerror", lambda error: thrown.append(str(error)))
    return page, thrown


@pytest.mark.slow
@pytest.mark.browser
def test_no_address_makes_a_script_throw_and_the_page_works_on(served: str, browser: Browser):
    page, thrown = watched(browser)
    for fragment in FRAGMENTS:
        page.goto("about:blank")
        page.goto(f"{served}da/lindeby-pool/{fragment}")
        page.evaluate("fragment => { location.hash = ''; location.hash = fragment; }", fragment)
        page.wait_for_timeout(30)
        button = page.locator("[data-theme-button]").first
        before = page.evaluate("document.documentElement.dataset.theme || ''")
        button.click()
        assert page.evaluate("document.documentElement.dataset.theme || ''") != before, fragment
    for query in QUERIES:
        page.goto(f"{served}da/search/{query}")
        page.wait_for_timeout(30)
        assert page.locator("[data-search]").is_visible(), query
    assert thrown == []


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("stored", ["%", "{", "dark ", "<b>", "\ud800"])
def test_what_another_page_has_stored_makes_no_script_throw(served: str, browser: Browser, stored: str):
    page, thrown = watched(browser)
    page.goto(f"{served}da/lindeby-pool/")
    page.evaluate("stored => localStorage.setItem('theme', stored)", stored)
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme || ''") == ""
    assert thrown == []


def quoted(text: str) -> str:
    """The text for YAML, every character of it as an escape."""
    return '"' + "".join(f"\\U{ord(char):08x}" for char in text) + '"'


def rename(project: Path, folder: str, old: str, new: str) -> None:
    """Give an entity another id, its file and everybody who names it."""
    (project / "seeds" / folder / f"{old}.yaml").rename(project / "seeds" / folder / f"{new}.yaml")
    for path in (project / "seeds").rglob("*.yaml"):
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("id", DEVICES)
@pytest.mark.parametrize("folder, old", [("stories", "lindeby-pool"), ("actors", "karen-holm"), ("outlets", "lindeby-tidende")])
def test_no_entity_is_named_as_a_device(explain: Explain, small_project: Path, folder: str, old: str, id: str):
    rename(small_project, folder, old, id)
    ended = explain("check")
    assert ended.status == 1
    assert "error[reserved-id]" in ended.stderr and f"--> seeds/{folder}/{id}.yaml:1:5" in ended.stderr
    assert f"`{id}-" in ended.stderr, "a name that would do is missing"


def test_no_place_is_named_as_a_device_and_longer_names_are_fine(explain: Explain, small_project: Path):
    places = small_project / "seeds" / "places"
    places.mkdir(exist_ok=True)
    for id in ("lpt3", "console", "com10", "nullarbor", "con-artist"):
        (places / f"{id}.yaml").write_text(f"id: {id}\nkind: town\nnames: {{da: By, en: Town}}\n", encoding="utf-8")
    ended = explain("check")
    assert ended.stderr.count("error[") == 1 and "--> seeds/places/lpt3.yaml:1:5" in ended.stderr


@pytest.mark.parametrize("name", ["con", "Nul", "AUX", "com1", "prn.old", "LPT9"])
def test_no_hand_written_page_is_named_as_a_device(explain: Explain, small_project: Path, name: str):
    for language in ("da", "en"):
        (small_project / "docs" / language / f"{name}.md").write_text("---\ntitle: T\ndescription: D\n---\n# T\n", encoding="utf-8")
    ended = explain("build")
    assert ended.status == 1 and "Traceback" not in ended.output
    assert f"docs/da/{name}.md" in ended.stderr and f"docs/en/{name}.md" in ended.stderr and "reserved-id" in ended.stderr


@pytest.mark.parametrize("text", UNSEEN, ids=[" ".join(f"U+{ord(char):04X}" for char in text) for text in UNSEEN])
def test_a_text_with_nothing_to_see_is_no_text(explain: Explain, small_story: Path, text: str):
    written = small_story.read_text(encoding="utf-8")
    small_story.write_text(written.replace("da: Lukker svømmehallen i Lindeby?", f"da: {quoted(text)}"), encoding="utf-8")
    ended = explain("check")
    assert ended.status == 1 and "Traceback" not in ended.output
    assert "--> seeds/stories/lindeby-pool.yaml:4:7" in ended.stderr


@pytest.mark.parametrize("text", SEEN)
def test_a_text_with_something_to_see_is_one(explain: Explain, small_story: Path, text: str):
    written = small_story.read_text(encoding="utf-8")
    small_story.write_text(written.replace("topic: {da: Lokalt, en: Local}", f"topic: {{da: {quoted(text)}, en: {quoted(text)}}}"), encoding="utf-8")
    ended = explain("check")
    assert ended.status == 0, ended.output
