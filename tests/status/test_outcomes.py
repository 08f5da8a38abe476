"""What came of predictions, and how events, questions and corrections stood on a day."""

import pytest

from newsexplainer.model.status_codes import Occurrence
from newsexplainer.model.story import Correction, Question
from newsexplainer.status import Outcome, derive, outcomes
from newsexplainer.status.events import corrections_as_of, is_open, is_raised, state_as_of
from newsexplainer.status.outcomes import judge
from tests.status.builders import WORLD, claim, day, event, local, says, shows, story

YES, NO, GONE, OPEN = Occurrence.HAPPENED, Occurrence.DID_NOT_HAPPEN, Occurrence.CANCELLED, Occurrence.PLANNED


@pytest.mark.parametrize(
    ("occurrences", "outcome"),
    [
        ([YES], Outcome.CAME_TRUE),
        ([YES, YES], Outcome.CAME_TRUE),
        ([NO], Outcome.DID_NOT),
        ([GONE, NO], Outcome.DID_NOT),
        ([YES, NO], Outcome.PARTLY),
        ([YES, GONE, OPEN], Outcome.PARTLY),
        ([YES, OPEN], Outcome.UNSETTLED),
        ([NO, None], Outcome.UNSETTLED),
        ([Occurrence.ALLEGED], Outcome.UNSETTLED),
        ([Occurrence.EXPECTED], Outcome.UNSETTLED),
        ([], Outcome.UNSETTLED),
    ],
)
def test_a_prediction_is_judged_by_the_events_it_foresees(occurrences: list[Occurrence | None], outcome: Outcome) -> None:
    assert judge(occurrences) is outcome


def test_outcomes_follow_the_day() -> None:
    made = story(
        claim(says("a", "insider", 2), foresees=["visit"]),
        claim(says("b", "insider", 2), id="no-prediction", number=2),
        events=[event("visit", (2, "planned"), (9, "happened"))],
    )
    found = {number: outcomes(made, derive(made, WORLD, day(number))) for number in (1, 2, 8, 9)}
    assert found[1] == ()
    assert [[(p.claim.id, p.outcome) for p in found[number]] for number in (2, 8, 9)] == [
        [("it-is-so", Outcome.UNSETTLED)],
        [("it-is-so", Outcome.UNSETTLED)],
        [("it-is-so", Outcome.CAME_TRUE)],
    ]


def test_a_refuted_prediction_did_not_come_true_although_its_event_happened() -> None:
    made = story(claim(says("a", "insider", 2), foresees=["visit"], evidence=[shows("e", 9, "fails")]), events=[event("visit", (9, "happened"))])
    assert outcomes(made, derive(made, WORLD, day(9)))[0].outcome is Outcome.DID_NOT


def test_an_event_stands_as_it_was_last_known() -> None:
    made = story(claim(says("a", "insider", 2)), events=[event("visit", (2, "planned"), (5, "cancelled"), (5, "planned"), (9, "happened"))])
    states = [state_as_of(made.events[0], day(number)) for number in (1, 2, 5, 8, 9)]
    assert [state and str(state.occurrence) for state in states] == [None, "planned", "planned", "planned", "happened"]


def test_a_question_is_open_from_the_day_it_is_raised_to_the_day_it_is_closed() -> None:
    closed = {"date": "2023-09-09", "answer": local("yes")}
    question = Question.model_validate({"id": "q", "text": local("?"), "raised": "2023-09-04", "closes_when": local("x"), "closed": closed})
    assert [is_open(question, day(number)) for number in (3, 4, 8, 9)] == [False, True, True, False]
    assert [is_raised(question, day(number)) for number in (3, 4, 9)] == [False, True, True]


def test_corrections_are_those_made_by_the_day_oldest_first() -> None:
    made = [Correction.model_validate({"id": id, "date": date, "was": local("x"), "now": local("y")}) for id, date in (("b", "2023-09-08"), ("a", "2023-09-02"))]
    assert [c.id for c in corrections_as_of(made, day(8))] == ["a", "b"]
    assert [c.id for c in corrections_as_of(made, day(7))] == ["a"]
