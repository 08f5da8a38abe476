"""Hostile text in a real browser, on every page type in both languages: nothing runs, nothing is asked for, the DOM stays."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Request, Route, sync_playwright

from tests.hostile.conftest import Example
from tests.hostile.fields import project_of, project_unread
from tests.hostile.site import URL, Site, make_site
from tests.hostile.strings import OWN, POLYGLOT, harmless, packed, typed

TEXTS = typed([POLYGLOT, *list(packed(typed(OWN), 2000))])
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".json": "application/json", ".woff2": "font/woff2", ".png": "image/png"}
OUR_SCRIPTS = (URL + "assets/explain.js", URL + "assets/search.js")
POLICY = re.compile(r"<meta http-equiv=\"Content-Security-Policy\"[^>]*>")

SKELETON = """() => [...document.querySelectorAll("*")]
  .filter(e => !e.parentElement?.closest("svg.pic"))
  .map(e => e.tagName + " " + e.getAttributeNames().sort().join(" "))"""
USE = """() => {
  for (const fold of document.querySelectorAll("details")) { fold.open = true; }
  for (const place of document.querySelectorAll("[tabindex], [onfocus], button, input")) { place.focus(); }
  for (const place of document.querySelectorAll("h1, p, li, svg")) {
    for (const name of ["mouseover", "pointerenter", "toggle"]) { place.dispatchEvent(new Event(name, { bubbles: true })); }
  }
}"""


@dataclass(slots=True)
class Seen:
    """What a browser did with pages."""

    pages: int = 0
    scripts: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    external: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"])
        yield started
        started.close()


def files(site: Site, example: Example, *, policy: bool) -> dict[str, str | bytes]:
    """Address to content of everything the browser may ask for."""
    pages: dict[str, str | bytes] = {URL + path: page if policy else POLICY.sub("", page) for path, page in site.pages.items()}
    pages |= {URL + path: artifact.content for path, artifact in site.artifacts.items()}
    return pages | {URL + path: content for path, content in example.renderer.assets.items()}


def opened(browser: Browser, served: dict[str, str | bytes], seen: Seen) -> Page:
    """A page that gets its files from memory; whatever else it asks for, runs or says is noted."""
    page = browser.new_context(locale="da-DK", reduced_motion="reduce").new_page()

    def answer(route: Route, request: Request) -> None:
        address = request.url.partition("?")[0].partition("#")[0]
        if address in served:
            kind = TYPES.get(PurePosixPath(address).suffix, "text/html; charset=utf-8")
            route.fulfill(body=served[address], content_type=kind)
        else:
            seen.external.append(request.url)
            route.abort()

    page.route("**/*", answer)
    page.on("dialog", lambda dialog: (seen.dialogs.append(dialog.message), dialog.dismiss()))
    page.on("console", lambda message: seen.refused.append(message.text) if "Content Security Policy" in message.text else None)
    return page


def visit(page: Page, address: str, seen: Seen) -> list[str]:
    """Open a page, unfold and touch everything on it; its elements and their attributes."""
    session = page.context.new_cdp_session(page)
    session.send("Debugger.enable")
    parsed: list[str] = []
    session.on("Debugger.scriptParsed", lambda event: parsed.append(event["url"]))
    page.goto(address, wait_until="load")
    seen.scripts += [url for url in parsed if url and not url.startswith(OUR_SCRIPTS)]  # the driver's own have no address
    session.detach()
    page.evaluate(USE)
    seen.pages += 1
    return page.evaluate(SKELETON)


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("policy", [False, True], ids=["without the policy", "with the policy"])
def test_nothing_runs_in_a_browser(example: Example, browser: Browser, tell: Callable[[str], None], policy: bool):
    seen = Seen()
    texts = TEXTS[:1] if policy else TEXTS
    for text in texts:
        hostile, twin = (make_site(project_unread(example.saying(said)), example.renderer) for said in (text, harmless(text)))
        chosen = {(plan.template, plan.language): path for path, plan in hostile.plans.items()}
        pages = [opened(browser, files(site, example, policy=policy), seen) for site in (hostile, twin)]
        sample = list(chosen.values())
        for path in sample if text == TEXTS[0] else sample[TEXTS.index(text) :: len(TEXTS)]:
            shapes = [visit(page, URL + path, seen) for page in pages]
            assert shapes[0] == shapes[1], path
        for page in pages:
            page.context.close()
    assert len({template for template, _ in chosen}) > 8
    assert (seen.scripts, seen.dialogs, seen.external, seen.refused) == ([], [], [], [])
    tell(f"hostile text in Chromium, {'with' if policy else 'without'} the policy: {seen.pages} pages of {len(chosen)} types and languages, 0 scripts, 0 dialogs, 0 external requests")


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("language", ["da", "en"])
def test_nothing_runs_in_search_results(example: Example, browser: Browser, tell: Callable[[str], None], language: str):
    seen, shapes, found = Seen(), [], 0
    for said in (TEXTS[0], harmless(TEXTS[0])):
        page = opened(browser, files(make_site(project_of(example.saying(said)), example.renderer), example, policy=False), seen)
        for query in ("Zq0", "Qz02", TEXTS[0]):
            visit(page, f"{URL}{language}/search/?q={quote(query)}", seen)
            page.wait_for_function("() => /\\d/.test(document.querySelector('[data-search-count]').textContent)")
            for _ in range(8):
                if (more := page.locator("[data-search-more]")).is_visible():
                    more.click()
                    page.wait_for_timeout(50)
            page.evaluate(USE)
            found += page.locator("[data-search-results] li").count() if said == TEXTS[0] else 0
            if query != TEXTS[0]:
                shapes.append(page.evaluate(SKELETON))
        page.context.close()
    assert shapes[:2] == shapes[2:]
    assert found > 30
    assert (seen.scripts, seen.dialogs, seen.external) == ([], [], [])
    tell(f"hostile text in search results ({language}): {found} results in Chromium, 0 scripts, 0 dialogs, 0 external requests")


@pytest.mark.slow
@pytest.mark.browser
def test_the_browser_test_notices_a_hole(example: Example, browser: Browser):
    site = make_site(project_of(example.saying("x")), example.renderer, exports=False)
    path = "da/lindeby-pool/"
    holes = "<script>alert(1)</script><img src=https://evil.example/x.png><p onmouseover=alert(2)>x</p>"
    broken = {**site.pages, path: site.pages[path].replace("</main>", holes + "</main>")}
    for policy in (False, True):
        seen = Seen()
        page = opened(browser, files(Site(site.plans, broken, {}), example, policy=policy), seen)
        visit(page, URL + path, seen)
        if policy:
            assert not seen.dialogs and not seen.external and len(seen.refused) >= 3
        else:
            assert len(seen.dialogs) == 2 and seen.external == ["https://evil.example/x.png"] and len(seen.scripts) >= 1
        page.context.close()
