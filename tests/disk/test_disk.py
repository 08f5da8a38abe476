"""Files and folders that may not be what they seem."""

import os
from pathlib import Path

import pytest

from newsexplainer.disk.folders import DistrustError, is_folder, open_folder
from newsexplainer.disk.locks import held, open_lock, take
from newsexplainer.disk.regular import read_regular, replace
from newsexplainer.disk.removal import remove
from newsexplainer.disk.temporary import temporary_folder


def deep(folder: Path, levels: int) -> None:
    """So many folders in each other: deeper than a path can be long."""
    folder.mkdir()
    descriptor = os.open(folder, os.O_RDONLY)
    for _ in range(levels):
        os.mkdir("d", dir_fd=descriptor)
        above, descriptor = descriptor, os.open("d", os.O_RDONLY, dir_fd=descriptor)
        os.close(above)
    os.close(descriptor)


def test_a_folder_is_deleted_whatever_its_depth(tmp_path: Path):
    deep(tmp_path / "deep", 6000)
    remove(tmp_path / "deep")
    assert list(tmp_path.iterdir()) == []


def test_deleting_stops_at_links(tmp_path: Path):
    (tmp_path / "kept" / "inner").mkdir(parents=True)
    (tmp_path / "kept" / "file").write_text("mine")
    for name in ("gone/a/b", "gone/c"):
        (tmp_path / name).mkdir(parents=True, exist_ok=True)
    (tmp_path / "gone" / "a" / "link").symlink_to(tmp_path / "kept")
    (tmp_path / "gone" / "link").symlink_to("../kept")
    os.mkfifo(tmp_path / "gone" / "c" / "pipe")
    (tmp_path / "link").symlink_to("kept")
    remove(tmp_path / "gone")
    remove(tmp_path / "link")
    remove(tmp_path / "never" / "there")
    assert {path.name for path in tmp_path.rglob("*")} == {"kept", "inner", "file"}


@pytest.mark.parametrize("step", ["a", "a/b"])
def test_no_folder_is_reached_through_a_link(tmp_path: Path, step: str):
    (tmp_path / "elsewhere" / "b").mkdir(parents=True)
    (tmp_path / step).parent.mkdir(exist_ok=True)
    (tmp_path / step).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(DistrustError) as caught:
        open_folder(tmp_path, "a/b", make=True)
    assert (caught.value.filename, caught.value.strerror) == (step, "is a symbolic link, not a folder")


def test_folders_that_are_made_are_for_this_user_alone(tmp_path: Path):
    os.close(open_folder(tmp_path, "a/b", make=True))
    assert [(tmp_path / name).stat().st_mode & 0o777 for name in ("a", "a/b")] == [0o700, 0o700]


@pytest.mark.parametrize("mode", [0o770, 0o702, 0o777])
def test_a_folder_that_others_can_write_is_not_opened(tmp_path: Path, mode: int):
    (tmp_path / "a").mkdir()
    (tmp_path / "a").chmod(mode)
    with pytest.raises(DistrustError, match="can be written by other users"):
        open_folder(tmp_path, "a")


def test_only_regular_files_are_read(tmp_path: Path):
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "link").symlink_to("file")
    os.mkfifo(tmp_path / "pipe")
    assert read_regular(tmp_path / "file") == b"x"
    for name in ("link", "pipe"):
        with pytest.raises(OSError, match="not a file"):
            read_regular(tmp_path / name)
    with pytest.raises(FileNotFoundError):
        read_regular(tmp_path / "none")


def test_a_file_takes_the_place_of_a_link_and_what_it_led_to_stays(tmp_path: Path):
    (tmp_path / "file").write_bytes(b"mine")
    (tmp_path / "link").symlink_to("file")
    within = open_folder(tmp_path)
    replace("link", within, b"new")
    os.close(within)
    assert ((tmp_path / "file").read_bytes(), (tmp_path / "link").read_bytes()) == (b"mine", b"new")
    assert not (tmp_path / "link").is_symlink()


def test_a_lock_has_one_owner(tmp_path: Path):
    with held(tmp_path / "lock") as first, held(tmp_path / "lock") as second:
        assert (first, second) == (True, False)
    with held(tmp_path / "lock") as third:
        assert third


@pytest.mark.parametrize("place", ["nowhere", "file"])
def test_a_lock_is_never_made_or_taken_through_a_link(tmp_path: Path, place: str):
    (tmp_path / "file").touch()
    (tmp_path / "lock").symlink_to(place)
    with pytest.raises(OSError, match="is a symbolic link"):
        open_lock(tmp_path / "lock")
    assert not (tmp_path / "nowhere").exists()


def test_temporary_folders_of_the_dead_are_deleted_and_those_of_the_living_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (tmp_path / "ours-dead" / "inner").mkdir(parents=True)
    (tmp_path / "ours-link").symlink_to(tmp_path / "other")
    (tmp_path / "other").mkdir()
    with temporary_folder("ours-") as living:
        with temporary_folder("ours-") as second:
            assert is_folder(living) and is_folder(second)
        assert {path.name for path in tmp_path.iterdir()} == {living.name, "ours-link", "other"}
    assert not living.exists()


def test_a_lock_that_is_held_can_be_shared_by_those_who_only_use_it(tmp_path: Path):
    one, other = (open_lock(tmp_path / "lock") for _ in range(2))
    assert take(one, shared=True) and take(other, shared=True) and not take(other)
    os.close(one)
    assert take(other)
    os.close(other)
