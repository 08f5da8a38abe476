"""Machine dates are never finer nor surer than the dates they stand for."""

import datetime as dt

import pytest
from hypothesis import given

from newsexplainer.exports.machine_dates import Parts, bounds, day_start, iso_date, rfc3339, truncated
from newsexplainer.model.dates import COPENHAGEN, When, first_day, last_day, parse
from tests.model.dates.strategies import PROPERTY, whens


@pytest.mark.parametrize(
    ("edtf", "iso"),
    [
        ("2023", "2023"),
        ("2023-09", "2023-09"),
        ("2023-09-13", "2023-09-13"),
        ("2023-09-13T09:40", "2023-09-13T09:40:00+02:00"),
        ("2023-12-13T09:40:05", "2023-12-13T09:40:05+01:00"),
        ("2023-09-13T23:30Z", "2023-09-14T01:30:00+02:00"),
        ("2023-09-13~", None),
        ("2023?", None),
        ("202X", None),
        ("2023-XX", None),
        ("2023-09-10/2023-09-13", None),
        ("[2023-09-10..2023-09-13]", None),
    ],
)
def test_only_a_date_known_as_it_stands_has_an_iso_form(edtf: str, iso: str | None):
    assert iso_date(parse(edtf)) == iso


@pytest.mark.parametrize(
    ("edtf", "start", "end"),
    [
        ("2023", "2023", None),
        ("2023-09-13T23:30Z", "2023-09-14", None),
        ("2023-XX-XX", "2023", None),
        ("2023-08-XX", "2023-08", None),
        ("2023-08~", "2023-08", None),
        ("202X", "2020", "2029"),
        ("19XX", "1900", "1999"),
        ("2023-09-10/2023-09-13", "2023-09-10", "2023-09-13"),
        ("2023-07/2023-09", "2023-07", "2023-09"),
        ("2023-07-27/..", "2023-07-27", None),
        ("../2021", None, "2021"),
        ("[2023-09-10..2023-09-13]", "2023-09", None),
        ("[2023-09-30,2023-10-02]", "2023", None),
        ("[2023-12-30..2024-01-02]", "2023", "2024"),
        ("[2023-12-30..]", "2023", None),
        ("[..2023-12-30]", None, "2023"),
    ],
)
def test_bounds_stop_at_the_first_part_that_is_not_known(edtf: str, start: str | None, end: str | None):
    found = bounds(parse(edtf))
    assert [part and truncated(part) for part in found] == [start, end]


@PROPERTY
@given(when=whens())
def test_bounds_leave_nothing_out_that_a_date_may_mean(when: When):
    start, end = bounds(when)
    first, last = first_day(when), last_day(when)
    if first is not None:
        assert start is not None
        assert first_day(parse(truncated(start))) <= first
    if last is not None and (start is not None or end is not None):
        assert last_day(parse(truncated(end or start))) >= last


@PROPERTY
@given(when=whens())
def test_an_iso_form_means_the_same_as_the_date(when: When):
    text = iso_date(when)
    if text is not None and when.clock is None:
        assert parse(text) == when
    elif text is not None:
        assert abs(dt.datetime.fromisoformat(text).replace(tzinfo=None) - when.first.replace(tzinfo=None)) == dt.timedelta()


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (dt.date(2025, 7, 1), "2025-07-01T00:00:00+02:00"),
        (dt.date(2025, 1, 1), "2025-01-01T00:00:00+01:00"),
        (dt.date(1800, 1, 1), "1800-01-01T00:00:00+00:50"),
        (dt.date.min, "0001-01-01T00:00:00+00:50"),
    ],
)
def test_a_day_begins_at_midnight_in_copenhagen(day: dt.date, text: str):
    assert day_start(day) == text


def test_an_offset_behind_utc_has_its_sign():
    assert rfc3339(dt.datetime(2025, 1, 1, 6, tzinfo=dt.timezone(-dt.timedelta(hours=9, minutes=30)))) == "2025-01-01T06:00:00-09:30"


def test_times_of_day_are_kept_apart_from_the_date():
    (start, end) = bounds(parse("2023-09-13T09:40"))
    assert (start.year, start.clock.hour, end) == (2023, 9, None)
    assert truncated(start) == truncated(Parts(2023, 9, 13))
    assert dt.datetime(2023, 9, 13, tzinfo=COPENHAGEN).utcoffset() == dt.timedelta(hours=2)
