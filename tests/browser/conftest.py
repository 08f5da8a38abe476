"""The made-up site in a real browser. `tests/stories` runs the same checks on our own."""

import pytest

from tests.browser.sample import Sample
from tests.made_up import LONG

SAMPLE = Sample(
    story=LONG,
    calendar="lindeby-pool",
    longest=LONG,
    day="2025-08-12",
    person="olga-sjtjerbak",
    organisation="lindeby-council",
    unnamed="town-hall-sources",
    outlet="lindeby-tidende",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here needs a built site: slow by nature."""
    for item in items:
        if "/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.slow)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give each test of a page type the paths of the site."""
    SAMPLE.spread(metafunc)


@pytest.fixture(scope="session")
def sample() -> Sample:
    """What stands for all of the site under test."""
    return SAMPLE
