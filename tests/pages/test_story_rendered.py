"""The story page as HTML: golden files, and hostile text that stays text."""

import os
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import lxml.html
import pytest
from pydantic import BaseModel

from newsexplainer.languages import all_languages
from newsexplainer.loading import Project, load_project
from newsexplainer.model.local_text import LocalText
from newsexplainer.pages import story
from newsexplainer.pages.plan import PagePlan
from newsexplainer.rendering.renderer import HeadExtras, RenderedPage, Renderer, SiteSettings
from newsexplainer.status import derive_site
from tests.pages.conftest import PROJECT
from tests.pages.rendered import fixture_extras

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden" / "pages"
HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}[x](javascript:alert(1))&amp;</style>%(name)s #4 __config"


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return Renderer(ROOT / "templates", all_languages(), SiteSettings("https://example.org/repo/", "https://example.org/feedback"))


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_page_is_the_golden_one(renderer, story_plan, language):
    page = renderer.render(story_plan(language), fixture_extras(f"{language}/lindeby-pool/"))
    golden = GOLDEN / f"story-lindeby-pool.{language}.html"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(page.body + "\n", encoding="utf-8")
    assert page.body + "\n" == golden.read_text(encoding="utf-8")


def test_the_same_plan_gives_the_same_bytes(renderer, story_plan):
    assert renderer.render(story_plan("da")) == renderer.render(story_plan("da"))


def test_ids_are_unique_and_every_link_inside_the_page_has_its_target(renderer, story_plan):
    tree = parse(renderer.render(story_plan("da")))
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in tree.xpath("//@href") if link.startswith("#")} <= set(ids)
    assert not [id for id in ids if id.startswith("__")]


def test_headings_begin_with_one_h1_and_skip_no_level(renderer, story_plan):
    levels = [int(tag.tag[1]) for tag in parse(renderer.render(story_plan("da"))).iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_a_name_in_another_language_carries_its_lang(renderer, story_plan):
    tree = parse(renderer.render(story_plan("da")))
    assert tree.xpath("//p[@lang='ro']/text()") == ["Mirela Ionescu-Țepeș"]


def test_nothing_is_inline_that_the_content_security_policy_forbids(renderer, story_plan):
    page = renderer.render(story_plan("da"), HeadExtras(json_ld={"name": "</script>"}))
    tree = parse(page)
    assert not tree.xpath("//@style | //style | //@*[starts-with(name(), 'on')]")
    assert [s.get("type") for s in tree.xpath("//script[not(@src)]")] == ["application/ld+json"]


def test_the_head_names_canonical_and_both_languages(renderer, story_plan):
    tree = parse(renderer.render(story_plan("en")))
    assert tree.xpath("//link[@rel='canonical']/@href") == ["https://example.org/repo/en/lindeby-pool/"]
    assert {link.get("hreflang"): link.get("href") for link in tree.xpath("//link[@hreflang]")} == {
        "da": "https://example.org/repo/da/lindeby-pool/",
        "en": "https://example.org/repo/en/lindeby-pool/",
        "x-default": "https://example.org/repo/da/lindeby-pool/",
    }


@pytest.mark.parametrize("language", ["da", "en"])
def test_hostile_text_in_every_field_leaves_the_document_as_it_is(renderer, language):
    project = load_project(PROJECT)
    harmless, hostile = (renderer.render(planned(project, text, language)) for text in ("Harmless text", HOSTILE))
    assert outline(parse(hostile)) == outline(parse(harmless))
    assert HOSTILE in parse(hostile).text_content()


def planned(project: Project, text: str, language: str) -> PagePlan:
    """The story's plan with every text of the project replaced; numbers keep the texts apart."""
    counter = iter(range(100_000))

    def unique() -> str:
        return f"{text} {next(counter)}"

    replaced = replace(
        project,
        actors={id: rewritten(actor, unique) for id, actor in project.actors.items()},
        outlets={id: rewritten(outlet, unique) for id, outlet in project.outlets.items()},
        places={id: rewritten(place, unique) for id, place in project.places.items()},
        stories={id: rewritten(story_, unique) for id, story_ in project.stories.items()},
    )
    return next(iter(story.plan(derive_site(replaced), language)))


def rewritten(entity: BaseModel, unique: Callable[[], str]) -> BaseModel:
    if isinstance(entity, LocalText):
        return replace(entity, texts={language: unique() for language in entity})
    update = {}
    for name in type(entity).model_fields:
        value = getattr(entity, name)
        if isinstance(value, BaseModel | LocalText):
            update[name] = rewritten(value, unique)
        elif isinstance(value, list):
            update[name] = [rewritten(item, unique) if isinstance(item, BaseModel | LocalText) else item for item in value]
    return entity.model_copy(update=update)


def parse(page: RenderedPage) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(f"<!doctype html><html><head>{page.head}</head><body>{page.body}</body></html>")


def outline(tree: lxml.html.HtmlElement) -> list[tuple[str, list[str]]]:
    """Every element with the names of its attributes, and the values that carry addresses and ids."""
    kept = ("id", "href", "class", "src")
    return [(str(e.tag), sorted(f"{k}={v}" if k in kept else k for k, v in e.attrib.items())) for e in tree.iter()]
