"""TimelineJS files: dates as far as they are known, words of our own for them, and texts that stay texts in HTML."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from lxml import html

from newsexplainer.exports.timelinejs import timelinejs
from newsexplainer.loading import Project
from tests.exports.conftest import TEXTS
from tests.exports.site import STORY, files, request_for, saying, with_story

DA, EN = f"da/{STORY}/timeline.json", f"en/{STORY}/timeline.json"
DATE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["year"],
    "properties": {
        "year": {"type": "integer"},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
        "hour": {"type": "integer", "minimum": 0, "maximum": 23},
        "minute": {"type": "integer", "minimum": 0, "maximum": 59},
    },
    "dependentRequired": {"day": ["month"], "hour": ["day"], "minute": ["hour"]},
}
TEXT = {"type": "object", "additionalProperties": False, "properties": {"headline": {"type": "string"}, "text": {"type": "string"}}}
SLIDE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["start_date", "text", "unique_id"],
    "properties": {
        "start_date": DATE,
        "end_date": DATE,
        "display_date": {"type": "string"},
        "text": TEXT,
        "group": {"type": "string"},
        "unique_id": {"type": "string", "pattern": "^[A-Za-z][\\w-]*$"},
    },
}
VALID = Draft202012Validator(
    {
        "$comment": "The JSON format of TimelineJS 3, as Knight Lab documents it, for what is used here.",
        "type": "object",
        "additionalProperties": False,
        "required": ["events"],
        "properties": {
            "events": {"type": "array", "items": SLIDE, "minItems": 1},
            "title": {"type": "object", "additionalProperties": False, "properties": {"text": TEXT}},
            "scale": {"enum": ["human", "cosmological"]},
        },
    }
)


def slides(project: Project, path: str = EN) -> dict[str, dict]:
    data = json.loads(files(timelinejs, request_for(project))[path])
    VALID.validate(data)
    return {slide["unique_id"].removeprefix("event-"): slide for slide in data["events"]}


def test_dates_stop_at_the_first_part_that_is_not_known(project: Project):
    found = slides(project)
    assert found["pool-opens"]["start_date"] == {"year": 1974, "month": 5, "day": 18}
    assert found["renovation"]["start_date"] == {"year": 2009}
    assert found["promise-meeting"]["start_date"] == {"year": 2022}
    assert found["staff-meeting"]["start_date"] == {"year": 2025, "month": 11}
    assert "end_date" not in found["staff-meeting"]
    assert (found["inspection"]["start_date"]["day"], found["inspection"]["end_date"]["day"]) == (22, 26)


def test_the_date_is_told_in_the_words_of_the_page(project: Project):
    danish, english = slides(project, DA), slides(project, EN)
    assert danish["staff-meeting"]["display_date"] == "En dag mellem 3.\xa0og 7.\xa0november 2025"
    assert english["renovation"]["display_date"] == "Around 2009"


def test_what_is_no_fact_says_so_in_its_headline_and_group(project: Project):
    found = slides(project)
    assert found["closure"]["text"]["headline"] == "The pool closes (expected)"
    assert (found["hearing"]["group"], found["promise-meeting"]["group"]) == ("Cancelled", "Alleged")
    assert "group" not in found["pool-opens"]


def test_an_event_leads_to_its_place_on_the_page(project: Project):
    link = html.fragment_fromstring(slides(project, DA)["closure"]["text"]["text"], create_parent=True).find(".//a")
    assert (link.get("href"), link.text) == (f"https://example.org/repo/da/{STORY}/#event-closure", "Læs mere")


@pytest.mark.parametrize("when", ["../2022", None])
def test_an_event_without_a_beginning_is_left_out(project: Project, when: str | None):
    first, second, *_ = project.stories[STORY].model_dump(mode="json", exclude_none=True)["events"]
    first["states"][0]["when"] = when
    assert set(slides(with_story(project, events=[first, second]))) == {"renovation"}


def test_a_story_without_dated_events_has_no_file(project: Project):
    (story,) = project.stories.values()
    claims = [claim.model_dump(mode="json", exclude_none=True) | {"evidence": [], "foresees": []} for claim in story.claims]
    assert files(timelinejs, request_for(with_story(project, events=[], claims=claims))) == {}


def test_a_time_of_day_is_given_where_it_is_known(project: Project):
    (first, *_) = project.stories[STORY].model_dump(mode="json", exclude_none=True)["events"]
    first["states"][0]["when"] = "1974-05-18T10:30"
    assert slides(with_story(project, events=[first]))["pool-opens"]["start_date"] == {"year": 1974, "month": 5, "day": 18, "hour": 10, "minute": 30}


def test_a_time_from_elsewhere_is_told_in_danish_time_like_the_words_for_it(project: Project):
    (first, *_) = project.stories[STORY].model_dump(mode="json", exclude_none=True)["events"]
    first["states"][0]["when"] = "1974-05-18T23:30Z"
    slide = slides(with_story(project, events=[first]))["pool-opens"]
    assert slide["start_date"] == {"year": 1974, "month": 5, "day": 19, "hour": 0, "minute": 30}
    assert slide["display_date"].startswith("19\xa0May 1974")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
def test_any_text_is_shown_as_it_was_by_a_program_that_takes_it_for_html(project: Project, text: str):
    shown = slides(saying(project, text))["pool-opens"]["text"]
    headline = html.fragment_fromstring(shown["headline"], create_parent=True)
    assert (headline.text, len(headline)) == (text, 0)
    paragraphs = html.fragment_fromstring(shown["text"], create_parent=True)
    assert [element.tag for element in paragraphs.iter()] == ["div", "p", "p", "a"]
    assert paragraphs[0].text == text


def test_the_files_are_the_golden_ones(request_, matches_golden):
    made = files(timelinejs, request_)
    matches_golden("timeline.da.json", made[DA])
    matches_golden("timeline.en.json", made[EN])
