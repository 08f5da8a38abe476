"""Long lists in parts."""

from hypothesis import given
from hypothesis import strategies as st

from newsexplainer.pages.lists.pager import part_links, parts

YEARS = st.lists(st.integers(2019, 2026), max_size=60)


@given(YEARS, st.integers(1, 20))
def test_every_item_stands_on_exactly_one_page_and_no_page_is_too_long(years, most):
    items = list(enumerate(years))
    found = parts(items, lambda item: item[1], most)
    assert sorted(item for part in found for item in part.items) == items
    assert all(len(part.items) <= most for part in found)
    assert len({part.slug for part in found}) == len(found) and found[0].slug == ""


@given(YEARS, st.integers(1, 20))
def test_a_page_never_mixes_years_once_the_list_is_cut(years, most):
    found = parts(years, lambda year: year, most)
    assert len(found) == 1 or all(len(set(part.items)) == 1 for part in found)


def test_a_short_list_has_one_page_and_no_links():
    found = parts([2024, 2023], lambda year: year, 2)
    assert len(found) == 1 and part_links(found, str, "") == ()


def test_a_year_that_is_too_long_is_cut_and_named():
    found = parts([2024, 2023, 2023, 2023], lambda year: year, 2)
    assert [(part.slug, part.label) for part in found] == [("", "2024"), ("2023", "2023 (1)"), ("2023/2", "2023 (2)")]
