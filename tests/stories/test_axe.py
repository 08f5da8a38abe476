"""Our site in axe-core: each kind of page in every way, and one in eight of the days and profiles."""

from playwright.sync_api import Page

from tests.browser.axe import WAYS, violations
from tests.browser.sample import days, others, profiles
from tests.browser.test_axe import *  # noqa: F403 - the checks of every site, on ours

EVERY = 8
"""Of the many pages that one template makes, one in so many is looked at, each in another way than the one before."""


def in_turns(page: Page, address: str, paths: list[str]) -> list[str]:
    """What axe-core finds on many like pages, each of them in one size and scheme."""
    return [line for number, path in enumerate(paths) for line in violations(page, address + path, [WAYS[number % len(WAYS)]])]


def test_all_other_pages_but_days_and_profiles_have_no_violation(page, built_site, site_address, sample):
    left = [path for path in others(built_site) if path not in sample.paths()]
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
