"""Every page type, in both languages: nothing goes wrong, nothing scrolls sideways, languages lead to each other."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.sample import all_pages
from tests.browser.visits import OPEN_ALL, OVERFLOW, context, noting, resize

TEXT_SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }"
"""WCAG 2.2, success criterion 1.4.12."""

CUT_OFF = """() => [...document.querySelectorAll("main *, .dv-mast *, .dv-foot *")].filter(element => {
  const style = getComputedStyle(element);
  if (element.closest("svg, .dv-sr, .dv-skip, pre, [role=img]") || style.display === "inline" || style.clipPath !== "none") { return false; }
  const hides = /hidden|clip/.test(style.overflowX + style.overflowY);
  return hides && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
}).map(element => element.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """One tab for all pages: each test goes to its own address."""
    tab = context(browser, 360)
    yield tab.new_page()
    tab.close()


def test_every_page_that_stands_for_others_is_there_but_the_lost_one(built_site, sample):
    assert {path for path in sample.paths() if path not in all_pages(built_site)} == set(sample.paths("lost address"))


def test_nothing_goes_wrong_and_nobody_else_is_asked(page, site_address, path):
    notes = noting(page)
    for width in (360, 1280):
        resize(page, width)
        page.goto(site_address + path, wait_until="networkidle")
    lost = site_address + path if "no-such-page" in path else None
    assert {urlsplit(url).netloc for url in notes.asked} == {urlsplit(site_address).netloc}
    assert [url for url in notes.missing if url != lost] == []
    assert [text for text in notes.complaints if lost is None or "404" not in text] == []


def test_nothing_scrolls_sideways_nor_is_cut_off(page, site_address, path):
    page.goto(site_address + path)
    page.evaluate(OPEN_ALL)
    wide = {}
    for width in (320, 360, 768, 1280):
        resize(page, width)
        wide[width] = page.evaluate(OVERFLOW)
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%', 'important')")
    for width in (360, 1280):
        resize(page, width)
        wide[f"{width} at 200%"] = page.evaluate(OVERFLOW)
    page.evaluate("document.documentElement.style.removeProperty('font-size')")
    page.evaluate("css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet] }", TEXT_SPACING)
    resize(page, 320)
    wide["320 with text spacing"] = page.evaluate(OVERFLOW)
    assert {name: over for name, over in wide.items() if over > 0} == {}
    assert page.evaluate(CUT_OFF) == []


@pytest.mark.page_types(but=("chooser", "lost address"))
def test_the_language_switch_leads_to_the_counterpart_and_back(page, site_address, path):
    here, there = path[:2], {"da": "en", "en": "da"}[path[:2]]
    for width in (360, 1280):
        resize(page, width)
        page.goto(site_address + path)
        assert page.get_attribute("html", "lang") == here
        page.locator(f".dv-mast a[hreflang={there}]").click()
        assert page.url == site_address + there + path[2:]
        assert page.get_attribute("html", "lang") == there
        page.locator(f".dv-mast a[hreflang={here}]").click()
        assert page.url == site_address + path


def test_the_chooser_and_lost_addresses_offer_both_languages(page, site_address):
    for path in ("", "da/no-such-page/", "en/deep/down/no-such-page/"):
        page.goto(site_address + path)
        for language, word in (("da", "Det ved vi"), ("en", "What we know")):
            part = page.locator(f"main section[lang={language}]")
            assert word in page.inner_text("body")
            assert part.locator("a").first.is_visible()
            assert page.request.get(part.locator("a").first.evaluate("a => a.href")).status == 200
