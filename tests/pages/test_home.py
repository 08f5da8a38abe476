"""The front page and the list of all stories."""

from dataclasses import replace

import pytest

from newsexplainer.loading import load_project
from newsexplainer.pages import home, stories
from newsexplainer.pages.lists import changes
from newsexplainer.status import SiteModel, derive_site
from tests.pages.conftest import PROJECT
from tests.pages.rendered import assert_golden, main_text, plans_of, text, tree


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_front_page_is_the_golden_one(language):
    assert_golden(f"{language}/", f"home.{language}")


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_list_of_stories_is_the_golden_one(language):
    assert_golden(f"{language}/stories/", f"stories.{language}")


def test_a_story_shows_its_question_its_counts_and_its_last_change():
    shown = main_text("en/")
    assert "Will Lindeby close its swimming pool?" in shown
    assert "3 Confirmed" in shown and "1 Refuted" in shown
    assert "Last change 18 October 2025: 1 changed status" in shown


def test_a_change_names_the_claim_and_both_statuses_and_links_the_page_of_the_day():
    page = tree("en/")
    newest = page.xpath("//section[@id='changes']//li")[0]
    assert "autumn break on 13–19 October 2025" in newest.text_content()
    assert [badge.strip() for badge in newest.xpath(".//span[contains(@class, 'dv-st')]//text()") if badge.strip()] == [
        "Reported",
        "Refuted",
    ]
    assert newest.xpath(".//a/@href")[0] == "lindeby-pool/2025-10-18/"


def test_a_change_is_told_in_words_and_a_new_claim_by_its_sentence_with_a_link():
    entries = {text(li.xpath("./p[1]")[0]).replace("\xa0", " "): li for li in tree("en/").xpath("//section[@id='changes']//ol/li")}
    moves = [text(p) for p in entries["10 October 2025"].xpath("./p[@class='dv-front__m']")]
    assert moves[0].endswith("#4 went from Reported to Corroborated")
    assert moves[-1].replace("\u2060", "").replace("\xa0", " ") == "The pool probably leaks more than the inspection has measured. #10 New: Reported"
    (link,) = entries["5 September 2025"].xpath(".//p[@class='dv-front__m']/a/@href")
    assert link.startswith("lindeby-pool/#claim-")


def test_a_day_with_many_changes_spells_out_the_first_and_counts_the_rest(monkeypatch):
    monkeypatch.setattr(changes, "MOST_MOVES", 1)
    days = {entry.date.text.replace("\xa0", " "): entry for entry in home.home_page(derive_site(load_project(PROJECT)), "en").changes}
    assert [len(entry.moves) for entry in days.values()] == [1] * len(days)
    assert days["10 October 2025"].more == ("1 more changed status", "3 more new claims")


def test_a_site_of_a_thousand_stories_keeps_its_front_page_small_and_lists_the_rest_by_year():
    site = many(1000)
    page = home.home_page(site, "da")
    assert len(page.stories) + 1 == home.MOST_STORIES and len(page.changes) == home.MOST_CHANGES
    assert page.older == "Alle 1.000 historier" or page.older == "Alle 1000 historier"
    lists = list(stories.plan(site, "da"))
    assert all(len(plan.context.stories) <= stories.MOST for plan in lists)
    assert sum(len(plan.context.stories) for plan in lists) == 1000
    assert len({plan.path for plan in lists}) == len(lists) and lists[0].path == "da/stories/"


def test_a_site_without_stories_says_so():
    project = replace(load_project(PROJECT), stories={})
    assert "There is no story yet." in main_text("en/", plans_of(project))


def many(count: int) -> SiteModel:
    project = load_project(PROJECT)
    story = project.stories["lindeby-pool"]
    return derive_site(replace(project, stories={f"pool-{n:04}": story.model_copy(update={"id": f"pool-{n:04}"}) for n in range(count)}))
