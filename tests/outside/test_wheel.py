"""The wheel holds the whole program, the templates too, under one name of its own."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.projects import ROOT


@pytest.mark.slow
def test_a_wheel_holds_one_package_with_everything_it_reads(tmp_path: Path):
    source = tmp_path / "source"
    for name in ("generator", "templates"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(tmp_path), str(source)]
    subprocess.run(command, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert {name.partition("/")[0] for name in names} == {"newsexplainer"}
    package = ROOT / "generator" / "newsexplainer"
    files = {path for path in package.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    assert {f"newsexplainer/{path.relative_to(package).as_posix()}" for path in files} <= names
    assert {f"newsexplainer/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "templates").rglob("*") if path.is_file()} <= names
