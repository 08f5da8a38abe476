"""What is beyond a side of a map is told apart without drawing it, and never wrongly."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsexplainer.maps.outline import Point, clip_line, clip_ring, thin
from newsexplainer.maps.projection import Projection
from newsexplainer.maps.sides import ABOVE, BELOW, LEFT, RIGHT, extent, is_cut_away, rough_extent, sides, thin_in_view
from newsexplainer.maps.world_map import load_world_map
from newsexplainer.typography.text_metrics import Box

FRAME = Box(0, 0, 100, 60)
WIDE = FRAME.grown(10)
POINTS = st.tuples(st.integers(-60, 160).map(float), st.integers(-60, 120).map(float))
LINES = st.lists(POINTS, min_size=2, max_size=6)


@settings(deadline=None)
@given(st.lists(LINES, min_size=2, max_size=6))
@example([[(-12.0, 0.0), (0.0, 0.0)], [(-12.0, 0.0), (-12.0, 0.0)]])
def test_a_line_that_is_cut_away_may_be_replaced_by_its_ends(lines: list[list[Point]]) -> None:
    joined = [[*line, following[0]] for line, following in pairwise([*lines, lines[0]])]
    short = [[line[0], line[-1]] if is_cut_away(extent(line), FRAME, WIDE) else line for line in joined]
    whole, less = ([point for line in ring for point in line[:-1]] for ring in (joined, short))
    for box in (FRAME, WIDE):
        assert from_its_first_corner(clip_ring(less, box)) == from_its_first_corner(clip_ring(whole, box))


def from_its_first_corner(ring: Sequence[Point]) -> list[Point]:
    """The same ring from another point: where it begins makes no difference to what is drawn."""
    return min(([*ring[turn:], *ring[:turn]] for turn in range(len(ring))), default=[])


def test_a_line_over_a_corner_stays_as_it_is() -> None:
    over = [(-20.0, -5.0), (50.0, -30.0)]
    assert sides(extent(over), FRAME) == ABOVE
    assert not is_cut_away(extent(over), FRAME, FRAME)


@settings(deadline=None)
@given(st.lists(POINTS, min_size=2, max_size=30), st.floats(0.1, 20))
def test_a_line_thinned_where_it_is_seen_looks_as_if_thinned_all_over(line: list[Point], tolerance: float) -> None:
    here = thin_in_view(line, tolerance, FRAME, WIDE)
    assert set(here) <= set(thin(line, tolerance))
    for box in (FRAME, WIDE):
        assert clip_ring(here, box) == clip_ring(thin(line, tolerance), box)
        assert clip_line(here, box) == clip_line(thin(line, tolerance), box)


@pytest.mark.parametrize(("x", "y", "found"), [(-9, 30, LEFT), (109, 30, RIGHT), (50, -9, ABOVE), (50, 69, BELOW), (-9, -9, LEFT | ABOVE), (50, 30, 0), (-0.5, 30, 0)])
def test_the_sides_of_a_spot(x: float, y: float, found: int) -> None:
    assert sides(extent([(x, y)]), FRAME) == found


@pytest.mark.parametrize("centre", [(12.5, 55.7), (178.4, -18.1), (30.0, -85.0)])
def test_the_rough_extent_of_an_arc_holds_all_of_it(centre: Point) -> None:
    projection = Projection(centre, 1000.0, 336, 224)
    rough = [(arc, around) for arc in load_world_map().arcs[::9] if (around := rough_extent(arc, projection)) is not None]
    assert len(rough) > 100
    assert all(around.grown(1e-6).holds(extent(projection.project_line(arc.fine))) for arc, around in rough)
