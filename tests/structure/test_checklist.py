"""`docs/checklist.md` is true: every point has a test, and every test exists."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROWS = re.findall(r"(?m)^\| (\d+) \| (.+?) \| (.+) \|$", (ROOT / "docs" / "checklist.md").read_text(encoding="utf-8"))


def test_there_are_43_points_in_order():
    assert [int(number) for number, _, _ in ROWS] == list(range(1, 44))


@pytest.mark.parametrize(("number", "point", "shown"), ROWS)
def test_every_point_names_tests_that_exist(number: str, point: str, shown: str):
    named = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", shown)
    assert named, point
    for path, name in named:
        assert f"\ndef {name}(" in (ROOT / path).read_text(encoding="utf-8"), f"{path}::{name}"


def test_the_accessibility_statement_is_there_in_both_languages():
    for language, told in (("da", "WCAG 2.2"), ("en", "WCAG 2.2")):
        text = (ROOT / "docs" / language / "accessibility.md").read_text(encoding="utf-8")
        assert told in text
        assert text.count("\n## ") == 4
