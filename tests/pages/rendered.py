"""What tests of pages share: plans by path, rendering, golden files."""

import os
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import lxml.html

from newsexplainer.exports import ExportRequest
from newsexplainer.exports.head_metadata import HeadMetadata, head_metadata
from newsexplainer.languages import all_languages
from newsexplainer.loading import Project, load_project
from newsexplainer.model.story import Story
from newsexplainer.pages import plan_pages
from newsexplainer.pages.plan import PagePlan
from newsexplainer.rendering.renderer import HeadExtras, RenderedPage, Renderer, SiteSettings
from newsexplainer.status import derive_site
from tests.pages.conftest import PROJECT

ROOT = Path(__file__).parents[2]
URL = "https://example.org/repo/"
GOLDEN = ROOT / "tests" / "golden" / "pages"


@cache
def renderer() -> Renderer:
    """One renderer for all tests: it keeps nothing of the pages."""
    return Renderer(ROOT / "templates", all_languages(), SiteSettings(URL, "https://example.org/feedback"))


def plans_of(project: Project) -> dict[str, PagePlan]:
    """Every page of a project by its path."""
    return {plan.path: plan for plan in plan_pages(derive_site(project))}


@cache
def fixture_plans() -> dict[str, PagePlan]:
    """Every page of `tests/fixtures/project`."""
    return plans_of(load_project(PROJECT))


def fixture_extras(path: str) -> HeadExtras:
    """What exports add to a page of `tests/fixtures/project`."""
    found = _fixture_heads()(fixture_plans()[path])
    return HeadExtras(data=found.data)


@cache
def _fixture_heads() -> Callable[[PagePlan], HeadMetadata]:
    return head_metadata(ExportRequest(derive_site(load_project(PROJECT)), (), (), URL))


def with_story(**changes: object) -> Project:
    """The project of the fixtures with its story changed."""
    project = load_project(PROJECT)
    story: Story = project.stories["lindeby-pool"]
    return replace(project, stories={story.id: story.model_copy(update=changes)})


def tree_of(page: RenderedPage) -> lxml.html.HtmlElement:
    """The whole page, parsed."""
    return lxml.html.document_fromstring(
        f'<!doctype html><html lang="{page.language}"><head>{page.head}</head><body>{page.body}</body></html>'
    )


def tree(path: str, plans: dict[str, PagePlan] | None = None) -> lxml.html.HtmlElement:
    """The page at `path`, parsed; of the fixtures unless other plans are given."""
    return tree_of(renderer().render((plans or fixture_plans())[path]))


def text(element: lxml.html.HtmlElement) -> str:
    """The words of an element with single spaces."""
    return " ".join(element.text_content().split())


def main_text(path: str, plans: dict[str, PagePlan] | None = None) -> str:
    """What stands inside <main> of the page at `path`."""
    return text(tree(path, plans).find(".//main"))


def assert_golden(path: str, name: str) -> None:
    """<main> of the page equals the golden file; UPDATE_GOLDEN=1 writes it anew."""
    body = renderer().render(fixture_plans()[path], fixture_extras(path)).body
    main = body[body.index("<main") : body.index("</main>")] + "</main>\n"
    golden = GOLDEN / f"{name}.html"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(main, encoding="utf-8")
    assert main == golden.read_text(encoding="utf-8")
