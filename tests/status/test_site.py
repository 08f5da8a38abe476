"""The site model: every story as of its day, and what spans stories."""

from dataclasses import fields

import pytest

from newsexplainer.loading import Project
from newsexplainer.status import Outcome, SiteModel, derive_site
from newsexplainer.status.index import Index
from tests.status.builders import WORLD, claim, day, document, event, says, story


def project() -> Project:
    first = story(
        claim(says("a", "minister", 2), says("b", "insider", 25), about=["norland"], foresees=["visit"]),
        events=[event("visit", (2, "happened"), actors=["minister", "sudland"], place="harbour")],
        documents=[document("paper"), document("copy", "2023-09-03", outlet="herald", relays=["agency"])],
        updated="2023-09-20",
        id="b-story",
    )
    second = story(
        claim(says("c", "minister", 1), about=["norland", "sudland"], number=2),
        claim(says("d", "insider", 28), about=["norland"], number=1, id="not-yet"),
        updated="2023-09-10",
        id="a-story",
    )
    return Project(dict(WORLD.actors), dict(WORLD.outlets), {}, {s.id: s for s in (first, second)})


def test_a_story_stands_as_of_the_day_it_was_updated() -> None:
    model = derive_site(project()).stories["b-story"]
    assert model.as_of == day(20)
    assert model.status == model.status_on(day(20))
    assert [s.id for s, _ in model.status.claims[0].counted] == ["a"]
    assert [p.outcome for p in model.outcomes] == [Outcome.CAME_TRUE]
    assert model.outcomes_on(day(1)) == ()


def test_the_log_of_a_page_ends_with_its_day() -> None:
    model = derive_site(project()).stories["a-story"]
    assert [(change.date.day, change.claim.id) for change in model.history] == [(1, "it-is-so")]
    assert model.change_dates == (day(1),)
    assert model.strip("not-yet") == ()  # noqa: B005 - the history of a claim, not a method of str
    assert len(model.replay.history()) == 2


def test_stories_come_in_the_order_of_their_ids() -> None:
    assert list(derive_site(project()).stories) == ["a-story", "b-story"]


def test_the_index_gathers_what_somebody_said_over_all_stories_by_day() -> None:
    index = derive_site(project()).index
    assert [(e.story.id, e.statement.id, e.day.day) for e in index.statements["minister"]] == [("a-story", "c", 1), ("b-story", "a", 2)]
    assert "insider" not in index.statements, "what is said after the story was updated is not shown"


def test_the_index_gathers_claims_events_and_documents() -> None:
    index = derive_site(project()).index
    assert [(e.story.id, e.claim.number) for e in index.claims["norland"]] == [("a-story", 2), ("b-story", 1)]
    assert [e.event.id for e in index.events["sudland"]] == ["visit"]
    assert [(e.story.id, e.document.id) for e in index.documents["herald"]][-1] == ("b-story", "copy")
    assert [e.document.id for e in index.relays["agency"]] == ["copy", "copy"]
    assert [s.id for s in index.stories["sudland"]] == ["a-story", "b-story"]


def test_two_runs_give_the_same() -> None:
    assert derive_site(project()).index == derive_site(project()).index


@pytest.mark.parametrize("party", ["minister", "norland", "sudland", "herald", "agency", "nobody"])
def test_the_index_of_one_party_has_what_the_index_of_all_has_of_it_and_nobody_else(party: str) -> None:
    whole = derive_site(project())
    index, own = whole.index, SiteModel(whole.project, whole.stories, party=party).index
    for field in fields(Index):
        everybody = getattr(index, field.name)
        assert getattr(own, field.name) == {id: entries for id, entries in everybody.items() if id == party}
