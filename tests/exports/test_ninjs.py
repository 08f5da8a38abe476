"""ninjs files follow ninjs 3.1 and give no date more precisely than it is known.

The schema is our own, after the specification; `docs/exports.md` says how to check against IPTC's.
"""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator, FormatChecker

from newsexplainer.exports.ninjs import ninjs
from newsexplainer.loading import Project
from tests.exports.conftest import TEXTS
from tests.exports.site import STORY, files, request_for, saying, with_story

SCHEMA = json.loads(Path(__file__).with_name("ninjs.schema.json").read_text(encoding="utf-8"))
Draft202012Validator.check_schema(SCHEMA)
VALID = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
EN = f"en/{STORY}/ninjs.json"
OCCURS = "http://cv.iptc.org/newscodes/eventoccurstatus/"


def english(project: Project) -> dict:
    data = json.loads(files(ninjs, request_for(project))[EN])
    VALID.validate(data)
    return data


def events(data: dict) -> dict[str, dict]:
    return {event["name"]: event for event in data["associations"]}


@pytest.mark.parametrize("path", [f"da/{STORY}/ninjs.json", EN])
def test_every_file_follows_the_schema(request_, path: str):
    data = json.loads(files(ninjs, request_)[path])
    VALID.validate(data)
    assert (data["uri"], data["language"]) == (f"https://example.org/repo/{path.removesuffix('ninjs.json')}", path[:2])


@pytest.mark.parametrize("wrong", [{"uri": "no address"}, {"type": "article"}, {"surprise": 1}, {"versionCreated": "2025-10-20"}])
def test_the_schema_refuses_what_ninjs_does_not_have(project: Project, wrong: dict):
    assert not VALID.is_valid(english(project) | wrong)


def test_moments_are_whole_and_a_day_begins_in_copenhagen(project: Project):
    data = english(project)
    assert (data["firstCreated"], data["versionCreated"]) == ("2025-09-05T00:00:00+02:00", "2025-10-20T09:40:00+02:00")
    vague = english(with_story(project, published="2025-09", updated="2025-10"))
    assert "firstCreated" not in vague
    assert vague["versionCreated"] == "2025-10-31T00:00:00+01:00"


def test_events_are_dated_only_as_far_as_they_are_known(project: Project):
    dates = {name: event["eventDetails"].get("dates") for name, event in events(english(project)).items()}
    assert dates["staff-meeting"] == {"expectedStartDate": "2025-11"}
    assert dates["inspection"] == {"expectedStartDate": "2025-09-22", "expectedEndDate": "2025-09-26"}
    assert dates["renovation"] == {"expectedStartDate": "2009"}
    assert dates["pool-opens"] == {"expectedStartDate": "1974-05-18"}


def test_a_doubted_date_is_left_out(project: Project):
    (doubted, *_) = project.stories[STORY].model_dump(mode="json", exclude_none=True)["events"]
    doubted["states"][0]["when"] = {"edtf": "1974?"}
    data = english(with_story(project, events=[doubted]))
    assert "dates" not in events(data)["pool-opens"].get("eventDetails", {})


def test_what_is_ahead_or_called_off_says_so_and_what_is_only_alleged_is_left_out(project: Project):
    found = events(english(project))
    status = {name: event.get("eventDetails", {}).get("eventStatus", "").removeprefix(OCCURS) for name, event in found.items()}
    assert (status["staff-meeting"], status["closure"], status["hearing"], status["budget-meeting"]) == ("eos1", "eos3", "eos6", "")
    assert "promise-meeting" not in found


def test_the_unnamed_are_in_no_list_of_people(project: Project):
    data = english(project)
    assert [person["literal"] for person in data["people"]] == ["jens-aagaard", "karen-holm", "mirela-ionescu"]
    assert "town-hall-sources" not in json.dumps(data["organisations"])


def test_the_body_has_every_claim_with_its_number_and_status(project: Project):
    (body,) = english(project)["bodies"]
    assert "#5 In 2022 the council promised the swimming club a new pool. (disputed)" in body["value"].split("\n\n")
    assert body["contentType"] == "text/plain"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
def test_any_text_comes_back_as_it_was(project: Project, text: str):
    data = english(saying(project, text))
    assert {data["title"], data["headlines"][0]["value"], data["people"][0]["name"], data["places"][0]["name"]} == {text}
    assert events(data)["closure"]["title"] == text


def test_the_files_are_the_golden_ones(request_, matches_golden):
    made = files(ninjs, request_)
    matches_golden("ninjs.da.json", made[f"da/{STORY}/ninjs.json"])
    matches_golden("ninjs.en.json", made[EN])
