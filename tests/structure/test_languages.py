"""Nothing outside `languages/` (and catalogs, hand-written pages and stories) names a language: what one needs lies in its folder."""

import ast
import re
from pathlib import Path

import pytest

from newsexplainer.languages import TAGS, all_languages
from tests.structure.test_layers import CODE, ROOT, TEMPLATES, name

OUTSIDE = [path for path in CODE if "languages" not in path.relative_to(ROOT / "generator" / "newsexplainer").parts[:1]]
PARTS = sorted((ROOT / "generator").rglob("*.html"))
SCRIPTS = sorted((ROOT / "templates").rglob("*.js"))
FORBIDDEN = re.compile(
    r"""(?<![\w.-])(["'`])(?:"""
    + "|".join([*TAGS, *(re.escape(language.region) for language in all_languages().values())])
    + r""")\1(?![\w-])|\b(?:da|en)_[A-Z]{2}\b|\b(?:"""
    + "|".join({name for language in all_languages().values() for name in (language.name, language.english_name)})
    + r""")\b|\b(?:da|en)/""",
    re.IGNORECASE,
)


def named(text: str) -> list[str]:
    return [found.group() for found in FORBIDDEN.finditer(text)]


@pytest.mark.parametrize("path", [*OUTSIDE, *TEMPLATES, *PARTS, *SCRIPTS], ids=name)
def test_no_language_is_named(path: Path):
    assert named(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("text", ['lang == "da"', "{'en': 1}", "the tag `da`", "en_GB", "in Danish only", "the english name", "x = 'da_DK'", "such as da/about/"])
def test_the_search_for_names_finds_one(text: str):
    assert named(text)


@pytest.mark.parametrize("text", ["then", '"data"', "end", "encoding/decoding", "token", "Mads"])
def test_the_search_for_names_takes_no_other_word_for_one(text: str):
    assert named(text) == []


def test_the_registry_is_the_only_list_of_languages():
    """Every folder with a catalog is a language, and every language has one."""
    folders = {path.parents[1].name for path in (ROOT / "generator" / "newsexplainer" / "languages").glob("*/LC_MESSAGES/explain.po")}
    assert folders == set(TAGS)


def test_no_module_holds_the_languages_of_a_site():
    """They are handed from function to function: only frontends and tests ask for all that exist."""
    found = set()
    for path in OUTSIDE:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in tree.body:
            if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
                found |= {name(path) for call in ast.walk(node.value) if isinstance(call, ast.Call) and getattr(call.func, "id", "") in ("all_languages", "load_languages")}
    assert found == set()
