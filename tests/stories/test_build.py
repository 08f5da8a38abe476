"""`explain build` on our own project."""

from pathlib import Path

import pytest

from tests.frontends.cli.test_build import test_a_whole_site_builds_and_passes_the_output_check  # noqa: F401 - the check of every site, on ours
from tests.projects import ROOT


@pytest.fixture
def project() -> Path:
    """Our own project."""
    return ROOT
