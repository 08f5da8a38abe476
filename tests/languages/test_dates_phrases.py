"""What phrases mean on the day they were said."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsexplainer.languages import all_languages
from newsexplainer.languages.phrases import PhraseError, resolve_phrase
from newsexplainer.model.dates import Interval, earliest, format, parse
from tests.model.dates.strategies import PROPERTY

TABLE = (Path(__file__).parents[1] / "golden" / "dates" / "phrases.tsv").read_text(encoding="utf-8").splitlines()
SAID = dt.date(2023, 9, 5)
PHRASES = {tag: language.phrases for tag, language in all_languages().items()}
EXAMPLES = [(language, example) for language, rules in PHRASES.items() for example in rules.examples]


@pytest.mark.parametrize("row", TABLE)
def test_a_phrase_means_what_the_table_says(row: str) -> None:
    said, language, phrase, edtf = row.split("\t")
    resolution = resolve_phrase(phrase, dt.date.fromisoformat(said), PHRASES)
    assert format(resolution.when) == edtf
    assert resolution.language == language
    assert resolution.reason


@pytest.mark.parametrize(("language", "example"), EXAMPLES)
def test_every_phrase_that_is_offered_resolves_in_its_own_language(language: str, example: str) -> None:
    assert resolve_phrase(example, SAID, PHRASES).language == language


@pytest.mark.parametrize(
    ("phrase", "message", "help"),
    [
        ("siden da", "counts from another event", "2023-07-27/.."),
        ("since then", "counts from another event", "2023-07-27/.."),
        ("dagen efter", "counts from another event", "the date of that event"),
        ("two days later", "counts from another event", "the date of that event"),
        ("for nylig", "no bounds", "[..2023-09-05]"),
        ("a few days ago", "no bounds", "[..2023-09-05]"),
        ("i weekenden", "the last one or the next", "i sidste weekend"),
        ("vinteren 2023", "two years", "2023–24"),
        ("the 1900s", "ten years or a hundred", "190X"),
        ("mandag den 5. september 2023", "2023-09-05 is a Tuesday", "which of the two"),
        ("30. februar", "the day 30 does not exist", "01 to 28"),
        ("uge 53", "2023 has no week 53", "52 or 53"),
        ("2023-13", "the month 13 does not exist", "01 to 12"),
        ("13. til 10. september", "earlier than the first", "swap"),
        ("for 9999 år siden", "no phrase for a date", "EDTF"),
        ("for 999 år siden i dag", "no phrase for a date", "EDTF"),
        ("", "the phrase is empty", "EDTF"),
        ("x" * 300, "too long", "150"),
    ],
)
def test_a_phrase_that_names_no_date_is_told_why(phrase: str, message: str, help: str) -> None:
    with pytest.raises(PhraseError) as caught:
        resolve_phrase(phrase, SAID, PHRASES)
    assert message in caught.value.message
    assert help in caught.value.help


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("i sidte uge", "i sidste uge"),
        ("forleden uge", "forrige uge"),
        ("lastt week", "last week"),
        ("for tre dag siden", "for tre dage siden"),
    ],
)
def test_a_misspelt_phrase_brings_the_nearest_ones(phrase: str, meant: str) -> None:
    try:
        resolve_phrase(phrase, SAID, PHRASES)
    except PhraseError as error:
        assert meant in error.nearest
    else:
        assert phrase == "for tre dag siden"


def test_years_out_of_the_calendar_are_an_error_and_no_crash() -> None:
    for phrase, said in (
        ("sidste år", dt.date(1, 1, 1)),
        ("i går", dt.date(1, 1, 1)),
        ("næste år", dt.date(9999, 12, 31)),
        ("i morgen", dt.date.max),
    ):
        with pytest.raises(PhraseError):
            resolve_phrase(phrase, said, PHRASES)


@PROPERTY
@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)))
def test_last_week_is_monday_to_sunday_and_over(said: dt.date) -> None:
    for phrase in ("i sidste uge", "last week"):
        when = resolve_phrase(phrase, said, PHRASES).when
        assert isinstance(when, Interval)
        first = earliest(when)
        assert first is not None and first.isoweekday() == 1
        start, end = (dt.date.fromisoformat(text) for text in format(when).split("/"))
        assert (end - start).days == 6
        assert 0 < (said - end).days <= 7


@PROPERTY
@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)), st.sampled_from(sorted(PHRASES["da"].weekdays)))
def test_weekdays_lie_on_the_side_their_words_say(said: dt.date, weekday: str) -> None:
    def day(phrase: str) -> dt.date:
        return dt.date.fromisoformat(format(resolve_phrase(phrase, said, PHRASES).when))

    assert 1 <= (said - day(f"i {weekday}s")).days <= 7
    assert 1 <= (day(f"på {weekday}") - said).days <= 7
    assert abs((day(weekday) - said).days) <= 3


@PROPERTY
@given(st.text(max_size=60), st.dates())
def test_no_text_makes_it_crash(phrase: str, said: dt.date) -> None:
    try:
        resolution = resolve_phrase(phrase, said, PHRASES)
    except PhraseError as error:
        assert error.message and error.help
    else:
        assert parse(format(resolution.when)) == resolution.when


WORDS = sorted(
    {word for _, example in EXAMPLES for word in example.lower().split()} | {"og", "eller", "fra", "–", "kl.", "4.", "0", "99", ","}
)


@PROPERTY
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join), st.dates())
def test_no_jumble_of_known_words_makes_it_crash(phrase: str, said: dt.date) -> None:
    try:
        resolution = resolve_phrase(phrase, said, PHRASES)
    except PhraseError as error:
        assert error.message and error.help
    else:
        assert parse(format(resolution.when)) == resolution.when
