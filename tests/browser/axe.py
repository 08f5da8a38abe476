"""axe-core with the rules of WCAG 2.2 AA on one page: for the tests, and for `python -m bench.axe` on all pages."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.visits import LAY_OUT, OPEN_ALL, context, resize

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async levels => (await axe.run(document, { runOnly: levels, resultTypes: ["violations"] })).violations
  .map(found => `${found.id}: ${found.nodes.slice(0, 3).map(node => node.html.slice(0, 160) + " – " + node.failureSummary.replace(/\\s+/g, " ").slice(0, 200)).join(" | ")}`)"""
WAYS = tuple(product((360, 1280), ("light", "dark")))
"""Widths in pixels and colour schemes."""


@contextmanager
def axe_tab(browser: Browser) -> Iterator[Page]:
    """One tab, past the policy that would keep axe-core out."""
    tab = context(browser, bypass_csp=True, reduced_motion="reduce")
    yield tab.new_page()
    tab.close()


def violations(page: Page, address: str, ways: Iterable[tuple[int, str]] = WAYS) -> list[str]:
    """What axe-core finds on a page with every fold open and all of it laid out, each with the width and scheme."""
    page.goto(address)
    page.add_script_tag(path=AXE)
    page.evaluate(OPEN_ALL)
    page.evaluate(LAY_OUT)
    found = []
    for width, scheme in ways:
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        resize(page, width)
        found += [f"{address} {width} {scheme} {line}" for line in page.evaluate(RUN, LEVELS)]
    return found
