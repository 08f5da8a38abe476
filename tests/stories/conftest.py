"""Our own stories, and the site that they make. Left out as a whole where they are not in seeds/."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from newsexplainer.loading import Project, load_project
from newsexplainer.pages.plan import PagePlan
from newsexplainer.status import SiteModel, derive_site
from tests.browser.sample import Sample
from tests.pages.rendered import plans_of
from tests.projects import ROOT, build, once, served

SAMPLE = Sample(
    story="kim-putin-2023",
    calendar="boersen-branden",
    longest="nord-stream-sabotage",
    day="2023-09-11",
    person="dmitry-peskov",
    organisation="white-house",
    unnamed="us-and-allied-officials-nyt",
    outlet="ritzau",
)
BUILT = ("built_site", "build_site", "site_address")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what knows our stories, and what waits for their site."""
    for item in items:
        if "/stories/" in item.path.as_posix():
            item.add_marker(pytest.mark.stories)
            if set(BUILT) & set(getattr(item, "fixturenames", ())):
                item.add_marker(pytest.mark.slow)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give each test of a page type the paths of our site: in one language each, as the made-up site has been seen in both."""
    SAMPLE.spread(metafunc, in_turns=not metafunc.config.getoption("--exhaustive"))


@pytest.fixture(scope="session")
def sample() -> Sample:
    """What stands for all of our site."""
    return SAMPLE


@cache
def our_project() -> Project:
    """Our own stories, read."""
    return load_project(ROOT)


@cache
def our_site() -> SiteModel:
    """Our own stories, derived."""
    return derive_site(our_project())


@cache
def our_plans() -> dict[str, PagePlan]:
    """Every page of our site by its path."""
    return plans_of(our_project())


@pytest.fixture(scope="session")
def project() -> Project:
    """Our own stories, read."""
    return our_project()


@pytest.fixture(scope="session")
def build_site(common_folder: Path) -> Callable[..., Path]:
    """Builds our site into a named folder with options of `explain build`, once for all processes."""
    return lambda name, *options: once(common_folder / "ours" / name, lambda folder: build(ROOT, folder, *options))


@pytest.fixture(scope="session")
def built_site(build_site: Callable[..., Path]) -> Path:
    """Our site as `explain build` makes it."""
    return build_site("root/site")


@pytest.fixture(scope="session")
def site_address(built_site: Path) -> Iterator[str]:
    """Address of our served site, with a slash at its end."""
    with served(built_site) as address:
        yield address
