"""The cache on disk: what is kept is found again, and nothing else is taken for it."""

import os
from pathlib import Path

import pytest

from newsexplainer.execution.cache import Store
from newsexplainer.frontends.preview.files import sweep

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


@pytest.mark.parametrize("kept", [0, 1, 3, 10, 0.2, 0.9])
def test_of_a_file_that_is_cut_off_the_parts_that_are_whole_are_read(store: Store, kept: float) -> None:
    path = store.folder / "a" / "parts"
    whole = path.read_bytes()
    path.write_bytes(whole[: kept if isinstance(kept, int) else int(len(whole) * kept)])
    assert store.get_part("a/parts", "third", "v2") is None
    assert store.get_part("a/parts", "first", "v1") == (PARTS["first"][0] if isinstance(kept, float) else None)


def test_what_is_kept_anew_takes_the_place_of_what_was(store: Store) -> None:
    store.put_parts("a/parts", {"first": (2, "v3")})
    assert store.get_part("a/parts", "first", "v3") == 2
    assert store.get_part("a/parts", "third", "v2") is None
    assert sorted(path.name for path in (store.folder / "a").iterdir()) == ["parts", "whole"]


def test_what_a_process_left_that_was_ended_while_it_wrote_is_cleared_away(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def ended(source: str, target: str) -> None:
        os.utime(source, (1, 1))
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", ended)
    with pytest.raises(KeyboardInterrupt):
        store.put("a/whole", 2)
    assert len(list((store.folder / "a").iterdir())) == 3
    sweep(store.folder)
    assert sorted(path.name for path in (store.folder / "a").iterdir()) == ["parts", "whole"]


def test_a_disk_that_takes_nothing_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    store = Store(tmp_path / "cache", "key")
    store.put("a", 1)
    store.put_parts("b", PARTS)
    assert store.get("a") is None
    assert store.get_part("b", "first", "v1") is None
