"""No text claims more than its date: rendered text is read back and compared."""

import datetime as dt

from babel.dates import format_date
from hypothesis import assume, given
from hypothesis import strategies as st

from newsexplainer.languages import all_languages
from newsexplainer.languages.dates import html_datetime, render_date
from newsexplainer.languages.phrases import resolve_phrase
from newsexplainer.model.dates import Interval, OneOf, Point, When, earliest, latest
from tests.model.dates.strategies import PROPERTY, days, near_days, whens

LANGUAGES = all_languages()
PHRASES = {tag: language.phrases for tag, language in LANGUAGES.items()}
SAID = st.dates(dt.date(1990, 1, 1), dt.date(2035, 12, 31))
STYLES = st.tuples(st.sampled_from(["da", "en"]), st.sampled_from(["long", "short", "sentence"]))


def is_unambiguous(when: When) -> bool:
    """Whether the text of a date can be read in one way only.

    A word before a list or a dash may cover one date or all, and a doubtful end of something that
    lasts reads like a doubtful whole; such texts are left to the golden table.
    """
    if isinstance(when, OneOf):
        return len(when.members) == 1 or all(isinstance(m, Point) and not m.qualifier and not m.clock for m in when.members)
    return True


def contains(outer: When, inner: When) -> bool:
    first, last = earliest(outer), latest(outer)
    begins = first is None or ((start := earliest(inner)) is not None and first <= start)
    ends = last is None or ((end := latest(inner)) is not None and last >= end)
    return begins and ends


@PROPERTY
@given(whens(lowest=1001), STYLES, SAID)
def test_a_text_read_back_claims_no_more_than_the_date(when, style, said):
    assume(is_unambiguous(when))
    text = render_date(when, LANGUAGES[style[0]], style[1])
    read = resolve_phrase(text, said, PHRASES).when
    assert contains(read, when), text
    assert read.precision <= when.precision, text
    assert (read.is_approximate, read.is_uncertain) == (when.is_approximate, when.is_uncertain), text
    assert type(read) is type(when) or _one_date(when), text


def _one_date(when: When) -> bool:
    return isinstance(when, Interval) and when.start == when.end


@PROPERTY
@given(whens(), st.sampled_from(["da", "en"]), st.sampled_from(["long", "short", "sentence"]))
def test_every_date_has_a_text_without_holes_or_loose_spaces(when, language, form):
    text = render_date(when, LANGUAGES[language], form)
    assert text and text == " ".join(text.split(" ")) and "  " not in text
    assert not set(text) & set("{}~%?X[]/")


@PROPERTY
@given(days(), st.sampled_from([("da", "da_DK"), ("en", "en_GB")]))
def test_a_day_reads_as_babel_writes_it(day, language):
    plain = Point(day.year, day.month, day.day)
    date = dt.date(day.year, day.month or 1, day.day or 1)
    assert render_date(plain, LANGUAGES[language[0]], "long") == format_date(date, "long", locale=language[1])
    assert render_date(plain, LANGUAGES[language[0]], "short") == format_date(date, "medium", locale=language[1])


@PROPERTY
@given(near_days(), st.sampled_from(["da", "en"]))
def test_the_year_stands_once_when_both_ends_share_it(found, language):
    start, end = found[0], found[-1]
    assume(start.year == end.year and start.year > 31 and not start.qualifier)
    assert render_date(Interval(start, end), LANGUAGES[language]).count(str(start.year)) == 1


@PROPERTY
@given(whens())
def test_html_gets_a_datetime_only_for_definite_points(when):
    value = html_datetime(when)
    definite = isinstance(when, Point) and not when.qualifier and not when.unspecified
    assert (value is not None) == definite
    if value is not None:
        assert dt.datetime.fromisoformat(f"{value}{'-01-01'[len(value) - 4 :]}" if len(value) < 10 else value)
