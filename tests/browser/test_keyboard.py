"""A walk with the Tab key through every page type: order, visible focus, no stop off the screen, targets large enough."""

import pytest

from tests.browser.visits import LAY_OUT, PAINTED, visit

MOST = 120
"""Stops of a walk: long pages repeat the same kinds."""

FOCUSED = """() => {
  const at = document.activeElement;
  if (at === document.body || at === document.documentElement) { return null; }
  const box = [...at.getClientRects()].find(one => one.width > 0) ?? at.getBoundingClientRect();
  const style = getComputedStyle(at);
  const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  window.walked ??= [];
  if (window.walked.at(-1) !== at) { window.walked.push(at); }
  return {
    html: at.outerHTML.slice(0, 140),
    ring: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    inside: box.left >= 0 && box.right <= innerWidth + 1 && box.bottom > 0 && box.top < innerHeight,
    seen: Boolean(hit) && (at.contains(hit) || hit.contains(at)),
    inMain: Boolean(at.closest("main")),
  };
}"""

TANGLED = """() => window.walked.slice(1).filter((at, number) =>
  !(window.walked[number].compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING)).map(at => at.outerHTML.slice(0, 140))"""

SMALL = """least => [...document.querySelectorAll("a, button, summary, input")].filter(at => {
  const box = at.getBoundingClientRect();
  if (!box.width || at.closest(".dv-sr, .dv-skip, .dv-prose") || getComputedStyle(at).visibility === "hidden") { return false; }
  if (box.width >= least && box.height >= least) { return false; }
  const words = at.closest("p, li, dd, h1, h2, h3, h4, th, td, figcaption");
  const inText = getComputedStyle(at).display === "inline" && words && words.textContent.trim().length > at.textContent.trim().length;
  if (inText) { return false; }
  const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  return [...document.querySelectorAll("a, button, summary, input")].some(other => {
    if (other === at || at.contains(other) || other.contains(at)) { return false; }
    const near = other.getBoundingClientRect();
    if (!near.width) { return false; }
    const dx = Math.max(near.left - middle.x, 0, middle.x - near.right), dy = Math.max(near.top - middle.y, 0, middle.y - near.bottom);
    return Math.hypot(dx, dy) < least / 2;
  });
}).map(at => at.outerHTML.slice(0, 140))"""
"""WCAG 2.2, success criterion 2.5.8: 24 px, or as much room around, or part of a sentence."""

MAIN = ".dv-mast a:not(.dv-skip), .dv-mast button, a.dv-why, .dv-why > summary, .dv-term summary, .dv-pager a, .dv-letters a, .dv-go"


@pytest.mark.sampled(most=47)
@pytest.mark.parametrize("width", [360, 1280])
def test_the_tab_key_walks_through_the_page_in_order_with_a_visible_ring(browser, site_address, path, width):
    page = visit(browser, site_address + path, width, reduced_motion="reduce")
    stops = []
    for _ in range(MOST):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None:
            break
        if not (stop["inside"] and stop["seen"]):  # sections are laid out as the focus comes near: what counts is what gets painted
            page.evaluate(PAINTED)
            stop = page.evaluate(FOCUSED)
        stops.append(stop)
    first = stops[0]["html"]
    tangled = page.evaluate(TANGLED)
    page.evaluate(LAY_OUT)
    small = page.evaluate(SMALL, 24)
    walked = page.evaluate("new Set(window.walked).size")
    in_main = page.locator("main a, main summary, main button, main input").count()
    page.context.close()
    assert len(stops) >= 3
    assert "dv-skip" in first
    assert [stop["html"] for stop in stops if stop["ring"] < 3] == []
    assert [stop["html"] for stop in stops if not stop["inside"]] == []
    assert [stop["html"] for stop in stops if not stop["seen"]] == []
    assert any(stop["inMain"] for stop in stops) or not in_main
    assert walked == len(stops)
    assert tangled == []
    assert small == []


@pytest.mark.page_types("home", "story", "index of actors", "timeline of a status", "lost address")
def test_main_targets_are_44_pixels(browser, site_address, path):
    page = visit(browser, site_address + path, 360)
    sizes = page.evaluate("css => [...document.querySelectorAll(css)].map(at => [at.outerHTML.slice(0, 100), at.getBoundingClientRect()]).map(([html, box]) => [html, box.width, box.height])", MAIN)
    page.context.close()
    shown = [(html, width, height) for html, width, height in sizes if width]
    assert len(shown) >= 3
    assert [html for html, width, height in shown if height < 44 or width < 24] == []


def test_the_skip_link_takes_the_keyboard_into_the_page(browser, site_address, sample):
    page = visit(browser, f"{site_address}da/{sample.story}/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_nothing_jumps_the_queue(browser, site_address, sample):
    page = visit(browser, site_address)
    for path in sample.paths():
        page.goto(site_address + path)
        assert page.locator("[tabindex]:not([tabindex='-1'], pre[tabindex='0'])").count() == 0, path


def test_an_example_too_wide_for_a_phone_scrolls_by_keyboard_and_keeps_its_lines(browser, site_address):
    page = visit(browser, site_address + "en/editors-guide/", width=360)
    wide = page.locator("pre").filter(has_text="key_facts").first
    assert wide.evaluate("pre => pre.scrollWidth > pre.clientWidth")
    wide.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("pre => pre.scrollLeft > 0", arg=wide.element_handle())
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
