"""Spellings that meet in the index."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsexplainer.languages.folding import LONGEST, spellings, words_of


def all_spellings(text: str) -> set[str]:
    return {spelling for word in words_of(text) for spelling in spellings(word)}


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Aalborg", "Ålborg"),
        ("Ålborg", "Aalborg"),
        ("Alborg", "Ålborg"),
        ("ostergaard", "Østergaard"),
        ("ostergaard", "Østergård"),
        ("oestergaard", "Østergård"),
        ("vaaben", "våben"),
        ("Muller", "Müller"),
        ("mueller", "Müller"),
        ("Jinping", "jinping"),
        ("Shoigu", "SHOIGU"),
        ("senor", "señor"),
        ("Шойгу", "шойгу"),
        ("strasse", "Straße"),
        ("a\u030arhus", "Århus"),
        ("김정은", "김정은"),
        ("fi", "\ufb01"),
    ],
)
def test_what_is_typed_finds_what_is_written(typed: str, written: str):
    query = [spellings(word)[0] for word in words_of(typed)]
    assert query and set(query) <= all_spellings(written)


@pytest.mark.parametrize(("one", "other"), [("bar", "bær"), ("lås", "læs"), ("for", "får")])
def test_danish_letters_are_not_thrown_together_beyond_that(one: str, other: str):
    assert spellings(one)[0] not in all_spellings(other)


def test_a_letter_that_occurs_twice_is_spelt_alike_so_that_spellings_stay_few():
    assert spellings("årårå") == ("aaraaraa", "arara")


def test_single_letters_are_no_words_but_digits_and_chinese_characters_are():
    assert [list(spellings(word)) for word in words_of("a 4 米")] == [[], ["4"], ["米"]]


@given(st.text())
def test_any_text_folds_to_plain_words_and_a_spelling_stays_as_it_is(text: str):
    for spelling in all_spellings(text):
        assert 0 < len(spelling) <= LONGEST
        assert spelling == spelling.lower()
        assert not set(spelling) & set("æøåäöü\u0301\u030a")
        if spelling.isascii() and spelling.isalnum():
            assert spellings(spelling) == (spelling,)
