"""The search index of the stories of the site, in both languages."""

from pathlib import Path

import pytest

from newsexplainer.artifact import Artifact
from newsexplainer.exports.request import ExportRequest
from newsexplainer.exports.search import search_index
from newsexplainer.loading import load_project
from newsexplainer.status import SiteModel, derive_site
from tests.exports.search.reading import SearchIndex, read

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def site() -> SiteModel:
    """Our own stories, derived."""
    return derive_site(load_project(ROOT))


@pytest.fixture(scope="session")
def artifacts(site: SiteModel) -> list[Artifact]:
    """All files of the index."""
    return list(search_index(ExportRequest(site, [], [], "https://example.org/")))


@pytest.fixture(scope="session")
def danish(artifacts: list[Artifact]) -> SearchIndex:
    return read(artifacts, "da")


@pytest.fixture(scope="session")
def english(artifacts: list[Artifact]) -> SearchIndex:
    return read(artifacts, "en")
