"""`explain check`, as an editor runs it."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsexplainer.frontends.cli import main
from newsexplainer.frontends.cli.check import check

BASE = Path(__file__).parents[2] / "golden" / "messages" / "base"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    return tmp_path


def run(root: Path) -> Result:
    return CliRunner().invoke(check, ["--project", str(root)])


def test_a_sound_project_is_counted(root: Path) -> None:
    result = run(root)
    assert result.exit_code == 0
    assert result.stdout == "1 story, 1 claim, 2 actors, 1 outlet, 1 place: no errors, 0 warnings\n"
    assert result.stderr == ""


def test_mistakes_go_to_standard_error_and_end_with_one(root: Path) -> None:
    (root / "seeds/places/capital.yaml").write_text("id: capital\nkind: twon\n")
    result = run(root)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "error[unknown-value]: `kind` cannot be `twon`\n --> seeds/places/capital.yaml:2:7\n" in result.stderr
    assert result.stderr.endswith("\n2 errors in 1 file\n")


def test_the_place_is_the_same_from_another_folder(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "seeds/places/capital.yaml").write_text("id: capital\n")
    from_outside = run(root).stderr
    monkeypatch.chdir(root)
    assert CliRunner().invoke(check).stderr == from_outside


def test_a_folder_without_seeds_is_told_so(tmp_path: Path) -> None:
    result = run(tmp_path)
    assert result.exit_code == 1
    assert "no-stories" in result.stderr


@pytest.mark.parametrize("command", [("check",), ("build",), ("status", "x"), ("verify", "x", "--text", __file__), ("serve",)], ids=lambda words: words[0])
def test_a_folder_that_does_not_exist_is_told_so(command: tuple[str, ...], tmp_path: Path) -> None:
    result = CliRunner().invoke(main, [*command, "--project", str(tmp_path / "nowhere")])
    assert result.exit_code == 2
    assert "nowhere' does not exist" in result.stderr
