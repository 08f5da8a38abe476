"""Which date comes first, and events in order under an editor's constraints."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsexplainer.model.dates import (
    ContradictionError,
    CycleError,
    Order,
    compare,
    order_events,
    parse,
    sort_key,
)
from tests.model.dates.strategies import PROPERTY, whens


@pytest.mark.parametrize(
    ("a", "b", "order"),
    [
        ("2023-09-04", "2023-09-05", Order.BEFORE),
        ("2023-09-05", "2023-09-04", Order.AFTER),
        ("2023-09-04", "2023-09-04", Order.SAME),
        ("2023-09", "2023-09-04", Order.UNKNOWN),
        ("2023-08", "2023-09-04", Order.BEFORE),
        ("2023-08~", "2023-09-04", Order.BEFORE),
        ("2023-08~", "2023-08~", Order.UNKNOWN),
        ("2023-08-XX", "2023-08-XX", Order.UNKNOWN),
        ("2023-08", "2023-08-01/2023-08-31", Order.SAME),
        ("[2023-09-10..2023-09-13]", "[2023-09-10..2023-09-13]", Order.UNKNOWN),
        ("[2023-09-10..2023-09-13]", "2023-09-13", Order.UNKNOWN),
        ("[2023-09-10..2023-09-13]", "2023-09-14", Order.BEFORE),
        ("../2021", "2022", Order.BEFORE),
        ("../2021", "2021", Order.UNKNOWN),
        ("2022/..", "2021", Order.AFTER),
        ("2022/..", "2023", Order.UNKNOWN),
        ("2024-04-16T07:36", "2024-04-16T07:37", Order.BEFORE),
        ("2024-04-16T07:36", "2024-04-16T05:36Z", Order.SAME),
        ("2024-04-16T07:36", "2024-04-16", Order.UNKNOWN),
        ("2023-10-29T02:30+02:00", "2023-10-29T02:10+01:00", Order.BEFORE),
        ("2023-10-29T02:30", "2023-10-29T02:40", Order.UNKNOWN),
    ],
)
def test_dates_are_in_order_only_when_one_is_over_before_the_other_begins(a: str, b: str, order: Order) -> None:
    assert compare(parse(a), parse(b)) == order


def test_dates_sort_by_beginning_then_end_with_open_ends_outermost() -> None:
    texts = ["../2021", "0001", "2023", "2023-09-10/2023-09-13", "2023-09-10", "2023-09", "2023-09-10/..", "[..2021-05]"]
    assert sorted(texts, key=lambda text: sort_key(parse(text))) == [
        "[..2021-05]",
        "../2021",
        "0001",
        "2023",
        "2023-09",
        "2023-09-10",
        "2023-09-10/2023-09-13",
        "2023-09-10/..",
    ]


def nodes(**texts: str) -> dict:
    return {name: parse(text) for name, text in texts.items()}


def test_events_go_by_date_and_ties_by_id() -> None:
    events = nodes(c="2023-09", a="2023-09", b="2022", d="2023-09-02")
    assert order_events(events, []) == ["b", "a", "c", "d"]


def test_a_constraint_moves_an_event_as_little_as_it_must() -> None:
    events = nodes(meeting="2023-09", leak="2023-09-04", reply="2023-09-05", later="2023-10")
    assert order_events(events, [("leak", "meeting")]) == ["leak", "meeting", "reply", "later"]


def test_an_event_that_must_come_first_pulls_no_earlier_one_behind() -> None:
    events = nodes(early="2022", vague="2023", plan="2023-06")
    assert order_events(events, [("plan", "vague")]) == ["early", "plan", "vague"]


def test_a_circle_is_an_error_that_names_the_loop() -> None:
    with pytest.raises(CycleError) as caught:
        order_events(nodes(a="2023", b="2023", c="2023", d="2023"), [("c", "a"), ("a", "b"), ("b", "c"), ("d", "a")])
    assert caught.value.loop == ("a", "b", "c")
    assert "a -> b -> c -> a" in str(caught.value)


def test_an_event_before_itself_is_a_circle() -> None:
    with pytest.raises(CycleError) as caught:
        order_events(nodes(a="2023"), [("a", "a")])
    assert caught.value.loop == ("a",)


def test_a_constraint_against_the_dates_is_a_contradiction() -> None:
    with pytest.raises(ContradictionError) as caught:
        order_events(nodes(late="2024", early="2023-09-04"), [("late", "early")])
    assert caught.value.pair == ("late", "early")
    assert "late is 2024 and early is 2023-09-04" in caught.value.why


def test_a_contradiction_is_found_along_a_chain_of_vague_dates() -> None:
    with pytest.raises(ContradictionError) as caught:
        order_events(nodes(a="2024", b="2022/2025", c="2023"), [("a", "b"), ("b", "c")])
    assert caught.value.pair == ("a", "c")


@pytest.mark.parametrize("doubtful", ["2023-08~", "2023-08?", "2023-08%"])
def test_an_estimate_or_a_doubt_gives_way_to_a_constraint(doubtful: str) -> None:
    assert order_events(nodes(firm="2023-09-02", soft=doubtful), [("firm", "soft")]) == ["firm", "soft"]
    assert order_events(nodes(soft="2023-09-02?", firm="2023-08"), [("soft", "firm")]) == ["soft", "firm"]


def test_a_constraint_on_an_unknown_event_is_an_error() -> None:
    with pytest.raises(KeyError, match="missing"):
        order_events(nodes(a="2023"), [("a", "missing")])


EVENTS = st.dictionaries(st.sampled_from("abcdefgh"), whens(), min_size=1)


@PROPERTY
@given(EVENTS, st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), max_size=6), st.randoms())
def test_the_order_keeps_dates_and_constraints_whatever_order_they_came_in(events, pairs, shuffler: random.Random):
    before = [(a, b) for a, b in pairs if a in events and b in events]
    try:
        result = order_events(events, before)
    except CycleError as error:
        assert all(edge in before for edge in zip(error.loop, (*error.loop[1:], error.loop[0]), strict=True))
        return
    except ContradictionError as error:
        first, second = error.pair
        assert compare(events[second], events[first]) == Order.BEFORE
        return
    assert sorted(result) == sorted(events)
    place = {name: index for index, name in enumerate(result)}
    assert all(place[a] < place[b] for a, b in before)
    shuffled = list(events.items())
    shuffler.shuffle(shuffled)
    assert order_events(dict(shuffled), shuffler.sample(before, len(before))) == result
    _assert_no_needless_disorder(events, before, place)


def _assert_no_needless_disorder(events, before, place) -> None:
    """Where all dates are firm, whatever is over first stands first."""
    if any(when.is_approximate or when.is_uncertain for when in events.values()):
        return
    for a in events:
        for b in events:
            if compare(events[a], events[b]) == Order.BEFORE:
                assert place[a] < place[b]
