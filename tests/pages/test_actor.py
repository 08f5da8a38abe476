"""Profiles of people, organisations and unnamed groups."""

from dataclasses import replace

import pytest

from newsexplainer.languages import all_languages
from newsexplainer.model.status_codes import Status
from newsexplainer.pages.actor import actor_page
from newsexplainer.pages.lists.contexts import StoryContexts
from newsexplainer.pages.lists.statements import statement_groups
from newsexplainer.pages.words import words_in
from newsexplainer.status import derive_site
from tests.pages.rendered import assert_golden, main_text, tree, with_story


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("actor", ["karen-holm", "town-hall-sources", "mirela-ionescu"])
def test_the_profile_is_the_golden_one(actor, language):
    assert_golden(f"{language}/actors/{actor}/", f"actor-{actor}.{language}")


def test_a_profile_shows_the_office_held_when_the_words_were_said():
    shown = main_text("en/actors/karen-holm/")
    assert "Chair of the culture committee" in shown
    assert "At the time: mayor of Lindeby" in shown and "At the time: chair" not in shown


def test_no_comment_is_told_from_a_denial():
    rows = tree("en/actors/karen-holm/").xpath("//li[contains(@class, 'dv-cl--')]")
    verbs = {row.xpath("string(.//b[1])") for row in rows}
    assert verbs == {"Says", "Denies", "Will not comment on"}


def test_an_unnamed_group_is_drawn_dashed_and_known_only_to_its_outlet():
    page = tree("en/actors/town-hall-sources/")
    assert page.xpath("//span[contains(@class, 'dv-av--unnamed')]")
    box = page.xpath("//div[@class='dv-unnamed']")[0]
    assert "Known to: Lindeby Tidende." in " ".join(box.text_content().split())
    assert box.xpath(".//a/@href")[-1].endswith("method/#rule-r3")


def test_what_the_unnamed_say_is_never_shown_as_confirmed_by_them():
    project = with_story()
    story = project.stories["lindeby-pool"]
    claim = next(claim for claim in story.claims if claim.id == "closure-plan")
    shown = {"id": "memo", "shows": "holds", "known": "2025-10-01", "sources": [{"document": "tidende-sep-4"}]}
    proven = type(claim).model_validate(claim.model_dump(exclude={"evidence"}) | {"evidence": [shown]})
    claims = [proven if each.id == claim.id else each for each in story.claims]
    site = derive_site(with_story(claims=claims))
    assert site.stories["lindeby-pool"].status.of("closure-plan").status is Status.CONFIRMED
    rows = statement_groups(StoryContexts(site, words_in(all_languages(), "en")), site.index.statements["town-hall-sources"], roles=False)[0].rows
    assert [row.claim.badge.word for row in rows] == ["Confirmed by others"]


def test_a_name_in_its_own_script_carries_its_language():
    assert tree("da/actors/mirela-ionescu/").xpath("//dd/span[@lang='ro']/text()") == ["Mirela Ionescu-Țepeș"]


def test_a_claim_is_linked_to_its_place_on_the_story():
    links = tree("da/actors/karen-holm/").xpath("//a[@class='dv-cl__a']/@href")
    assert "../../lindeby-pool/#claim-5" in links


def test_a_profile_of_somebody_in_very_many_stories_says_how_much_it_leaves_out():
    project = with_story()
    story = project.stories["lindeby-pool"]
    site = derive_site(replace(project, stories={f"p{n}": story.model_copy(update={"id": f"p{n}"}) for n in range(70)}))
    page = actor_page(StoryContexts(site, words_in(all_languages(), "en")), project.actors["karen-holm"])
    assert sum(len(group.rows) for group in page.statements) == 200 and page.statements_left_out == "220 more stand in their stories."
    assert len(page.stories) == 60 and page.more_stories == "10 more stories"
