"""Pages as of a day show what was known by then, and what the engine says of the day."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest

from newsexplainer.languages import all_languages
from newsexplainer.loading import Project, load_project
from newsexplainer.model.dates import first_day
from newsexplainer.pages import as_of
from newsexplainer.pages.sections.claims import status_box
from newsexplainer.pages.story_context import StoryContext, story_context
from newsexplainer.pages.words import words_in
from newsexplainer.status import SiteModel, StoryModel, derive, derive_site
from tests.pages.conftest import PROJECT
from tests.pages.rendered import assert_golden, fixture_plans, main_text, renderer, tree

PATH = "en/lindeby-pool/2025-09-08/"


def pages_of(site: SiteModel, model: StoryModel) -> Iterator[tuple[dt.date, as_of.AsOfPage]]:
    return as_of.as_of_pages(desk_of(site, model), model)


def desk_of(site: SiteModel, model: StoryModel) -> StoryContext:
    return story_context(model.story, model.status, site.project, site.project.places, words_in(all_languages(), "da"))


def statuses_agree(project: Project) -> int:
    site, compared = derive_site(project), 0
    for model in site.stories.values():
        for day, page in pages_of(site, model):
            shown = {claim.number: group.badge.code for group in page.box.groups for claim in group.claims}
            assert shown == {s.claim.number: s.status.value for s in derive(model.story, project, day).raised}
            compared += len(shown)
    return compared


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_page_is_the_golden_one(language):
    assert_golden(f"{language}/lindeby-pool/2025-09-08/", f"as-of-2025-09-08.{language}")


def test_the_statuses_are_those_the_engine_derives_for_the_day():
    assert statuses_agree(load_project(PROJECT)) > 30


def differing_claims(project: Project) -> tuple[int, int]:
    """How many claims of older states there are, and how many are not as they are when put together for that day alone."""
    site, compared, differing = derive_site(project), 0, 0
    for model in site.stories.values():
        for day, page in pages_of(site, model):
            alone = status_box(desk_of(site, model).on(model.status_on(day), sources=""), model)
            for group, other in zip(page.box.groups, alone.groups, strict=True):
                compared += len(group.claims)
                differing += sum(a != replace(b, note=None) for a, b in zip(group.claims, other.claims, strict=True))
    return compared, differing


def test_a_claim_shared_by_several_days_is_on_each_day_what_it_would_be_alone():
    compared, differing = differing_claims(load_project(PROJECT))
    assert compared > 30 and differing == 0


def test_every_day_of_change_has_its_page_and_the_log_links_to_it():
    days = {path for path in fixture_plans() if path.startswith("en/lindeby-pool/2")}
    linked = {"en/lindeby-pool/" + href.removeprefix("../") for href in tree("en/lindeby-pool/changes/").xpath("//ol[@class='dv-log']//p[@class='dv-log__d']/a/@href")}
    assert days == linked and len(days) == 6


def test_the_page_says_what_it_is_and_leads_to_today_and_to_the_changes_around_it():
    banner = tree(PATH).xpath("//div[@class='dv-then']")[0]
    assert "This is how the page looked on 8\u00a0September 2025." in banner.text_content()
    assert banner.xpath(".//a/@href") == ["../", "../2025-09-05/", "../2025-09-09/"]
    assert [link.get("rel") for link in banner.xpath(".//nav//a")] == ["prev", "next"]


def test_search_engines_are_led_to_the_current_page():
    head = renderer().render(fixture_plans()[PATH]).head
    assert '<meta name="robots" content="noindex">' in head
    assert '<link rel="canonical" href="https://example.org/repo/en/lindeby-pool/">' in head


def test_what_is_written_as_of_the_update_is_left_out():
    story = load_project(PROJECT).stories["lindeby-pool"]
    shown = main_text(PATH)
    for text in (story.lead, story.key_facts[2].text, story.glossary[0].text, story.claims[5].note):
        assert text["en"] not in shown


def test_what_came_later_is_not_there():
    shown = main_text(PATH)
    assert "autumn break with the pool open" not in shown.lower()
    assert "Report from the council’s budget meeting" not in shown
    assert "The council passed its budget" not in shown


def test_events_stand_as_they_stood_and_without_texts_written_afterwards():
    page = tree(PATH)
    meeting = page.xpath("//li[@id='event-budget-meeting']")[0]
    assert "dv-ev--planned" in meeting.get("class") and "does not mention the pool" not in meeting.text_content()


def test_a_question_answered_later_is_still_open():
    question = tree(PATH).xpath("//li[@id='question-autumn']")[0].text_content()
    assert "Would be answered when:" in question and "Answered" not in question


def test_no_source_is_younger_than_the_day():
    site = derive_site(load_project(PROJECT))
    model = site.stories["lindeby-pool"]
    for day, page in pages_of(site, model):
        shown = {item.anchor for item in page.sources}
        out = {f"source-{d.id}" for d in model.story.documents if (first_day(d.published) or dt.date.min) <= day}
        assert shown == out


def test_the_first_day_has_no_earlier_one_and_the_last_leads_to_today():
    first, last = tree("en/lindeby-pool/2025-09-04/"), tree("en/lindeby-pool/2025-10-18/")
    assert not first.xpath("//a[@rel='prev']") and not last.xpath("//a[@rel='next']")
    assert last.xpath("//nav[@class='dv-days']//a/@href")[-1] == "../"
