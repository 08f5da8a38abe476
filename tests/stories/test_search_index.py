"""What readers find in the search index of our stories."""

import pytest

from newsexplainer.artifact import Artifact
from newsexplainer.exports.request import ExportRequest
from newsexplainer.exports.search import search_index
from newsexplainer.languages import TAGS
from newsexplainer.languages.folding import spellings
from newsexplainer.status import SiteModel
from tests.exports.search.reading import SearchIndex, read
from tests.exports.search.test_index import (  # noqa: F401 - the checks of every site, on ours
    test_each_claim_shows_its_status_as_icon_and_word_its_date_and_its_anchor,
    test_events_show_when_they_happened_and_whether_they_are_only_planned,
    test_every_name_and_alias_of_every_actor_and_outlet_leads_to_it,
    test_every_number_in_the_index_is_that_of_a_record,
    test_everything_on_the_pages_can_be_found_and_nothing_twice,
    test_no_language_names_a_page_of_the_other_unless_it_says_so,
    test_results_are_numbered_by_importance_the_named_first_then_the_newest_story_and_the_unnamed_last,
)
from tests.stories.conftest import our_site


@pytest.fixture(scope="module")
def site() -> SiteModel:
    """Our own stories, derived."""
    return our_site()


@pytest.fixture(scope="module")
def artifacts(site: SiteModel) -> list[Artifact]:
    """All files of the index."""
    return list(search_index(ExportRequest(site, [], [], "https://example.org/")))


@pytest.fixture(scope="module")
def danish(artifacts: list[Artifact]) -> SearchIndex:
    return read(artifacts, "da")


@pytest.fixture(scope="module")
def english(artifacts: list[Artifact]) -> SearchIndex:
    return read(artifacts, "en")


@pytest.mark.parametrize("typed", ["Shoigu", "Sjojgu", "шойгу", "sergej sjoj"])
@pytest.mark.parametrize("language", TAGS)
def test_an_actor_is_found_by_its_names_in_both_languages_and_its_own_script(artifacts: list[Artifact], language: str, typed: str):
    first = read(artifacts, language).found(typed)[0]
    assert first["path"] == f"{language}/actors/sergei-shoigu/"
    assert first["title"] == {"da": "Sergej Sjojgu", "en": "Sergei Shoigu"}[language]


def test_the_beginning_of_a_danish_compound_finds_it(danish: SearchIndex):
    found = danish.titles("våben")
    assert any("våbenforhandlinger" in title for title in found) and any("våbensalg" in title for title in found)
    assert danish.titles("vaabenaft") and set(danish.titles("vaabenaft")) <= set(found)


@pytest.mark.parametrize("typed", ["børsen", "boersen", "borsen"])
def test_a_story_comes_before_unnamed_groups_with_the_same_word_in_their_name(danish: SearchIndex, typed: str):
    in_titles, _ = danish.words()[spellings(typed)[0]]
    paths = [danish.record(number)["path"] for number in in_titles]
    assert paths[0] == "da/boersen-branden/"
    assert "da/actors/boersen-craftsmen/" in paths


def test_the_president_of_ukraine_is_found_by_the_danish_spelling_of_his_name(danish: SearchIndex):
    assert danish.found("zelenskij")[0]["path"] == "da/actors/volodymyr-zelensky/"
