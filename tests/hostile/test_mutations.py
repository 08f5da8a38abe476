"""The comparison is no formality: without the escaping of any single place it finds the hole."""

import json
from collections.abc import Callable

import pytest
from markupsafe import Markup

from newsexplainer.exports import ExportRequest, timelinejs
from newsexplainer.pages.plan import PagePlan
from newsexplainer.rendering import filters
from newsexplainer.rendering.renderer import HeadExtras
from newsexplainer.status import derive_site
from tests.hostile.conftest import Example
from tests.hostile.fields import project_of
from tests.hostile.formats import parse
from tests.hostile.sinks import watch
from tests.hostile.site import URL, framed, make_renderer, planned
from tests.hostile.skeleton import Token, differences, tokens
from tests.hostile.strings import POLYGLOT, harmless, typed

TEXT = typed([POLYGLOT])[0]
PLAIN = harmless(TEXT)


@pytest.fixture(scope="module")
def plans(example: Example) -> tuple[dict[str, PagePlan], dict[str, PagePlan]]:
    """Every page with the hostile text in each field, and with its twin."""
    hostile, twin = (planned(project_of(example.saying(said))) for said in (TEXT, PLAIN))
    return hostile, twin


@pytest.mark.slow
def test_without_the_escaping_of_any_one_place_the_comparison_fails(plans, tell: Callable[[str], None]):
    renderer = make_renderer()
    sinks = watch(renderer)

    def page(plan: PagePlan) -> list[Token]:
        return tokens(framed(renderer.render(plan)))

    twins = {}
    for path, plan in plans[0].items():
        sinks.page = path
        hostile = page(plan)
        twins[path] = page(plans[1][path])
        assert differences(hostile, twins[path], TEXT, PLAIN)[0] == []
    unseen = []
    for number, path in sinks.reached.items():
        sinks.robbed = number
        if not differences(page(plans[0][path]), twins[path], TEXT, PLAIN)[0]:
            unseen.append(sinks.places[number])
    assert unseen == []
    assert len(sinks.reached) > 30
    tell(f"hostile text: {len(sinks.reached)} printing places of templates that text of a project reaches, each without its escaping: {len(sinks.reached) - len(unseen)} found")


@pytest.mark.slow
def test_without_autoescape_every_page_with_text_of_the_project_fails(plans):
    renderer = make_renderer()
    for environment in renderer._environments.values():
        environment.autoescape = False
    for path, plan in plans[0].items():
        twin = tokens(framed(renderer.render(plans[1][path])))
        if any("Zq" in token.text for token in twin):
            assert differences(tokens(framed(renderer.render(plan))), twin, TEXT, PLAIN)[0], path


def test_json_that_is_not_escaped_is_found(plans, monkeypatch: pytest.MonkeyPatch):
    path = "da/lindeby-pool/"

    def page(plan: PagePlan, said: str) -> list[Token]:
        return tokens(framed(make_renderer().render(plan, HeadExtras(json_ld={"headline": f"Zq0000qZ {said}"}))))

    assert differences(page(plans[0][path], TEXT), page(plans[1][path], PLAIN), TEXT, PLAIN)[0] == []
    raw = (*(pair for pair in filters.FILTERS if pair[0] != "json_ld"), ("json_ld", lambda data: Markup(json.dumps(data))))  # noqa: S704
    monkeypatch.setattr(filters, "FILTERS", raw)
    assert differences(page(plans[0][path], TEXT), page(plans[1][path], PLAIN), TEXT, PLAIN)[0] != []


def test_an_export_that_does_not_escape_is_found(example: Example, monkeypatch: pytest.MonkeyPatch):
    def timeline(said: str) -> list[Token]:
        made = derive_site(project_of(example.saying(said)))
        return [token for file in timelinejs.timelinejs(ExportRequest(made, [], [], URL)) for token in parse(file.path, file.content)]

    assert differences(timeline(TEXT), timeline(PLAIN), TEXT, PLAIN)[0] == []
    monkeypatch.setattr(timelinejs, "escape", str)
    assert differences(timeline(TEXT), timeline(PLAIN), TEXT, PLAIN)[0] != []
