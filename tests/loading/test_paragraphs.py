"""Paragraphs, sentences and digests of source texts."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from newsexplainer.loading.paragraphs import digest, normalised, paragraphs, sentences, whole_digest


def test_paragraphs_are_separated_by_blank_lines_and_sign_offs_do_not_count() -> None:
    text = "One\nstill one.\n\n \t\nTwo.\r\n\r\nThree.\n/ritzau/\n\n/AFP/\n"
    assert paragraphs(text) == ("One still one.", "Two.", "Three.")


def test_a_path_in_a_text_is_no_sign_off() -> None:
    assert paragraphs("see /a/b/ here\n\n/not a sign-off/") == ("see /a/b/ here", "/not a sign-off/")


def test_a_digest_is_the_start_of_the_sha_256_of_the_normalised_text() -> None:
    expected = hashlib.sha256("Sæby er en by.".encode()).hexdigest()[:16]
    assert digest("  Sæby  er\nen\u00a0by. ") == f"sha256:{expected}"


def test_composed_and_decomposed_texts_have_one_digest() -> None:
    assert digest("A\u030arhus") == digest("Århus")


def test_sentences_end_where_a_new_one_begins() -> None:
    assert sentences("Det er sagt. Men han sagde nej! Hvad nu? »Intet.« Slut.") == ("Det er sagt.", "Men han sagde nej!", "Hvad nu?", "»Intet.«", "Slut.")


def test_dates_and_abbreviations_end_no_sentence() -> None:
    assert len(sentences("Mødet er 10.-13. september kl. 9 i bl.a. Vladivostok, siger John F. Kirby.")) == 1


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)


@given(st.lists(st.text("abc æø\u030a", min_size=1).filter(str.strip)))
def test_white_space_between_paragraphs_does_not_change_digests(blocks: list[str]) -> None:
    tight, wide = "\n\n".join(blocks), "\n \n\n".join(f"  {block}  " for block in blocks)
    assert [digest(p) for p in paragraphs(tight)] == [digest(p) for p in paragraphs(wide)]
    assert whole_digest(tight) == whole_digest(wide)
