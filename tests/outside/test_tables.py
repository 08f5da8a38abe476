"""Tables as spreadsheets open them: at whatever sign the reader's locale splits lines, no cell begins a formula."""

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path

from tests.outside.program import Explain, files_of

SIGNS = set("=+-@＝＋－＠﹢﹣﹦﹫")
TRIMMED = " \t\r\n\v\f\"'\u00a0\u200b\u200d\u2060\u3000"
"""What a spreadsheet may take away before it looks at a cell, but for the apostrophe, which makes a text of it."""

TEXTS = (
    "a;=1+1", "=1+1", "+4512345678", "-5 grader", "@SUM(A1)", "＝1+1", "a;＋1", "a; =1+1", 'a;"=1+1', 'a;"";=1+1', "a;;;-1", "a,b;=1+1", 'sagde "nej";@x',
    "a;\u00a0=1", "a;\u3000＠x", "a;\u200b=1", " =1", '"=1"', "a\n=1+1", "a\n\n;-1", "a; b; +c", "=cmd|' /C calc'!A0;=2",
)  # fmt: skip
HARMLESS = ("ja; nej", "a - b", "1=1", "mail@example.org", "a;b=c", "a, -5 grader", "13.–19. oktober")


def cells(content: bytes, separator: str) -> set[str]:
    """Every cell, with quotes read as spreadsheets read them: only where they begin a cell."""
    return {cell for row in csv.reader(io.StringIO(content.decode("utf-8"), newline=""), delimiter=separator) for cell in row}


def say(story: Path, texts: Sequence[str]) -> None:
    """Let claims be worded as the texts, and let actors of these names assert them."""
    before, _, after = story.read_text(encoding="utf-8").partition("claims:\n")
    made = "".join(map(_claim, range(len(texts)), map(_both, texts)))
    story.write_text(f"{before}claims:\n{made}\n{after[after.index('questions:'):]}", encoding="utf-8")
    for number, text in enumerate(texts):
        (story.parents[1] / "actors" / f"a-{number}.yaml").write_text(f"id: a-{number}\nkind: person\nnames: {_both(text)}\n", encoding="utf-8")


def _claim(number: int, text: str) -> str:
    return f"""  - id: c-{number}
    number: {number + 1}
    text: {text}
    statements:
      - {{id: s-{number}, speaker: a-{number}, stance: asserts, said: 2024-03-04, sources: [{{document: tidende-march}}]}}
"""


def _both(text: str) -> str:
    return json.dumps({"da": text, "en": text}, ensure_ascii=False)


def test_no_cell_begins_with_a_formula_sign_under_any_separator(explain: Explain, small_project: Path, small_story: Path):
    say(small_story, TEXTS)
    ended = explain("build", "--no-cache")
    assert ended.status == 0, ended.output
    made = {path: content for path, content in files_of(small_project / "site").items() if path.endswith(".csv")}
    assert len(made) == 2
    for content in made.values():
        for separator in (",", ";", "\t"):
            assert [cell for cell in cells(content, separator) if not cell.startswith("'") and cell.strip(TRIMMED)[:1] in SIGNS] == []
        words = {cell.replace("'", "") for cell in cells(content, ",")}
        assert {text.strip().replace("'", "") for text in TEXTS} - words == set()


def test_texts_without_a_formula_stay_as_they_are(explain: Explain, small_project: Path, small_story: Path):
    say(small_story, HARMLESS)
    ended = explain("build", "--no-cache")
    assert ended.status == 0, ended.output
    found = set().union(*(cells(content, ",") for path, content in files_of(small_project / "site").items() if path.endswith(".csv")))
    assert set(HARMLESS) - found == set()
