"""Loading a project: every mistake of every file, and the place of every value."""

import os
import pickle
import shutil
from pathlib import Path

import pytest

from newsexplainer.diagnostics import InputError, Span
from newsexplainer.languages import TAGS
from newsexplainer.loading import load_file, load_project, read_project
from newsexplainer.loading.files import read_bytes
from newsexplainer.loading.mending import mend
from newsexplainer.loading.project import assemble, load_bytes
from newsexplainer.model.place import Place
from newsexplainer.model.story import Story

BASE = Path(__file__).parents[1] / "golden" / "messages" / "base"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    return tmp_path


def codes(root: Path) -> list[str]:
    with pytest.raises(InputError) as caught:
        load_project(root)
    return [diagnostic.code for diagnostic in caught.value.diagnostics]


def test_a_sound_project_is_loaded_in_the_order_of_ids(root: Path) -> None:
    project = load_project(root)
    assert list(project.actors) == ["minister", "officials"]
    assert (list(project.outlets), list(project.places), list(project.stories)) == (["gazette"], ["capital"], ["budget"])
    assert project.stories["budget"].claims[0].statements[0].speaker == "minister"


def test_all_mistakes_of_all_files_come_at_once(root: Path) -> None:
    (root / "seeds/places/capital.yaml").write_text("id: capital\nid: capital\n")
    (root / "seeds/actors/minister.yaml").write_text("a: b: c\n")
    (root / "seeds/stories/budget.yaml").write_text("id: budget\n")
    found = codes(root)
    assert {"duplicate-key", "yaml-syntax", "missing-field"} <= set(found)
    assert found.count("missing-field") > 6


def test_the_place_of_any_value_can_be_asked_for(root: Path) -> None:
    sources = load_project(root).sources
    path = "seeds/stories/budget.yaml"
    assert sources.span("story", "budget", ("published",)) == Span(path, 5, 12, 10)
    assert sources.span("story", "budget", ("claims", 0, "statements", 0, "speaker")) == Span(path, 21, 18, 8)
    assert sources.span("story", "budget", ("claims", 0, "statements")) == Span(path, 19, 5, 10)
    assert sources.span("story", "budget", ("claims", 0)) == Span(path, 14, 5, 2)
    assert sources.span("story", "budget", ("claims", 0, "override")) == Span(path, 14, 5, 2)
    assert sources.span("story", "budget", ("published",), 5, 2) == Span(path, 5, 17, 2)
    assert sources.span("story", "budget") == Span(path, 1, 1, 2)


def test_an_entity_without_a_file_has_a_place_that_is_no_lie() -> None:
    assert load_bytes(b"", "story", "x").problems[0].span.path == "seeds/stories/x.yaml"


def test_a_single_file_can_be_loaded_and_put_in_place_of_another(root: Path) -> None:
    files = [load_file(root, "place", "capital"), load_file(root, "story", "budget")]
    other = load_bytes((root / "seeds/places/capital.yaml").read_bytes().replace(b"The capital", b"The city"), "place", "capital")
    assert assemble([*files[1:], other]).project.places["capital"].names["en"] == "The city"


def test_a_project_survives_being_pickled(root: Path) -> None:
    project = load_project(root)
    assert pickle.loads(pickle.dumps(project)) == project  # noqa: S301 our own bytes


def test_the_order_of_files_on_disk_does_not_matter(root: Path) -> None:
    files = [load_file(root, kind, id) for kind, id in (("actor", "officials"), ("story", "budget"), ("actor", "minister"))]
    assert assemble(files) == assemble(reversed(files))


def test_a_file_that_is_no_file_is_refused_without_waiting(root: Path) -> None:
    os.mkfifo(root / "seeds/places/pipe.yaml")
    (root / "seeds/places/folder.yaml").mkdir()
    assert codes(root) == ["unexpected-file", "unexpected-file"]
    with pytest.raises(OSError, match="not a regular file"):
        read_bytes(root, "seeds/places/pipe.yaml")


def test_links_are_refused_for_files_and_folders(root: Path) -> None:
    (root / "seeds/places/host.yaml").symlink_to("/etc/hostname")
    assert codes(root) == ["symbolic-link"]
    (root / "seeds/places").rename(root / "elsewhere")
    (root / "seeds/places").symlink_to(root / "elsewhere")
    assert codes(root) == ["symbolic-link"]
    (root / "seeds").rename(root / "plants")
    (root / "seeds").symlink_to(root / "plants")
    assert codes(root) == ["symbolic-link"] * 4
    with pytest.raises(OSError):
        read_bytes(root, "elsewhere/host.yaml")


@pytest.mark.parametrize("name", ["Foo.yaml", "foo.yml", "æ.yaml", "a--b.yaml", "-a.yaml", "a_b.yaml", "a b.yaml", "a\n.yaml", "x" * 81 + ".yaml", "\udcff.yaml"])
def test_a_name_that_cannot_be_an_address_is_refused(root: Path, name: str) -> None:
    (root / "seeds/places" / name).write_text("id: x\n")
    (found,) = codes(root)
    assert found in ("bad-file-name", "unexpected-file")


@pytest.mark.parametrize("name", [".gitkeep", ".x.yaml.swp", "capital.yaml~", "README.md"])
def test_what_editors_and_git_leave_behind_is_passed_over(root: Path, name: str) -> None:
    (root / "seeds/places" / name).write_text("x")
    assert list(load_project(root).places) == ["capital"]


@pytest.mark.parametrize("written", ["capitol", "../../etc/passwd"])
def test_an_id_must_be_the_name_of_its_file(root: Path, written: str) -> None:
    (root / "seeds/places/capital.yaml").write_text(f'id: "{written}"\nkind: town\nnames: {{da: a, en: b}}\n')
    (found,) = codes(root)
    assert found in ("id-differs-from-file", "bad-format")


def test_white_space_around_an_id_does_not_reach_the_address(root: Path) -> None:
    (root / "seeds/places/capital.yaml").write_text('id: "capital\\n"\nkind: town\nnames: {da: a, en: b}\n')
    assert load_project(root).places["capital"].id == "capital"


def test_a_missing_project_is_one_mistake(tmp_path: Path) -> None:
    assert codes(tmp_path) == ["no-stories"]


def test_a_mended_story_is_kept_for_the_checks_and_called_unsound(root: Path) -> None:
    path = root / "seeds/stories/budget.yaml"
    path.write_text(path.read_text().replace("published: 2024-03-05\nupdated", "published: 2023-13\nupdated"))
    reading = read_project(root)
    assert [problem.code for problem in reading.problems] == ["bad-date"]
    assert reading.unsound == {("story", "budget")}
    assert reading.project.stories["budget"].claims[0].id == "promise"


def test_mending_keeps_what_is_sound_and_gives_up_on_what_is_no_block() -> None:
    data = {"id": "x", "kind": "tovn", "names": "Byen", "coordinates": {"lat": "north", "lon": "181"}, "unknown": "y"}
    place = mend(Place, data, TAGS)
    assert place is not None
    assert place.id == "x"
    assert mend(Place, ["x"], TAGS) is None
    assert mend(Story, {"id": "x"}, TAGS) is not None
