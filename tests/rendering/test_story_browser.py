"""The story page in a real browser: widths, large text, targets, focus, and what the script adds."""

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.bare_pages import write_preview
from tests.pages.conftest import PROJECT

pytestmark = pytest.mark.slow

OVERFLOW = "document.documentElement.scrollWidth - innerWidth"
OPEN_ALL = "document.querySelectorAll('details').forEach(fold => { fold.open = true })"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("site")
    write_preview(PROJECT, folder, "/lindeby-pool/")
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/da/lindeby-pool/"
    server.shutdown()


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-quic"])
        yield started
        started.close()


def visit(browser: Browser, address: str, width: int = 1280, **options: object) -> Page:
    page = browser.new_context(viewport={"width": width, "height": 900}, **options).new_page()
    page.goto(address)
    page.evaluate("document.fonts.ready")
    return page


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_scrolls_sideways_with_every_proof_open(browser, address, width):
    page = visit(browser, address, width)
    page.evaluate(OPEN_ALL)
    assert page.evaluate(OVERFLOW) == 0


@pytest.mark.parametrize("width", [390, 1280])
def test_text_at_200_percent_stays_on_the_page(browser, address, width):
    page = visit(browser, address, width)
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%', 'important')")
    page.evaluate(OPEN_ALL)
    assert page.evaluate(OVERFLOW) == 0


def test_every_word_is_there_without_javascript(browser, address):
    with_script = visit(browser, address).text_content("main")
    assert visit(browser, address, java_script_enabled=False).locator("main").text_content() == with_script


def test_a_claim_number_never_stands_alone_on_a_line(browser, address):
    page = visit(browser, address, 360)
    alone = page.evaluate("""[...document.querySelectorAll('.dv-no')].filter(number => {
        const range = document.createRange();
        range.selectNodeContents(number.parentElement);
        const top = number.getBoundingClientRect().top + number.getBoundingClientRect().height / 2;
        const words = [...range.getClientRects()].filter(box => box.top < top && box.bottom > top);
        return Math.min(...words.map(box => box.left)) >= number.getBoundingClientRect().left - 1;
    }).length""")
    assert alone == 0


def test_arrows_are_drawn_in_forced_colours(browser, address):
    page = visit(browser, address, forced_colors="active")
    arrow = page.locator(".dv-claim .dv-to").first
    assert arrow.bounding_box()["width"] > 8
    colours = page.evaluate("arrow => [getComputedStyle(arrow, '::before').backgroundColor, getComputedStyle(document.body).backgroundColor]", arrow.element_handle())
    assert colours[0] != colours[1]


def test_what_has_focus_has_a_ring_of_three_pixels(browser, address):
    page = visit(browser, address)
    widths = set()
    for _ in range(25):
        page.keyboard.press("Tab")
        widths.add(page.evaluate("getComputedStyle(document.activeElement).outlineWidth"))
    assert widths == {"3px"}


def test_the_button_changes_the_colours_and_the_choice_lasts(browser, address):
    page = visit(browser, address, color_scheme="light")
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("button", name="Mørke farver").click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != before
    page.reload()
    assert page.get_by_role("button", name="Lyse farver").is_visible()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_a_claim_number_copies_its_link_and_says_so(browser, address):
    page = visit(browser, address, permissions=["clipboard-read", "clipboard-write"])
    page.locator("#claim-4 .dv-no").click()
    page.wait_for_function("document.getElementById('announcer').textContent !== ''")
    assert page.inner_text("#announcer") == "Linket er kopieret"
    assert page.evaluate("navigator.clipboard.readText()") == address + "#claim-4"


def test_nothing_is_asked_of_anybody_else_and_nothing_goes_wrong(browser, address):
    page = browser.new_page()
    asked, wrong = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(address, wait_until="networkidle")
    origin = address.split("/da/")[0]
    assert asked and all(url.startswith(origin) for url in asked)
    assert wrong == []
