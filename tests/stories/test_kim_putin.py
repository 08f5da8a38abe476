"""What the issues ask of the Kim-Putin story, day by day."""

import datetime as dt

import pytest

from newsexplainer.model.status_codes import Status
from newsexplainer.status import Flag
from tests.stories.conftest import our_project, our_site

PROJECT, SITE = our_project(), our_site()
KIM = SITE.stories["kim-putin-2023"]


@pytest.mark.parametrize(
    ("day", "trip", "venue"),
    [
        ("2023-09-05", Status.REPORTED, Status.UNKNOWN),
        ("2023-09-11", Status.CONFIRMED, Status.UNKNOWN),
        ("2023-09-13", Status.CONFIRMED, Status.REFUTED),
        ("2023-10-13", Status.CONFIRMED, Status.REFUTED),
    ],
)
def test_the_trip_goes_from_reported_to_confirmed_and_the_venue_ends_refuted(day: str, trip: Status, venue: Status) -> None:
    status = KIM.status_on(dt.date.fromisoformat(day))
    assert (status.of("kim-plans-trip").status, status.of("venue-vladivostok-or-moscow").status) == (trip, venue)


def test_at_first_the_trip_has_one_unnamed_origin_heard_by_one_outlet() -> None:
    trip = KIM.status_on(dt.date(2023, 9, 4)).of("kim-plans-trip")
    assert {Flag.UNNAMED_ONLY, Flag.SINGLE_OUTLET} <= set(trip.flags)
    assert [origin.heard_by for origin in trip.origins] == [("new-york-times",)]


def test_the_letters_never_leave_their_state_and_have_the_neither_beside_them() -> None:
    assert [change.after for change in KIM.strip("letters-exchanged")] == [Status.REPORTED]  # noqa: B005 - not a method of str
    assert [statement.speaker for statement in KIM.status.of("letters-exchanged").declined] == ["dmitry-peskov"]


def test_the_arms_deliveries_are_never_confirmed() -> None:
    found = {change.after for change in KIM.strip("arms-deliveries-2023")}  # noqa: B005 - not a method of str
    assert Status.CONFIRMED not in found
    assert found >= {Status.REPORTED, Status.DISPUTED}


def test_the_concern_of_the_white_house_is_confirmed_as_said() -> None:
    assert (KIM.status.of("white-house-concerned").status, KIM.status.of("white-house-concerned").rule) == (Status.CONFIRMED, "R13")


@pytest.mark.parametrize("story", list(SITE.stories))
def test_in_no_story_is_anything_confirmed_on_the_word_of_the_unnamed(story: str) -> None:
    days = SITE.stories[story].change_dates
    assert days
    for day in days:
        for status in SITE.stories[story].status_on(day).claims:
            if status.derived is Status.CONFIRMED and not status.evidence:
                speakers = [PROJECT.actors.get(s.speaker) or PROJECT.outlets[s.speaker] for s, _ in status.counted]
                assert speakers
                assert not any(speaker.is_unnamed for speaker in speakers)
