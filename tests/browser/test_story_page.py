"""The page of a long story in use: what the script adds, what remains without it, paper, forced colours, less motion."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.sample import Sample
from tests.browser.visits import OPEN_ALL, OVERFLOW, visit

BUTTONS = {"da": ("Mørke farver", "Lyse farver", "Linket er kopieret"), "en": ("Dark colours", "Light colours", "The link has been copied")}


@pytest.fixture(scope="module")
def danish(sample: Sample) -> str:
    """Path of the story in Danish."""
    return f"da/{sample.story}/"


@pytest.fixture(scope="module")
def opened(browser: Browser, site_address: str, danish: str):
    """One tab at the Danish story on a desktop; tests leave it as they found it."""
    page = visit(browser, site_address + danish)
    yield page
    page.context.close()


@pytest.fixture(scope="module")
def plain(browser: Browser, site_address: str, danish: str):
    """One tab at the Danish story without JavaScript."""
    page = visit(browser, site_address + danish, 360, java_script_enabled=False)
    yield page
    page.context.close()


def ground(page: Page) -> str:
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


@pytest.mark.page_types("story")
def test_the_theme_follows_the_system_and_the_button_overrules_it_for_good(browser, site_address, path):
    dark_name, light_name, _ = BUTTONS[path[:2]]
    page = visit(browser, site_address + path, color_scheme="light")
    light = ground(page)
    page.emulate_media(color_scheme="dark")
    dark = ground(page)
    assert dark != light
    page.get_by_role("button", name=light_name).press("Enter")
    assert ground(page) == light
    page.reload()
    assert ground(page) == light
    assert page.get_by_role("button", name=dark_name).is_visible()
    page.context.close()


@pytest.mark.page_types("story")
def test_a_claim_number_copies_its_link_and_a_screen_reader_is_told(browser, site_address, path):
    page = visit(browser, site_address + path, permissions=["clipboard-read", "clipboard-write"])
    assert page.get_attribute("#announcer", "role") == "status"
    page.locator("#claim-12 .dv-no").press("Enter")
    expect(page.locator("#announcer")).to_have_text(BUTTONS[path[:2]][2])
    assert page.evaluate("navigator.clipboard.readText()") == f"{site_address}{path}#claim-12"
    page.context.close()


def test_the_claim_that_was_linked_to_is_highlighted_and_in_view(browser, site_address, danish):
    page = visit(browser, f"{site_address}{danish}#claim-12", reduced_motion="reduce")
    ways = page.evaluate("['#claim-12', '#claim-13'].map(id => { const s = getComputedStyle(document.querySelector(id)); return s.backgroundColor + s.boxShadow })")
    assert ways[0] != ways[1]
    box = page.locator("#claim-12").bounding_box()
    assert box and 0 <= box["y"] < 800
    page.emulate_media(forced_colors="active")
    assert page.evaluate("getComputedStyle(document.querySelector('#claim-12')).outlineStyle") == "solid"
    page.context.close()


def test_every_word_is_there_without_javascript(plain, browser, site_address, danish):
    page = visit(browser, site_address + danish, 360)
    assert plain.locator("main").text_content() == page.text_content("main")
    assert len(page.text_content("main").split()) > 2500
    page.context.close()


def test_a_proof_is_a_link_away_without_javascript(browser, site_address, danish):
    page = visit(browser, site_address + danish, 360, java_script_enabled=False)
    page.locator("#claim-12 a.dv-why").press("Enter")
    page.wait_for_url(f"{site_address}{danish}why/#claim-12")
    expect(page.locator("#claim-12 .dv-proof")).to_contain_text("R")
    assert page.locator("#claim-12 .dv-proof").is_visible()
    page.context.close()


def test_with_javascript_a_proof_unfolds_in_its_place_and_by_keyboard(browser, site_address, danish):
    page = visit(browser, site_address + danish, 360)
    link, words = page.locator("#claim-12 a.dv-why"), page.locator("#claim-12 .dv-proof")
    assert link.get_attribute("aria-expanded") == "false"
    link.press("Enter")
    words.wait_for()
    assert page.url == site_address + danish and link.get_attribute("aria-expanded") == "true"
    addresses = words.evaluate("proof => [...proof.querySelectorAll('a')].map(a => a.href)")
    assert f"{site_address}{danish}why/#rule-" in addresses[0] and any(f"{site_address}{danish}sources/#source-" in address for address in addresses)
    assert page.evaluate(OVERFLOW) <= 0
    link.click()
    assert not words.is_visible() and link.get_attribute("aria-expanded") == "false"
    page.context.close()


def test_a_proof_that_cannot_be_loaded_is_gone_to(browser, site_address, danish):
    page = visit(browser, site_address + danish, 360)
    page.evaluate("() => { window.fetch = () => Promise.reject(new Error('offline')) }")
    page.locator("#claim-12 a.dv-why").click()
    page.wait_for_url(f"{site_address}{danish}why/#claim-12")
    page.context.close()


def test_the_language_switch_stays_at_the_claim(browser, site_address, danish):
    page = visit(browser, f"{site_address}{danish}#claim-12", reduced_motion="reduce")
    page.locator(".dv-mast a[hreflang=en]").click()
    page.wait_for_url(f"{site_address}en/{danish.removeprefix('da/')}#claim-12")
    page.context.close()


def test_words_are_explained_by_a_tap(browser, site_address, danish):
    page = visit(browser, site_address + danish, 360, has_touch=True, is_mobile=True)
    fold = page.locator("#words details").first
    fold.locator("summary").tap()
    assert fold.locator("p").is_visible()
    page.context.close()


def test_without_javascript_no_button_is_shown_that_would_do_nothing(plain):
    assert not plain.locator("[data-theme-button]").is_visible()


def test_paper_gets_claim_numbers_whole_addresses_and_open_words(browser, site_address, danish):
    page = visit(browser, site_address + danish, 720)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator("#claim-12 .dv-no").is_visible()
    assert "#12" in page.inner_text("#claim-12")
    assert ground(page) == "rgb(255, 255, 255)"
    assert not page.locator(".dv-mast__nav").is_visible()
    printed = page.evaluate("""() => [...document.querySelectorAll("main a[href^=http]")].filter(a => a.checkVisibility()).map(a => [a.href, getComputedStyle(a, "::after").content])""")
    whole = [address for address, after in printed if "http" in after]
    assert len(printed) >= 10
    assert len(whole) >= 1
    assert {address for address, _ in printed} - set(whole) == set(), "an address that is printed nowhere"
    assert page.locator("#words details p").first.evaluate("p => p.checkVisibility({ contentVisibilityAuto: true }) && p.getBoundingClientRect().height") > 0
    assert page.evaluate(OVERFLOW) <= 0
    page.context.close()


def test_the_page_prints_to_paper(opened):
    assert opened.pdf(format="A4").startswith(b"%PDF")


def test_nothing_moves_for_readers_who_want_less_motion(browser, site_address, danish):
    page = visit(browser, site_address + danish, reduced_motion="reduce")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    moving = page.evaluate("""() => [...document.querySelectorAll("*")].filter(at => { const s = getComputedStyle(at);
      return s.animationName !== "none" || (parseFloat(s.transitionDuration) > 0 && s.transitionProperty !== "none") }).length""")
    assert moving == 0
    page.context.close()


def test_arrows_icons_and_the_bar_are_seen_in_forced_colours(browser, site_address, danish):
    page = visit(browser, site_address + danish, 360, forced_colors="active")
    seen = page.evaluate("""() => {
      const ground = getComputedStyle(document.body).backgroundColor;
      const drawn = (css, part, get) => [...document.querySelectorAll(css)].filter(at => at.checkVisibility({ contentVisibilityAuto: true })).map(at => [get(getComputedStyle(at, part)), at.getBoundingClientRect().width]);
      return { ground, arrows: drawn(".dv-to", "::before", s => s.backgroundColor), icons: drawn(".dv-st", "::before", s => s.backgroundColor), cells: drawn(".dv-bar i", null, s => s.borderTopColor) };
    }""")
    for name in ("arrows", "icons", "cells"):
        assert len(seen[name]) >= 10, name
        assert all(colour != seen["ground"] and width > 0 for colour, width in seen[name]), name
    assert page.evaluate(OVERFLOW) <= 0
    page.context.close()


def test_a_status_has_a_pattern_of_its_own_in_the_bar(opened):
    looks = opened.evaluate("""() => Object.fromEntries([...document.querySelectorAll(".dv-bar i")].map(at => {
      const s = getComputedStyle(at); return [[...at.parentNode.classList].find(c => c.startsWith("dv-s--")), s.backgroundImage.replace(/rgba?\\([^)]*\\)/g, "c") + (s.backgroundImage === "none" ? (s.backgroundColor === "rgba(0, 0, 0, 0)" ? "empty" : "solid") : "")];
    }))""")
    assert len(looks) >= 5
    assert len(set(looks.values())) == len(looks)


def test_the_bar_is_one_picture_with_its_counts_in_words(opened):
    bar = opened.get_by_role("img", name="Bekræftet", exact=False).or_(opened.locator(".dv-bar[role=img]")).first
    label = bar.get_attribute("aria-label")
    assert label and any(character.isdigit() for character in label)


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("place", ["claim-12", "claim-35", "people", "changes", "sources"])
def test_a_link_into_what_is_not_laid_out_yet_leads_there(browser, site_address, sample, width, place):
    page = visit(browser, f"{site_address}da/{sample.longest}/", width)
    page.evaluate("place => { location.hash = place }", place)
    page.wait_for_timeout(500)
    top = page.evaluate("place => document.getElementById(place).getBoundingClientRect().top", place)
    assert 0 <= top < 80 or page.evaluate("innerHeight + scrollY >= document.documentElement.scrollHeight - 2")
    page.context.close()


def test_the_contents_list_stays_in_view_on_wide_screens_only(browser, site_address, opened):
    assert opened.evaluate("getComputedStyle(document.querySelector('.dv-toc')).position") == "sticky"
    opened.evaluate("scrollTo({ top: 4000, behavior: 'instant' })")
    box = opened.locator(".dv-toc").bounding_box()
    assert box and 0 <= box["y"] < 200
    opened.evaluate("scrollTo({ top: 0, behavior: 'instant' })")


def test_the_unnamed_have_a_dashed_outline(opened):
    assert "stroke-dasharray" in opened.evaluate("getComputedStyle(document.querySelector('.dv-others .dv-i--unnamed'), '::before').maskImage")
    assert opened.evaluate("getComputedStyle(document.querySelector('.dv-anon')).textDecorationStyle") in ("dotted", "dashed")


def test_neither_a_chain_nor_a_number_breaks_badly(browser, site_address, danish):
    page = visit(browser, site_address + danish, 360)
    page.evaluate(OPEN_ALL)
    lonely = page.evaluate("""() => [...document.querySelectorAll(".dv-to")].filter(arrow => {
      const step = arrow.parentElement.getBoundingClientRect(), at = arrow.getBoundingClientRect();
      return at.width && (at.top < step.top - 1 || at.bottom > step.bottom + 1);
    }).length""")
    assert lonely == 0
    page.context.close()


def test_drawings_have_no_text_below_twelve_pixels_on_a_phone(browser, site_address, danish):
    page = visit(browser, site_address + danish, 360)
    sizes = page.evaluate("""async () => {
      const scaled = (svg, width) => [...svg.querySelectorAll("text")].map(t => parseFloat(t.getAttribute("font-size")) * width / svg.viewBox.baseVal.width);
      const inline = [...document.querySelectorAll("main svg.pic")].filter(svg => svg.checkVisibility() && svg.querySelector("text"))
        .flatMap(svg => [...svg.querySelectorAll("text")].filter(t => t.checkVisibility()).map(t => parseFloat(t.getAttribute("font-size")) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width));
      const images = [...document.querySelectorAll("main figure img")];
      const files = await Promise.all(images.map(async image => {
        const text = await (await fetch((image.currentSrc || image.src).split("#")[0])).text();
        const svg = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
        return scaled(svg, image.getBoundingClientRect().width);
      }));
      return [...inline, ...files.flat()];
    }""")
    assert len(sizes) > 20
    assert min(sizes) >= 11.9
    page.context.close()
