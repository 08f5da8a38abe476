"""Whatever the bytes are, the reader answers with a tree or with problems that have a place."""

import unicodedata

import yaml
from hypothesis import given
from hypothesis import strategies as st

from newsexplainer.diagnostics import render
from newsexplainer.loading.nodes import Mapping, Node, Scalar, Sequence
from newsexplainer.loading.project import load_bytes
from newsexplainer.loading.reader import read
from newsexplainer.model.kinds import KINDS

_YAMLISH = st.text(st.sampled_from("ab:- #\"'[]{},|>&*!%@`?\n\n\t\\~0é\u0301漢\u2028\u202e\ufeff"), max_size=200)
_TREES = st.recursive(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp", "Cn", "Co")), max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abcæøå", min_size=1, max_size=4), inner, max_size=4),
    max_leaves=15,
)


def check_answer(data: bytes) -> None:
    reading = read(data, "f.yaml")
    assert reading.root is not None or reading.problems
    lines = reading.text.value.split("\n")
    for problem in reading.problems:
        assert problem.message
        assert 1 <= problem.span.line <= max(1, len(lines)) or problem.code == "not-utf-8"
        assert problem.span.column >= 1
        assert problem.span.length >= 1
    shown = render(reading.problems, {"f.yaml": reading.text.value})
    assert all(char == "\n" or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp") for char in shown)


@given(st.binary(max_size=300))
def test_any_bytes_are_answered(data: bytes) -> None:
    check_answer(data)


@given(st.text(max_size=200))
def test_any_text_is_answered(text: str) -> None:
    check_answer(text.encode("utf-8", "surrogatepass"))


@given(_YAMLISH)
def test_any_text_that_looks_like_yaml_is_answered(text: str) -> None:
    check_answer(text.encode())


@given(_YAMLISH, st.sampled_from(sorted(KINDS)))
def test_any_file_is_answered_by_the_model_too(text: str, kind: str) -> None:
    loaded = load_bytes(text.encode(), kind, "x")  # type: ignore[arg-type]
    assert loaded.sound != bool(loaded.problems) or loaded.entity is None or loaded.problems


@given(_TREES)
def test_quoted_data_comes_back_as_it_was(tree: object) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True, default_style='"', width=10_000)
    reading = read(text.replace("!!str ", "").encode(), "f.yaml")
    if not reading.problems:
        assert reading.root is not None
        assert _plain(reading.root) == _composed(tree)


def _plain(node: Node) -> object:
    match node:
        case Scalar():
            return node.value
        case Sequence():
            return [_plain(item) for item in node.items]
        case Mapping():
            return {key: _plain(value) for key, (_, value) in node.entries.items()}


def _composed(tree: object) -> object:
    if isinstance(tree, str):
        return unicodedata.normalize("NFC", tree)
    if isinstance(tree, list):
        return [_composed(item) for item in tree]
    assert isinstance(tree, dict)
    return {_composed(key): _composed(value) for key, value in tree.items()}
