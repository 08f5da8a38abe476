"""The golden story of our own, as pages."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newsexplainer.loading import load_project
from newsexplainer.pages import story
from newsexplainer.pages.plan import PagePlan
from newsexplainer.status import SiteModel, derive_site

PROJECT = Path(__file__).parents[1] / "fixtures" / "project"


@pytest.fixture(scope="session")
def site() -> SiteModel:
    """The project below `tests/fixtures/project`, derived."""
    return derive_site(load_project(PROJECT))


@pytest.fixture(scope="session")
def story_plan(site: SiteModel) -> Callable[[str], PagePlan]:
    """The plan of its story's page in a language."""
    plans = {language: next(iter(story.plan(site, language))) for language in ("da", "en")}
    return lambda language: plans[language]
