"""Anyone can rebuild the same bytes: one project built in many surroundings."""

import re
import shutil
from pathlib import Path

import pytest

from tests.reproducible.surroundings import MATRIX, ROOT, Surroundings, build, other_python

Built = tuple[dict[str, str], str]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example project with every feature, our templates and the hand-written pages."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name in ("templates", "docs/da", "docs/en"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copytree(ROOT / "tests" / "fixtures" / "project" / "seeds", folder / "seeds")
    return folder


@pytest.fixture(scope="module")
def usual(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site as it is built in ordinary surroundings."""
    return build(project, MATRIX[0], tmp_path_factory.mktemp("usual"))


@pytest.mark.slow
@pytest.mark.parametrize("where", MATRIX[1:], ids=lambda where: where.name)
def test_the_site_does_not_depend_on_its_surroundings(project: Path, usual: Built, tmp_path: Path, where: Surroundings):
    found = build(project, where, tmp_path)
    assert len(found[0]) > 100
    assert found == usual


@pytest.mark.slow
def test_the_site_does_not_depend_on_the_version_of_python(project: Path, usual: Built, tmp_path: Path):
    python = other_python()
    if python is None:
        pytest.skip("there is no second version of Python here that can install the locked packages")
    assert build(project, Surroundings("another Python", python=python), tmp_path) == usual


def test_the_workflow_builds_twice_with_nothing_kept_in_between_and_compares():
    text = (ROOT / ".github" / "workflows" / "pages.yml").read_text(encoding="utf-8")
    assert "diff --recursive site again" in text
    again = text.partition("again")[2]
    assert "--no-cache" in again
    assert len(set(re.findall(r'PYTHONHASHSEED: "(\d+)"', text))) == 2
    assert len(set(re.findall(r"TZ: (\S+)", text))) == 2
    assert len(set(re.findall(r'python-version: "([\d.]+)"', text))) == 2
