"""A served file is the old one or the new one."""

import os
from pathlib import Path

from newsexplainer.frontends.preview.files import put, sweep


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


def test_only_old_leftovers_are_cleared_away(tmp_path: Path):
    for name in ("models/.a-1234", "models/a", ".cards-5678"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    os.utime(tmp_path / "models/.a-1234", (1, 1))
    os.utime(tmp_path / "models/a", (1, 1))
    sweep(tmp_path)
    assert {path.name for path in tmp_path.rglob("*") if path.is_file()} == {"a", ".cards-5678"}
