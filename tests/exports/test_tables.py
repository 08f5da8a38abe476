"""Tables are CSV that spreadsheets read as text, whatever stands in them."""

import csv
import io

import pytest
from hypothesis import HealthCheck, given, settings

from newsexplainer.exports.tables import claim_columns, statement_columns, tables, to_csv
from newsexplainer.languages import TAGS
from newsexplainer.loading import Project
from newsexplainer.status import derive_site
from tests.exports.conftest import TEXTS
from tests.exports.site import STORY, files, request_for, saying

CLAIMS, STATEMENTS = f"data/{STORY}-claims.csv", f"data/{STORY}-statements.csv"


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""), strict=True))


def test_every_claim_of_the_page_is_a_row(project: Project, request_):
    model = derive_site(project).stories[STORY]
    found = rows(files(tables, request_)[CLAIMS])
    assert [(row["number"], row["status"], row["text_da"]) for row in found] == [
        (str(s.claim.number), s.status.value, s.claim.text["da"]) for s in model.status.raised
    ]
    assert tuple(found[0]) == claim_columns(TAGS)
    assert found[0]["url"] == f"https://example.org/repo/da/{STORY}/#claim-1"


def test_every_statement_is_a_row_with_its_claim(request_):
    made = files(tables, request_)
    found = rows(made[STATEMENTS])
    assert tuple(found[0]) == statement_columns(TAGS)
    assert {row["claim_number"] for row in found} <= {row["number"] for row in rows(made[CLAIMS])}
    (row,) = [row for row in found if row["id"] == "plan-sources"]
    assert (row["speaker"], row["stance"], row["said"], row["known"], row["counted"], row["on_record"]) == (
        "town-hall-sources", "asserts", "2025-09-03", "2025-09-04", "yes", "no",
    )  # fmt: skip
    assert row["documents"].split() == ["tidende-sep-4", "nordnyt-sep-4", "radio-sep-4"]


def test_lines_end_as_rfc_4180_has_it_and_there_is_no_byte_order_mark(request_):
    for content in files(tables, request_).values():
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
def test_any_text_comes_back_as_it_was_but_for_the_apostrophe(project: Project, text: str):
    made = files(tables, request_for(saying(project, text)))
    expected = f"'{text}" if text[0] in "=+-@＝＋－＠" else text
    assert {row["text_en"] for row in rows(made[CLAIMS])} == {expected}
    assert {row["speaker_da"] for row in rows(made[STATEMENTS])} == {expected}


def test_the_tables_are_the_golden_ones(request_, matches_golden):
    made = files(tables, request_)
    matches_golden("claims.csv", made[CLAIMS])
    matches_golden("statements.csv", made[STATEMENTS])
