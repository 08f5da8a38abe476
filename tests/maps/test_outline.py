"""Clipping and thinning keep what is inside, and only that."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsexplainer.maps.outline import area, clip_line, clip_ring, contains, path_data, thin
from newsexplainer.typography.text_metrics import Box

BOX = Box(0, 0, 10, 10)
numbers = st.floats(-30, 30, allow_nan=False).map(lambda x: round(x, 3))
points = st.tuples(numbers, numbers)


@given(st.lists(points, min_size=3, max_size=12), st.tuples(st.floats(0.1, 9.9), st.floats(0.1, 9.9)))
def test_a_point_of_the_box_is_in_the_clipped_ring_if_it_was_in_the_ring(ring, point) -> None:
    near_edge = min(_distance(point, ring[i - 1], ring[i]) for i in range(len(ring)))
    if near_edge > 1e-6:
        clipped = clip_ring([*ring, ring[0]], BOX)
        assert contains([clipped], *point) == contains([ring], *point) if clipped else not contains([ring], *point)


def _distance(p, a, b) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    t = max(0.0, min(1.0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length)) if length else 0.0
    return math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy)


@given(st.lists(points, min_size=2, max_size=12))
def test_clipped_lines_stay_in_the_box(line) -> None:
    for part in clip_line(line, BOX):
        assert all(-1e-6 <= x <= 10 + 1e-6 and -1e-6 <= y <= 10 + 1e-6 for x, y in part)


def test_a_line_that_leaves_and_returns_becomes_two() -> None:
    assert clip_line([(2, 5), (2, 15), (8, 15), (8, 5)], BOX) == [[(2, 5), (2, 10)], [(8, 10), (8, 5)]]


@given(st.lists(points, min_size=2, max_size=30), st.floats(0.1, 5))
def test_thinning_moves_no_vertex_further_than_the_tolerance(line, tolerance: float) -> None:
    kept = thin(line, tolerance)
    assert kept[0] == line[0] and kept[-1] == line[-1]
    for point in line:
        assert min((_distance(point, a, b) for a, b in pairwise(kept)), default=0) <= tolerance + 1e-6


def test_the_area_of_a_square() -> None:
    assert area([(0, 0), (4, 0), (4, 4), (0, 4)]) == 16


def test_path_data_is_relative_and_leaves_out_what_rounds_to_nothing() -> None:
    assert path_data([[(1, 1), (5, 1), (5, 4)], [(0.1, 0.1), (0.2, 0.2), (0.3, 0.1)]], closed=True) == "M1 1l4 0 0 3z"


@pytest.mark.parametrize(("x", "inside"), [(-1, False), (2, True), (5, False), (8, True)])
def test_a_hole_is_outside(x: float, inside: bool) -> None:
    outer, hole = [(0, 0), (10, 0), (10, 10), (0, 10)], [(4, 4), (6, 4), (6, 6), (4, 6)]
    assert contains([outer, hole], x, 5) is inside
