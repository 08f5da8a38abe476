"""What all tests share: folders, small and made-up projects, built sites, a browser, and what the end of a run reports."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.browser.visits import FLAGS, installed_chromium
from tests.made_up import write_made_up_site
from tests.projects import ROOT, build, missing_stories, once, served, write_small_project

collect_ignore = ["stories"] if missing_stories() else []
REPORTED = "reported"
settings.register_profile("thorough", max_examples=5000, deadline=None)  # `python -m bench.properties`
settings.register_profile("project", deadline=None)  # how long an example takes depends on what else the machine does
settings.load_profile("project")



def pytest_addoption(parser: pytest.Parser) -> None:
    """`--exhaustive` runs what the suite samples (`python -m bench.exhaustive`)."""
    parser.addoption("--exhaustive", action="store_true", help="run every case of tests marked `sampled`, and those marked `exhaustive`")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is marked `exhaustive`; of a test marked `sampled`, keep `most` of the cases that bring a new value, evenly spread."""
    if config.getoption("--exhaustive"):
        return
    cases: dict[str, list[pytest.Function]] = {}
    most: dict[str, int] = {}
    for item in items:
        if isinstance(item, pytest.Function) and (marker := item.get_closest_marker("sampled")) is not None:
            test = item.nodeid.partition("[")[0]
            cases.setdefault(test, []).append(item)
            most[test] = marker.kwargs.get("most", len(items))
    left = {item for test, every in cases.items() for item in {*every} - _sample(every, most[test])}
    left |= {item for item in items if item.get_closest_marker("exhaustive") is not None}
    items[:] = [item for item in items if item not in left]
    config.hook.pytest_deselected(items=[*left])


def _sample(cases: list[pytest.Function], most: int) -> set[pytest.Function]:
    known: set[tuple[str, str]] = set()
    new = []
    for case in cases:
        values = {(name, str(getattr(value, "__name__", value))) for name, value in case.callspec.params.items()}
        if not values <= known:
            new.append(case)
        known |= values
    return {new[index * len(new) // min(most, len(new))] for index in range(min(most, len(new)))}


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Licensed texts and corpora that are not part of the project; skips where DVV_SHARED is not set."""
    folder = os.environ.get("DVV_SHARED")
    if not folder:
        pytest.skip("DVV_SHARED is not set: the licensed texts and the corpora are not here")
    return Path(folder)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of an installed Chromium; installs Debian's package where that is allowed, else fails in one line."""
    found = installed_chromium()
    if found is None and shutil.which("apt-get") and os.geteuid() == 0:
        for command in (["apt-get", "-qq", "update"], ["apt-get", "-qq", "install", "-y", "--no-install-recommends", "chromium"]):
            subprocess.run(command, check=False, capture_output=True, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
        found = installed_chromium()
    if found is None:
        pytest.fail("the browser tests need Chromium: install the Debian package `chromium`", pytrace=False)
    return found


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """Chromium, without a window."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def common_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run, the same one in all its processes."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def made_up_project(common_folder: Path) -> Path:
    """A project of four made-up stories, one of them long (`tests/made_up.py`)."""

    def make(folder: Path) -> None:
        write_made_up_site(folder.with_name("unfinished")).rename(folder)

    return once(common_folder / "made-up" / "project", make)


@pytest.fixture(scope="session")
def build_site(common_folder: Path, made_up_project: Path) -> Callable[..., Path]:
    """Builds the site under test into a named folder with options of `explain build`, once for all processes."""
    return lambda name, *options: once(common_folder / "made-up" / name, lambda folder: build(made_up_project, folder, *options))


@pytest.fixture(scope="session")
def built_site(build_site: Callable[..., Path]) -> Path:
    """The site under test as `explain build` makes it: the made-up one, and in `tests/stories` our own."""
    return build_site("root/site")


@pytest.fixture(scope="session")
def site_address(built_site: Path) -> Iterator[str]:
    """Address of the served site under test, with a slash at its end."""
    with served(built_site) as address:
        yield address


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Reports a line at the end of the run, whichever process the test ran in."""
    return lambda line: record_property(REPORTED, line)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What was checked, in numbers, and what was left out."""
    said = (value for report in terminalreporter.stats.get("passed", []) for name, value in report.user_properties if name == REPORTED)
    for line in sorted(map(str, said)):
        terminalreporter.write_line(line)
    if missing := missing_stories():
        terminalreporter.write_line(f"left out: tests/stories, which are about stories that are not in seeds/stories: {', '.join(missing)}")


@pytest.fixture
def small_project(tmp_path: Path) -> Path:
    """A copy of the project with our templates and hand-written pages, and a single small story."""
    return write_small_project(tmp_path / "project")


@pytest.fixture
def small_story(small_project: Path) -> Path:
    """The story file of the small project."""
    return small_project / "seeds" / "stories" / "lindeby-pool.yaml"
