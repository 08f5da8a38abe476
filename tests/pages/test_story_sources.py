"""The page of a story's sources, and of its drawings in words."""

import pytest

from tests.pages.rendered import assert_golden, fixture_plans, text, tree

PATH = "da/lindeby-pool/sources/"


def test_every_document_is_on_it_oldest_first_and_weak_relays_are_marked():
    page = fixture_plans()[PATH].context
    assert [source.outlet.text for source in page.sources if source.caveat] == ["Byens Blad"]
    assert page.summary.text == f"Forklaringen bygger på {len(page.sources)} dokumenter fra {len(page.summary.outlets)} medier, også dem bag afvisninger, begivenheder og beviser."


def test_search_engines_are_led_to_the_story_instead():
    plan = fixture_plans()[PATH]
    assert (plan.indexable, plan.canonical) == (False, "da/lindeby-pool/")


def test_a_document_leads_back_to_the_claims_on_the_storys_page():
    hrefs = tree(PATH).xpath("//*[@id='source-tidende-sep-4']//a[@class='dv-ref']/@href")
    assert hrefs and all(href.startswith("../#claim-") for href in hrefs)


def test_each_drawing_of_the_story_is_there_in_words():
    story = tree("da/lindeby-pool/")
    assert len(story.xpath("//img[@loading='lazy' and @alt and @width and @height]")) == 4
    for href in story.xpath("//figcaption/a/@href"):
        (section,) = tree(PATH).xpath(f"//section[@id='{href.partition('#')[2]}']")
        assert len(section.xpath(".//li")) >= 2
    statuses = text(tree(PATH).xpath("//section[@id='drawing-statuses']")[0])
    assert "fra 4. september 2025: Oplyst" in statuses.replace("\xa0", " ")


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_page_is_the_golden_one(language):
    assert_golden(f"{language}/lindeby-pool/sources/", f"story-sources.{language}")
