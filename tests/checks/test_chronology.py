"""Events in an order that can be, states oldest first, and nothing that rests on plans alone."""

from typing import Any

import pytest

from newsexplainer.checks.chronology import chronology
from newsexplainer.checks.findings import Finding
from tests.checks.project import TWO, brief, claim, document, event, project, statement, story


def planned(id: str, when: str | None, **more: Any) -> dict[str, Any]:
    return event(id, states=[{"known": "2024-03-05", "occurrence": "planned", "when": when}], **more)


def findings(*events: dict[str, Any], **more: Any) -> list[Finding]:
    return list(chronology(project(story(events=list(events), **more))))


def test_constraints_that_the_dates_bear_out_are_fine() -> None:
    assert findings(planned("a", "2024-03"), planned("b", "2024-03", after=["a"]), planned("c", None, after=["b"])) == []


def test_a_circle_is_one_finding_that_prints_the_loop() -> None:
    (found,) = findings(planned("a", None, after=["c"]), planned("b", None, after=["a"]), planned("c", None, after=["b"]), planned("d", None, after=["a"]))
    assert (found.code, found.message.endswith("a → b → c → a"), found.loc) == ("event-order-circular", True, ("events", 0, "after", 0))
    assert {place.loc for place in found.related} == {("events", 1, "after", 0), ("events", 2, "after", 0)}


def test_an_event_before_itself_is_a_circle() -> None:
    assert [f.code for f in findings(planned("a", None, before=["a"]))] == ["event-order-circular"]


def test_dates_that_forbid_a_constraint_are_a_finding_at_the_constraint() -> None:
    (found,) = findings(planned("a", "2024-03-10"), planned("b", "2024-03-09", after=["a"]))
    assert (found.code, found.loc) == ("event-order-impossible", ("events", 1, "after", 0))
    assert "a is 2024-03-10 and b is 2024-03-09" in found.message


def test_dates_that_forbid_a_chain_are_a_finding_too() -> None:
    (found,) = findings(planned("a", "2024-03-10"), planned("b", None, after=["a"]), planned("c", "2024-03-09", after=["b"]))
    assert (found.code, found.loc) == ("event-order-impossible", ("events", 2, "after", 0))


def test_two_unconnected_mistakes_are_two_findings() -> None:
    events = [planned("a", None, after=["b"]), planned("b", None, after=["a"]), planned("c", "2024-03-10"), planned("d", "2024-03-09", after=["c"])]
    assert sorted(f.code for f in findings(*events)) == ["event-order-circular", "event-order-impossible"]


def test_the_date_last_known_of_an_event_decides() -> None:
    moved = [{"known": "2024-03-05", "occurrence": "planned", "when": "2024-03-10"}, {"known": "2024-03-06", "occurrence": "planned", "when": "2024-03-08"}]
    assert findings(event("a", states=moved), planned("b", "2024-03-09", after=["a"])) == []


@pytest.mark.parametrize(("days", "fine"), [(("05", "06"), True), (("05", "05"), True), (("06", "05"), False)])
def test_states_are_listed_oldest_first(days: tuple[str, str], fine: bool) -> None:
    states = [{"known": f"2024-03-{number}", "occurrence": "planned"} for number in days]
    expected = [] if fine else [("event-states-out-of-order", ("events", 0, "states", 1, "known"))]
    assert brief(findings(event(states=states))) == expected


def happened(when: str, known: str = "2024-03-09", **more: Any) -> dict[str, Any]:
    return event(states=[{"known": known, "occurrence": "happened", "when": when}], **more)


@pytest.mark.parametrize(("known", "fine"), [("2024-03-09", True), ("2024-03-10", True), ("2024-03", True), ("2024-03-08", False)])
def test_nothing_is_known_to_have_happened_before_its_date(known: str, fine: bool) -> None:
    found = findings(happened("2024-03-09/2024-03-12", known), documents=[document(published="2024-03-12")])
    assert [f.code for f in found] == ([] if fine else ["known-before-it-happened"])


@pytest.mark.parametrize(("published", "fine"), [("2024-03-08", False), ("2024-03-09", True), ("2024-03", True), ("2024", True)])
def test_what_happened_needs_a_document_from_that_day_or_later(published: str, fine: bool) -> None:
    found = findings(happened("2024-03-09"), documents=[document(published=published)])
    assert brief(found) == ([] if fine else [("happened-on-plans-alone", ("events", 0, "sources"))])


def test_documents_of_the_evidence_and_of_the_claims_it_bears_on_count_too() -> None:
    documents = [document(published="2024-03-01"), document("d2", published="2024-03-10")]
    shown = [{"id": "ev", "shows": "holds", "event": "e1", "known": "2024-03-10", "sources": [{"document": "d2"}]}]
    assert findings(happened("2024-03-09"), documents=documents, claims=[claim(evidence=shown)]) == []
    told = claim(statements=[statement(sources=[{"document": "d2"}])])
    assert findings(happened("2024-03-09", claims=["c1"]), documents=documents, claims=[told]) == []
    assert [f.code for f in findings(happened("2024-03-09"), documents=documents, claims=[told])] == ["happened-on-plans-alone"]


def test_what_is_planned_may_rest_on_older_documents() -> None:
    assert findings(planned("a", "2024-03-28")) == []


def test_a_page_stands_as_of_its_publication_or_later() -> None:
    assert [f.code for f in findings(updated="2024-03-04")] == ["updated-before-published"]
    assert findings(published="[2024-03-04,2024-03-05]", updated="2024-03-04") == []


def test_a_question_closes_after_it_is_raised() -> None:
    def asked(closed: str) -> dict[str, Any]:
        return {"id": "q", "text": TWO, "raised": "2024-03-05", "closes_when": TWO, "closed": {"date": closed, "answer": TWO}}

    assert brief(findings(questions=[asked("2024-03-04")])) == [("closed-before-raised", ("questions", 0, "closed", "date"))]
    assert findings(questions=[asked("2024-03-05")]) == []
