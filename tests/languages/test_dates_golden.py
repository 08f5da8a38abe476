"""The golden phrases, written by hand, and what Babel says where it can say it."""

from pathlib import Path

import pytest
from babel.dates import format_date, format_interval, format_skeleton, get_month_names

from newsexplainer.languages import all_languages
from newsexplainer.languages.dates import render_date
from newsexplainer.model.dates import Interval, Point, first_day, last_day, parse
from newsexplainer.model.dates import format as edtf_text

LANGUAGES = all_languages()
GOLDEN = Path(__file__).parents[1] / "golden" / "dates"
LOCALES = {"da": "da_DK", "en": "en_GB"}


def rows(language: str) -> list[tuple[str, str, str]]:
    lines = (GOLDEN / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
    return [(edtf, form, text) for edtf, form, text in (line.split("\t") for line in lines)]


ROWS = [(language, *row) for language in LOCALES for row in rows(language)]


@pytest.mark.parametrize("language", LOCALES)
def test_there_are_at_least_120_golden_phrases_of_every_form(language: str) -> None:
    keys = [(edtf, form) for edtf, form, _ in rows(language)]
    assert len(set(keys)) == len(keys) >= 120
    assert {form for _, form in keys} == {"long", "short", "sentence"}


@pytest.mark.parametrize(("language", "edtf", "form", "text"), ROWS)
def test_a_date_reads_as_written_by_hand(language: str, edtf: str, form: str, text: str) -> None:
    assert render_date(parse(edtf), LANGUAGES[language], form) == text


@pytest.mark.parametrize(("language", "edtf", "form", "text"), ROWS)
def test_the_golden_dates_are_canonical(language: str, edtf: str, form: str, text: str) -> None:
    assert edtf_text(parse(edtf)) == edtf


def babel_text(language: str, edtf: str, form: str) -> str | None:
    """What Babel writes for the same date, where it has a pattern."""
    when, locale = parse(edtf), LOCALES[language]
    if when.is_approximate or when.is_uncertain or form == "sentence":
        return None
    match when:
        case Point(day=int(), clock=None):
            return format_date(first_day(when), "long" if form == "long" else "medium", locale=locale)
        case Point(month=int(), clock=None) if not when.unspecified:
            return format_skeleton("yMMMM" if form == "long" else "yMMM", first_day(when), locale=locale)
        case Interval(start=Point(day=int(), clock=None), end=Point(day=int(), clock=None)) if form == "short":
            return format_interval(first_day(when), last_day(when), "yMMMd", locale=locale)
        case Interval(start=Point(month=int(), day=None), end=Point(month=int(), day=None)) if form == "long":
            return format_interval(first_day(when), last_day(when), "yMMMM", locale=locale)
    return None


def house_dash(text: str, language: str) -> str:
    """CLDR's English thin spaces as the house sets them: none between single words, else plain."""
    left, dash, right = text.partition("\u2009–\u2009")
    if not dash:
        return text
    return f"{left}–{right}" if " " not in left else f"{left} – {right}"


@pytest.mark.parametrize("language", LOCALES)
def test_babel_agrees_wherever_it_can_say_it(language: str) -> None:
    compared = 0
    for edtf, form, text in rows(language):
        expected = babel_text(language, edtf, form)
        if expected is not None:
            assert house_dash(expected, language) == text, edtf
            compared += 1
    assert compared >= 15


@pytest.mark.parametrize("month", range(1, 13))
def test_danish_months_are_lower_case_and_those_of_babel(month: int) -> None:
    name = get_month_names("wide", locale="da_DK")[month]
    assert name == name.lower()
    assert render_date(Point(2023, month), LANGUAGES["da"]) == f"{name} 2023"
