"""Tests and measurements keep the rules of the package: the same tree, short functions, docstrings, one list of commands."""

import ast
import re
from pathlib import Path

import pytest

from tests.projects import ROOT, STORIES
from tests.structure.test_layers import MAX_FUNCTION, MAX_LINES, body_lines, lines, name

PACKAGE = ROOT / "generator" / "newsexplainer"
ELSEWHERE = {
    "additions": "what tests add to a copy of the package",
    "browser": "the built site in a real browser, whatever part of the package made it",
    "fixtures": "a made-up project",
    "golden": "what tests compare with",
    "hostile": "hostile text in every field, through the whole package",
    "outside": "the program as its users start it",
    "reproducible": "the same bytes in any surroundings",
    "stories": "the stories that this repository comes with",
    "structure": "the shape of the code and of the project's files",
}
"""Folders of tests/ that no folder of the package has the name of, and why."""
BENCH = sorted((ROOT / "bench").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
COMMANDS = [path for path in BENCH if '__name__ == "__main__"' in path.read_text(encoding="utf-8")]


def folders() -> list[str]:
    """Every folder of tests/ that has tests or helpers, by its path."""
    return sorted({path.parent.relative_to(ROOT / "tests").as_posix() for path in TESTS} - {"."})


def test_tests_have_the_tree_of_the_package():
    assert len(folders()) > 15
    lost = [folder for folder in folders() if not (PACKAGE / folder).is_dir() and folder not in ELSEWHERE and folder.split("/")[0] not in ELSEWHERE]
    assert lost == []


def test_every_folder_beside_that_tree_is_still_needed():
    assert [folder for folder in ELSEWHERE if not (ROOT / "tests" / folder).is_dir() or (PACKAGE / folder).is_dir()] == []


def test_only_the_tests_of_our_stories_name_them():
    rules = {ROOT / "tests" / "projects.py", Path(__file__)}
    named = [name(path) for path in TESTS if path not in rules and "stories" not in path.parent.parts and any(id in path.read_text(encoding="utf-8") for id in STORIES)]
    assert named == []


@pytest.mark.parametrize("path", BENCH, ids=name)
def test_a_measurement_keeps_the_rules_of_the_package(path: Path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    assert lines(path) <= MAX_LINES
    assert [function.name for function in functions if body_lines(function) > MAX_FUNCTION] == []
    public = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")]
    assert path.name == "__init__.py" or ast.get_docstring(tree)
    assert [node.name for node in public if not ast.get_docstring(node)] == []


def test_every_command_of_bench_stands_in_the_table_of_commands_and_nothing_else_does():
    text = (ROOT / "bench" / "README.md").read_text(encoding="utf-8")
    told = set(re.findall(r"(?m)^\| `(?:[A-Z_]+=\S+ )?python -m (bench(?:\.\w+)*)[` ]", text))
    modules = {".".join(path.relative_to(ROOT).with_suffix("").parts) for path in COMMANDS if path.name != "run.py"}
    assert told == {"bench", *modules}
