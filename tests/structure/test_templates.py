"""How templates print: always inside double quotes, addresses by one of a few functions, the theme only what is finished."""

import ast
import re
from gettext import NullTranslations
from pathlib import Path

import pytest

from newsexplainer.rendering.environment import make_environment
from newsexplainer.rendering.filters import ALLOWED_FILTERS, FILTERS

ROOT = Path(__file__).parents[2]
THEME = ROOT / "templates" / "theme"
TEMPLATES = sorted(path for path in (ROOT / "templates").rglob("*.html") if not path.is_relative_to(THEME))
ADDRESS = re.compile(r"\s(?:href|src|srcset|action|formaction|poster|data|ping|content|xlink:href)\s*=\s*\"([^\"]*\{\{.*?\}\}[^\"]*)\"")
SAFE_ADDRESS = re.compile(r"\{\{ (?:link|asset|absolute)\((?:[^{}]|\([^()]*\))*\) \}\}|#(?:[a-z]+-)?\{\{ [\w.]+ \}\}|\{\{ [\w.]+ \| (?:web|contact)_address \}\}")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_every_attribute_that_prints_is_in_double_quotes():
    unquoted = re.compile(r"<[a-z][^<>]*?\s[\w:-]+=(?:'[^'\"<>]*\{\{|\{\{)", re.IGNORECASE)
    assert [name(path) for path in TEMPLATES if unquoted.search(path.read_text(encoding="utf-8"))] == []


def test_every_address_is_made_by_a_function_for_addresses():
    found = [(name(path), address) for path in TEMPLATES for address in ADDRESS.findall(path.read_text(encoding="utf-8"))]
    assert len(found) > 40
    meta = {(where, address) for where, address in found if where == "templates/head.html"}
    assert [pair for pair in found if pair not in meta and not SAFE_ADDRESS.fullmatch(pair[1])] == []


def test_the_theme_prints_only_what_the_renderer_finished():
    printed = {value for path in THEME.rglob("*.html") for value in re.findall(r"\{\{-? *(.*?) *-?\}\}", path.read_text(encoding="utf-8"))}
    assert printed == {
        *("explain.language", "explain.head", "explain.before", "explain.after", "page.content"),
        'content | replace("<pre>", \'<pre tabindex="0" role="group" aria-label="YAML">\')',  # Material's partial of a hand-written page
        "lang.t(key) or key",  # a word of Material's, by a name that its own templates write
    }


def test_no_template_names_an_id_that_a_script_of_the_theme_looks_for():
    ids = {found for path in TEMPLATES for found in re.findall(r"\sid=\"([^\"]*)\"", path.read_text(encoding="utf-8"))}
    assert len(ids) > 10
    assert [found for found in ids if found.startswith("_")] == []


@pytest.mark.parametrize("tag", ["autoescape", "trans", "filter", "do", "debug"])
def test_no_template_uses_a_statement_that_trusts(tag: str):
    assert [name(path) for path in TEMPLATES if re.search(r"\{%-?\s*" + tag + r"\b", path.read_text(encoding="utf-8"))] == []


def test_templates_can_call_nothing_but_what_is_listed(tmp_path: Path):
    environment = make_environment(tmp_path, NullTranslations())
    assert environment.autoescape is True
    assert set(environment.filters) == {*ALLOWED_FILTERS, *(filter_name for filter_name, _ in FILTERS)}
    assert set(environment.globals) == {"_", "gettext", "ngettext", "pgettext"}
    assert environment.extensions == {}


def test_what_pages_share_is_known_by_a_name_that_no_other_macro_has():
    texts = [path.read_text(encoding="utf-8") for path in TEMPLATES]
    shared = {found for text in texts for found in re.findall(r"\bcached\((\w+)", text)}
    macros = [found for text in texts for found in re.findall(r"\{% macro (\w+)\(", text)]
    assert len(shared) >= 5
    assert {name: macros.count(name) for name in shared} == dict.fromkeys(shared, 1)


def test_the_package_uses_nothing_private_of_jinja():
    public = {"jinja2", "jinja2.bccache", "jinja2.utils"}
    code = [(name(path), ast.parse(path.read_text(encoding="utf-8"))) for path in sorted((ROOT / "generator").rglob("*.py"))]
    imported = [(where, node.module, alias.name) for where, tree in code for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names]
    imported += [(where, alias.name, "") for where, tree in code for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    jinja = [(where, module, what) for where, module, what in imported if module is not None and module.partition(".")[0] == "jinja2"]
    assert len(jinja) > 5
    assert [found for found in jinja if found[1] not in public or found[2].startswith("_")] == []
    assert [where for where, tree in code for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr == "code_generator_class"] == []
