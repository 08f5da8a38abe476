"""R8, R9, R12, R13 and R14: plans, intentions, assessments, utterances, evidence and overrides."""

import pytest

from newsexplainer.model.status_codes import Status
from newsexplainer.status import Flag, WouldChange, derive
from tests.status.builders import WORLD, claim, day, event, says, shows, status, story, why

OVERRIDE = {"status": "confirmed", "by": "An Editor", "date": "2023-09-10", "because": {"da": "fordi", "en": "because"}}


def test_a_plan_is_confirmed_by_its_holder_and_flagged_as_a_plan() -> None:
    found = status(says("a", "minister", 1), competent=[], kind="plan", holder="norland")
    assert (found.status, found.rule, found.flags[-1]) == (Status.CONFIRMED, "R10", Flag.PLAN)


def test_a_confirmed_plan_does_not_confirm_that_it_was_carried_out() -> None:
    made = story(
        claim(says("a", "minister", 1), kind="plan"),
        claim(id="carried-out", number=2, nobody_says={"da": "x", "en": "x"}, evidence=[shows("e", 2, event="visit")]),
        events=[event("visit", (1, "planned"), (9, "happened"))],
    )
    before, after = derive(made, WORLD, day(8)), derive(made, WORLD, day(9))
    assert [claim.status for claim in before.claims] == [Status.CONFIRMED, Status.UNKNOWN]
    assert [str(aside.why) for aside in before.claims[1].evidence_aside] == ["event-open"]
    assert [claim.status for claim in after.claims] == [Status.CONFIRMED, Status.CONFIRMED]


@pytest.mark.parametrize("kind", ["fact", "plan"])
def test_an_intention_is_confirmed_by_its_holder_alone(kind: str) -> None:
    words = says("a", "minister", 1)
    assert status(words, kind="intention", holder="sudland").status is Status.REPORTED
    assert status(words, kind="intention", holder="sudland").rule == "R9"
    assert status(words, kind="intention").status is Status.REPORTED
    assert (status(words, kind="intention", holder="norland").status, status(words, kind="intention", holder="norland").rule) == (Status.CONFIRMED, "R9")
    assert status(words, kind=kind).status is Status.CONFIRMED


def test_only_the_holder_can_deny_an_intention_with_effect() -> None:
    words = [says("a", "ambassador", 1), says("b", "minister", 2, "denies")]
    assert status(*words, kind="intention", holder="norland").status is Status.DISPUTED
    assert status(*words, kind="intention", holder="sudland").status is Status.CONFIRMED


def test_an_assessment_is_never_more_than_corroborated() -> None:
    assert status(says("a", "minister", 1), kind="assessment").status is Status.REPORTED
    assert status(says("a", "minister", 1), says("b", "ambassador", 2), kind="assessment").status is Status.CORROBORATED
    assert status(kind="assessment", evidence=[shows("e", 1)]).status is Status.CORROBORATED


def test_those_an_assessment_is_about_can_contest_it() -> None:
    words = [says("a", "ambassador", 1), says("b", "minister", 2, "denies")]
    assert status(*words, kind="assessment", competent=[], about=["norland"]).status is Status.DISPUTED
    assert status(*words, kind="assessment", competent=[], about=["sudland"]).status is Status.REPORTED


def test_that_something_was_said_is_confirmed_by_saying_it() -> None:
    found = status(says("a", "professor", 1), kind="utterance", competent=[])
    assert (found.status, found.rule) == (Status.CONFIRMED, "R13")
    assert status(says("a", "professor", 1), kind="utterance", competent=[], holder="norland").status is Status.REPORTED
    assert status(says("a", "insider", 1), kind="utterance", competent=[]).status is Status.REPORTED


def test_only_who_is_said_to_have_spoken_can_deny_having_said_it() -> None:
    said = says("a", "professor", 1)
    assert status(said, says("b", "minister", 2, "denies"), kind="utterance", competent=[], about=["professor"]).status is Status.CONFIRMED
    assert status(said, says("b", "minister", 2, "denies"), kind="utterance", competent=[], about=["norland"]).status is Status.DISPUTED


def test_evidence_confirms_or_refutes_whatever_is_said() -> None:
    words = [says("a", "professor", 1)]
    assert (status(*words, evidence=[shows("e", 2)]).status, status(*words, evidence=[shows("e", 2)]).rule) == (Status.CONFIRMED, "R14")
    refuted = status(says("a", "minister", 1), evidence=[shows("e", 2, "fails")])
    assert (refuted.status, refuted.rule, why(refuted)) == (Status.REFUTED, "R14", {"a": "outweighed-by-evidence"})


def test_the_latest_evidence_decides() -> None:
    found = status(evidence=[shows("e", 2, "fails"), shows("f", 5)])
    assert (found.status, [e.id for e in found.evidence], [str(a.why) for a in found.evidence_aside]) == (Status.CONFIRMED, ["f"], ["later-evidence"])
    assert status(evidence=[shows("e", 2, "fails"), shows("f", 5)], on=4).status is Status.REFUTED


def test_a_competent_denial_of_a_document_makes_it_disputed() -> None:
    assert status(says("a", "minister", 1, "denies"), evidence=[shows("e", 2)]).status is Status.DISPUTED


def test_an_event_answers_the_denials_made_before_it_and_not_those_after() -> None:
    happened = {"evidence": [shows("e", 9, event="visit")], "events": [event("visit", (9, "happened"))]}
    before = status(says("a", "minister", 1, "denies"), **happened)
    assert (before.status, why(before)) == (Status.CONFIRMED, {"a": "answered-by-event"})
    assert status(says("a", "minister", 9, "denies"), **happened).status is Status.DISPUTED


def test_evidence_outlives_a_withdrawal() -> None:
    words = [says("a", "professor", 1), says("b", "professor", 2, "withdraws")]
    assert status(*words, evidence=[shows("e", 3)]).status is Status.CONFIRMED


def test_an_override_shows_beside_what_the_rules_give() -> None:
    found = status(says("a", "professor", 1), override=OVERRIDE)
    assert (found.status, found.rule) == (Status.CONFIRMED, "R12")
    assert (found.derived, found.derived_rule) == (Status.REPORTED, "R2")
    assert found.override is not None
    assert found.override.by == "An Editor"
    assert Flag.OVERRIDDEN in found.flags
    assert found.would_change == (WouldChange.EDITOR_LIFTS,)


def test_an_override_begins_on_its_day() -> None:
    assert status(says("a", "professor", 1), override=OVERRIDE, on=9).status is Status.REPORTED
