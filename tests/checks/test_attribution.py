"""Who is said to have said something can have said it, and it can have reached us that way."""

from typing import Any

import pytest

from newsexplainer.checks.attribution import attribution
from tests.checks.project import actor, brief, claim, document, project, statement, story

STATEMENT = ("claims", 0, "statements", 0)


def found(documents: list[dict[str, Any]] | None = None, **changes: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    return brief(attribution(project(story(documents=documents or [document()], claims=[claim(statements=[statement(**changes)])]))))


def test_a_chain_ends_in_the_outlet_of_a_cited_document() -> None:
    assert found(via=["agency", "gazette"]) == []
    assert found(via=["gazette", "agency"]) == [("chain-ends-elsewhere", (*STATEMENT, "via", 1))]


def test_any_of_several_cited_documents_will_do() -> None:
    both = [document(), document("d2", outlet="agency")]
    assert found(both, via=["agency"], sources=[{"document": "d1"}, {"document": "d2"}]) == []


def test_an_unnamed_speaker_is_never_on_record() -> None:
    assert found(speaker="officials", on_record=True) == [("unnamed-on-record", (*STATEMENT, "on_record"))]
    assert found(speaker="officials", on_record=False) == []
    assert found(speaker="officials") == []
    assert found(speaker="gazette", on_record=True) == []


@pytest.mark.parametrize(
    ("said", "published", "possible"),
    [
        ("2024-03-04", "2024-03-05", True),
        ("2024-03-05", "2024-03-05", True),
        ("2024-03-05T18:00", "2024-03-05T07:00", True),
        ("2024-03-06", "2024-03-05", False),
        ("2024-03", "2024-03-05", True),
        ("2024-04", "2024-03", False),
        ("2024-03-06", "2024-03", True),
        ("../2024-03-06", "2024-03-05", True),
        ("2024-03-06/..", "2024-03-05", False),
        ("[2024-03-04,2024-03-09]", "2024-03-05", True),
    ],
)
def test_nothing_is_said_after_the_document_that_reports_it(said: str, published: str, possible: bool) -> None:
    expected = [] if possible else [("said-after-publication", (*STATEMENT, "said"))]
    assert found([document(published=published)], said=said) == expected


def test_only_unnamed_groups_count_as_several_origins() -> None:
    named = project(actors=(actor("a", independent_origins=2),))
    assert brief(attribution(named)) == [("named-origins", ("independent_origins",))]
    assert brief(attribution(project(actors=(actor("a", kind="unnamed-group", independent_origins=2),)))) == []


def test_an_unnamed_actor_has_no_wikidata_item() -> None:
    assert brief(attribution(project(actors=(actor("a", kind="unnamed-person", wikidata="Q1"),)))) == [("unnamed-with-identity", ("wikidata",))]
