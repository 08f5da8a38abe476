"""The walks of docs/architecture.md: each name stands in the file it is said to, and a build calls them in the order told."""

import json
import re
import subprocess
import sys

import pytest

from tests.projects import ROOT, write_small_project

PACKAGE = ROOT / "generator" / "newsexplainer"
ROW = re.compile(r"^\| `(?P<function>[\w.]+)` \| `(?P<module>[\w/]+\.py)` \| (?P<gives>[^|]+) \|$", re.MULTILINE)
FORM = re.compile(r"\*\*([^*]+)\*\*")
WALKS = ("A claim from YAML to HTML", "A claim from YAML to JSON-LD", "An edit in the preview")
TRACED = """
import json, sys
from pathlib import Path
calls = []
package, project, answer, *names = sys.argv[1:]
names = set(names)
def note(frame, event, argument):
    code = frame.f_code
    if event == "call" and code.co_filename.startswith(package):
        name = f"{code.co_filename[len(package) + 1:]}:{code.co_qualname}"
        if name in names:
            calls.append(name)
from newsexplainer.frontends.cli.commands import main
sys.setprofile(note)
main(["build", "--project", project, "--no-cache"], standalone_mode=False)
sys.setprofile(None)
Path(answer).write_text(json.dumps(calls))
"""
"""Builds a project of one story in one process and writes down every call of the functions named."""


def walk(title: str) -> list[re.Match[str]]:
    """The rows of a walk's table."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    section = text.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    return list(ROW.finditer(section))


def names(title: str) -> list[str]:
    """The functions of a walk as `module.py:name`."""
    return [f"{row['module']}:{row['function']}" for row in walk(title)]


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Every call of a function that a walk names while a project of one story is built."""
    folder = tmp_path_factory.mktemp("walk")
    project = write_small_project(folder / "project")
    answer = folder / "calls.json"
    wanted = {name for title in WALKS[:2] for name in names(title)}
    subprocess.run([sys.executable, "-c", TRACED, str(PACKAGE), str(project), str(answer), *sorted(wanted)], cwd=ROOT, check=True, capture_output=True)
    made: list[str] = json.loads(answer.read_text())
    return made


@pytest.mark.parametrize("title", WALKS)
def test_each_name_of_a_walk_is_defined_in_the_module_it_names(title: str) -> None:
    rows = walk(title)
    assert len(rows) > 5
    for row in rows:
        module = PACKAGE / row["module"]
        assert module.is_file(), row[0]
        last = row["function"].rpartition(".")[2]
        assert re.search(rf"^ *(async )?(def|class) {last}\b", module.read_text(encoding="utf-8"), re.MULTILINE), row[0]


@pytest.mark.parametrize("title", WALKS[:2])
def test_a_build_calls_what_the_walk_names_in_the_order_it_tells(title: str, calls: list[str]) -> None:
    assert [name for name in names(title) if name not in calls] == []
    later = iter(calls)
    assert [name for name in names(title) if name not in later] == []


def test_the_way_to_html_is_short() -> None:
    rows = walk(WALKS[0])
    assert len(rows) <= 45
    assert 5 <= len({form for row in rows for form in FORM.findall(row["gives"])}) <= 10
