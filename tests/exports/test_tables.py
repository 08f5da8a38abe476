"""Tables are CSV that spreadsheets read as text, whatever stands in them."""

import csv
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsexplainer.exports.request import ExportRequest
from newsexplainer.exports.tables import SEPARATORS, claim_columns, claims_table, statement_columns, statements_table, to_csv
from newsexplainer.languages import TAGS
from newsexplainer.loading import Project
from newsexplainer.status import derive_site
from tests.exports.conftest import TEXTS
from tests.exports.site import STORY, files, request_for, saying

SIGNS = set("=+-@＝＋－＠﹦")
CLAIMS, STATEMENTS = f"data/{STORY}-claims.csv", f"data/{STORY}-statements.csv"


def tables(request: ExportRequest) -> dict[str, bytes]:
    return files(claims_table, request) | files(statements_table, request)


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""), strict=True))


def test_every_claim_of_the_page_is_a_row(project: Project, request_):
    model = derive_site(project).stories[STORY]
    found = rows(files(claims_table, request_)[CLAIMS])
    assert [(row["number"], row["status"], row["text_da"]) for row in found] == [
        (str(s.claim.number), s.status.value, s.claim.text["da"]) for s in model.status.raised
    ]
    assert tuple(found[0]) == claim_columns(TAGS)
    assert found[0]["url"] == f"https://example.org/repo/da/{STORY}/#claim-1"


def test_every_statement_is_a_row_with_its_claim(request_):
    made = tables(request_)
    found = rows(made[STATEMENTS])
    assert tuple(found[0]) == statement_columns(TAGS)
    assert {row["claim_number"] for row in found} <= {row["number"] for row in rows(made[CLAIMS])}
    (row,) = [row for row in found if row["id"] == "plan-sources"]
    assert (row["speaker"], row["stance"], row["said"], row["known"], row["counted"], row["on_record"]) == (
        "town-hall-sources", "asserts", "2025-09-03", "2025-09-04", "yes", "no",
    )  # fmt: skip
    assert row["documents"].split() == ["tidende-sep-4", "nordnyt-sep-4", "radio-sep-4"]


def test_lines_end_as_rfc_4180_has_it_and_there_is_no_byte_order_mark(request_):
    for content in tables(request_).values():
        assert content.endswith(b"\r\n")
        assert content.count(b"\r\n") == content.count(b"\n")
        assert not content.startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＠", "\t", "\r"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe_in_front(start: str):
    ((cell, other),) = list(csv.reader(io.StringIO(to_csv(("a", "b"), [(f"{start}1+1", "1=1")]).decode(), newline="")))[1:]
    assert (cell, other) == (f"'{start}1+1", "1=1")


def test_an_empty_cell_is_empty_and_a_number_is_a_number():
    assert to_csv(("a", "b", "c"), [(None, -1, "")]) == b"a,b,c\r\n,-1,\r\n"


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
def test_any_text_comes_back_as_it_was_but_for_apostrophes_before_formula_signs(project: Project, text: str):
    made = tables(request_for(saying(project, text)))
    ((claim,), (speaker,)) = {row["text_en"] for row in rows(made[CLAIMS])}, {row["speaker_da"] for row in rows(made[STATEMENTS])}
    assert claim == speaker
    assert claim.replace("'", "") == text.replace("'", "")
    if not set(text) & SIGNS:
        assert claim == text
    assert beginnings_of(made[CLAIMS]) & SIGNS == set()


@settings(max_examples=400, deadline=None)
@given(cells=st.lists(st.text(st.sampled_from("=+-@＝＋－＠﹦,;\t\r\n \"'a1"), max_size=9), min_size=1, max_size=3), separator=st.sampled_from(SEPARATORS))
def test_no_cell_begins_with_a_formula_sign_wherever_a_spreadsheet_splits(cells: list[str], separator: str):
    assert beginnings_of(to_csv(("a", "b", "c")[: len(cells)], [cells, cells], separator)) & SIGNS == set()


def beginnings_of(content: bytes) -> set[str]:
    """The first sign of every cell as a spreadsheet has it that splits at a comma, a semicolon or a tab, without white space and quotes."""
    tables = [csv.reader(io.StringIO(content.decode(), newline=""), delimiter=separator) for separator in SEPARATORS]
    return {cell.strip(" \t\r\n\"")[:1] for table in tables for row in table for cell in row}


def test_the_tables_are_the_golden_ones(request_, matches_golden):
    made = tables(request_)
    matches_golden("claims.csv", made[CLAIMS])
    matches_golden("statements.csv", made[STATEMENTS])
