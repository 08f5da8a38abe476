"""Every code an editor can meet has one golden file with a mistake and the exact message."""

import ast
import os
import re
from pathlib import Path

import pytest

from tests.diagnostics.golden_case import FOLDER, read_case, run_case

ROOT = Path(__file__).parents[2]
ERRORS = ROOT / "docs" / "errors.md"
CASES = sorted(FOLDER.glob("*.txt"))
KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+\Z")
MAKERS = {"Diagnostic", "Finding", "Complaint", "note", "_note", "_stop"}


def codes_listed_in(text: str) -> set[str]:
    return set(re.findall(r"^\| `([a-z0-9-]+)` \|", text, re.MULTILINE))


def documented_codes() -> set[str]:
    return codes_listed_in(ERRORS.read_text(encoding="utf-8"))


def codes_an_editor_can_meet() -> set[str]:
    """All but the guards, which no seed file can set off."""
    return codes_listed_in(ERRORS.read_text(encoding="utf-8").split("## Guards of the build")[0])


def source_trees() -> list[ast.Module]:
    return [ast.parse(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "generator").rglob("*.py"))]


def codes_given_to_diagnostics() -> set[str]:
    """Texts handed to whatever makes a diagnostic, as its first argument or as `code=`."""
    found = set()
    for call in (node for tree in source_trees() for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name in MAKERS:
            values = [*call.args[:1], *(keyword.value for keyword in call.keywords if keyword.arg == "code")]
            texts = {constant.value for value in values for constant in ast.walk(value) if isinstance(constant, ast.Constant)}
            found |= {text for text in texts if isinstance(text, str) and KEBAB.match(text)}
    return found


def all_texts_in_source() -> set[str]:
    """Literal texts, and the starts of f-strings: `parity-` stands for `parity-numbers`."""
    return {node.value for tree in source_trees() for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def is_in_source(code: str, texts: set[str]) -> bool:
    return code in texts or code[: code.index("-") + 1] in texts


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_message_is_the_one_promised(path: Path, tmp_path: Path) -> None:
    case = read_case(path)
    output = run_case(case, tmp_path)
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(case.with_output(output), encoding="utf-8")
        case = read_case(path)
    assert output == case.expected
    assert f"[{path.stem}]:" in output, "the case does not show its own code"


def test_the_base_project_is_sound(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("=== output\n", encoding="utf-8")
    assert run_case(read_case(empty), tmp_path / "project") == ""


def test_every_documented_code_has_a_golden_file_and_the_other_way_round() -> None:
    assert {path.stem for path in CASES} == codes_an_editor_can_meet()


def test_every_code_in_the_source_is_documented() -> None:
    codes = codes_given_to_diagnostics()
    assert len(codes) > 40, "the search for codes finds next to nothing"
    assert codes - documented_codes() == set()


def test_every_documented_code_is_in_the_source() -> None:
    texts = all_texts_in_source()
    assert [code for code in sorted(documented_codes()) if not is_in_source(code, texts)] == []
