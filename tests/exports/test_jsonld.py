"""Pages and stories in schema.org terms: only terms that exist, one graph over both languages, nothing claimed too much."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from newsexplainer.exports.head_metadata import head_metadata
from newsexplainer.exports.linked_data import linked_data, merged
from newsexplainer.exports.links import head_links
from newsexplainer.exports.request import ExportRequest
from newsexplainer.languages import all_languages
from newsexplainer.loading import Project
from newsexplainer.pages import plan_pages
from newsexplainer.pages.plan import PagePlan
from newsexplainer.rendering.renderer import HeadExtras, Renderer, SiteSettings
from newsexplainer.status import derive_site
from tests.exports.conftest import TEXTS
from tests.exports.site import ROOT, STORY, URL, example, files, replaced, request_for, saying, with_story

TERMS: dict[str, list[str]] = json.loads(Path(__file__).with_name("schema_org.json").read_text(encoding="utf-8"))["types"]
FILE = f"data/{STORY}.jsonld"
PAGES = {"da": f"da/{STORY}/", "en": f"en/{STORY}/"}


@cache
def planned() -> dict[str, PagePlan]:
    return pages_of(example())


def pages_of(project: Project) -> dict[str, PagePlan]:
    return {plan.path: plan for plan in plan_pages(derive_site(project))}


def page(path: str) -> PagePlan:
    """A page of the example project."""
    return planned()[path]


def graph_of(request: ExportRequest, path: str) -> dict[str, Any] | None:
    return head_metadata(request)(page(path)).json_ld


def linked(request: ExportRequest, plan: PagePlan) -> list[str]:
    return [link.path for link in head_links(request, plan)]


def whole(project: Project) -> dict[str, Any]:
    return json.loads(files(linked_data, request_for(project))[FILE])


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Everything with a type, at any depth."""
    if isinstance(value, list):
        for item in value:
            yield from nodes(item)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for name, item in value.items():
            if name != "@context":
                yield from nodes(item)


def references(value: Any) -> Iterator[str]:
    """The ids that are only referred to."""
    if isinstance(value, list):
        for item in value:
            yield from references(item)
    elif isinstance(value, dict):
        if set(value) == {"@id"}:
            yield value["@id"]
        for item in value.values():
            yield from references(item)


def of_type(value: Any, type: str) -> list[dict[str, Any]]:
    return [node for node in nodes(value) if node["@type"] == type]


@pytest.fixture(scope="module")
def graphs(request_) -> dict[str, dict[str, Any]]:
    paths = ["da/", "en/", *PAGES.values(), "en/actors/karen-holm/", "da/actors/lindeby-council/", "en/outlets/nordnyt/"]
    return {path: graph_of(request_, path) for path in paths}


@pytest.fixture(scope="module")
def overridden(project: Project) -> Project:
    claims = [claim.model_dump(mode="json", exclude_none=True) for claim in project.stories[STORY].claims]
    claims[2]["override"] = {"status": "refuted", "by": "Ida Lund", "date": "2025-10-19", "because": {"da": "Notatet er falsk.", "en": "The memo is forged."}}
    return with_story(project, claims=claims)


def test_every_term_is_one_of_schema_org(graphs, project: Project, overridden: Project):
    for graph in (*graphs.values(), whole(project), whole(overridden)):
        for node in nodes(graph):
            assert node["@type"] in TERMS
            unknown = {name for name in node if not name.startswith("@")} - set(TERMS[node["@type"]])
            assert not unknown, node["@type"]


def test_every_type_of_the_list_is_used(graphs, overridden: Project, project: Project):
    used = {node["@type"] for graph in (*graphs.values(), whole(overridden), whole(project)) for node in nodes(graph)}
    assert used == set(TERMS)


def test_no_property_is_empty(graphs, project: Project):
    for graph in (*graphs.values(), whole(project)):
        assert not [node for node in nodes(graph) if any(value in (None, "", [], {}) for value in node.values())]


def test_the_article_says_which_version_it_translates(graphs):
    (danish,), (english,) = (of_type(graphs[path], "BackgroundNewsArticle") for path in PAGES.values())
    assert danish["workTranslation"] == [{"@id": URL + PAGES["en"]}]
    assert english["translationOfWork"] == {"@id": URL + PAGES["da"]}
    assert (danish["inLanguage"], danish["headline"]) == ("da", "Lukker Lindeby sin svømmehal?")
    assert "translationOfWork" not in danish
    assert "workTranslation" not in english


def test_dates_of_the_article_are_given_only_as_iso_has_them(project: Project):
    (exact,) = of_type(graph_of(request_for(project), PAGES["en"]), "BackgroundNewsArticle")
    assert (exact["datePublished"], exact["dateModified"]) == ("2025-09-05", "2025-10-20T09:40:00+02:00")
    vague = with_story(project, published="2025-09~")
    assert "datePublished" not in of_type(graph_of(request_for(vague), PAGES["en"]), "BackgroundNewsArticle")[0]


def test_the_same_claim_and_actor_have_one_id_in_both_languages(graphs):
    danish, english = (of_type(graphs[path], "BackgroundNewsArticle")[0] for path in PAGES.values())
    assert danish["hasPart"] == english["hasPart"]
    assert len(danish["hasPart"]) == 11
    assert danish["about"] == english["about"] != []


def test_what_a_page_refers_to_is_described_there_or_in_the_file_of_its_story(graphs, project: Project):
    known = {node["@id"] for node in nodes(whole(project)) if "@id" in node}
    for path, graph in graphs.items():
        own = {node["@id"] for node in nodes(graph) if "@id" in node}
        assert set(references(graph)) <= own | known, path


def test_the_file_of_a_story_describes_all_it_refers_to(project: Project, overridden: Project):
    for graph in (whole(project), whole(overridden)):
        described = {node["@id"] for node in nodes(graph) if "@id" in node}
        assert set(references(graph)) <= described


def test_the_file_has_each_thing_once_with_its_texts_in_both_languages(project: Project):
    graph = whole(project)["@graph"]
    ids = [node["@id"] for node in graph]
    assert len(set(ids)) == len(ids)
    (claim,) = [node for node in graph if node["@id"] == f"{URL}{FILE}#claim-6"]
    assert claim["text"] == [
        {"@language": "da", "@value": "Kommunen har solgt grunden under svømmehallen."},
        {"@language": "en", "@value": "The council has sold the land under the pool."},
    ]
    assert claim["url"] == [f"{URL}{PAGES['da']}#claim-6", f"{URL}{PAGES['en']}#claim-6"]
    assert {word["@value"] for word in claim["creativeWorkStatus"]} == {"afvist", "denied"}


def test_a_claim_names_who_asserts_it_and_where_it_first_appeared(project: Project):
    claims = {node["position"]: node for node in of_type(whole(project), "Claim") if "position" in node}
    party, source = URL + "#party-", f"{URL}{FILE}#source-"
    assert claims[5]["author"] == [{"@id": party + "jens-aagaard"}]
    assert claims[5]["firstAppearance"] == {"@id": source + "radio-interview"}
    assert claims[3]["firstAppearance"] == {"@id": source + "tidende-sep-4"}, "the others relay it"
    assert [node["@id"].removeprefix(source) for node in claims[3]["appearance"]] == ["nordnyt-sep-4", "radio-sep-4"]
    assert "author" not in claims[6]
    assert "firstAppearance" not in claims[6]


def test_the_first_appearance_is_left_out_where_it_is_not_known(project: Project):
    documents = [d.model_dump(mode="json", exclude_none=True) | {"relays": []} for d in project.stories[STORY].documents]
    claims = {node["position"]: node for node in of_type(whole(with_story(project, documents=documents)), "Claim") if "position" in node}
    assert "firstAppearance" not in claims[3], "one document is dated to the day only"
    assert len(claims[3]["appearance"]) == 3


def test_an_office_without_a_known_organisation_is_a_title_as_long_as_it_holds(project: Project):
    karen = project.actors["karen-holm"]
    assert [role.end is None for role in karen.roles] == [False, True]
    free = karen.model_copy(update={"roles": [role.model_copy(update={"speaks_for": None}) for role in karen.roles]})
    (person,) = of_type(graph_of(request_for(replaced(project, actors={**project.actors, karen.id: free})), "en/actors/karen-holm/"), "Person")
    assert person["jobTitle"] == ["mayor of Lindeby"]
    assert "affiliation" not in person


def test_nobody_unnamed_is_in_a_graph(graphs, project: Project, request_):
    assert "town-hall-sources" not in json.dumps([*graphs.values(), whole(project)])
    assert graph_of(request_, "en/actors/town-hall-sources/") is None


def test_an_office_is_a_role_in_an_organisation_with_the_time_that_is_known(graphs):
    (person,) = of_type(graphs["en/actors/karen-holm/"], "Person")
    (role,) = person["affiliation"]
    assert (role["@type"], role["roleName"], role["affiliation"]) == ("OrganizationRole", "mayor of Lindeby", {"@id": URL + "#party-lindeby-council"})
    assert role["startDate"] == "2022-01-01"
    (profile,) = of_type(graphs["en/actors/karen-holm/"], "ProfilePage")
    assert profile["mainEntity"] == {"@id": person["@id"]}


def test_events_are_those_whose_day_is_known_and_never_scheduled_when_only_expected(project: Project):
    found = {node["@id"].rpartition("#event-")[2]: node for node in of_type(whole(project), "Event")}
    assert set(found) == {"pool-opens", "leak-story", "inspection", "hearing", "budget-meeting", "autumn-break"}
    assert found["hearing"]["eventStatus"] == "https://schema.org/EventCancelled"
    assert found["inspection"]["eventStatus"] == "https://schema.org/EventScheduled"
    assert (found["inspection"]["startDate"], found["inspection"]["endDate"]) == ("2025-09-22", "2025-09-26")
    assert "eventStatus" not in found["budget-meeting"]


def test_a_correction_is_a_comment_on_the_article(graphs):
    (comment,) = of_type(graphs[PAGES["en"]], "CorrectionComment")
    assert comment["datePublished"] == "2025-09-06"
    assert comment["text"] == "It said: The pool opened in 1975. It should say: The pool opened in 1974."


def test_only_a_named_editor_reviews_a_claim(project: Project, overridden: Project):
    assert "refuted" in {status.status for status in derive_site(project).stories[STORY].status.raised}
    assert of_type(whole(project), "ClaimReview") == []
    (review,) = of_type(graph_of(request_for(overridden), PAGES["en"]), "ClaimReview")
    assert review["author"] == {"@type": "Person", "name": "Ida Lund"}
    assert review["itemReviewed"] == {"@id": f"{URL}{FILE}#claim-3"}
    assert (review["reviewRating"]["alternateName"], review["reviewBody"]) == ("Refuted", "The memo is forged.")


@pytest.mark.parametrize("status", ["confirmed", "disputed", "unknown"])
def test_another_decision_of_an_editor_is_no_review(overridden: Project, status: str):
    claims = [claim.model_dump(mode="json", exclude_none=True) for claim in overridden.stories[STORY].claims]
    claims[2]["override"]["status"] = status
    assert of_type(whole(with_story(overridden, claims=claims)), "ClaimReview") == []


def test_an_editor_who_is_not_shown_is_in_no_graph(project: Project):
    changed = with_story(project, editor="Ida Redaktør")
    assert "Ida Redaktør" not in json.dumps([whole(changed), graph_of(request_for(changed), PAGES["da"])], ensure_ascii=False)


def test_a_front_page_lists_its_stories(graphs):
    (listing,) = of_type(graphs["da/"], "ItemList")
    assert [(item["position"], item["url"], item["name"]) for item in listing["itemListElement"]] == [(1, URL + PAGES["da"], "Lukker Lindeby sin svømmehal?")]


@pytest.mark.parametrize("path", ["", "404.html", "da/method/", "da/actors/", f"da/{STORY}/2025-09-08/", "en/outlets/", "en/stories/"])
def test_other_pages_have_no_description(request_, path: str):
    assert graph_of(request_, path) is None


def test_a_story_missing_in_a_language_is_not_described_there(project: Project):
    changed = with_story(project, languages=["da"])
    danish, missing = request_for(changed), pages_of(changed)[PAGES["en"]]
    assert head_metadata(danish)(missing).json_ld is None
    (article,) = of_type(graph_of(danish, PAGES["da"]), "BackgroundNewsArticle")
    assert not {"workTranslation", "translationOfWork"} & set(article)
    assert linked(danish, missing) == ["en/feed.xml"]


def test_a_page_names_the_feed_of_its_language_and_that_of_its_story(request_):
    assert linked(request_, page("da/actors/karen-holm/")) == ["da/feed.xml"]
    assert linked(request_, page(PAGES["en"])) == ["en/feed.xml", f"en/{STORY}/feed.xml"]
    assert linked(request_, page(f"en/{STORY}/2025-09-08/")) == ["en/feed.xml", f"en/{STORY}/feed.xml"]
    assert {link.type for link in head_links(request_, page(PAGES["en"]))} == {"application/atom+xml"}


def test_the_share_card_is_that_of_the_page_and_may_be_left_out(request_):
    head = head_metadata(request_)(page(PAGES["en"]))
    assert head.share_image == PAGES["en"] + "card.png"
    assert of_type(head.json_ld, "BackgroundNewsArticle")[0]["image"] == f"{URL}{PAGES['en']}card.png"
    without = head_metadata(request_, lambda plan: None)(page(PAGES["en"]))
    assert without.share_image is None
    assert "image" not in of_type(without.json_ld, "BackgroundNewsArticle")[0]


def test_merging_joins_nodes_by_id_and_keeps_equal_values_once():
    one = [{"@id": "a", "name": "x", "of": [{"@id": "b"}]}, 1]
    two = [{"@id": "a", "name": "y", "of": [{"@id": "b"}, {"@id": "c"}]}, 1, 2]
    assert merged(one, two) == [{"@id": "a", "name": ["x", "y"], "of": [{"@id": "b"}, {"@id": "c"}]}, 1, 2]


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return Renderer(ROOT / "templates", all_languages(), SiteSettings(URL))


@pytest.mark.parametrize("path", PAGES.values())
def test_a_rendered_page_carries_its_graph_its_feeds_and_its_card(project: Project, renderer: Renderer, path: str):
    site = derive_site(project)
    request = ExportRequest(site, [], [], URL)
    (plan,) = [plan for plan in plan_pages(site) if plan.path == path]
    found = head_metadata(request)(plan)
    head = renderer.render(plan, HeadExtras(found.json_ld, found.share_image, found.alternates)).head
    (script,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', head, re.DOTALL)
    assert json.loads(script) == found.json_ld
    assert f'<link rel="alternate" type="application/atom+xml" href="feed.xml" title="{found.alternates[1].title}">' in head
    assert f'content="{URL}{path}card.png"' in head


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
def test_any_text_comes_back_as_it_was_and_never_leaves_the_script(project: Project, renderer: Renderer, text: str):
    said = saying(project, text)
    graph = graph_of(request_for(said), PAGES["en"])
    plan = PagePlan(PAGES["en"], "en", "layout.html", "t", "d", None)
    head = renderer.render(plan, HeadExtras(graph)).head
    (script,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', head, re.DOTALL)
    assert "<" not in script
    assert of_type(json.loads(script), "BackgroundNewsArticle")[0]["headline"] == text
    assert {value["@value"] for node in of_type(whole(said), "Claim") if "text" in node for value in node["text"]} == {text}


def test_the_graphs_are_the_golden_ones(graphs, request_, matches_golden):
    matches_golden("story.jsonld", files(linked_data, request_)[FILE])
    for name, path in (("page.da.json", PAGES["da"]), ("page.en.json", PAGES["en"]), ("page.actor.json", "en/actors/karen-holm/"), ("page.home.json", "da/")):
        matches_golden(name, json.dumps(graphs[path], ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n")
