"""Page types, exports and kinds of entities are what they declare."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from newsexplainer.checks.identifiers import RESERVED
from newsexplainer.exports import EXPORTS, Export, ExportRequest, ExportScope
from newsexplainer.exports.head_metadata import head_metadata
from newsexplainer.model.kinds import KINDS, SHARED
from newsexplainer.pages import PAGES, plan_pages
from newsexplainer.pages.lists.contexts import StoryContexts, projection_name
from newsexplainer.pages.page_type import PageScope, PageType
from newsexplainer.pages.plan import PagePlan
from newsexplainer.site.projections import declared_projections
from newsexplainer.status import SiteModel, derive_site
from tests.exports.site import ROOT, URL, example, with_story

PARTS_OF_STORIES = {"document", "claim", "event", "statement"}
FONTS = {path.name: path.read_bytes() for path in sorted((ROOT / "templates" / "assets" / "fonts").iterdir())}


@pytest.fixture(scope="module")
def site() -> SiteModel:
    return derive_site(example())


@pytest.fixture(scope="module")
def plans(site: SiteModel) -> list[PagePlan]:
    danish = derive_site(with_story(example(), languages=["da"]))
    return [*plan_pages(site), *plan_pages(danish)]  # the second has the notice of what is not translated


@pytest.fixture(scope="module")
def request_(site: SiteModel) -> ExportRequest:
    return ExportRequest(site, sorted(plan_pages(site), key=lambda plan: plan.path), [], URL, FONTS)


def unique(names: Iterable[str]) -> bool:
    found = list(names)
    return len(found) == len(set(found)) > 3


def test_names_are_unique():
    assert unique(page.name for page in PAGES)
    assert unique(export.name for export in EXPORTS)
    assert unique(kind.folder for kind in KINDS.values())
    assert unique(projection_name(what, "da") for what in declared_projections())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_says_its_type_its_template_and_what_it_is_about(page: PageType, plans: list[PagePlan], site: SiteModel):
    found = [plan for plan in plans if plan.page_type == page.name]
    assert found
    assert {plan.template for plan in found} == {page.template}
    assert {plan.language for plan in found} <= set(page.planned_in(site.languages))
    known = {PageScope.STORY: site.stories.keys(), PageScope.PROFILE: site.project.of(page.of).keys()}.get(page.scope, {""})
    assert {plan.about for plan in found} <= set(known)


def test_every_page_has_a_type(plans: list[PagePlan]):
    assert {plan.page_type for plan in plans} == {page.name for page in PAGES}


def test_profiles_say_of_what_and_others_do_not():
    assert all((page.of in SHARED) if page.scope is PageScope.PROFILE else page.of == "" for page in PAGES)


def test_no_story_can_take_the_address_of_a_list(plans: list[PagePlan]):
    lists = {page.name for page in PAGES if page.scope is not PageScope.STORY}
    folders = {plan.path.split("/")[1] for plan in plans if plan.page_type in lists and plan.path.count("/") > 1}
    assert folders <= RESERVED


def taken_by(make: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> set[object]:
    """The projections that are taken while something is made."""
    found: set[object] = set()
    take = StoryContexts.take

    def noted(self: StoryContexts, story: str, what: object) -> object:
        found.add(what)
        return take(self, story, what)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(StoryContexts, "take", noted)
        make()
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_type_takes_of_stories_what_it_declares(page: PageType, site: SiteModel, monkeypatch: pytest.MonkeyPatch):
    def made() -> None:
        describe = head_metadata(ExportRequest(site, (), (), URL))
        for plan in page.pages(site):
            describe(plan)

    assert taken_by(made, monkeypatch) == set(page.projections)


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.name)
def test_an_export_takes_of_stories_what_it_declares(export: Export, request_: ExportRequest, monkeypatch: pytest.MonkeyPatch):
    assert taken_by(lambda: list(export.write(request_)), monkeypatch) == set(export.projections)


def pattern(path: str) -> re.Pattern[str]:
    return re.compile("".join("[^/]+" if part.startswith("<") else ".*" if part == "*" else re.escape(part) for part in re.split(r"(<\w+>|\*)", path)))


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.name)
def test_an_export_writes_where_it_says_and_no_other_does(export: Export, request_: ExportRequest):
    made = [artifact.path for artifact in export.write(request_)]
    assert made
    assert [path for path in made if not pattern(export.path).fullmatch(path)] == []
    others = {artifact.path for other in EXPORTS if other is not export for artifact in other.write(request_)}
    assert others.isdisjoint(made)


def test_what_is_linked_has_a_title_and_a_single_file():
    assert all(bool(export.title) == (export.in_head or export.in_data) for export in EXPORTS)
    assert not [export.name for export in EXPORTS if export.title and "*" in export.path]


def test_exports_of_a_story_have_paths_with_a_story():
    assert all(("<story>" in export.path) == (export.scope is ExportScope.STORY) for export in EXPORTS)


def test_the_table_of_the_documentation_has_every_export_and_nothing_else():
    text = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("| `")]
    documented = {(path, row[1].strip("`"), scope) for row in rows for path in re.findall(r"`([^`]+)`", row[0]) for scope in [row[2]]}
    assert documented == {(export.path, export.media_type, export.scope.value) for export in EXPORTS}
    modules = {export.write.__module__.split(".")[2] for export in EXPORTS}
    assert modules <= {name for row in rows for name in re.findall(r"`(\w+)/?`", row[-1])}
    linked = {path: row[4] for row in rows for path in re.findall(r"`([^`]+)`", row[0])}
    assert linked == {export.path: " and ".join(["head"] * export.in_head + ["*Data*"] * export.in_data) for export in EXPORTS}


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_a_kind_refers_to_kinds_and_parts_of_stories(kind):
    assert set(kind.references.values()) <= KINDS.keys() | (PARTS_OF_STORIES if kind.name == "story" else set())
    assert set(kind.includes) <= KINDS.keys()
    assert "id" in kind.model.model_fields
    assert Path(kind.folder).parent == Path("seeds")
