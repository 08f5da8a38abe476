"""Edits are found by what files hold, not by their time stamps alone."""

import os
from pathlib import Path

import pytest

from newsexplainer.frontends.preview.sources import Sources, story_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("project/seeds/stories/a.yaml", "project/docs/da/about.md", "project/templates/layout.html", "project/mkdocs.yml", "program/x.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("one", encoding="utf-8")
    return tmp_path


@pytest.fixture
def sources(folder: Path) -> Sources:
    found = Sources(folder / "project", folder / "program")
    assert found.look() == {"seeds/stories/a.yaml", "docs/da/about.md", "templates/layout.html", "mkdocs.yml", "program:x.py"}
    return found


def test_nothing_edited_is_nothing(sources: Sources):
    assert sources.look() == frozenset()


def test_edits_new_and_deleted_files_are_named(sources: Sources, folder: Path):
    (folder / "project/seeds/stories/a.yaml").write_text("two", encoding="utf-8")
    (folder / "project/seeds/stories/b.yaml").write_text("new", encoding="utf-8")
    (folder / "project/docs/da/about.md").unlink()
    (folder / "program/x.py").write_text("two", encoding="utf-8")
    assert sources.look() == {"seeds/stories/a.yaml", "seeds/stories/b.yaml", "docs/da/about.md", "program:x.py"}
    assert sources.look() == frozenset()


def test_a_new_time_stamp_alone_is_no_edit(sources: Sources, folder: Path):
    os.utime(folder / "project/mkdocs.yml", (1, 1))
    assert sources.look() == frozenset()


def test_what_editors_leave_beside_a_text_is_passed_over(sources: Sources, folder: Path):
    for name in ("seeds/stories/.a.yaml.swp", "seeds/stories/a.yaml~", "templates/__pycache__/x", "seeds/.hidden/x.yaml"):
        (folder / "project" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "project" / name).write_text("x", encoding="utf-8")
    assert sources.look() == frozenset()


def test_links_and_pipes_are_not_read(sources: Sources, folder: Path):
    os.mkfifo(folder / "project/seeds/stories/pipe.yaml")
    (folder / "project/seeds/stories/endless.yaml").symlink_to("/dev/zero")
    assert sources.look() == {"seeds/stories/pipe.yaml", "seeds/stories/endless.yaml"}


def test_the_id_of_a_story_comes_from_its_file():
    names = ["seeds/stories/a-b.yaml", "seeds/stories/a.md", "seeds/stories/x/a.yaml", "seeds/actors/a.yaml", "mkdocs.yml"]
    assert [story_of(name) for name in names] == ["a-b", None, None, None, None]


def test_a_file_that_was_another_one_meanwhile_counts_when_it_is_asked_for(sources: Sources, folder: Path):
    story = folder / "project/seeds/stories/a.yaml"
    for text in ("two", "one"):
        story.write_text(text, encoding="utf-8")
    os.utime(story, (1, 1))
    assert sources.look(touched=True) == {"seeds/stories/a.yaml"}
    assert sources.look(touched=True) == frozenset()
