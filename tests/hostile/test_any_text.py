"""Whatever the text is, a page shows it literally: texts made up by Hypothesis, one page of each type."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsexplainer.pages.plan import PagePlan
from tests.hostile.conftest import Example
from tests.hostile.fields import project_of
from tests.hostile.site import framed, planned
from tests.hostile.skeleton import START, differences, expected, tokens
from tests.hostile.strings import OWN, typed

PLAIN = "x" * 30
PIECES = ("<", ">", "</", "/>", "<!--", "-->", '"', "'", "`", "&", "&lt;", "&#60;", ";", "=", "/", "\\", "script", "svg", "img src=x", " onerror=", "javascript:", "{{", "}}", "{%", "%}", "%(x)s", "%", "\n", " ", "]]>", "é", "漢", "\u00a0", "\U0001f4a9", "\u200b")
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), min_size=1, max_size=15).map("".join), st.text(max_size=80), st.sampled_from(OWN))


@pytest.fixture(scope="module")
def plans(example: Example) -> list[PagePlan]:
    """One page of each type and language."""
    found = planned(project_of(example.saying(PLAIN))).values()
    return list({(plan.template, plan.language): plan for plan in found}.values())


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.filter_too_much])
@given(data=st.data())
def test_any_text_stays_text(example: Example, plans: list[PagePlan], data: st.DataObject):
    text = data.draw(TEXTS.map(lambda text: "".join(typed([text]))).filter(bool))
    plan = data.draw(st.sampled_from(plans))
    hostile, twin = (tokens(framed(example.renderer.render(shown))) for shown in (retold(plan, text), plan))
    assert differences(hostile, twin, text, PLAIN)[0] == []


def retold(value: Any, text: str) -> Any:
    """What a template gets, with `text` in place of the plain one."""
    if isinstance(value, str):
        return expected(value, text, PLAIN) if START.search(value) else value
    if isinstance(value, tuple):
        return tuple(retold(item, text) for item in value)
    if isinstance(value, Mapping):
        return {key: retold(item, text) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: retold(getattr(value, field.name), text) for field in fields(value) if field.init})
    return value
