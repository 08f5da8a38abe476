"""What a journalist really types wrong, and the whole message that comes back (`tests/golden/mistakes`)."""

import os
import re
from pathlib import Path

import pytest

from tests.diagnostics.golden_case import read_case, run_case

FOLDER = Path(__file__).parents[1] / "golden" / "mistakes"
CASES = sorted(FOLDER.glob("*.txt"))
LATER = "    raised: 2024-13-04"
"""A mistake further down in the file."""


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_whole_message_is_the_one_promised(path: Path, tmp_path: Path) -> None:
    case = read_case(path)
    output = run_case(case, tmp_path, FOLDER / "base")
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(case.with_output(output), encoding="utf-8")
        case = read_case(path)
    assert output == case.expected


def test_there_are_many_mistakes() -> None:
    assert len(CASES) > 100


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_message_says_where_why_and_how_to_mend(path: Path) -> None:
    expected = read_case(path).expected
    heads = re.findall(r"^error\[[a-z0-9-]+\]: .{15,}\n +--> seeds/[^:]+:\d+:\d+\n", expected, re.MULTILINE)
    assert heads
    assert expected.count(" = help: ") == len(heads)


@pytest.mark.parametrize("path", [path for path in CASES if LATER in path.read_text(encoding="utf-8")], ids=lambda path: path.stem)
def test_a_mistake_never_hides_one_further_down(path: Path) -> None:
    assert "the month 13 does not exist" in read_case(path).expected
