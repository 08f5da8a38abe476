"""No violation of WCAG 2.2 AA that axe-core finds on any kind of page, in either language, size or scheme.

`python -m bench.axe` looks at every page of a site.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import AXE, axe_tab, violations
from tests.browser.sample import all_pages, days, others, profiles


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """One tab for all pages."""
    if not AXE.is_file():
        pytest.fail("the accessibility tests need axe-core: run `npm ci`", pytrace=False)
    with axe_tab(browser) as tab:
        yield tab


def test_a_page_of_every_kind_has_no_violation_in_any_size_or_scheme(page, site_address, path):
    assert violations(page, site_address + path) == []


def test_every_page_is_of_a_kind_that_is_looked_at(built_site):
    kinds = [others(built_site), days(built_site), profiles(built_site)]
    assert all(kinds)
    assert set().union(*kinds) == set(all_pages(built_site))
