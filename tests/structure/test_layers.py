"""The shape of the code: what may import what, how long things are, and the bypasses that nobody may use."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from newsexplainer.pages import PAGES

ROOT = Path(__file__).parents[2]
CODE = sorted((ROOT / "generator").rglob("*.py"))
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))

MAX_LINES = 220
LONGER: dict[str, tuple[int, str]] = {
    "generator/newsexplainer/charts/attribution_chart.py": (280, "one drawing, laid out in steps that share its measures"),
    "generator/newsexplainer/exports/story_types.py": (320, "one type for each object of the JSON, and no logic"),
    "generator/newsexplainer/languages/da/phrases.py": (260, "a table of patterns"),
    "generator/newsexplainer/languages/en/phrases.py": (240, "a table of patterns"),
}
MAX_INIT = 15
LONGER_INIT: dict[str, tuple[int, str]] = {
    "generator/newsexplainer/checks/__init__.py": (25, "names what other floors use"),
    "generator/newsexplainer/diagnostics/__init__.py": (25, "names what other floors use"),
    "generator/newsexplainer/languages/__init__.py": (32, "the list of languages"),
    "generator/newsexplainer/languages/da/__init__.py": (32, "the pieces of a language"),
    "generator/newsexplainer/languages/en/__init__.py": (32, "the pieces of a language"),
    "generator/newsexplainer/model/dates/__init__.py": (80, "names what other floors use"),
    "generator/newsexplainer/pages/__init__.py": (64, "the list of page types"),
    "generator/newsexplainer/status/__init__.py": (60, "names what other floors use"),
}
MAX_FUNCTION = 32
LONGER_FUNCTION: dict[str, str] = {
    # "file:function": reason
}
MARKUP_MODULE = "generator/newsexplainer/rendering/markup.py"
NAMES_MARKUPSAFE = "generator/newsexplainer/site/program.py"
"""Has the name of the package in a list: another version of it makes the cache of builds void."""

# What a distribution is called and what is imported from it.
IMPORTED = {"yaml": "pyyaml", "markupsafe": "markupsafe", "PIL": "pillow", "material": "mkdocs-material"}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_nothing_imports_upward():
    done = subprocess.run([Path(sys.executable).parent / "lint-imports", "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_folder_of_the_package_is_a_package():
    folders = {path.parent for path in CODE}
    assert [name(folder) for folder in sorted(folders) if not (folder / "__init__.py").exists()] == []


@pytest.mark.parametrize("path", CODE, ids=name)
def test_files_stay_short(path: Path):
    limit = LONGER.get(name(path), (MAX_LINES, ""))[0]
    assert lines(path) <= limit


def test_package_inits_stay_a_few_lines():
    inits = [path for path in CODE if path.name == "__init__.py"]
    assert inits
    assert [name(path) for path in inits if lines(path) > LONGER_INIT.get(name(path), (MAX_INIT, ""))[0]] == []


def test_functions_stay_short():
    long = []
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and body_lines(node) > MAX_FUNCTION and f"{name(path)}:{node.name}" not in LONGER_FUNCTION:
                long.append(f"{name(path)}:{node.name} has {body_lines(node)} lines")
    assert long == []


def body_lines(function: ast.FunctionDef) -> int:
    """Lines of a function without its signature and docstring."""
    body = function.body
    if isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant) and len(body) > 1:
        body = body[1:]
    return (body[-1].end_lineno or 0) - body[0].lineno + 1


def test_only_one_module_makes_safe_html():
    pattern = re.compile(r"\bMarkup\b|\bmarkupsafe\b|htmlsafe_json_dumps")
    found = {name(path) for path in CODE if pattern.search(without_comments(path))}
    assert found - {NAMES_MARKUPSAFE} == {MARKUP_MODULE}
    assert "markupsafe" not in imports(ROOT / NAMES_MARKUPSAFE)
    assert not re.search(r"\bMarkup\b|htmlsafe_json_dumps|import_module|__import__", without_comments(ROOT / NAMES_MARKUPSAFE))


def without_comments(path: Path) -> str:
    """The code of a file, without comments and docstrings."""
    return ast.unparse(strip_docstrings(ast.parse(path.read_text(encoding="utf-8"))))


def strip_docstrings(tree: ast.Module) -> ast.Module:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            node.body = [n for n in node.body if not (isinstance(n, ast.Expr) and isinstance(n.value, ast.Constant))] or [ast.Pass()]
    return tree


@pytest.mark.parametrize("bypass", [r"\|\s*safe\b", r"\bautoescape\b", r"\|\s*e\b", r"\|\s*format\b", r"\|\s*xmlattr\b", r"\|\s*urlize\b", r"\bMarkup\b"])
def test_no_template_bypasses_escaping(bypass: str):
    assert TEMPLATES
    assert [name(path) for path in TEMPLATES if re.search(bypass, path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("inline", [r"<style\b", r"\sstyle\s*=", r"\son[a-z]+\s*=\s*[\"']", r"<script\b(?![^>]*\bsrc=)(?![^>]*application/ld\+json)"])
def test_no_template_holds_an_inline_script_or_style(inline: str):
    assert [name(path) for path in TEMPLATES if re.search(inline, path.read_text(encoding="utf-8"))] == []


def test_each_page_type_is_a_module_with_a_template_and_each_template_has_its_module():
    modules = [page.plan.__module__.rpartition(".")[2] for page in PAGES]
    templates = {f"pages/{path.name}" for path in (ROOT / "templates" / "pages").glob("*.html")}
    assert [page.name for page in PAGES] == modules
    assert len(modules) == len(set(modules)) > 5
    assert {page.template for page in PAGES} == templates


def test_every_module_with_a_plan_is_listed_among_the_pages():
    found = {path.stem for path in (ROOT / "generator" / "newsexplainer" / "pages").glob("*.py") if re.search(r"(?m)^def plan\(", path.read_text(encoding="utf-8"))}
    assert found == {page.name for page in PAGES}


def test_every_import_from_outside_is_a_declared_dependency():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[<>=!~ ;\[]", line)[0].lower() for line in project["dependencies"]}
    used = {top for path in CODE for top in imports(path)} - set(sys.stdlib_module_names) - {"newsexplainer"}
    transitive = {"pydantic_core"}
    assert {IMPORTED.get(top, top.replace("_", "-")) for top in used - transitive} - declared == set()
    assert declared - {IMPORTED.get(top, top.replace("_", "-")) for top in used} == {"mkdocs-material"}


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found
