"""Searching the made-up site as readers do."""

import functools
import gzip
import json
import re
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from newsexplainer.languages.folding import spellings, words_of
from tests.browser.axe import AXE, LEVELS, RUN
from tests.browser.visits import OVERFLOW, context, noting, visit
from tests.made_up import LONG

BUDGET = 150_000
COUNT = "[data-search-count]"
LINKS = "[data-search-results] a"
PACKED = (".html", ".css", ".js", ".json", ".svg")
HOSTILE = ("<img src=x onerror=alert(1)>", "</script><script>alert(1)</script>", "{{ 7*7 }} ${7*7}", "\u2028`'\"&amp;&lt;")


@pytest.fixture(scope="module", params=["", "repo/", "a/deeper/place/"])
def base(built_site: Path, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[str]:
    """The built site, served below a path."""
    folder = tmp_path_factory.mktemp("served")
    if request.param:
        (folder / request.param).parent.mkdir(parents=True, exist_ok=True)
        (folder / request.param.rstrip("/")).symlink_to(built_site)
    yield from serve(folder if request.param else built_site, request.param)


def serve(folder: Path, below: str = "") -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{below}"
    server.shutdown()


def search(page: Page, address: str, words: str, language: str = "da") -> None:
    """Type `words` into the form, send it with the keyboard, and wait for the answer."""
    page.goto(f"{address}{language}/search/")
    page.get_by_role("searchbox").fill(words)
    page.keyboard.press("Enter")
    settled(page)


def settled(page: Page) -> None:
    expect(page.locator(COUNT)).to_have_text(re.compile(r"[^…]$"))


@pytest.mark.parametrize(("language", "typed"), [("da", "Shcherbak"), ("en", "Sjtjerbak"), ("da", "sjtj"), ("en", "Щербак")])
def test_an_actor_is_found_by_a_spelling_of_the_other_language_and_opens(browser: Browser, base: str, language: str, typed: str):
    page = visit(browser, base)
    notes = noting(page)
    search(page, base, typed, language)
    expect(page.locator(LINKS).first).to_have_text({"da": "Olga Sjtjerbak", "en": "Olga Shcherbak"}[language])
    page.locator(LINKS).first.click()
    page.wait_for_url(f"{base}{language}/actors/olga-sjtjerbak/")
    assert notes.complaints == [] and notes.missing == []
    assert [address for address in notes.asked if not address.startswith(base)] == []


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    opened = context(browser, 360)
    yield opened.new_page()
    opened.close()


def test_the_beginning_of_a_compound_finds_it_and_a_claim_opens_at_its_anchor(tab: Page, site_address: str):
    search(tab, site_address, "svømme")
    titles = tab.locator(LINKS).all_inner_texts()
    assert any("Svømmehallen" in title for title in titles)
    result = tab.locator(".dv-hit", has=tab.locator(".dv-st")).first
    expect(result.locator(".dv-hit__k")).to_contain_text("Oplysning #")
    assert "image/svg+xml" in result.locator(".dv-st").evaluate("badge => getComputedStyle(badge, '::before').maskImage")
    expect(result.locator(".dv-st")).not_to_have_text("")
    expect(result.locator("time")).to_contain_text("siden ")
    result.get_by_role("link").click()
    tab.wait_for_url("**/#claim-*")
    number = tab.url.rpartition("-")[2]
    assert tab.locator(f"#claim-{number}:target").count() == 1


def test_a_story_is_found_by_the_beginning_of_a_word_typed_without_danish_letters(tab: Page, site_address: str):
    search(tab, site_address, "oestbr")
    expect(tab.locator(LINKS).first).to_contain_text("Østbroen")


@pytest.mark.parametrize(("typed", "wanted"), [("borgmesterens", "borgmester"), ("hvad er varmen", None), ("Holm besluttet", "Holm")])
def test_endings_common_words_and_several_words(tab: Page, site_address: str, typed: str, wanted: str | None):
    search(tab, site_address, typed)
    if wanted:
        assert tab.locator(".dv-hit").count() > 0
        assert wanted.lower() in tab.locator("[data-search-results]").inner_text().lower()
    else:
        assert "»hvad er varmen«" in tab.locator(COUNT).inner_text()


def test_the_number_of_results_is_announced_and_the_words_are_literal_text(tab: Page, site_address: str):
    search(tab, site_address, "Østbroen")
    count = tab.locator(COUNT)
    assert count.get_attribute("role") == "status"
    shown = int(count.inner_text().split()[0])
    assert f"{shown} resultater for »Østbroen«" == count.inner_text() and shown > 1
    search(tab, site_address, "<b>qqq</b> $& {number}")
    assert "<b>qqq</b> $& {number}" in count.inner_text() and "Der blev ikke fundet noget" in count.inner_text()
    assert tab.locator(f"{COUNT} b").count() == 0


def test_nothing_of_the_index_is_loaded_before_a_search_and_nothing_at_all_on_other_pages(tab: Page, site_address: str):
    notes = noting(tab)
    tab.goto(f"{site_address}da/search/")
    tab.goto(f"{site_address}da/{LONG}/")
    assert [address for address in notes.asked if "/search/" in address and not address.endswith("/search/")] == []
    assert sum("search.js" in address for address in notes.asked) == 1


def test_the_address_holds_the_words_and_the_back_button_goes_to_the_search_before(tab: Page, site_address: str):
    tab.goto(f"{site_address}en/search/?q={quote('Shcherbak')}")
    settled(tab)
    assert tab.locator(LINKS).first.inner_text() == "Olga Shcherbak"
    tab.get_by_role("searchbox").fill("Ionescu")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/search/?q=Ionescu")
    expect(tab.locator(LINKS).first).to_have_text("Mirela Ionescu")
    tab.go_back()
    expect(tab.locator(LINKS).first).to_have_text("Olga Shcherbak")
    assert tab.get_by_role("searchbox").input_value() == "Shcherbak"
    assert tab.title() == "Shcherbak – Search – What we know"


def test_more_results_come_on_demand_and_the_keyboard_goes_on_with_the_first_new_one(tab: Page, site_address: str):
    search(tab, site_address, "kommunen")
    assert tab.locator(".dv-hit").count() == 10
    tab.get_by_role("button", name="Vis flere resultater").press("Enter")
    expect(tab.locator(".dv-hit")).to_have_count(20)
    assert tab.evaluate("document.activeElement === document.querySelectorAll('[data-search-results] a')[10]")


def test_the_form_is_reached_by_the_keyboard_in_order(tab: Page, site_address: str):
    tab.goto(f"{site_address}da/search/")
    tab.get_by_role("searchbox").focus()
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "Søg"
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('.dv-lists') !== null")


def test_a_single_letter_is_answered_with_what_to_do(tab: Page, site_address: str):
    search(tab, site_address, "x")
    assert tab.locator(COUNT).inner_text() == "Skriv mindst to bogstaver."


def test_an_index_that_cannot_be_loaded_is_said_and_the_next_try_works(tab: Page, site_address: str):
    tab.route("**/search/index.json", lambda route: route.abort())
    search(tab, site_address, "kommunen")
    assert "kunne ikke hentes" in tab.locator(COUNT).inner_text()
    tab.unroute("**/search/index.json")
    tab.keyboard.press("Enter")
    expect(tab.locator(LINKS).first).to_contain_text("Kommune")


def test_hostile_records_are_shown_literally_and_lead_nowhere_else(browser: Browser, site_address: str):
    page = visit(browser, site_address)
    notes = noting(page)
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    names = ("kind", "title", "word", "date", "datetime", "context", "note", "status", "icon", "titleLang", "contextLang", "hreflang")

    def poisoned(route: object) -> None:
        answer = route.fetch()  # type: ignore[attr-defined]
        records = [{**record, **{name: HOSTILE[n % len(HOSTILE)] for name in names}, "path": ("javascript:alert(1)", "//evil.example/", "https://evil.example/", "../../../x")[n % 4]} for n, record in enumerate(answer.json())]
        route.fulfill(status=200, content_type="application/json", body=json.dumps(records))  # type: ignore[attr-defined]

    page.route("**/records-*.json", poisoned)
    search(page, site_address, "kommunen")
    shown = page.locator(LINKS).all_text_contents()
    assert set(shown) <= set(HOSTILE) and len(set(shown)) == len(HOSTILE)
    assert page.locator("[data-search-results]").evaluate("list => [...new Set([...list.querySelectorAll('*')].map(e => e.localName))].sort().join()") == "a,h2,li,p,span,time"
    assert [href for href in page.locator(LINKS).evaluate_all("links => links.map(link => link.href)") if href and not href.startswith(site_address)] == []
    assert [address for address in notes.asked if "evil" in address] == [] and notes.complaints == []


def test_without_javascript_the_page_says_so_and_leads_to_the_lists(browser: Browser, site_address: str):
    page = visit(browser, f"{site_address}da/search/", 360, java_script_enabled=False)
    assert page.locator("[data-search-without]").is_visible() and "kræver JavaScript" in page.locator("[data-search-without]").inner_text()
    assert not page.get_by_role("searchbox").is_visible()
    links = page.locator(".dv-lists a")
    found = [links.nth(n).evaluate("link => link.href") for n in range(links.count())]
    assert found == [f"{site_address}da/{name}/" for name in ("stories", "actors", "outlets", "timeline")]
    assert [page.request.get(address).status for address in found] == [200] * 4


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_results_fit_a_phone_and_targets_are_large_enough(browser: Browser, site_address: str, scheme: str):
    page = visit(browser, site_address, 360, color_scheme=scheme)
    search(page, site_address, "Lindeby Kommune")
    assert page.evaluate(OVERFLOW) == 0
    small = "[...document.querySelectorAll('main a, main button, main input')].filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 24).map(e => e.textContent)"
    assert page.evaluate(small) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_results_have_no_violation_of_accessibility_rules(browser: Browser, site_address: str, width: int, scheme: str):
    page = visit(browser, site_address, width, color_scheme=scheme, bypass_csp=True)
    search(page, site_address, "bridge", "en")
    page.add_script_tag(path=AXE)
    assert page.evaluate(RUN, LEVELS) == []


def test_a_search_from_a_cold_page_stays_within_its_budget(browser: Browser, built_site: Path, site_address: str):
    heaviest = 0
    for words in ("Sjtjerbak", "kommunen havnen møde", "borgmesteren ingeniører rådgivernes"):
        page = visit(browser, "about:blank")
        notes = noting(page)
        search(page, site_address, words)
        paths = {address.removeprefix(site_address).partition("?")[0] for address in notes.asked}
        heaviest = max(heaviest, sum(weight(built_site, path) for path in paths))
        assert len(paths) > 5
    assert 0 < heaviest < BUDGET, heaviest


def weight(site: Path, path: str) -> int:
    """Bytes of a file on the wire, from a host that packs text as the usual ones do."""
    file = site / path / "index.html" if path.endswith("/") or not path else site / path
    content = file.read_bytes()
    return len(gzip.compress(content, 6)) if file.suffix in PACKED else len(content)


@pytest.mark.parametrize("text", ["Ålborg, Æbeløgade 4 – Øster-Ådal", "Müller ﬁ ½ Straße İstanbul", "김정은 Шойгу 米 naïve", "A\u030arhus 𝓐bc _x_ a b 7", "x" * 50])
def test_the_browser_folds_words_as_the_index_does(tab: Page, site_address: str, text: str):
    tab.goto(f"{site_address}da/search/")
    asked: list[str] = []
    tab.route("**/index.json", lambda route: route.fulfill(json={"version": "v", "size": 12, "keys": " ".join(sorted(set("".join(expected(text))))), "stop": "", "endings": "qqqq", "stem": 4}))

    def piece(route: object) -> None:
        asked.append(route.request.url)  # type: ignore[attr-defined]
        words = {word: [[n], []] for n, word in enumerate(expected(text))}
        route.fulfill(json={"words": words})  # type: ignore[attr-defined]

    tab.route("**/v/words-*.json", piece)
    tab.route("**/v/records-*.json", lambda route: route.fulfill(json=[{"title": word, "path": "da/", "kind": "x"} for word in expected(text)] + [{"title": "?", "path": "da/", "kind": "x"}] * 12))
    search(tab, site_address, text)
    tab.unroute_all()
    assert asked
    assert sorted(tab.locator(LINKS).all_text_contents()) == sorted(expected(text))


def expected(text: str) -> list[str]:
    """The first spelling of each word, once: what the browser should look for."""
    return list(dict.fromkeys(spelling for word in words_of(text) for spelling in spellings(word)[:1]))
