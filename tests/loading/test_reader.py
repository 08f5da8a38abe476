"""The strict reader: what it keeps, what it refuses, and where it points."""

import unicodedata

import pytest

from newsexplainer.loading.nodes import Mapping, Node, Scalar, Sequence, inside, locate, span
from newsexplainer.loading.reader import read
from newsexplainer.loading.refusals import MAX_DEPTH, MAX_NODES
from newsexplainer.loading.text import MAX_BYTES


def root_of(text: str) -> Node:
    reading = read(text.encode(), "a.yaml")
    assert reading.problems == ()
    assert reading.root is not None
    return reading.root


def problem_codes(data: str | bytes) -> list[str]:
    return [problem.code for problem in read(data.encode() if isinstance(data, str) else data, "a.yaml").problems]


def place_of(text: str) -> tuple[int, int]:
    place = read(text.encode(), "a.yaml").problems[0].span
    return place.line, place.column


@pytest.mark.parametrize("word", ["no", "yes", "null", "~", "0123", "1e3", "2024-03-05", "0x1F", "=", "<<", ".inf", "12:30:00"])
def test_every_value_stays_the_text_that_was_written(word: str) -> None:
    root = root_of(f"a: {word}\n")
    assert isinstance(root, Mapping)
    value = root.entries["a"][1]
    assert isinstance(value, Scalar)
    assert value.value == word


def test_a_value_that_is_not_written_is_missing_and_an_empty_text_is_not() -> None:
    root = root_of('a:\nb: ""\n')
    assert isinstance(root, Mapping)
    a, b = root.entries["a"][1], root.entries["b"][1]
    assert isinstance(a, Scalar)
    assert isinstance(b, Scalar)
    assert (a.is_missing, b.is_missing) == (True, False)


def test_a_merge_key_is_a_key_like_any_other() -> None:
    root = root_of("<<: {a: b}\n")
    assert isinstance(root, Mapping)
    assert list(root.entries) == ["<<"]


def test_texts_are_composed() -> None:
    root = root_of(f"a: {unicodedata.normalize('NFD', 'Sjælør på ø')}\n")
    assert isinstance(root, Mapping)
    value = root.entries["a"][1]
    assert isinstance(value, Scalar)
    assert value.value == unicodedata.normalize("NFC", "Sjælør på ø")


def test_block_texts_keep_their_lines_and_hashes() -> None:
    root = root_of("a: |\n  one # two\n  three\nb: >\n  one\n  two\n")
    assert isinstance(root, Mapping)
    assert [value.value for _, value in root.entries.values() if isinstance(value, Scalar)] == ["one # two\nthree\n", "one two\n"]


def test_windows_line_ends_and_a_byte_order_mark_are_taken() -> None:
    reading = read("\ufeffa: b\r\nc: d\r\n".encode(), "a.yaml")
    assert reading.problems == ()
    assert isinstance(reading.root, Mapping)
    assert {key: node.value for key, (_, node) in reading.root.entries.items() if isinstance(node, Scalar)} == {"a": "b", "c": "d"}


def test_places_count_characters_and_not_bytes() -> None:
    root = root_of('æøå: 1\n"漢": {b: x}\n')
    assert isinstance(root, Mapping)
    assert span("f", root.entries["æøå"][1]).column == 6
    key, node, rest = locate(root, ("漢", "b"))
    assert key is not None
    assert (span("f", node).line, span("f", node).column, rest) == (2, 10, ())


def test_a_place_inside_a_quoted_text_steps_over_the_quote() -> None:
    root = root_of('a: "2023-13"\nb: 2023-13\n')
    quoted, plain = locate(root, ("a",))[1], locate(root, ("b",))[1]
    assert isinstance(quoted, Scalar)
    assert isinstance(plain, Scalar)
    assert inside("f", quoted, 5, 2).column == 10
    assert inside("f", plain, 5, 2).column == 9


def test_a_place_is_found_however_far_the_tree_goes() -> None:
    root = root_of("a:\n  - b: c\n")
    _, node, rest = locate(root, ("a", 0, "b", "deeper", 3))
    assert isinstance(node, Scalar)
    assert rest == ("deeper", 3)
    assert locate(root, ("z",))[2] == ("z",)
    assert isinstance(locate(root, ("a", 7))[1], Sequence)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: &x b\n", "yaml-anchor"),
        ("a: *x\n", "yaml-alias"),
        ("a: !!str b\n", "yaml-tag"),
        ("a: !\n", "yaml-tag"),
        ("a: &x\n  b: c\n", "yaml-anchor"),
        ("a: !x [b]\n", "yaml-tag"),
        ("a: b\n---\nc: d\n", "yaml-second-document"),
        ("%YAML 1.1\n---\na: b\n", "yaml-directive"),
        ("%TAG !x! tag:example.org\n---\na: b\n", "yaml-directive"),
        ("[a]: b\n", "yaml-complex-key"),
        ("? {a: b}\n: c\n", "yaml-complex-key"),
        ("a: 1\na: 2\n", "duplicate-key"),
        ("\u00e9: 1\ne\u0301: 2\n", "duplicate-key"),
        ("a: Sag #12\n", "comment-after-value"),
        ("a: #12\n", "comment-after-value"),
        ("a: one\n  two # three\n", "comment-after-value"),
        ("- a # b\n", "comment-after-value"),
        ("a: {b: c, d, e: f}\n", "comma-in-braces"),
        ("a: b\n  - c\n", "list-item-in-text"),
        ("a:\tb\n", "tab-character"),
        ('a: "\\t"\n', "tab-character"),
        ("a: \x00\n", "control-character"),
        ("a: \x1b[31m\n", "control-character"),
        ("a: \x7f\n", "control-character"),
        ("a: \ufeff\n", "control-character"),
        ("a: \ufffe\n", "control-character"),
        ("a: \U0001fffe\n", "control-character"),
        ('a: "\\0"\n', "control-character"),
        ("a: \u202e\n", "direction-character"),
        ("a: \u2066x\u2069\n", "direction-character"),
        ('a: "\\u200f"\n', "direction-character"),
        ("a: b\u2028c: d\n", "hidden-line-break"),
        ("a: b\u2029c: d\n", "hidden-line-break"),
        ("a: b\u0085c: d\n", "hidden-line-break"),
        ("a: b\rc: d\n", "hidden-line-break"),
        ('a: "\\N"\n', "hidden-line-break"),
        ("", "empty-file"),
        ("# nothing\n", "empty-file"),
        ("a: b: c\n", "yaml-syntax"),
        ("a: @b\n", "yaml-syntax"),
    ],
)
def test_what_hides_or_changes_the_text_is_refused(text: str, code: str) -> None:
    assert problem_codes(text) == [code]


@pytest.mark.parametrize(
    "text",
    ["a: b#c\n", 'a: "b" # c\n', "a:\n  # c\n  - b\n", "# c\na: b\n", "a: [b, c] # d\n", "a: |\n  b # c\n", "a: one\n  two\n", "a: one\n  -two\n"],
)
def test_comments_and_hashes_that_lose_nothing_are_taken(text: str) -> None:
    assert problem_codes(text) == []


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_other_encodings_are_refused_by_name_of_the_remedy(encoding: str) -> None:
    (problem,) = read("a: b\n".encode(encoding), "a.yaml").problems
    assert problem.code == "not-utf-8"
    assert "UTF-8" in problem.help


def test_a_byte_that_is_no_text_is_shown_where_it_stands() -> None:
    (problem,) = read("æ: b\nc: ø".encode() + b"\xff", "a.yaml").problems
    assert (problem.span.line, problem.span.column) == (2, 5)


def test_bytes_that_encode_surrogates_are_refused() -> None:
    assert problem_codes(b"a: \xed\xa0\x80\n") == ["not-utf-8"]


def test_a_duplicate_key_points_at_both_places() -> None:
    (problem,) = read(b"a: 1\nb: 2\na: 3\n", "a.yaml").problems
    assert (problem.span.line, problem.related[0][0].line) == (3, 1)


def test_the_first_of_two_equal_keys_is_kept() -> None:
    reading = read(b"a: 1\na: 2\n", "a.yaml")
    assert isinstance(reading.root, Mapping)
    value = reading.root.entries["a"][1]
    assert isinstance(value, Scalar)
    assert value.value == "1"


def test_reading_goes_on_after_a_mistake() -> None:
    assert problem_codes("a: 1\na: 2\nb: *x\nc: Sag #1\nd: \u202e\n") == ["direction-character", "duplicate-key", "yaml-alias", "comment-after-value"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('a: 1\nb: "x\nc: 2\n', (2, 4)),
        ("a: [x\nb: c\n", (1, 4)),
        ("a:\n  b: 1\n    c: 2\n", (3, 6)),
        ('a: "He said "no"."\n', (1, 14)),
        ("a:b\n", (1, 1)),
    ],
)
def test_a_syntax_error_points_at_what_has_to_be_mended(text: str, place: tuple[int, int]) -> None:
    reading = read(text.encode(), "a.yaml")
    if reading.problems:
        assert place_of(text) == place
    else:
        assert isinstance(reading.root, Scalar)


def test_limits_are_exact() -> None:
    assert problem_codes(b"#" * MAX_BYTES) == ["empty-file"]
    assert problem_codes(b"#" * (MAX_BYTES + 1)) == ["file-too-large"]
    assert problem_codes("[" * MAX_DEPTH + "]" * MAX_DEPTH) == []
    assert problem_codes("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1)) == ["too-deep"]
    assert problem_codes("- x\n" * (MAX_NODES - 1)) == []
    assert problem_codes("- x\n" * MAX_NODES) == ["too-many-values"]


def test_an_alias_bomb_does_not_grow() -> None:
    levels = "\n".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 12))
    assert set(problem_codes(f"a0: &a0 lol\n{levels}\n")) == {"yaml-anchor", "yaml-alias"}
