"""What strangers put into the cache is never unpickled."""

import os
import pickle
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from newsexplainer.execution.cache import FOLDER, Store
from newsexplainer.execution.secret import kept_secret
from newsexplainer.site.cache import store_at
from newsexplainer.site.program import code_key


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
    store = Store(tmp_path, "a key that is known" + kept_secret())
    Store(tmp_path, "a key that is known").put_parts("parts", {"trap": (Trap(sprung), "")})
    assert [store.get(name) for name in ("bare", "sealed", "known", "parts")] == [None] * 4
    assert store.get_part("parts", "trap") is None
    assert not sprung.exists()


def test_the_secret_is_kept_for_the_user_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert kept_secret() == kept_secret()
    key = tmp_path / "cache" / "det-ved-vi" / "key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert [path.name for path in key.parent.iterdir()] == ["key"]


def test_without_a_place_for_it_there_is_no_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    with pytest.raises(OSError):
        kept_secret()


NAMES = ("stories", "entities", "clean", "program")
"""What every build asks for."""


@pytest.mark.slow
@pytest.mark.parametrize("home", ["xdg", ".cache", "./.cache/../xdg", "{project}/xdg", "{project}/../project/.cache"])
def test_a_key_and_a_sealed_pickle_that_came_with_the_checkout_do_not_run(small_project: Path, tmp_path: Path, home: str):
    sprung, named = tmp_path / "sprung", home.format(project=small_project)
    key = Path(os.path.normpath(small_project / named)) / "det-ved-vi" / "key"
    key.parent.mkdir(mode=0o700, parents=True)
    key.write_bytes(bytes(range(32)))
    key.chmod(0o600)
    store = store_at(small_project / FOLDER, code_key() + key.read_bytes().hex())
    for name in NAMES:
        store.put(name, Trap(sprung))
    command = [sys.executable, "-c", "from newsexplainer.frontends.cli import run; run()", "build"]
    settings = {**os.environ, "XDG_CACHE_HOME": named, "HOME": str(tmp_path / "home"), "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(command, cwd=small_project, env=settings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not sprung.exists()
