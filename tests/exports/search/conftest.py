"""The search index of the made-up site, in both languages. `tests/stories` looks into that of ours."""

from pathlib import Path

import pytest

from newsexplainer.artifact import Artifact
from newsexplainer.exports.request import ExportRequest
from newsexplainer.exports.search import search_index
from newsexplainer.loading import load_project
from newsexplainer.status import SiteModel, derive_site
from tests.exports.search.reading import SearchIndex, read


@pytest.fixture(scope="session")
def site(made_up_project: Path) -> SiteModel:
    """The made-up stories, derived."""
    return derive_site(load_project(made_up_project))


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
