"""Edits are found by comparing time stamps, sizes and inodes."""

import os
from pathlib import Path

import pytest

from newsexplainer.frontends.preview.sources import Snapshot, edited, snapshot, story_of


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("seeds/stories/a.yaml", "docs/da/about.md", "templates/layout.html", "mkdocs.yml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("one", encoding="utf-8")
    return tmp_path


@pytest.fixture
def before(project: Path) -> Snapshot:
    return snapshot(project)


def test_all_inputs_are_seen_and_the_program_too(before: Snapshot):
    assert {name for name in before if not name.startswith("/")} == {"seeds/stories/a.yaml", "docs/da/about.md", "templates/layout.html", "mkdocs.yml"}
    assert any(name.startswith("/") and name.endswith("/frontends/preview/sources.py") for name in before)


def test_nothing_edited_is_nothing(before: Snapshot, project: Path):
    assert edited(before, snapshot(project)) == frozenset()


def test_edits_new_and_deleted_files_are_named(before: Snapshot, project: Path):
    (project / "seeds/stories/a.yaml").write_text("two two", encoding="utf-8")
    (project / "seeds/stories/b.yaml").write_text("new", encoding="utf-8")
    (project / "docs/da/about.md").unlink()
    assert edited(before, snapshot(project)) == {"seeds/stories/a.yaml", "seeds/stories/b.yaml", "docs/da/about.md"}


def test_a_file_put_in_the_place_of_another_with_its_size_and_time_is_an_edit(before: Snapshot, project: Path):
    status = (project / "mkdocs.yml").stat()
    (project / "other").write_text("two", encoding="utf-8")
    os.utime(project / "other", ns=(status.st_atime_ns, status.st_mtime_ns))
    (project / "other").rename(project / "mkdocs.yml")
    assert edited(before, snapshot(project)) == {"mkdocs.yml"}


def test_what_editors_leave_beside_a_text_is_passed_over(before: Snapshot, project: Path):
    for name in ("seeds/stories/.a.yaml.swp", "seeds/stories/a.yaml~", "templates/__pycache__/x", "seeds/.hidden/x.yaml"):
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text("x", encoding="utf-8")
    assert edited(before, snapshot(project)) == frozenset()


def test_links_and_pipes_are_seen_and_not_followed(before: Snapshot, project: Path, tmp_path_factory: pytest.TempPathFactory):
    os.mkfifo(project / "seeds/stories/pipe.yaml")
    (project / "seeds/stories/endless.yaml").symlink_to("/dev/zero")
    (project / "seeds/folder").symlink_to(tmp_path_factory.mktemp("other"))
    assert edited(before, snapshot(project)) == {"seeds/stories/pipe.yaml", "seeds/stories/endless.yaml", "seeds/folder"}


def test_the_id_of_a_story_comes_from_its_file():
    names = ["seeds/stories/a-b.yaml", "seeds/stories/a.md", "seeds/stories/x/a.yaml", "seeds/actors/a.yaml", "mkdocs.yml"]
    assert [story_of(name) for name in names] == ["a-b", None, None, None, None]
