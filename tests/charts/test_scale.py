"""The axis keeps order, shows every span whole, and leaves out only what is empty."""

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsexplainer.charts.scale import BREAK, time_scale

DAY = 86_400.0
MONTH, YEAR = 30 * DAY, 365 * DAY
BASE = 63_800_000_000.0

spans = st.lists(
    st.tuples(st.integers(0, 40_000), st.integers(0, 900)).map(lambda t: (BASE + t[0] * DAY, BASE + (t[0] + t[1] + 1) * DAY)),
    min_size=1,
    max_size=30,
)


NEIGHBOURS = [(0, 0), (0, 3), (2, 2), (3, 237), (0, 111), (0, 33), (0, 72), (552, 506), (0, 110), (3173, 899)]
"""Time around a long part reached past the start of the next one: it showed twice, once further left."""


def scale(*events: tuple[float, float], width: float = 648.0, margin: float = DAY / 2):
    return time_scale([(BASE + a, BASE + b) for a, b in events], 12, 12 + width, margin=margin)


@settings(deadline=None)
@given(spans, st.sampled_from([304.0, 648.0]))
def test_no_moment_of_an_event_falls_into_a_break(found, width: float) -> None:
    made = time_scale(found, 12, 12 + width, margin=DAY / 2)
    for time in (t for span in found for t in span):
        assert any(piece.start <= time <= piece.end for piece in made.pieces)


@settings(deadline=None)
@given(spans, st.sampled_from([304.0, 648.0]))
@example([(BASE + day * DAY, BASE + (day + days + 1) * DAY) for day, days in NEIGHBOURS], 648.0)
def test_later_is_never_further_left_and_all_is_inside(found, width: float) -> None:
    made = time_scale(found, 12, 12 + width, margin=DAY / 2)
    times = sorted({t for span in found for t in span})
    xs = [made.x(time) for time in times]
    assert all(a <= b for a, b in pairwise(xs))
    assert xs[0] >= 12 and xs[-1] <= 12 + width + 1e-6
    assert all(a.end <= b.start and abs(b.left - a.right - BREAK) < 1e-6 for a, b in pairwise(made.pieces))


def test_evenly_spread_events_have_one_even_axis() -> None:
    made = scale(*((i * MONTH, i * MONTH + DAY) for i in range(8)))
    assert len(made.pieces) == 1


def test_four_empty_years_are_cut_out_and_days_stay_equally_long() -> None:
    made = scale((0, DAY), *((4 * YEAR + i * 12 * DAY, 4 * YEAR + i * 12 * DAY + DAY) for i in range(6)))
    assert len(made.pieces) == 2
    assert made.is_even


def test_a_day_of_minutes_beside_a_year_changes_the_scale_and_says_so() -> None:
    minutes = [(i * 600.0, i * 600.0 + 60) for i in range(6)]
    made = scale(*minutes, (200 * DAY, 201 * DAY), (4 * YEAR, 5 * YEAR), margin=900)
    assert len(made.pieces) >= 2
    assert not made.is_even
    xs = [made.x(BASE + start) for start, _ in minutes]
    assert all(b - a > 5 for a, b in pairwise(xs))


def test_a_bar_across_a_break_keeps_its_true_ends() -> None:
    crowd = [(i * DAY, i * DAY + DAY) for i in range(8)]
    made = scale(*crowd, (2 * DAY, 6 * YEAR), (6 * YEAR, 6 * YEAR + DAY))
    assert len(made.pieces) > 1
    assert made.piece(BASE + 2 * DAY) is made.pieces[0]
    assert made.piece(BASE + 6 * YEAR) is made.pieces[-1]
