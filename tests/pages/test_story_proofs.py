"""The page that says why each claim of a story has its status."""

import pytest

from tests.pages.rendered import assert_golden, fixture_plans, text, tree

STORY, PATH = "da/lindeby-pool/", "da/lindeby-pool/why/"


def test_every_claim_of_the_story_leads_to_its_proof():
    links = tree(STORY).xpath("//li[starts-with(@class, 'dv-claim')]//a[contains(@class, 'dv-why')]/@href")
    claims = tree(STORY).xpath("//li[starts-with(@class, 'dv-claim')]/@id")
    assert links == [f"why/#{claim}" for claim in claims] and len(links) == 11
    for claim in claims:
        (proof,) = tree(PATH).xpath(f"//article[@id='{claim}']/div[@class='dv-proof']")
        assert proof.xpath("./h4") and proof.xpath(".//ol[@class='dv-hist']/li")


def test_a_proof_names_the_rule_and_the_rule_stands_in_full_on_the_page():
    page = tree(PATH)
    rules = set(page.xpath("//div[@class='dv-proof']/p/a/@href"))
    assert rules and all(rule.startswith("#rule-") for rule in rules)
    for rule in rules:
        (term,) = page.xpath(f"//section[@id='rules']//dt[@id='{rule[1:]}']")
        assert len(text(term.getnext())) > 40


def test_a_proof_leads_to_the_list_of_sources_and_back_to_the_claim():
    page = tree(PATH)
    assert page.xpath("//article[@id='claim-4']/h3/a/@href") == ["../#claim-4"]
    assert all(href.startswith("../sources/#source-") for href in page.xpath("//div[@class='dv-proof']/ul/li/a/@href"))


def test_the_claims_stand_in_the_groups_of_the_story():
    found = [
        {group: tree(path).xpath(f"//*[@id='{group}']/ancestor-or-self::*[self::section or self::div][1]//@id[starts-with(., 'claim-')]") for group in groups(path)}
        for path in (STORY, PATH)
    ]
    assert found[0] == found[1] and len(found[0]) > 4


def groups(path: str) -> list[str]:
    return tree(path).xpath("//@id[starts-with(., 'status-')]")


def test_search_engines_are_led_to_the_story_instead():
    plan = fixture_plans()[PATH]
    assert (plan.indexable, plan.canonical) == (False, STORY)


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_page_is_the_golden_one(language):
    assert_golden(f"{language}/lindeby-pool/why/", f"story-proofs.{language}")
