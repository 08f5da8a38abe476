"""What holds for every story: here for generated ones, in `tests/stories` for our own."""

import datetime as dt
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsexplainer.model.status_codes import Stance, Status
from newsexplainer.model.story import Story
from newsexplainer.status import Replay, change_dates, derive, history
from newsexplainer.status.parties import PartyDirectory
from newsexplainer.status.rules.r11_as_of import known_day
from tests.status.builders import WORLD, says, text_of
from tests.status.stories import DAYS, stories

AGAINST = (Stance.DENIES, Stance.DISPUTES, Stance.WITHDRAWS)

STORIES = stories()
PROPERTY = settings(deadline=None)

pytestmark = pytest.mark.slow


def days_of_interest(story: Story, directory: PartyDirectory) -> list[dt.date]:
    """Every day on which anything may change, the day before each, and the day of the page."""
    replay = Replay(story, directory)
    days = {record.day for claim in story.claims for record in replay.records(claim.id)} | set(replay.change_dates())
    return sorted(days | {day - dt.timedelta(days=1) for day in days} | {dt.date(2100, 1, 1)})


def without(story: Story, statement_id: str) -> Story:
    """The story as if the statement had never been made; what drew on it has lost its origin."""
    claims = [
        claim.model_copy(update={"statements": [s for s in claim.statements if s.id != statement_id]}) for claim in story.claims
    ]
    return story.model_copy(update={"claims": claims})


def check_removals(story: Story, directory: PartyDirectory) -> None:
    days = days_of_interest(story, directory)
    whole = Replay(story, directory)
    for claim in story.claims:
        for statement in claim.statements:
            if statement.stance in AGAINST:
                continue
            less = Replay(without(story, statement.id), directory)
            for day in days:
                for before, after in zip(whole.as_of(day).claims, less.as_of(day).claims, strict=True):
                    assert after.status.certainty <= before.status.certainty, (statement.id, day, before.status, after.status)


def check_replay(story: Story, directory: PartyDirectory) -> None:
    log = history(story, directory)
    assert list(change_dates(story, directory)) == sorted({change.date for change in log})
    for day in days_of_interest(story, directory):
        status = derive(story, directory, day)
        for claim in status.claims:
            past = [change for change in log if change.claim.id == claim.id and change.date <= day]
            assert claim.is_raised == bool(past)
            if past:
                assert claim.status is past[-1].after
    for change in log:
        before = derive(story, directory, change.date - dt.timedelta(days=1)).of(change.claim.id)
        after = derive(story, directory, change.date).of(change.claim.id)
        assert (change.before, change.after) == (before.status if before.is_raised else None, after.status)
        assert change.rule == after.rule
        assert change.statements or change.evidence or change.by_event or change.by_editor or not before.is_raised


@PROPERTY
@given(STORIES)
def test_removing_a_statement_never_raises_certainty_unless_it_spoke_against_the_claim(story: Story) -> None:
    check_removals(story, WORLD)


@PROPERTY
@given(STORIES)
def test_the_change_log_and_the_status_of_every_day_agree(story: Story) -> None:
    check_replay(story, WORLD)


@PROPERTY
@given(STORIES, DAYS)
def test_unnamed_speakers_alone_never_confirm(story: Story, number: int) -> None:
    for status in derive(story, WORLD, dt.date(2023, 9, number)).claims:
        if status.derived is Status.CONFIRMED:
            named = [s for s, _ in status.counted if not WORLD.actors.get(s.speaker, WORLD.outlets.get(s.speaker)).is_unnamed]
            assert status.evidence or (named and len(named) == len(status.counted))


@PROPERTY
@given(STORIES, st.data())
def test_a_relay_never_changes_a_status(story: Story, data: st.DataObject) -> None:
    pairs = [(claim, s) for claim in story.claims for s in claim.statements if s.stance in (Stance.ASSERTS, Stance.DENIES)]
    if not pairs:
        return
    claim, repeated = data.draw(st.sampled_from(pairs))
    speaker = data.draw(st.sampled_from(("herald", "agency", "another-insider", "institute")))
    commitment = data.draw(st.sampled_from(("certain", "probable", "possible")))
    relay = says("relay", speaker, 30, repeated.stance.value, draws_on=[repeated.id], commitment=commitment)
    dumped = story.model_dump(by_alias=True)
    for other in dumped["claims"]:
        if other["id"] == claim.id:
            other["statements"].append(relay)
            if other["kind"] == "utterance":
                other["holder"] = other["holder"] or "norland"
    with_relay = Story.model_validate(dumped)
    without_relay = without(with_relay, "relay")
    for day in (*days_of_interest(story, WORLD), dt.date(2023, 9, 30)):
        found = derive(with_relay, WORLD, day).claims
        assert [c.status for c in found] == [c.status for c in derive(without_relay, WORLD, day).claims]


@PROPERTY
@given(STORIES, st.randoms(use_true_random=False), DAYS)
def test_the_order_in_which_statements_are_listed_does_not_matter(story: Story, chance: random.Random, number: int) -> None:
    day = dt.date.fromisoformat(text_of(number))
    shuffled = [claim.model_copy(update={"statements": sorted(claim.statements, key=lambda _: chance.random())}) for claim in story.claims]
    for before, after in zip(
        derive(story, WORLD, day).claims, derive(story.model_copy(update={"claims": shuffled}), WORLD, day).claims, strict=True
    ):
        assert (before.status, before.rule, before.flags, before.origins) == (after.status, after.rule, after.flags, after.origins)
        assert (before.counted, before.not_counted) == (after.counted, after.not_counted)


@PROPERTY
@given(STORIES, DAYS)
def test_every_known_statement_either_counts_or_has_a_reason_not_to(story: Story, number: int) -> None:
    day = dt.date(2023, 9, number)
    replay = Replay(story, WORLD)
    for status in replay.as_of(day).claims:
        known = sorted(record.id for record in replay.records(status.id) if record.day <= day)
        assert sorted(s.id for s, _ in (*status.counted, *status.not_counted)) == known
        assert len(status.evidence) + len(status.evidence_aside) == sum(known_day(e.known) <= day for e in status.claim.evidence)
