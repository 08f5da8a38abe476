"""The axis is labelled in the words of the language, in units no finer than the dates."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsexplainer.charts.scale import Piece, seconds
from newsexplainer.charts.ticks import ticks
from newsexplainer.languages import all_languages
from newsexplainer.model.dates import Precision
from newsexplainer.typography.text_metrics import text_width

DAY = 86_400.0


def piece(start: dt.datetime, end: dt.datetime, width: float = 600.0) -> Piece:
    return Piece(seconds(start), seconds(end), 10, 10 + width)


def labels(start: dt.datetime, end: dt.datetime, language: str, finest: Precision = Precision.DAY, width: float = 600.0) -> list[str]:
    made = ticks(piece(start, end, width), all_languages()[language], size=14, finest=finest)
    return [tick.label for tick in made.ticks if tick.label] + [text for _, text in made.contexts]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("da", ["aug.", "sep.", "okt.", "nov.", "dec.", "2023"]),
        ("en", ["Aug", "Sept", "Oct", "Nov", "Dec", "2023"]),
    ],
)
def test_months_are_named_as_the_language_writes_them(language: str, expected: list[str]) -> None:
    assert labels(dt.datetime(2023, 8, 1), dt.datetime(2023, 12, 31), language, Precision.MONTH) == expected


@pytest.mark.parametrize(("language", "clock", "day"), [("da", "08.00", "16. april 2024"), ("en", "08:00", "16 April 2024")])
def test_hours_stand_below_their_day(language: str, clock: str, day: str) -> None:
    found = labels(dt.datetime(2024, 4, 16, 7), dt.datetime(2024, 4, 16, 21), language, Precision.MINUTE)
    assert clock in found and found[-1] == day


def test_a_year_that_is_only_a_year_gets_no_months() -> None:
    assert labels(dt.datetime(2029, 1, 1), dt.datetime(2029, 12, 31, 23), "da", Precision.YEAR) == ["2029"]


def test_days_have_no_times_of_day_unless_an_event_has_one() -> None:
    assert labels(dt.datetime(2024, 4, 16), dt.datetime(2024, 4, 17), "da")[0] == "16."


@given(
    st.datetimes(dt.datetime(1, 1, 2), dt.datetime(9990, 1, 1)),
    st.floats(60, 3e10),
    st.floats(52, 900),
    st.sampled_from(["da", "en"]),
    st.sampled_from(list(Precision)),
)
def test_labels_never_touch_and_stay_on_their_piece(start, length, width, language, finest) -> None:
    end = seconds(start) + length
    if end > seconds(dt.datetime(9998, 1, 1)):
        return
    made = ticks(Piece(seconds(start), end, 0, width), all_languages()[language], size=14, finest=finest)
    right = -1.0
    for tick in (tick for tick in made.ticks if tick.label):
        half = text_width(tick.label, 14) / 2
        assert tick.label_x - half > right
        assert tick.label_x - half >= -0.2 and tick.label_x + half <= width + 0.2
        right = tick.label_x + half
    right = -1.0
    for x, text in made.contexts:
        assert x > right and x >= -0.2 and x + text_width(text, 14) <= width + 10.2
        right = x + text_width(text, 14)
