"""The order of names in each language."""

from hypothesis import given
from hypothesis import strategies as st

from newsexplainer.languages import all_languages
from newsexplainer.languages.collation import collation_key, initial, initial_key

ORDER = {tag: language.collation for tag, language in all_languages().items()}


def ordered(names: list[str], language: str) -> list[str]:
    return sorted(names, key=lambda name: collation_key(name, ORDER[language]))


def test_danish_puts_ae_oe_and_aa_after_z():
    assert ordered(["Åse", "Ærø", "Zita", "Østergaard", "Anna"], "da") == ["Anna", "Zita", "Ærø", "Østergaard", "Åse"]


def test_double_a_is_filed_as_aa_with_a_ring():
    assert ordered(["Aarhus", "Ålborg", "Aalborg", "Zita"], "da") == ["Zita", "Aalborg", "Ålborg", "Aarhus"]


def test_swedish_and_german_letters_go_with_their_danish_kin():
    assert [initial(name, ORDER["da"]) for name in ("Ängby", "Öland", "Ülm")] == ["Æ", "Ø", "Y"]


def test_english_passes_over_accents():
    assert ordered(["Østergaard", "Ole", "Édouard", "Eric", "Zoë"], "en") == ["Édouard", "Eric", "Ole", "Østergaard", "Zoë"]


def test_capitals_and_quotation_marks_do_not_count():
    assert ordered(["»bo«", "Anna", "Carl"], "da") == ["Anna", "»bo«", "Carl"]


def test_what_begins_with_no_letter_is_filed_last_under_a_sign():
    assert initial("42 mand", ORDER["da"]) == "#" and initial("{x", ORDER["da"]) == "X" and initial("", ORDER["da"]) == "#"
    assert max(["Å", "#", "A"], key=lambda letter: initial_key(letter, ORDER["da"])) == "#"


@given(st.text(), st.sampled_from(["da", "en"]))
def test_any_text_has_a_place_and_one_letter(text, language):
    assert collation_key(text, ORDER[language])[1] == text
    assert initial(text, ORDER[language]) == "#" or initial(text, ORDER[language]).isalpha()
