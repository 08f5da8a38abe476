"""The timeline over all stories, its views and its parts."""

from dataclasses import replace

import pytest

from newsexplainer.loading import load_project
from newsexplainer.pages import timeline
from newsexplainer.status import derive_site
from tests.pages.conftest import PROJECT
from tests.pages.rendered import assert_golden, main_text, text, tree, with_story


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_timeline_is_the_golden_one(language):
    assert_golden(f"{language}/timeline/", f"timeline.{language}")


def test_events_stand_in_order_with_gaps_and_the_day_of_the_latest_update():
    rows = tree("en/timeline/").xpath("//ol[@class='dv-tl']/li")
    shown = [text(row) for row in rows]
    assert shown[0].startswith("18 May 1974") and shown[1] == "34 years without an event we know of"
    now = next(place for place, row in enumerate(rows) if row.get("class") == "dv-now")
    assert all(row.get("class") == "dv-ev dv-ev--planned" for row in rows[now + 1 :])


def test_nodes_tell_what_happened_from_what_is_said_planned_or_cancelled():
    found = {node.get("class") for node in tree("en/timeline/").xpath("//ol[@class='dv-tl']/li[starts-with(@class, 'dv-ev')]")}
    assert found == {f"dv-ev dv-ev--{shape}" for shape in ("happened", "approximate", "alleged", "planned", "cancelled")}


def test_a_view_by_status_holds_only_events_with_such_a_claim():
    titles = tree("en/timeline/disputed/").xpath("//ol[@class='dv-tl']//h3/a/text()")
    assert titles == ["Meeting between the council and the swimming club"]


def test_filters_are_plain_links_and_say_which_one_is_on():
    current = tree("en/timeline/disputed/").xpath("//nav//a[@aria-current='page']")
    assert [text(link) for link in current] == ["Disputed 1"]
    assert "../../actors/lindeby-council/#events" in tree("en/timeline/disputed/").xpath("//nav//a/@href")


def test_events_of_two_stories_with_the_same_ids_keep_their_own_anchors():
    project = load_project(PROJECT)
    story = project.stories["lindeby-pool"]
    site = derive_site(replace(project, stories={story.id: story, "twin": story.model_copy(update={"id": "twin"})}))
    page = next(iter(timeline.plan(site, "da"))).context
    anchors = [row.event.anchor for row in page.rows if row.event is not None]
    assert len(anchors) == len(set(anchors)) == 2 * len(story.events)


def test_a_long_timeline_gets_a_page_a_year_and_loses_no_event(monkeypatch):
    monkeypatch.setattr(timeline, "MOST", 3)
    plans = [plan for plan in timeline.plan(derive_site(load_project(PROJECT)), "da") if not plan.context.only]
    shown = [row.event.anchor for plan in plans for row in plan.context.rows if row.event is not None]
    assert len(shown) == len(set(shown)) == 10
    assert [plan.path for plan in plans][:2] == ["da/timeline/", "da/timeline/2025/"]
    assert all(link.path in {plan.path for plan in plans} for link in plans[0].context.pager)


def test_a_site_without_events_has_an_empty_timeline():
    site = derive_site(with_story(events=[]))
    assert next(iter(timeline.plan(site, "en"))).context.rows == ()


def test_the_words_of_the_source_stand_beside_a_date_worked_out_from_them():
    assert "about 16 years ago" in main_text("en/timeline/")


def test_a_timeline_on_one_page_leads_to_the_first_event_of_each_year_and_one_by_years_to_its_pages(monkeypatch):
    page = tree("en/timeline/")
    links = page.xpath("//nav[@aria-label='Years']//a")
    assert [text(link) for link in links] == sorted({text(link) for link in links})
    for link in links:
        event = page.get_element_by_id(link.get("href").lstrip("#"))
        assert text(link) in text(event.xpath(".//p[contains(@class, 'dv-ev__d')]")[0])
    monkeypatch.setattr(timeline, "MOST", 3)
    assert next(iter(timeline.plan(derive_site(load_project(PROJECT)), "en"))).context.years == ()
