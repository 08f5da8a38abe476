"""Files of a site are made where an earlier site lies, and never written into another name of a published one."""

import os
from pathlib import Path

import pytest

from newsexplainer.execution.outputs import link, link_as, write


@pytest.fixture
def stage(tmp_path: Path) -> Path:
    (tmp_path / "stage").mkdir()
    return tmp_path / "stage"


def test_a_new_file_takes_the_place_of_another_name_of_a_published_one(stage: Path, tmp_path: Path) -> None:
    published = tmp_path / "site"
    published.mkdir()
    (published / "a.html").write_text("old")
    os.link(published / "a.html", stage / "a.html")
    write(stage, "a.html", b"new")
    assert ((published / "a.html").read_text(), (stage / "a.html").read_text()) == ("old", "new")


def test_a_file_takes_the_place_of_a_folder_and_a_folder_that_of_a_file(stage: Path) -> None:
    (stage / "a" / "b").mkdir(parents=True)
    (stage / "a" / "b" / "c.html").write_text("old")
    write(stage, "a/b", b"file")
    assert (stage / "a" / "b").read_text() == "file"
    write(stage, "a/b/c/d.html", b"page")
    assert (stage / "a" / "b" / "c" / "d.html").read_text() == "page"


def test_an_unchanged_file_gets_its_second_name_whatever_is_in_the_place(stage: Path, tmp_path: Path) -> None:
    published = tmp_path / "site"
    outputs = [write(published, name, name.encode()) for name in ("same.html", "other.html", "folder.html", "way/in.html", "new/in.html")]
    os.link(published / "same.html", stage / "same.html")
    (stage / "other.html").write_text("other")
    (stage / "folder.html").mkdir()
    (stage / "way").write_text("a file")
    assert link(published, stage, outputs)
    assert [(stage / output.path).stat().st_ino for output in outputs] == [(published / output.path).stat().st_ino for output in outputs]


def test_what_cannot_be_linked_whole_leaves_no_name_that_was_not_there(stage: Path, tmp_path: Path) -> None:
    published = tmp_path / "site"
    outputs = [write(published, name, b"x") for name in ("there.html", "new.html", "touched.html")]
    os.link(published / "there.html", stage / "there.html")
    (published / "touched.html").write_text("longer")
    assert not link(published, stage, outputs)
    assert [path.name for path in stage.iterdir()] == ["there.html"]


def test_a_content_gets_a_second_name_at_another_path_whatever_is_in_the_place(stage: Path, tmp_path: Path) -> None:
    published = tmp_path / "site"
    old = write(published, "old/a.json", b"content")
    other = write(published, "other.json", b"other")
    (stage / "new").mkdir()
    os.link(published / "other.json", stage / "new" / "a.json")
    assert link_as(published, stage, old, "new/a.json") == old._replace(path="new/a.json")
    assert (stage / "new" / "a.json").stat().st_ino == (published / "old" / "a.json").stat().st_ino
    assert (published / "other.json").read_bytes() == b"other"
    assert link_as(published, stage, other, "old/b.json") is not None


def test_a_content_that_was_changed_since_gets_no_second_name(stage: Path, tmp_path: Path) -> None:
    published = tmp_path / "site"
    old = write(published, "a.json", b"content")
    (published / "a.json").write_bytes(b"changed")
    assert link_as(published, stage, old, "b.json") is None
    assert link_as(published, stage, old._replace(path="gone.json"), "b.json") is None
    assert list(stage.iterdir()) == []
