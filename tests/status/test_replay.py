"""R11: only what was known on the day counts, and replaying the days gives the history."""

import pytest

from newsexplainer.model.citation import SourceDocument
from newsexplainer.model.dates import parse
from newsexplainer.model.status_codes import Status
from newsexplainer.status import Replay, change_dates, derive, history
from newsexplainer.status.rules.r11_as_of import effective_day
from tests.status.builders import DOCUMENTS, WORLD, claim, day, document, event, local, says, shows, story


@pytest.mark.parametrize(
    ("said", "published", "expected"),
    [
        ("2023-09-04", "2023-09-04", "2023-09-04"),
        ("2023-09-01", "2023-09-04", "2023-09-04"),
        ("2023-09-11", "2023-09", "2023-09-11"),
        ("2023-09-04", "[2023-09-04,2023-09-05]", "2023-09-04"),
        ("2023-09", "2023-09-04", "2023-09-04"),
        ("2023-09", "2023-09", "2023-09-30"),
        ("../2023-08-23", "2023-09-04", "2023-09-04"),
        ("2023-08-23/..", "2023-09-04", "2023-09-04"),
        ("2023-08-23/..", "2023-09", "2023-09-01"),
        ("2023-09-04", "../2023-09-08", "2023-09-08"),
        ("2023-09-04", "2023-09-08/..", "2023-09-08"),
        ("2023-09-13", "2023-09-08", "2023-09-13"),
    ],
)
def test_the_day_from_which_a_statement_counts(said: str, published: str, expected: str) -> None:
    cited = SourceDocument.model_validate(document("d", published))
    assert effective_day(parse(said), [cited]).isoformat() == expected


def test_of_several_documents_the_first_to_be_out_counts() -> None:
    cited = [SourceDocument.model_validate(document("d", published)) for published in ("2023-09-08", "2023-09-05")]
    assert effective_day(parse("2023-09-01"), cited) == day(5)
    assert effective_day(parse("2023-09-01"), []) == day(1)


def test_the_change_log_tells_what_changed_from_what_by_which_rule_and_because_of_what() -> None:
    made = story(claim(says("a", "insider", 4), says("b", "minister", 11), evidence=[shows("e", 20, "fails")]))
    log = [(c.date.day, c.before, c.after, c.rule, [s.id for s in c.statements], [e.id for e in c.evidence]) for c in history(made, WORLD)]
    assert log == [
        (4, None, Status.REPORTED, "R3", ["a"], []),
        (11, Status.REPORTED, Status.CONFIRMED, "R10", ["b"], []),
        (20, Status.CONFIRMED, Status.REFUTED, "R14", [], ["e"]),
    ]
    assert change_dates(made, WORLD) == (day(4), day(11), day(20))


def test_a_statement_that_changes_nothing_is_no_change() -> None:
    made = story(claim(says("a", "insider", 4), says("b", "another-insider", 5), says("c", "minister", 6, "declines")))
    assert change_dates(made, WORLD) == (day(4),)


def test_statements_of_one_day_make_one_change() -> None:
    made = story(claim(says("a", "insider", 4), says("b", "minister", 4)))
    assert [(c.before, c.after) for c in history(made, WORLD)] == [(None, Status.CONFIRMED)]


def test_an_event_that_is_decided_later_changes_the_claim_on_that_day() -> None:
    made = story(claim(says("a", "insider", 1), evidence=[shows("e", 2, event="visit")]), events=[event("visit", (1, "planned"), (9, "happened"))])
    assert [(c.date.day, c.after, c.by_event) for c in history(made, WORLD)][1:] == [(9, Status.CONFIRMED, True)]


def test_an_override_is_a_change_by_the_editor() -> None:
    override = {"status": "confirmed", "by": "An Editor", "date": "2023-09-10", "because": local("x")}
    (_, change) = history(story(claim(says("a", "insider", 1), override=override)), WORLD)
    assert (change.date, change.rule, change.by_editor, change.statements) == (day(10), "R12", True, ())


def test_a_claim_is_not_raised_before_anybody_says_anything_about_it() -> None:
    made = story(claim(says("a", "insider", 4)), claim(says("b", "insider", 9), id="later", number=2))
    found = derive(made, WORLD, day(5))
    assert [status.id for status in found.raised] == ["it-is-so"]
    assert found.of("later").raised == day(9)


def test_a_claim_that_nobody_makes_is_raised_with_its_question() -> None:
    question = {"id": "q", "text": local("?"), "raised": "2023-09-07", "closes_when": local("x"), "claims": ["it-is-so"]}
    nobody = claim(nobody_says=local("nobody has said"))
    assert derive(story(nobody, questions=[question]), WORLD, day(7)).claims[0].raised == day(7)
    assert derive(story(nobody), WORLD, day(7)).claims[0].raised == day(1)


def test_the_log_runs_by_day_and_then_by_number() -> None:
    made = story(claim(says("a", "insider", 4), id="x", number=7), claim(says("b", "insider", 4), id="y", number=3), claim(says("c", "insider", 2), id="z", number=9))
    assert [change.claim.number for change in history(made, WORLD)] == [9, 3, 7]


def test_the_same_status_is_handed_out_on_days_between_changes() -> None:
    replay = Replay(story(claim(says("a", "insider", 4))), WORLD)
    assert replay.as_of(day(5)).claims[0] is replay.as_of(day(20)).claims[0]


def test_the_day_belongs_to_what_became_known_on_it() -> None:
    made = story(claim(says("a", "minister", 4)), documents=list(DOCUMENTS))
    assert derive(made, WORLD, day(3)).claims[0].status is Status.UNKNOWN
    assert derive(made, WORLD, day(4)).claims[0].status is Status.CONFIRMED


def test_an_unknown_claim_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        derive(story(claim(says("a", "minister", 4))), WORLD, day(3)).of("nothing")
