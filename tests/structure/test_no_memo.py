"""Pages, statuses, exports and charts are written as if every call were cheap: what is remembered between calls is remembered elsewhere."""

import ast
from pathlib import Path

import pytest

from tests.projects import ROOT

PACKAGE = ROOT / "generator" / "newsexplainer"
MODULES = sorted(path for folder in ("pages", "status", "exports", "charts") for path in (PACKAGE / folder).rglob("*.py"))
MEMO = {"cache", "lru_cache", "remembered"}


def names(path: Path) -> set[str]:
    """Every function that a module calls or decorates with, by its last name, and everything it imports."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    decorators = [decorator for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef) for decorator in node.decorator_list]
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom | ast.Import) for alias in node.names}
    return imported | {node.attr if isinstance(node, ast.Attribute) else node.id for node in (*called, *decorators) if isinstance(node, ast.Attribute | ast.Name)}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_nothing_is_remembered_between_calls_or_known_by_its_identity(path: Path) -> None:
    assert names(path) & {*MEMO, "id", "memo", "newsexplainer.execution.memo"} == set()


def test_there_is_one_way_to_remember() -> None:
    own = [path.relative_to(PACKAGE).as_posix() for path in sorted(PACKAGE.rglob("*.py")) if names(path) & {"lru_cache", "cache"}]
    assert own == ["execution/memo.py"]
