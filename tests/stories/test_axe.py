"""Our site in axe-core: each kind of page in one language, and one in 24 of the days and profiles (`python -m bench.axe` looks at all)."""

from playwright.sync_api import Page

from tests.browser.axe import WAYS, violations
from tests.browser.sample import days, others, profiles
from tests.browser.test_axe import *  # noqa: F403 - the checks of every site, on ours

FEW, EVERY = 3, 24
"""Of the many pages that one template makes, one in so many is looked at, each in another way than the one before."""


def in_turns(page: Page, address: str, paths: list[str]) -> list[str]:
    """What axe-core finds on many like pages, each of them in one size and scheme."""
    return [line for number, path in enumerate(paths) for line in violations(page, address + path, [WAYS[number % len(WAYS)]])]


def test_a_page_of_every_kind_has_no_violation_in_any_size_or_scheme(page, site_address, path):
    assert violations(page, site_address + path, [WAYS[len(path) % 2], WAYS[2 + len(path) % 2]]) == []


def test_a_third_of_all_other_pages_but_days_and_profiles_have_no_violation(page, built_site, site_address, sample):
    left = [path for path in others(built_site) if path not in sample.paths()][::FEW]
    assert left
    assert in_turns(page, site_address, left) == []


def test_stories_as_of_a_day_have_no_violation(page, built_site, site_address):
    chosen = days(built_site)[::EVERY]
    assert len(chosen) * EVERY >= len(days(built_site)) > 0
    assert in_turns(page, site_address, chosen) == []


def test_profiles_have_no_violation(page, built_site, site_address):
    chosen = profiles(built_site)[::EVERY]
    assert len(chosen) * EVERY >= len(profiles(built_site)) > 0
    assert in_turns(page, site_address, chosen) == []
