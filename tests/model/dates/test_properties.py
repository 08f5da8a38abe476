"""What must hold for every date there is."""

import itertools

from hypothesis import given

from newsexplainer.model.dates import (
    Interval,
    Order,
    Point,
    compare,
    earliest,
    first_day,
    format,
    last_day,
    latest,
    parse,
    sort_key,
)
from tests.model.dates.strategies import PROPERTY, days, points, whens


@PROPERTY
@given(whens())
def test_reading_what_was_written_gives_the_same_date(when):
    assert parse(format(when)) == when


@PROPERTY
@given(whens())
def test_the_canonical_text_is_plain_ascii_without_spaces(when):
    text = format(when)
    assert text.isascii() and " " not in text
    assert format(parse(text)) == text


@PROPERTY
@given(whens())
def test_a_date_begins_no_later_than_it_ends(when):
    first, last = earliest(when), latest(when)
    assert first is None or last is None or first <= last
    assert first_day(when) == (first and first.date())
    assert last_day(when) == (last and last.date())
    assert when.instants[0] <= when.instants[1]


@PROPERTY
@given(days())
def test_the_bounds_of_a_day_lie_within_its_month_and_year(day):
    month, year = Point(day.year, day.month), Point(day.year)
    nested = [earliest(year), earliest(month), earliest(day), latest(day), latest(month), latest(year)]
    assert nested == sorted(nested)


@PROPERTY
@given(points())
def test_a_qualifier_never_changes_the_bounds(point):
    plain = Point(point.year, point.month, point.day, point.clock, "", point.unspecified)
    assert (earliest(plain), latest(plain)) == (earliest(point), latest(point))


@PROPERTY
@given(points(), points())
def test_an_interval_reaches_from_the_bounds_of_its_start_to_those_of_its_end(a, b):
    start, end = sorted((a, b), key=lambda point: point.instants)
    interval = Interval(start, end)
    assert (earliest(interval), latest(interval)) == (earliest(start), latest(end))


@PROPERTY
@given(whens(), whens())
def test_order_is_antisymmetric(a, b):
    mirror = {Order.BEFORE: Order.AFTER, Order.AFTER: Order.BEFORE}
    assert compare(b, a) == mirror.get(compare(a, b), compare(a, b))


@PROPERTY
@given(whens())
def test_nothing_comes_before_itself(when):
    assert compare(when, when) in (Order.SAME, Order.UNKNOWN)


@PROPERTY
@given(whens(), whens(), whens())
def test_order_is_transitive(a, b, c):
    for x, y, z in itertools.permutations((a, b, c)):
        if compare(x, y) == compare(y, z) == Order.BEFORE:
            assert compare(x, z) == Order.BEFORE
        if compare(x, y) == compare(y, z) == Order.SAME:
            assert compare(x, z) == Order.SAME
        if compare(x, y) == Order.SAME and compare(y, z) == Order.BEFORE:
            assert compare(x, z) == Order.BEFORE


@PROPERTY
@given(whens(), whens())
def test_sorting_extends_the_partial_order(a, b):
    if compare(a, b) == Order.BEFORE:
        assert sort_key(a) < sort_key(b)
    assert (sort_key(a) == sort_key(b)) == (a == b)
