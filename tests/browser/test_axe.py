"""axe-core with the rules of WCAG 2.2 AA over the real site: no violation in either language, size or scheme."""

import os
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.sample import all_pages, days, others, paths, profiles
from tests.browser.visits import LAY_OUT, OPEN_ALL, context, resize

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async levels => (await axe.run(document, { runOnly: levels, resultTypes: ["violations"] })).violations
  .map(found => `${found.id}: ${found.nodes.slice(0, 3).map(node => node.html.slice(0, 160) + " – " + node.failureSummary.replace(/\\s+/g, " ").slice(0, 200)).join(" | ")}`)"""
WAYS = tuple(product((360, 1280), ("light", "dark")))
EVERY = int(os.environ.get("AXE_EVERY", "8"))
"""Of the many pages that one template makes, one in so many is looked at; `AXE_EVERY=1` looks at every page in every way."""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """One tab, past the policy that would keep axe-core out."""
    if not AXE.is_file():
        pytest.fail("the accessibility tests need axe-core: run `npm ci`", pytrace=False)
    tab = context(browser, bypass_csp=True, reduced_motion="reduce")
    yield tab.new_page()
    tab.close()


def violations(page: Page, address: str, chosen: tuple[tuple[int, str], ...]) -> list[str]:
    """What axe-core finds on a page with every fold open and all of it laid out, each with the width and scheme."""
    page.goto(address)
    page.add_script_tag(path=AXE)
    page.evaluate(OPEN_ALL)
    page.evaluate(LAY_OUT)
    found = []
    for width, scheme in chosen:
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        resize(page, width)
        found += [f"{address} {width} {scheme} {line}" for line in page.evaluate(RUN, LEVELS)]
    return found


def ways(number: int) -> tuple[tuple[int, str], ...]:
    """Sizes and schemes for one of many like pages: in turn, or all."""
    return WAYS if EVERY == 1 else (WAYS[number % 4],)


def test_pages_of_every_kind_have_no_violation_in_any_size_or_scheme(page, site_address):
    found = [line for path in paths() for line in violations(page, site_address + path, WAYS)]
    assert found == []


def test_all_other_pages_but_days_and_profiles_have_no_violation(page, built_site, site_address):
    left = [path for path in others(built_site) if path not in paths()]
    assert left
    assert [line for number, path in enumerate(left) for line in violations(page, site_address + path, ways(number))] == []


def test_stories_as_of_a_day_have_no_violation(page, built_site, site_address):
    chosen = days(built_site)[::EVERY]
    found = [line for number, path in enumerate(chosen) for line in violations(page, site_address + path, ways(number))]
    assert len(chosen) * EVERY >= len(days(built_site)) > 0
    assert found == []


def test_profiles_have_no_violation(page, built_site, site_address):
    chosen = profiles(built_site)[::EVERY]
    found = [line for number, path in enumerate(chosen) for line in violations(page, site_address + path, ways(number))]
    assert len(chosen) * EVERY >= len(profiles(built_site)) > 0
    assert found == []


def test_every_page_is_of_a_kind_that_is_looked_at(built_site):
    assert {*others(built_site), *days(built_site), *profiles(built_site)} == {*all_pages(built_site)}
