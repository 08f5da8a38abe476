"""A served file is the old one or the new one."""

import os
from pathlib import Path

import pytest

from newsexplainer.frontends.preview import folder
from newsexplainer.frontends.preview.folder import in_use
from newsexplainer.frontends.preview.making import put


def test_a_file_is_replaced_by_another_one_and_never_written_into(tmp_path: Path):
    live = tmp_path / "site"
    assert put(live, "da/x/index.html", b"one")
    second_name = tmp_path / "second"
    os.link(live / "da/x/index.html", second_name)
    assert not put(live, "da/x/index.html", b"one")
    assert put(live, "da/x/index.html", b"two")
    assert (live / "da/x/index.html").read_bytes() == b"two"
    assert second_name.read_bytes() == b"one"
    assert {path.name for path in tmp_path.iterdir()} == {"site", "second"}


def test_what_a_killed_maker_left_is_deleted_and_nothing_else(tmp_path: Path):
    for name in ("stage-1234/da", "stage-[5]", "site", "other"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / ".put-5678").write_bytes(b"x")
    (tmp_path / "stage-link").symlink_to(tmp_path / "other")
    with in_use(tmp_path):
        assert {path.name for path in tmp_path.iterdir()} == {"site", "other"}


def test_two_makers_never_use_one_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(folder, "_PATIENCE", 0)
    with in_use(tmp_path):
        (tmp_path / "stage-1234").mkdir()
        with pytest.raises(TimeoutError), in_use(tmp_path):
            pass
        assert (tmp_path / "stage-1234").is_dir()
