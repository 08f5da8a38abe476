"""The cache on disk: what is kept is found again, and nothing else is taken for it."""

from pathlib import Path

import pytest

from generator.build.store import Store

PARTS = {"first": (["æ", 1], "v1"), "second": (None, "v1"), "third": (("x",) * 1000, "v2")}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "cache", "key")
    store.put("a/whole", [1, "x"], "v1")
    store.put_parts("a/parts", PARTS)
    return store


@pytest.mark.parametrize("part", PARTS)
def test_each_part_of_a_file_is_read_alone(store: Store, part: str) -> None:
    value, version = PARTS[part]
    assert store.get_part("a/parts", part, version) == value


def test_a_part_of_another_version_name_or_file_is_none(store: Store) -> None:
    assert store.get_part("a/parts", "first", "v2") is None
    assert store.get_part("a/parts", "fourth", "v1") is None
    assert store.get_part("a/none", "first", "v1") is None
    assert store.get_part("a/whole", "first", "v1") is None
    assert store.get("a/parts", "v1") is None


def test_a_part_under_the_name_of_another_is_none(store: Store) -> None:
    path = store.folder / "a" / "parts"
    path.write_bytes(path.read_bytes().replace(b'"first"', b'"other"'))
    assert store.get_part("a/parts", "other", "v1") is None
    (store.folder / "a" / "moved").write_bytes(path.read_bytes())
    assert store.get_part("a/moved", "third", "v2") is None


@pytest.mark.parametrize("length", range(0, 200, 7))
def test_a_file_that_is_cut_off_costs_time_only(store: Store, length: int) -> None:
    path = store.folder / "a" / "parts"
    path.write_bytes(path.read_bytes()[:length])
    assert [store.get_part("a/parts", part, "v1") for part in ("third", "fourth")] == [None, None]


def test_what_is_kept_anew_takes_the_place_of_what_was(store: Store) -> None:
    store.put_parts("a/parts", {"first": (2, "v3")})
    assert store.get_part("a/parts", "first", "v3") == 2
    assert store.get_part("a/parts", "third", "v2") is None
    assert sorted(path.name for path in (store.folder / "a").iterdir()) == ["parts", "whole"]


def test_a_disk_that_takes_nothing_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    store = Store(tmp_path / "cache", "key")
    store.put("a", 1)
    store.put_parts("b", PARTS)
    assert store.get("a") is None
    assert store.get_part("b", "first", "v1") is None
