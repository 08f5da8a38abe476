"""Whatever a real Chromium runs or loads from elsewhere is refused by the output check."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, sync_playwright

from tests.browser.visits import FLAGS
from tests.outside.hostile_markup import BODIES, DRAWINGS, SHEETS
from tests.outside.program import run_explain
from tests.outside.sites import SheetPage, checked_site, page_with, policy_of, refused_files

SITE = "http://site.example/"
WAIT = 150

pytestmark = [pytest.mark.slow, pytest.mark.browser]


@dataclass
class Visit:
    """What happened in the browser."""

    events: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def visited(chromium: str) -> Iterator[tuple[Page, dict[str, tuple[str, str]], Visit]]:
    """A page, the files it can load by address, and what happens."""
    visit, files = Visit(), {}

    def serve(route: Route) -> None:
        address = route.request.url
        if "evil.example" in address:
            visit.events.append(address)
        kind, content = files.get(address, ("text/plain", ""))
        route.fulfill(status=200 if address in files else 404, content_type=kind, body=content)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        context = browser.new_context()
        context.route("**/*", serve)
        context.expose_binding("R", lambda source, *rest: visit.events.append("ran"))
        page = context.new_page()
        page.on("dialog", lambda dialog: dialog.dismiss())
        yield page, files, visit
        browser.close()


def happens(visited: tuple[Page, dict[str, tuple[str, str]], Visit], files: dict[str, tuple[str, str]]) -> list[str]:
    """What a visit of the first file, and a click on `#c`, runs and loads."""
    page, served, visit = visited
    served.clear()
    served.update({SITE + name: content for name, content in files.items()})
    visit.events.clear()
    page.goto(SITE + next(iter(files)), wait_until="commit")
    page.wait_for_timeout(WAIT)
    if link := page.query_selector("#c"):
        link.dispatch_event("click")
        page.wait_for_timeout(WAIT)
    happened = list(visit.events)
    page.goto("about:blank")
    return happened


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, build_site) -> Path:
    """A site with every hostile page, style sheet and drawing in a file of its own."""
    return checked_site(tmp_path_factory.mktemp("hostile"), build_site("site"))


@pytest.fixture(scope="module")
def refused(site: Path, root: Path) -> set[str]:
    """The files that `explain check-output` refuses."""
    return refused_files(run_explain("check-output", site, project=root))


def one_in_three(every: Sequence[str], third: int) -> list[tuple[int, str]]:
    """A third of them, with their numbers."""
    return [*enumerate(every)][third::3]


@pytest.mark.sampled(most=1)
@pytest.mark.parametrize("third", range(3))
def test_what_chromium_does_for_a_page_sheet_or_drawing_the_output_check_refuses(visited, site: Path, refused: set[str], tell, third: int):
    done, missed, quiet = 0, [], []
    for number, body in one_in_three(BODIES, third):
        html = page_with(site, body)
        happened = happens(visited, {f"x/{number}.html": ("text/html; charset=utf-8", html.replace(policy_of(html), ""))})
        (missed if happened and f"x/{number}.html" not in refused else quiet if not happened else []).append((body, happened))
        done += bool(happened)
    for number, sheet in one_in_three(SHEETS, third):
        happened = happens(visited, {"page.html": ("text/html", SheetPage.format(name=f"x/{number}.css")), f"x/{number}.css": ("text/css", sheet)})
        (missed if happened and f"x/{number}.css" not in refused else quiet if not happened else []).append((sheet, happened))
        done += bool(happened)
    for number, drawing in one_in_three(DRAWINGS, third):
        happened = happens(visited, {f"x/{number}.svg": ("image/svg+xml", drawing)})
        (missed if happened and f"x/{number}.svg" not in refused else quiet if not happened else []).append((drawing, happened))
        done += bool(happened)
    tell(f"output check, third {third + 1}: {done} of {done + len(quiet)} hostile pages, sheets and drawings ran or loaded something in Chromium; all of these are refused")
    assert missed == []
    assert done > 50, [text for text, _ in quiet]
