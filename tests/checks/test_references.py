"""Every id that is referred to exists."""

from dataclasses import replace
from typing import Any

import pytest
from pydantic import BaseModel

from newsexplainer.checks.circles import circles
from newsexplainer.checks.identifiers import RESERVED, identifiers
from newsexplainer.checks.references import references
from newsexplainer.checks.support import support
from newsexplainer.loading.files import ANYTHING
from newsexplainer.loading.mending import UNREADABLE
from newsexplainer.model.kinds import KINDS
from tests.checks.project import TWO, actor, brief, claim, document, event, outlet, place, project, statement, story

SLUG = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"


def slug_fields(schema: dict[str, Any], root: dict[str, Any], path: tuple[str, ...] = ()) -> set[str]:
    """Paths of every field that holds an id, found by walking the JSON Schema of the model."""
    if "$ref" in schema:
        return slug_fields(root["$defs"][schema["$ref"].rsplit("/", 1)[1]], root, path)
    found = {".".join(path)} if schema.get("pattern") == SLUG else set()
    for name, inner in schema.get("properties", {}).items():
        found |= slug_fields(inner, root, (*path, name))
    if "items" in schema:
        found |= slug_fields(schema["items"], root, (*path, "*"))
    for inner in schema.get("anyOf", []):
        found |= slug_fields(inner, root, path)
    return found


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_field_that_holds_an_id_is_checked(kind: str) -> None:
    model: type[BaseModel] = KINDS[kind].model
    schema = model.model_json_schema(by_alias=True)
    found = {path for path in slug_fields(schema, schema) if path.split(".")[-1] != "id"}
    assert found == set(KINDS[kind].references)
    assert found


def test_a_sound_project_has_no_finding() -> None:
    whole = project(story(events=[event(place="capital", claims=["c1"])]))
    assert [*references(whole), *identifiers(whole), *support(whole), *circles(whole)] == []


@pytest.mark.parametrize(
    ("changes", "code", "loc"),
    [
        ({"documents": [document(outlet="gazete")]}, "unknown-outlet", ("documents", 0, "outlet")),
        ({"documents": [document(outlet="minister")]}, "unknown-outlet", ("documents", 0, "outlet")),
        ({"documents": [document(relays=["agency", "afp"])]}, "unknown-outlet", ("documents", 0, "relays", 1)),
        ({"claims": [claim(about=["putin"])]}, "unknown-actor", ("claims", 0, "about", 0)),
        ({"claims": [claim(holder="putin")]}, "unknown-actor", ("claims", 0, "holder")),
        ({"claims": [claim(competent=[{"actor": "putin", "because": "decides"}])]}, "unknown-actor", ("claims", 0, "competent", 0, "actor")),
        ({"claims": [claim(statements=[statement(draws_on=["s9"])])]}, "unknown-statement", ("claims", 0, "statements", 0, "draws_on", 0)),
        ({"claims": [claim(statements=[statement(via=["x"])])]}, "unknown-outlet", ("claims", 0, "statements", 0, "via", 0)),
        (
            {"claims": [claim(statements=[statement(sources=[{"document": "d2"}])])]},
            "unknown-document",
            ("claims", 0, "statements", 0, "sources", 0, "document"),
        ),
        ({"claims": [claim(foresees=["e9"])]}, "unknown-event", ("claims", 0, "foresees", 0)),
        ({"events": [event(place="harbour")]}, "unknown-place", ("events", 0, "place")),
        ({"events": [event(claims=["c9"])]}, "unknown-claim", ("events", 0, "claims", 0)),
        ({"related": ["election"]}, "unknown-story", ("related", 0)),
        ({"map": {"title": TWO, "places": ["harbour"]}}, "unknown-place", ("map", "places", 0)),
    ],
)
def test_an_id_that_names_nothing_is_found_where_it_stands(changes: dict[str, Any], code: str, loc: tuple[str | int, ...]) -> None:
    assert brief(references(project(story(**changes)))) == [(code, loc)]


def test_an_outlet_may_speak_and_be_spoken_of() -> None:
    assert brief(references(project(story(claims=[claim(about=["gazette"], statements=[statement(speaker="gazette")])])))) == []


def test_the_nearest_name_is_offered() -> None:
    (finding,) = references(project(story(claims=[claim(about=["ministre"])])))
    assert finding.label == "did you mean `minister`?"


def test_actors_outlets_and_places_are_checked_too() -> None:
    whole = project(
        actors=(actor("a", belongs_to=["x"], roles=[{"title": TWO, "speaks_for": "y"}]),),
        outlets=(outlet("b", country="z"),),
        places=(place("c", within="z"),),
    )
    assert sorted(finding.loc for finding in references(whole)) == [("belongs_to", 0), ("country",), ("roles", 0, "speaks_for"), ("within",)]


def test_files_that_could_not_be_read_are_not_called_missing() -> None:
    whole = project(story(claims=[claim(about=["putin"])], events=[event(place="harbour")]))
    assert brief(references(replace(whole, unread=frozenset({("actor", "putin"), ("place", ANYTHING)})))) == []


def test_a_mended_id_is_not_reported_a_second_time() -> None:
    assert brief(references(project(story(claims=[claim(about=[UNREADABLE])])))) == []


def test_statements_and_evidence_share_one_set_of_ids() -> None:
    proof = {"id": "s1", "shows": "holds", "known": "2024-03-05", "sources": [{"document": "d1"}]}
    whole = project(story(claims=[claim(statements=[statement("s1")]), claim("c2", 2, evidence=[proof])]))
    (finding,) = identifiers(whole)
    assert (finding.code, finding.loc) == ("duplicate-id", ("claims", 1, "evidence", 0, "id"))
    assert finding.related[0].loc == ("claims", 0, "statements", 0, "id")


def test_ids_of_different_families_may_be_equal() -> None:
    assert brief(identifiers(project(story(claims=[claim("same")], events=[event("same")])))) == []


def test_claim_numbers_are_given_once() -> None:
    assert brief(identifiers(project(story(claims=[claim(), claim("c2", 1)])))) == [("duplicate-number", ("claims", 1, "number"))]


def test_an_actor_and_an_outlet_cannot_share_an_id() -> None:
    assert brief(identifiers(project(actors=(actor("gazette"),)))) == [("duplicate-id", ("id",))]


@pytest.mark.parametrize("id", sorted(RESERVED))
def test_a_story_cannot_take_the_address_of_another_page(id: str) -> None:
    assert brief(identifiers(project(story(id)))) == [("reserved-id", ("id",))]


def test_a_claim_needs_somebody_or_something_behind_it() -> None:
    bare = claim(statements=[])
    assert brief(support(project(story(claims=[bare])))) == [("claim-without-statement", ("claims", 0, "id"))]
    assert brief(support(project(story(claims=[{**bare, "nobody_says": TWO}])))) == []
    proof = {"id": "p", "shows": "holds", "known": "2024-03-05", "sources": [{"document": "d1"}]}
    assert brief(support(project(story(claims=[{**bare, "evidence": [proof]}])))) == []


def test_a_claim_that_somebody_declines_to_confirm_may_be_one_that_nobody_says() -> None:
    declined = claim(statements=[statement(stance="declines")], nobody_says=TWO)
    assert brief(support(project(story(claims=[declined])))) == []
    asserted = claim(nobody_says=TWO)
    assert brief(support(project(story(claims=[asserted])))) == [("claim-said-after-all", ("claims", 0, "nobody_says"))]


def test_circles_are_found_once_and_shared_ends_are_no_circle() -> None:
    ring = (place("a", within="b"), place("b", within="c"), place("c", within="a"), place("d", within="a"))
    (finding,) = circles(project(places=ring))
    assert "a → b → c → a" in finding.message
    diamond = (actor("a", belongs_to=["b", "c"]), actor("b", belongs_to=["d"]), actor("c", belongs_to=["d"]), actor("d"))
    assert brief(circles(project(actors=diamond))) == []


def test_nobody_speaks_for_somebody_who_speaks_for_them() -> None:
    pair = (actor("a", roles=[{"title": TWO, "speaks_for": "b"}]), actor("b", belongs_to=["a"]))
    (finding,) = circles(project(actors=pair))
    assert finding.code == "circular"


def test_statements_do_not_draw_on_each_other() -> None:
    said = [statement("s1", draws_on=["s2"]), statement("s2", draws_on=["s1"])]
    (finding,) = circles(project(story(claims=[claim(statements=said)])))
    assert finding.loc == ("claims", 0, "statements", 1, "draws_on", 0)


def test_a_long_chain_does_not_exhaust_the_stack() -> None:
    chain = tuple(place(f"p{i}", within=f"p{i + 1}") for i in range(3000))
    assert brief(circles(project(places=(*chain, place("p3000"))))) == []
