"""The page of everything that has changed in a story."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from newsexplainer.loading import load_project
from newsexplainer.pages.sections.log import LATEST_DAYS
from newsexplainer.pages.story_changes import plan
from newsexplainer.status import SiteModel, derive_site
from tests.pages.conftest import PROJECT
from tests.pages.rendered import assert_golden, fixture_plans, tree

STORY, PATH = "da/lindeby-pool/", "da/lindeby-pool/changes/"


def days(path: str) -> list[str]:
    return tree(path).xpath("//ol[@class='dv-log']/li/p[@class='dv-log__d']//time/@datetime")


def test_the_story_shows_the_latest_days_and_leads_to_all_of_them():
    assert len(days(PATH)) == 6
    assert days(STORY) == days(PATH)[:5]
    assert tree(STORY).xpath("//section[@id='changes']/p[@class='dv-all']/a/@href") == ["changes/"]


def test_claims_are_links_to_the_storys_page():
    found = tree(PATH).xpath("//ol[@class='dv-log']//a[@class='dv-ref']/@href")
    assert found and all(href.startswith("../#claim-") for href in found)


def test_search_engines_are_led_to_the_story_instead():
    plan = fixture_plans()[PATH]
    assert (plan.indexable, plan.canonical) == (False, STORY)


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_page_is_the_golden_one(language):
    assert_golden(f"{language}/lindeby-pool/changes/", f"story-changes.{language}")


def test_a_story_that_shows_all_its_days_has_no_such_page():
    site = derive_site(load_project(PROJECT))
    shorter = {id: SimpleNamespace(story=model.story, change_dates=model.change_dates[:LATEST_DAYS]) for id, model in site.stories.items()}
    assert list(plan(site, "da")) and not list(plan(SiteModel(site.project, cast("Any", shorter)), "da"))
