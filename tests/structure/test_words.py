"""One term for one thing: names that were given up are not used again, and nothing is called by a word of only this project."""

import ast
from pathlib import Path

import pytest

from tests.projects import ROOT

PACKAGE = ROOT / "generator" / "newsexplainer"
MODULES = sorted(PACKAGE.rglob("*.py"))
GIVEN_UP = {
    "Desk": "StoryContext", "desk": "context", "Desks": "StoryContexts", "doors": "adapter, language links", "Door": "LanguageLink",
    "last_look": "output check", "last_search": "output check", "second_wall": "output check", "gate": "output check", "inspect": "check_output",
    "heads": "summaries, head_metadata", "World": "SharedEntities, WorldMap, PartyDirectory", "Reading": "ParseResult, LoadResult, DependencyKey",
    "Output": "PlannedFile, WrittenFile", "Document": "SourceDocument, MarkdownPage", "Library": "StoryIndex", "Workshop": "Builder", "Ledger": "Fingerprints",
    "Watched": "TrackedMapping", "Whole": "TrackedWhole", "Withheld": "Unavailable", "ahead": "edited", "again": "pages_again", "maker": "worker",
    "study": "check_edited", "Same": "", "Lent": "PageHelpers", "Once": "FragmentCache", "second_name": "hard link", "site_before": "previous site",
    "few_searches": "relaxed_gc", "deal": "chunk", "hands": "workers", "told": "reported", "parts": "sections", "across": "lists", "register": "index page",
    "lettering": "text metrics", "who_says": "attribution chart", "patience": "", "journal": "state",
}  # fmt: skip
"""A name that was given up, and what is said now."""
AS_MODULES = {"parts", "across", "ahead", "again", "register", "study", "heads"}
"""Of these only modules and folders are looked for: otherwise each is an everyday word, or the field's (a head is also that of HTML)."""


def defined(path: Path) -> set[str]:
    """The modules, classes, functions, parameters and variables of a file, without a leading underscore."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    things = {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef | ast.FunctionDef)}
    variables = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)} | {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    return {name.lstrip("_") for name in {path.stem, path.parent.name, *((things | variables) - AS_MODULES - {f"_{name}" for name in AS_MODULES})}}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_name_that_was_given_up_is_used(path: Path) -> None:
    assert {name: GIVEN_UP[name] for name in defined(path) & GIVEN_UP.keys()} == {}
