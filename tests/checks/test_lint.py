"""What is doubtful gets a warning, and nothing else does."""

from typing import Any

import pytest

from newsexplainer.checks.lint import lint
from tests.checks.project import TWO, actor, brief, claim, document, event, outlet, project, statement, story

COMPETENT = [{"actor": "minister", "because": "decides"}]
STATEMENT = ("claims", 0, "statements", 0)


def found(**changes: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    world = project(story(**changes), outlets=(outlet("herald"),), actors=(actor("professor"),))
    return brief(lint(world))


def test_a_sound_story_gets_no_warning() -> None:
    assert found() == []


def test_every_finding_is_a_warning() -> None:
    findings = list(lint(project(story(claims=[claim(statements=[statement(via=["gazette", "agency", "gazette"])])]))))
    assert [finding.severity for finding in findings] == ["warning"]


def test_a_chain_that_passes_an_outlet_twice_is_circular_reporting() -> None:
    assert found(claims=[claim(statements=[statement(via=["gazette", "agency", "gazette"])])]) == [("circular-reporting", (*STATEMENT, "via"))]
    assert found(documents=[document(relays=["gazette", "agency"])]) == [("circular-reporting", ("documents", 0, "relays"))]


def test_information_that_comes_back_to_the_outlet_that_had_it_first_is_circular_reporting() -> None:
    def chain(last: str) -> list[dict[str, Any]]:
        return [
            statement("s1", speaker="officials", via=["gazette"]),
            statement("s2", speaker="agency", draws_on=["s1"], via=["agency"]),
            statement("s3", speaker=last, draws_on=["s2"], via=[last]),
        ]

    assert found(claims=[claim(statements=chain("gazette"))]) == [("circular-reporting", ("claims", 0, "statements", 2, "draws_on"))]
    assert found(claims=[claim(statements=chain("herald"))]) == []


def test_an_outlet_that_repeats_itself_directly_is_not_circular() -> None:
    two = [statement("s1", speaker="officials"), statement("s2", speaker="gazette", draws_on=["s1"])]
    assert found(claims=[claim(statements=two)]) == []


@pytest.mark.parametrize(("said", "vague"), [("2024-03-04", False), ("2024-02", False), ("2024-02~", False), ("2023", True), ("../2024-03-04", True), ("2024-01/2024-02", True)])
def test_an_inner_date_vaguer_than_a_month_is_worth_a_look(said: str, vague: bool) -> None:
    relayed = {"documents": [document(relays=["agency"])], "claims": [claim(statements=[statement(said=said)])]}
    assert found(**relayed) == ([("vague-inner-date", (*STATEMENT, "said"))] if vague else [])
    assert found(claims=[claim(statements=[statement(said=said)])]) == [], "only chains have an inner date"


def test_single_outlets_are_gathered_in_one_warning_per_story() -> None:
    documents = [document(), document("d2", outlet="herald")]
    two = [claim("x"), claim("y", 2, statements=[statement("s2", sources=[{"document": "d2"}])], text={"da": "Noget andet", "en": "Other"})]
    assert found(documents=documents, claims=two) == [("single-outlet", ("claims", 0, "id"))]
    assert found(claims=[claim("x")]) == [], "a story with one outlet has nothing to compare"


def test_a_plan_whose_time_has_passed_needs_an_outcome() -> None:
    def overdue(*states: dict[str, str]) -> list[tuple[str, tuple[str | int, ...]]]:
        return found(updated="2024-03-20", events=[event(states=list(states))])

    plan = {"known": "2024-03-05", "occurrence": "planned", "when": "2024-03-10/2024-03-13"}
    assert overdue(plan) == [("plan-without-outcome", ("events", 0, "states", 0))]
    assert overdue(plan, {"known": "2024-03-14", "occurrence": "cancelled"}) == []
    assert overdue(plan, {"known": "2024-03-14", "occurrence": "expected", "when": "2024-04"}) == []
    assert overdue({**plan, "when": "2024-03-20"}) == []
    assert overdue({**plan, "when": "2024-03-10/.."}) == []


def test_an_open_question_whose_claim_is_settled_should_be_closed() -> None:
    def asked(competent: list[dict[str, str]], **more: Any) -> list[tuple[str, tuple[str | int, ...]]]:
        question = {"id": "q", "text": TWO, "raised": "2024-03-05", "closes_when": TWO, "claims": ["c1"], **more}
        return found(claims=[claim(competent=competent)], questions=[question])

    assert asked(COMPETENT) == [("question-answered", ("questions", 0, "claims", 0))]
    assert asked([]) == []
    assert asked(COMPETENT, closed={"date": "2024-03-05", "answer": TWO}) == []


def test_statements_that_no_page_shows_yet_are_pointed_out() -> None:
    assert found(documents=[document(published="2024-03-06")]) == [("later-than-updated", (*STATEMENT, "said"))]
    assert found(documents=[document(published="2024-03-06")], updated="2024-03-06") == []


def test_an_intention_says_whose_it_is() -> None:
    assert found(claims=[claim(kind="intention")]) == [("intention-without-holder", ("claims", 0, "kind"))]
    assert found(claims=[claim(kind="intention", holder="minister")]) == []


def pair(one: tuple[str, str], other: tuple[str, str], **more: Any) -> list[str]:
    claims = [
        claim(id, number, text={"da": da, "en": en}, competent=COMPETENT, **more)
        for number, (id, (da, en)) in enumerate((("one", one), ("other", other)), 1)
    ]
    return [code for code, _ in found(claims=claims)]


def test_two_claims_that_say_nearly_the_same_are_pointed_out() -> None:
    same = pair(("Budgettet kommer i marts i år", "The budget comes in March this year"), ("Budgettet kommer i marts i år.", "This year the budget comes in March"))
    assert same == ["similar-claims"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Putin deltager i forummet i byen", "Putin attends the forum in the town"), ("Kim deltager i forummet i byen", "Kim attends the forum in the town")),
        (
            ("Putin rejser med tog til byen ved havet for at se Kim", "Putin goes by train to the town by the sea to see Kim"),
            ("Lavrov rejser med tog til byen ved havet for at se Kim", "Lavrov goes by train to the town by the sea to see Kim"),
        ),
        (("Der er fred i landet nu", "There is peace in the land now"), ("Der er ikke fred i landet nu", "There is no peace in the land now")),
        (("Budgettet kommer i marts i år", "The budget comes in March this year"), ("Avisen skifter navn og ejer", "The paper gets a new name and owner")),
    ],
)
def test_other_names_other_words_and_a_not_tell_claims_apart(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert pair(one, other) == []


def test_two_confirmed_claims_that_differ_in_a_number_alone_are_pointed_out() -> None:
    five, six = ("Der mangler 5 millioner kroner", "Some 5 million kroner are missing"), ("Der mangler 6 millioner kroner", "Some 6 million kroner are missing")
    assert pair(five, six) == ["conflicting-numbers"]
    assert pair(five, six, statements=[]) == []


def test_claims_about_different_actors_are_not_compared() -> None:
    claims = [claim("one", 1, about=["minister"]), claim("other", 2, about=["professor"])]
    assert found(claims=claims) == []
