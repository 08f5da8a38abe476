"""Parts shared by the pages of one series are rendered once, and never across series."""

from typing import Any

import pytest
from jinja2 import Environment
from markupsafe import Markup

from newsexplainer.rendering.once import Once

TEMPLATE = Environment(autoescape=True).from_string("{% macro part(value, here=false) %}<b>{{ value }}{{ here }}</b>{% endmacro %}")


def macro(calls: list[Any]) -> Any:
    inner: Any = TEMPLATE.module
    part = inner.part

    class Counted:
        name = part.name

        def __call__(self, *values: Any) -> Markup:
            calls.append(values)
            made: Markup = part(*values)
            return made

    return Counted()


def test_equal_values_are_rendered_once_in_a_series() -> None:
    calls: list[Any] = []
    once, part = Once().of("story"), macro(calls)
    assert once(part, "<x>") == once(part, "<x>") == "<b>&lt;x&gt;False</b>"
    assert once(part, "<x>", True) == "<b>&lt;x&gt;True</b>"
    assert calls == [("<x>",), ("<x>", True)]


def test_the_next_page_of_the_series_has_what_the_one_before_made() -> None:
    calls: list[Any] = []
    shelf, part = Once(), macro(calls)
    shelf.of("story")(part, 1)
    shelf.of("story")(part, 1)
    assert len(calls) == 1


def test_another_series_and_a_page_without_one_share_nothing() -> None:
    calls: list[Any] = []
    shelf, part = Once(), macro(calls)
    shelf.of("story")(part, 1)
    shelf.of("other")(part, 1)
    shelf.of("story")(part, 1)
    shelf.of(None)(part, 1)
    shelf.of(None)(part, 1)
    assert len(calls) == 5


def test_what_is_kept_of_one_series_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsexplainer.rendering.once._MOST", 3)
    calls: list[Any] = []
    shelf, part = Once(), macro(calls)
    for number in range(6):
        shelf.of("story")(part, number)
    assert shelf.of("story")(part, 0) == "<b>0False</b>"
    assert calls.count((0,)) == 2
