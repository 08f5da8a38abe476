"""Fragments that the pages of one series share are rendered once, and never across series."""

from typing import Any

import pytest
from jinja2 import Environment
from markupsafe import Markup

from newsexplainer.rendering.fragments import FragmentCache

TEMPLATE = Environment(autoescape=True).from_string("{% macro part(value, here=false) %}<b>{{ value }}{{ here }}</b>{% endmacro %}")


def macro(calls: list[Any]) -> Any:
    inner: Any = TEMPLATE.module

    def part(*values: Any) -> Markup:
        calls.append(values)
        rendered: Markup = inner.part(*values)
        return rendered

    return part


def test_equal_values_are_rendered_once_in_a_series() -> None:
    calls: list[Any] = []
    cache, part = FragmentCache(), macro(calls)
    cache.turn_to("story")
    assert cache.render(part, "<x>") == cache.render(part, "<x>") == "<b>&lt;x&gt;False</b>"
    assert cache.render(part, "<x>", True) == "<b>&lt;x&gt;True</b>"
    assert calls == [("<x>",), ("<x>", True)]


def test_what_is_kept_is_still_markup() -> None:
    cache, part = FragmentCache(), macro([])
    cache.turn_to("story")
    assert [type(cache.render(part, "<x>")) for _ in range(2)] == [Markup, Markup]


def test_another_macro_with_the_same_values_is_another_fragment() -> None:
    one, other = [], []
    cache = FragmentCache()
    cache.turn_to("story")
    cache.render(macro(one), 1)
    cache.render(macro(other), 1)
    assert (len(one), len(other)) == (1, 1)


def test_the_next_page_of_the_series_has_what_the_one_before_rendered() -> None:
    calls: list[Any] = []
    cache, part = FragmentCache(), macro(calls)
    for _ in range(2):
        cache.turn_to("story")
        cache.render(part, 1)
    assert len(calls) == 1


def test_another_series_and_a_page_without_one_share_nothing() -> None:
    calls: list[Any] = []
    cache, part = FragmentCache(), macro(calls)
    for series in ("story", "other", "story", None, None):
        cache.turn_to(series)
        cache.render(part, 1)
    assert len(calls) == 5


def test_what_is_kept_of_one_series_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsexplainer.rendering.fragments._LARGEST", 3)
    calls: list[Any] = []
    cache, part = FragmentCache(), macro(calls)
    for number in (*range(6), 0):
        cache.turn_to("story")
        cache.render(part, number)
    assert calls.count((0,)) == 2
