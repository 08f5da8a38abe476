"""What strangers put into the cache is never unpickled."""

import pickle
import stat
from pathlib import Path

import pytest

from newsexplainer.execution.cache import Store
from newsexplainer.execution.secret import user_secret


class Trap:
    """Makes a file when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return (Path.touch, (self.path,))


def test_a_value_comes_back_under_its_own_key_only(tmp_path: Path):
    Store(tmp_path, "key").put("a/name", [1, "x"])
    assert Store(tmp_path, "key").get("a/name") == [1, "x"]
    assert Store(tmp_path, "other").get("a/name") is None


def test_a_pickle_of_somebody_else_is_not_run(tmp_path: Path):
    sprung = tmp_path / "sprung"
    (tmp_path / "bare").write_bytes(pickle.dumps(Trap(sprung)))
    (tmp_path / "sealed").write_bytes(bytes(32) + pickle.dumps(Trap(sprung)))
    Store(tmp_path, "a key that is known").put("known", Trap(sprung))
    store = Store(tmp_path, "a key that is known" + user_secret())
    Store(tmp_path, "a key that is known").put_parts("parts", {"trap": (Trap(sprung), "")})
    assert [store.get(name) for name in ("bare", "sealed", "known", "parts")] == [None] * 4
    assert store.get_part("parts", "trap") is None
    assert not sprung.exists()


def test_the_secret_is_kept_for_the_user_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert user_secret() == user_secret()
    key = tmp_path / "cache" / "det-ved-vi" / "key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert [path.name for path in key.parent.iterdir()] == ["key"]


def test_without_a_place_for_it_the_secret_is_a_new_one_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert user_secret() != user_secret()
