"""A page as of a day cites nothing that was published later."""

import pytest

from newsexplainer.pages.as_of import AsOfPage
from newsexplainer.pages.plan import PagePlan
from tests.pages.rendered import tree
from tests.stories.conftest import our_plans


@pytest.fixture(scope="module")
def plans() -> dict[str, PagePlan]:
    return our_plans()


@pytest.mark.slow
def test_every_link_into_a_page_as_of_a_day_has_a_place_there(plans):
    days = [path for path, plan in plans.items() if isinstance(plan.context, AsOfPage) and path.startswith("da/kim-putin-2023/")]
    assert len(days) >= 15
    for path in days:
        page = tree(path, plans)
        places = set(page.xpath("//@id"))
        assert {link[1:] for link in page.xpath("//main//@href") if link.startswith("#")} <= places, path


@pytest.mark.slow
def test_what_was_said_in_august_is_not_traced_to_an_article_of_september(plans):
    page = plans["da/kim-putin-2023/2023-08-30/"].context
    assert {item.outlet.text for item in page.sources} & {"Ritzau"} == set()
    assert "Ritzau" not in {step.text for group in page.box.groups for claim in group.claims for chain in claim.chains for step in chain.steps}


@pytest.mark.slow
def test_a_change_of_status_names_who_moved_it_and_nobody_who_only_declined(plans):
    log = {day.date.machine: day for day in plans["da/kim-putin-2023/changes/"].context.log}
    moved = {line.claim.number: line.because for line in log["2023-09-11"].moved}
    assert moved[1] == "fordi KCNA og Kreml siger det"
    assert moved[22] == "fordi Dmitrij Peskov afviser det"
    assert all(line.because.startswith("fordi ") for day in log.values() for line in day.moved)
