"""Two things that would be written to one file are reported together, with both sources."""

import pytest

from newsexplainer.site.collisions import PlannedFile, find_collisions


def collide(*paths: str) -> list[str]:
    outputs = [PlannedFile(path, f"source-{number}") for number, path in enumerate(paths)]
    return [problem.message for problem in find_collisions(outputs)]


def test_different_files_do_not_collide():
    assert collide("", "404.html", "da/", "da/about/", "da/abouts/", "assets/explain.css") == []


@pytest.mark.parametrize(
    "first, second",
    [
        ("da/about/", "da/about/"),
        ("da/about/", "da/about/index.html"),
        ("", "index.html"),
        ("da/Foo/", "da/foo/"),
        ("da/caf\u00e9/", "da/cafe\u0301/"),
        ("da/stra\u00dfe/", "da/STRASSE/"),
    ],
)
def test_paths_that_some_file_system_takes_for_one_collide(first: str, second: str):
    (message,) = collide(first, second)
    assert "source-0" in message
    assert "source-1" in message


def test_a_file_where_another_needs_a_folder_collides():
    (message,) = collide("da/about", "da/about/")
    assert "a file and a folder" in message


def test_every_collision_is_reported_at_once():
    assert len(collide("a/", "A/", "b/", "B/", "c/")) == 2
