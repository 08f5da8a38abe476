"""What the pages of our stories show, as data."""

import datetime as dt
from functools import cache

import pytest

from newsexplainer.languages import all_languages
from newsexplainer.pages.sections.chains import chain_of
from newsexplainer.pages.sections.claims import status_box
from newsexplainer.pages.sections.facts import key_facts
from newsexplainer.pages.sections.flags import flag_texts
from newsexplainer.pages.story_context import StoryContext, story_context
from newsexplainer.pages.words import words_in
from newsexplainer.status import StoryModel
from tests.pages.rendered import text, tree
from tests.pages.test_as_of import differing_claims, statuses_agree
from tests.pages.test_story import names
from tests.stories.conftest import our_plans, our_project, our_site


def own_model(story: str) -> StoryModel:
    """One of our own stories on every day."""
    return our_site().stories[story]


@cache
def own_desk(story: str) -> StoryContext:
    """One of our own stories as it stands, in English."""
    site, model = our_site(), own_model(story)
    return story_context(model.story, model.status, site.project, site.project.places, words_in(all_languages(), "en"))


def test_a_key_fact_on_a_disputed_claim_names_an_outlet_for_each_side_and_each_outlet_once():
    context = own_desk("kim-putin-2023")
    fact = next(fact for fact in key_facts(context) if "Kim Yo Jong denies it" in fact.text.text)
    assert names(fact.sources) == ["Yonhap", "LBCI", "Channel NewsAsia"]
    assert all(len(names(fact.sources)) == len(set(names(fact.sources))) for fact in key_facts(context))


def test_a_chain_names_the_first_few_other_outlets_at_its_end_and_none_of_another_way():
    context = own_desk("kim-putin-2023")
    statement = next(s for s in context.status.of("kim-plans-trip").claim.statements if s.speaker == "us-and-allied-officials-nyt")
    chain = chain_of(context, statement, "Source")
    assert names(chain.steps) == ["Unnamed US and allied officials", "The New York Times", "Ritzau"]
    assert names(chain.beside) == ["The Boston Globe"]


@pytest.mark.parametrize(
    ("story", "claim", "said"),
    [
        ("nord-stream-sabotage", 10, "Denied by others"),
        ("nord-stream-sabotage", 29, "Disputed by others"),
        ("kim-putin-2023", 14, "Denied by others"),
        ("boersen-branden", 14, "Disputed by others"),
    ],
)
def test_a_flag_speaks_of_denial_only_where_somebody_denies(story, claim, said):
    context = own_desk(story)
    status = next(status for status in context.status.raised if status.claim.number == claim)
    assert [text for text in flag_texts(context, status) if text.endswith("by others")] == [said]


def test_a_note_leads_to_the_claims_it_names_and_to_none_that_the_day_does_not_show():
    model = own_model("kim-putin-2023")
    context = own_desk("kim-putin-2023")
    seen = {}
    for day in (dt.date(2023, 9, 4), context.day):
        early = story_context(context.story, model.status_on(day), context.directory, context.places, context.words)
        claims = [claim for group in status_box(early, model).groups for claim in group.claims]
        seen[day] = {ref.anchor for claim in claims for line in (*claim.proof.counted, *claim.proof.aside) for ref in line.see}
        assert seen[day] <= {claim.anchor for claim in claims}
    assert seen[context.day] == {"claim-21", "claim-22", "claim-26", "claim-29"}
    assert seen[dt.date(2023, 9, 4)] == {"claim-21"}


def test_the_claims_of_a_note_stand_behind_it_as_links():
    page = tree("en/kim-putin-2023/why/", our_plans())
    (line,) = [li for li in page.xpath("//*[@id='claim-1']//li") if "spoke more cautiously" in text(li)]
    assert text(line).replace("\xa0", " ").endswith("the same day. See #21")
    assert line.xpath(".//small/a/@href") == ["#claim-21"]


@pytest.mark.slow
def test_the_statuses_of_all_stories_are_those_the_engine_derives_on_every_day():
    assert statuses_agree(our_project()) > 500


@pytest.mark.slow
def test_the_claims_of_all_stories_are_on_each_day_what_they_would_be_alone():
    compared, differing = differing_claims(our_project())
    assert compared > 500 and differing == 0


def test_a_long_list_stands_open_at_its_beginning_and_the_rest_is_folded():
    page = tree("en/outlets/ritzau/", our_plans())
    folds = page.xpath("//details[@class='dv-rest']")
    assert folds
    for fold in folds:
        open_list, rest = fold.getprevious().xpath("./li"), fold.xpath("./ul/li")
        assert len(open_list) == 6
        assert text(fold.xpath("./summary")[0]) == f"Show {len(rest)} more"
