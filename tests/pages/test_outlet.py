"""Profiles of outlets."""

import pytest

from tests.pages.rendered import assert_golden, text, tree


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("outlet", ["lindeby-tidende", "kystens-radio", "lindeby-council-news"])
def test_the_profile_is_the_golden_one(outlet, language):
    assert_golden(f"{language}/outlets/{outlet}/", f"outlet-{outlet}.{language}")


def claims(outlet: str, section: str) -> set[str]:
    page = tree(f"en/outlets/{outlet}/")
    return {text(number) for number in page.xpath(f"//section[@id='{section}']//span[@class='dv-no']")}


def test_what_an_outlet_heard_itself_is_told_from_what_it_passed_on():
    assert "#3" in claims("lindeby-tidende", "heard")
    assert claims("nordnyt", "heard") == set() and claims("nordnyt", "passed-on") == {"#3"}


def test_nothing_heard_at_first_hand_is_also_listed_as_passed_on():
    assert not claims("kystens-radio", "heard") & claims("kystens-radio", "passed-on")


def test_the_channel_of_an_authority_is_no_independent_source():
    notice = tree("en/outlets/lindeby-council-news/").xpath("//p[@class='dv-notice']")
    assert "Belongs to Lindeby Town Council." in text(notice[0]) and "not as that of an independent source" in text(notice[0])


def test_documents_that_carry_its_copy_stand_apart_from_its_own():
    page = tree("en/outlets/lindeby-tidende/")
    carried = text(page.xpath("//section[@id='carried']")[0])
    assert "Nordnyt" in carried and "Nordnyt" not in text(page.xpath("//section[@id='documents']")[0])


def test_a_weak_relay_is_marked_with_its_reason():
    assert "Weak relay: The site has closed" in text(tree("en/outlets/byens-blad/").xpath("//section[@id='documents']")[0])
