"""What holds for every page of every type."""

import posixpath
from collections import Counter
from dataclasses import fields, is_dataclass, replace
from itertools import pairwise

import lxml.html
import pytest

from newsexplainer.loading import Project, load_project
from newsexplainer.pages import PAGES
from tests.pages.conftest import PROJECT
from tests.pages.rendered import fixture_plans, plans_of, renderer, tree, tree_of
from tests.pages.test_story_rendered import HOSTILE, outline, rewritten

PATHS = sorted(fixture_plans())
OUTSIDE = ("/about/", "/accessibility/", "/search/", "/editors-guide/")
"""Pages that are written by hand or made by other parts."""

TWIN = "Script text"
"""Begins with the same letter as the hostile text, so that indexes file both alike."""


@pytest.fixture(scope="module")
def trees() -> dict[str, lxml.html.HtmlElement]:
    return {path: tree(path) for path in PATHS}


def test_there_is_a_module_and_a_template_for_each_page_type():
    assert len({plan.template for plan in fixture_plans().values()}) == len(PAGES) - 1  # no story of the fixtures lacks a language


@pytest.mark.parametrize("path", PATHS)
def test_the_page_says_its_language_title_and_description(path):
    plan = fixture_plans()[path]
    assert plan.language == (path[:2] if path[:3] in ("da/", "en/") else "da")
    assert plan.title.strip() and 20 <= len(plan.description) <= 400


@pytest.mark.parametrize("language", ["da", "en"])
def test_no_two_pages_of_a_language_share_a_title(language):
    titles = Counter(plan.title for plan in fixture_plans().values() if plan.path.startswith(f"{language}/"))
    assert [title for title, count in titles.items() if count > 1] == []


@pytest.mark.parametrize("path", PATHS)
def test_headings_begin_with_one_h1_and_skip_no_level(trees, path):
    levels = [int(e.tag[1]) for e in trees[path].iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


@pytest.mark.parametrize("path", PATHS)
def test_there_is_one_main_and_a_way_to_skip_to_it(trees, path):
    assert trees[path].xpath("//main/@id") == ["main"]
    assert trees[path].xpath("//a[@class='dv-skip']/@href") == ["#main"]


@pytest.mark.parametrize("path", PATHS)
def test_ids_are_unique_and_none_begins_like_those_of_a_theme(trees, path):
    ids = trees[path].xpath("//@id")
    assert len(ids) == len(set(ids)) and not [id for id in ids if id.startswith("__")]


@pytest.mark.parametrize("path", PATHS)
def test_every_link_inside_the_site_leads_to_a_page_and_a_place_on_it(trees, path):
    for href in trees[path].xpath("//body//a/@href"):
        if href.startswith("https://"):
            continue
        target, _, fragment = resolved(path, href).partition("#")
        if any(part in target for part in OUTSIDE) or target.endswith((".ics", ".json", ".jsonld", ".xml", ".csv")):
            continue
        assert target in trees, (path, href)
        assert not fragment or fragment in trees[target].xpath("//@id"), (path, href)


@pytest.mark.parametrize("path", [path for path in PATHS if path not in ("", "404.html")])
def test_the_other_language_links_back(path):
    for language, counterpart in fixture_plans()[path].counterparts.items():
        assert fixture_plans()[counterpart].language == language
        assert fixture_plans()[counterpart].counterparts == fixture_plans()[path].counterparts


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_inline_that_the_content_security_policy_forbids(trees, path):
    assert not trees[path].xpath("//@style | //style | //@*[starts-with(name(), 'on')] | //script[not(@src)]")


def test_every_field_of_every_view_has_a_help_text():
    without = set()
    for plan in fixture_plans().values():
        collect(plan.context, without)
    assert without == set()


def test_hostile_text_in_every_field_leaves_every_page_as_it_is():
    project = load_project(PROJECT)
    harmless, hostile = plans_of(replaced(project, TWIN)), plans_of(replaced(project, HOSTILE))
    assert harmless.keys() == hostile.keys()
    shown = 0
    for path in PATHS:
        page = tree_of(renderer().render(hostile[path]))
        assert outline(page) == outline(tree_of(renderer().render(harmless[path]))), path
        shown += HOSTILE in page.text_content()
    assert shown > len(PATHS) - 12  # the method page, the doors and the like show no text of the model


def replaced(project: Project, value: str) -> Project:
    counter = iter(range(10_000, 99_999))

    def unique() -> str:
        return f"{value} {next(counter)}"

    kinds = ("actors", "outlets", "places", "stories")
    return replace(project, **{kind: {id: rewritten(entity, unique) for id, entity in getattr(project, kind).items()} for kind in kinds})


def resolved(path: str, href: str) -> str:
    """The site path a link leads to; addresses of the error page begin with the base path."""
    if path == "404.html":
        return href.removeprefix("/repo/")
    if href.startswith("#"):
        return path + href
    target, mark, fragment = href.partition("#")
    joined = posixpath.normpath("/" + path + target).lstrip("/")
    return (joined + "/" if target.endswith("/") and joined else joined) + mark + fragment


def collect(view: object, without: set[str]) -> None:
    if is_dataclass(view):
        for each in fields(view):
            if type(view).__module__.startswith("newsexplainer.pages") and not each.metadata.get("help"):
                without.add(f"{type(view).__qualname__}.{each.name}")
            collect(getattr(view, each.name), without)
    elif isinstance(view, tuple):
        for item in view:
            collect(item, without)
