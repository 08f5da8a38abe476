"""What the pages of a long story show, as data."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from newsexplainer.languages import all_languages
from newsexplainer.loading import load_project
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.sections.chains import ChainStep, chain_of
from newsexplainer.pages.sections.claims import status_box
from newsexplainer.pages.sections.facts import key_facts
from newsexplainer.pages.sections.flags import flag_texts
from newsexplainer.pages.story_context import StoryContext, story_context
from newsexplainer.pages.words import words_in
from newsexplainer.status import SiteModel, StoryModel, derive_site
from tests.made_up import LONG
from tests.pages.rendered import plans_of, text, tree


@pytest.fixture(scope="module")
def site(made_up_project: Path) -> SiteModel:
    return derive_site(load_project(made_up_project))


@pytest.fixture(scope="module")
def model(site: SiteModel) -> StoryModel:
    return site.stories[LONG]


@pytest.fixture(scope="module")
def context(site: SiteModel, model: StoryModel) -> StoryContext:
    """The story as it stands, in English."""
    return story_context(model.story, model.status, site.project, site.project.places, words_in(all_languages(), "en"))


@pytest.fixture(scope="module")
def plans(site: SiteModel) -> dict[str, PagePlan]:
    return plans_of(site.project)


def names(steps: Iterable[ChainStep]) -> list[str]:
    return [step.text for step in steps]


def test_a_key_fact_on_a_disputed_claim_names_an_outlet_for_each_side_and_each_outlet_once(context: StoryContext):
    *_, disputed = key_facts(context)
    assert names(disputed.sources) == ["Byens Blad", "Lindeby Town Council’s website"]
    assert all(len(names(fact.sources)) == len(set(names(fact.sources))) for fact in key_facts(context))


def test_a_chain_names_the_first_few_other_outlets_at_its_end_and_none_of_another_way(context: StoryContext):
    (statement,) = context.status.of("claim-2").claim.statements
    chain = chain_of(context, statement, "Source")
    assert len(statement.sources) == 4
    assert names(chain.steps) == ["Sources at the town hall (unnamed)", "Lindeby Tidende", "Kystens Radio"]
    assert names(chain.beside) == ["Byens Blad"]


@pytest.mark.parametrize(("claim", "said"), [(3, []), (11, ["Denied by others"]), (27, ["Disputed by others"])])
def test_a_flag_speaks_of_denial_only_where_somebody_denies(context: StoryContext, claim: int, said: list[str]):
    assert [flag for flag in flag_texts(context, context.status.of(f"claim-{claim}")) if flag.endswith("by others")] == said


def test_a_note_leads_to_the_claims_it_names_and_to_none_that_the_day_does_not_show(model: StoryModel, context: StoryContext):
    seen = {}
    for day in (model.change_dates[0], context.day):
        early = story_context(context.story, model.status_on(day), context.directory, context.places, context.words)
        claims = [claim for group in status_box(early, model).groups for claim in group.claims]
        seen[day] = {ref.anchor for claim in claims for line in (*claim.proof.counted, *claim.proof.aside) for ref in line.see}
        assert seen[day] <= {claim.anchor for claim in claims}
        assert "claim-2" in {claim.anchor for claim in claims}  # whose note leads to claim 4
    assert seen[context.day] == {"claim-4", "claim-12", "claim-20", "claim-28", "claim-36"}
    assert seen[model.change_dates[0]] == set()


def test_the_claims_of_a_note_stand_behind_it_as_links(plans: dict[str, PagePlan]):
    page = tree(f"en/{LONG}/why/", plans)
    (line,) = [li for li in page.xpath("//*[@id='claim-10']//li") if "error in the budget" in text(li)]
    assert text(line).replace("\xa0", " ").endswith("error in the budget. See #12")
    assert line.xpath(".//small/a/@href") == ["#claim-12"]


def test_a_long_list_of_an_outlet_stands_open_at_its_beginning_and_the_rest_is_folded(plans: dict[str, PagePlan]):
    folds = tree("en/outlets/lindeby-tidende/", plans).xpath("//details[@class='dv-rest']")
    assert folds
    for fold in folds:
        open_list, rest = fold.getprevious().xpath("./li"), fold.xpath("./ul/li")
        assert len(open_list) == 6
        assert text(fold.xpath("./summary")[0]) == f"Show {len(rest)} more"


def test_every_link_into_a_page_as_of_a_day_has_a_place_there(plans: dict[str, PagePlan]):
    days = [path for path in plans if path.startswith(f"da/{LONG}/2025-")]
    assert len(days) >= 15
    for path in days:
        page = tree(path, plans)
        places = set(page.xpath("//@id"))
        assert {link[1:] for link in page.xpath("//main//@href") if link.startswith("#")} <= places, path
