"""Calendar files enter what a story announces without claiming to know the day."""

import datetime as dt
from pathlib import Path

import pytest
from icalendar import Calendar

from newsexplainer.checks import check_folder
from newsexplainer.exports.calendar import calendar
from newsexplainer.exports.request import ExportRequest
from newsexplainer.model.event import Event
from newsexplainer.model.story import Story
from newsexplainer.status import derive_site
from newsexplainer.status.plans import plans_as_of

FIXTURE = Path(__file__).parents[1] / "fixtures" / "project"


def with_events(story: Story, *events: dict) -> Story:
    sources = [{"document": story.documents[0].id}]
    return story.model_copy(update={"events": [Event.model_validate({"sources": sources} | event) for event in events]})


def event(when: str, occurrence: str = "planned", **more: object) -> dict:
    states = [{"known": "2025-09-08", "occurrence": occurrence, "when": when}]
    return {"id": "e", "title": {"da": "Møde; ét, to", "en": "Meeting; one, two"}, "states": states} | more


@pytest.fixture(scope="module")
def project():
    return check_folder(FIXTURE).project


def entries(project, *events: dict, url: str = "https://example.org/x/") -> list:
    (id,) = project.stories
    changed = {id: with_events(project.stories[id], *events)}
    site = derive_site(type(project)(project.actors, project.outlets, project.places, changed))
    files = {file.path: file.content for file in calendar(ExportRequest(site, [], [], url))}
    return Calendar.from_ical(files[f"en/{id}/calendar.ics"]).walk("VEVENT") if files else []


def test_some_day_in_a_window_enters_the_whole_window_as_tentative(project) -> None:
    (entry,) = entries(project, event("[2025-11-03..2025-11-07]"))
    assert (entry["dtstart"].dt, entry["dtend"].dt) == (dt.date(2025, 11, 3), dt.date(2025, 11, 8))
    assert entry["status"] == "TENTATIVE"


def test_a_day_ends_the_day_after_as_the_rfc_has_it(project) -> None:
    (entry,) = entries(project, event("2025-12-09"))
    assert (entry["dtstart"].dt, entry["dtend"].dt) == (dt.date(2025, 12, 9), dt.date(2025, 12, 10))


def test_a_time_of_day_is_entered_as_an_instant(project) -> None:
    (entry,) = entries(project, event("2025-12-09T16:30"))
    assert entry["dtstart"].dt == dt.datetime(2025, 12, 9, 15, 30, tzinfo=dt.UTC)


def test_a_cancelled_plan_says_so_and_keeps_its_uid(project) -> None:
    (planned,) = entries(project, event("2025-12-09"))
    (cancelled,) = entries(project, event("2025-12-09", "cancelled", sequence=3))
    assert cancelled["status"] == "CANCELLED"
    assert cancelled["uid"] == planned["uid"]
    assert (planned["sequence"], cancelled["sequence"]) == (0, 3)


@pytest.mark.parametrize(
    "past_or_done", [event("2025-09-10"), event("2025-12-09", "happened"), event("2025-12-09", "alleged"), event("2025-12-09/..")]
)
def test_what_is_past_done_or_without_an_end_is_no_entry(project, past_or_done: dict) -> None:
    assert entries(project, past_or_done) == []


def test_texts_with_commas_and_semicolons_come_back_whole(project) -> None:
    (entry,) = entries(project, event("2025-12-09", text={"da": "A\\nB", "en": "Line\\n, BEGIN:VEVENT"}))
    assert entry["summary"] == "Meeting; one, two"
    assert entry["description"].endswith("Line\\n, BEGIN:VEVENT")


def test_the_fixture_story_has_one_file_per_language_with_the_same_uids(project) -> None:
    files = list(calendar(ExportRequest(derive_site(project), [], [], "https://example.org/")))
    assert [file.path for file in files] == ["da/lindeby-pool/calendar.ics", "en/lindeby-pool/calendar.ics"]
    uids = [[str(entry["uid"]) for entry in Calendar.from_ical(file.content).walk("VEVENT")] for file in files]
    assert uids[0] == uids[1] == ["staff-meeting.lindeby-pool@example.org", "closure.lindeby-pool@example.org"]


def test_plans_are_those_ahead_on_the_day_asked_for(project) -> None:
    (story,) = project.stories.values()
    assert [plan.id for plan, _ in plans_as_of(story, dt.date(2025, 9, 9))] == ["inspection", "hearing", "budget-meeting", "closure"]
