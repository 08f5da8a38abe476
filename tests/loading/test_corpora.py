"""Public suites of valid and broken YAML and JSON: never a traceback, always a place."""

import os
from pathlib import Path

import pytest
import yaml

from newsexplainer.diagnostics import render
from newsexplainer.loading.project import load_bytes
from newsexplainer.loading.reader import read

SHARED = os.environ.get("DVV_SHARED")
CORPORA = Path(SHARED or "/nonexistent") / "corpora"
needs_corpora = pytest.mark.skipif(not SHARED, reason="DVV_SHARED does not name the folder with the corpora")


def answer(data: bytes, name: str) -> bool:
    """Whether the reader takes the data; its problems must print with a place."""
    reading = read(data, name)
    assert reading.root is not None or reading.problems
    for problem in reading.problems:
        assert f"{name}:{problem.span.line}:{problem.span.column}" in render([problem], {name: reading.text.value})
    load_bytes(data, "story", "x")
    return not reading.problems


def yaml_suite_cases() -> list[tuple[str, str, bool]]:
    """Name, text and whether the suite calls it invalid. The suite writes blanks and tabs as visible signs."""
    signs = {"␣": " ", "————»": "\t", "———»": "\t", "——»": "\t", "—»": "\t", "»": "\t", "←": "\r", "⇔": "\ufeff", "↵": "", "∎\n": ""}
    cases = []
    for path in sorted((CORPORA / "yaml-test-suite").glob("*.yaml")):
        fails = False
        for number, case in enumerate(yaml.safe_load(path.read_text(encoding="utf-8"))):
            text = case.get("yaml")
            if text is None:
                continue
            for sign, char in signs.items():
                text = text.replace(sign, char)
            fails = bool(case.get("fail"))
            cases.append((f"{path.stem}-{number}.yaml", text, fails))
    return cases


@needs_corpora
def test_every_case_of_the_yaml_test_suite_is_answered() -> None:
    cases = yaml_suite_cases()
    taken = {name: answer(text.encode("utf-8", "surrogatepass"), name) for name, text, _ in cases}
    assert len(cases) > 350
    assert 20 < sum(taken.values()) < len(cases), "the reader takes nothing, or everything"


@needs_corpora
def test_every_file_of_the_yaml_test_suite_is_answered() -> None:
    paths = sorted((CORPORA / "yaml-test-suite").glob("*.yaml"))
    assert len(paths) > 300
    for path in paths:
        answer(path.read_bytes(), path.name)


@needs_corpora
def test_every_file_of_the_json_test_suite_is_answered() -> None:
    paths = sorted((CORPORA / "json-test-suite").glob("*.json"))
    assert len(paths) > 300
    taken = {path.name for path in paths if answer(path.read_bytes(), path.name)}
    assert "y_structure_lonely_string.json" in taken


@pytest.mark.slow
@needs_corpora
def test_hostile_strings_in_a_value_are_kept_or_refused_with_a_place() -> None:
    lines = [
        line
        for path in sorted((CORPORA / "strings").iterdir())
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines()
        if line.strip()
    ]
    assert len(lines) > 1000
    for line in lines:
        answer(f"a: {line}\n".encode("utf-8", "replace"), "s.yaml")
        answer(("a: '" + line.replace("'", "''") + "'\n").encode("utf-8", "replace"), "s.yaml")
