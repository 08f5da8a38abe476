"""A story's JSON holds what its page shows, follows the published schema, and holds nothing for editors only."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator, FormatChecker

from newsexplainer.exports.request import ExportRequest
from newsexplainer.exports.story_json import story_json
from newsexplainer.exports.story_schema import schema_file, schema_text
from newsexplainer.languages import TAGS
from newsexplainer.loading import Project
from newsexplainer.pages.data_paths import SCHEMA
from newsexplainer.status import derive_site
from tests.exports.conftest import TEXTS
from tests.exports.site import ROOT, STORY, files, request_for, saying, with_story

PATH = f"data/{STORY}.json"


def both(request: ExportRequest) -> dict[str, bytes]:
    return files(story_json, request) | files(schema_file, request)


@pytest.fixture(scope="module")
def made(request_) -> dict[str, bytes]:
    return both(request_)


@pytest.fixture(scope="module")
def data(made) -> dict:
    return json.loads(made[PATH])


def validator(made: dict[str, bytes]) -> Draft202012Validator:
    schema = json.loads(made[SCHEMA])
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


def test_the_file_follows_the_schema_published_beside_it(made, data):
    validator(made).validate(data)
    assert data["$schema"] == json.loads(made[SCHEMA])["$id"] == f"https://example.org/repo/{SCHEMA}"


def test_the_schema_in_the_project_is_current():
    current = schema_text("story-data.schema.json", TAGS)
    assert (ROOT / "schema" / "story-data.schema.json").read_text(encoding="utf-8") == current, "see docs/exports.md for how to renew it"


@pytest.mark.parametrize(
    ("where", "value"),
    [
        (("claims", 0, "status"), "true"),
        (("claims", 0, "number"), 0),
        (("claims", 0, "rule"), "rule 1"),
        (("events", 0, "states"), []),
        (("as_of",), "yesterday"),
        (("surprise",), 1),
        (("claims", 0, "statements", 0, "surprise"), 1),
    ],
)
def test_the_schema_refuses_what_it_does_not_describe(made, where: tuple, value: object):
    broken = json.loads(made[PATH])
    inner = broken
    for step in where[:-1]:
        inner = inner[step]
    inner[where[-1]] = value
    assert not validator(made).is_valid(broken)


def test_every_object_of_the_schema_is_described(made):
    schema = json.loads(made[SCHEMA])
    objects = [schema, *(d for d in schema["$defs"].values() if d.get("type") == "object")]
    assert len(objects) > 20
    assert all(o.get("description") and o["additionalProperties"] is False for o in objects)


def test_claims_have_the_statuses_of_the_page(project: Project, data):
    model = derive_site(project).stories[STORY]
    assert [(c["id"], c["status"], c["rule"]) for c in data["claims"]] == [(s.id, s.status.value, s.rule) for s in model.status.raised]
    assert {c["status"] for c in data["claims"]} >= {"confirmed", "reported", "disputed", "denied", "refuted", "withdrawn", "unknown"}


def test_every_statement_says_whether_and_why_it_counted(data):
    statements = [s for claim in data["claims"] for s in claim["statements"]]
    assert len(statements) > 10
    assert {s["why"] for s in statements if s["counted"]} >= {"confirms", "origin"}
    assert {s["why"] for s in statements if not s["counted"]} >= {"declines"}


def test_ids_lead_to_what_is_in_the_file(data):
    ids = {name: {item["id"] for item in data[name]} for name in ("claims", "events", "documents", "parties", "places")}
    statements = {s["id"]: s for c in data["claims"] for s in c["statements"]}
    assert {s["speaker"] for s in statements.values()} <= ids["parties"]
    assert {ref["document"] for s in statements.values() for ref in s["sources"]} <= ids["documents"]
    assert {outlet for s in statements.values() for outlet in s["outlets"]} <= ids["parties"]
    assert {id for c in data["claims"] for o in c["origins"] for id in (*o["ids"], *o["actors"], *o["outlets"])} <= ids["parties"]
    assert {id for e in data["events"] for id in e["claims"]} <= ids["claims"]
    assert {e["place"] for e in data["events"] if e["place"]} <= ids["places"]
    assert {change["claim"] for change in data["changes"]} <= ids["claims"]
    assert {id for change in data["changes"] for id in change["statements"]} <= set(statements)


def test_dates_stand_as_precisely_as_the_editor_wrote_them(data):
    dates = {e["id"]: e["states"][-1]["when"] for e in data["events"]}
    assert dates["renovation"] == {
        "edtf": "2009~",
        "as_said": {"da": "for omkring 16 år siden", "en": "about 16 years ago"},
        "anchor": "2025-09-04",
        "basis": "inferred",
    }
    assert dates["staff-meeting"]["edtf"] == "[2025-11-03..2025-11-07]"


def test_an_event_has_every_state_known_on_the_day(project: Project, data):
    (now,) = [e for e in data["events"] if e["id"] == "hearing"]
    assert [s["occurrence"] for s in now["states"]] == ["planned", "cancelled"]
    early = json.loads(files(story_json, request_for(with_story(project, updated="2025-09-20")))[PATH])
    (then,) = [e for e in early["events"] if e["id"] == "hearing"]
    assert [s["occurrence"] for s in then["states"]] == ["planned"]
    assert "staff-meeting" not in {e["id"] for e in early["events"]}
    assert {c["raised"] for c in early["claims"]} <= {d["date"] for d in early["changes"]}
    assert all(d["date"] <= "2025-09-20" for d in early["changes"])


def test_a_question_is_open_until_it_was_answered(project: Project, data):
    assert {q["id"]: q["closed"] and q["closed"]["date"] for q in data["questions"]} == {"will-it-close": None, "schools": None, "autumn": "2025-10-18"}
    early = json.loads(files(story_json, request_for(with_story(project, updated="2025-09-20")))[PATH])
    assert all(q["closed"] is None for q in early["questions"])


def test_nothing_for_editors_only_is_published(project: Project):
    (story,) = project.stories.values()
    documents = [d.model_dump(mode="json", exclude_none=True) | {"note": "Ring igen i morgen"} for d in story.documents]
    content = files(story_json, request_for(with_story(project, editor="Ida Redaktør", documents=documents)))[PATH].decode()
    assert "Ring igen" not in content
    assert "Ida Redaktør" not in content


def test_an_override_stands_beside_what_the_rules_give(project: Project):
    claims = [c.model_dump(mode="json", exclude_none=True) for c in project.stories[STORY].claims]
    claims[2]["override"] = {"status": "refuted", "by": "Ida Lund", "date": "2025-10-19", "because": {"da": "Notatet er falsk.", "en": "The memo is forged."}}
    made = both(request_for(with_story(project, claims=claims)))
    data = json.loads(made[PATH])
    validator(made).validate(data)
    assert (data["claims"][2]["status"], data["claims"][2]["override"]["derived"], data["claims"][2]["override"]["by"]) == ("refuted", "reported", "Ida Lund")


def test_a_story_in_one_language_names_one_page(project: Project):
    data = json.loads(files(story_json, request_for(with_story(project, languages=["da"])))[PATH])
    assert data["pages"] == {"da": f"https://example.org/repo/da/{STORY}/", "en": None}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
def test_any_text_comes_back_as_it_was(project: Project, text: str):
    made = both(request_for(saying(project, text)))
    data = json.loads(made[PATH])
    validator(made).validate(data)
    assert {data["title"]["da"], data["claims"][0]["text"]["en"], data["parties"][0]["names"]["da"], data["places"][0]["names"]["en"]} == {text}


def test_the_file_is_the_golden_one(made, matches_golden):
    matches_golden("story.json", made[PATH])
