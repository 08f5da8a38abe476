"""Building one project in different surroundings: what a build may not depend on."""

import hashlib
import os
import random
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from newsexplainer.publishing import check_output

ROOT = Path(__file__).parents[2]
PYTHONS = ROOT / ".cache" / "pythons"
_WHOLE = "whole-" + hashlib.sha256((ROOT / "requirements" / "site.txt").read_bytes()).hexdigest()[:12]
"""Stands in an environment that was installed to the end, from this lock."""

HOSTILE_MACHINE = '''
"""Loaded by Python at its start: folders list their entries in any order, and the clock is off."""
import os, random, time

order, late = random.Random(os.environ["SHUFFLE"]), float(os.environ["LATE"])
scandir, listdir, clock, clock_ns = os.scandir, os.listdir, time.time, time.time_ns

class Entries(list):
    def __enter__(self):
        return self
    def __exit__(self, *_):
        return None
    def __next__(self):
        if not self:
            raise StopIteration
        return self.pop()
    def __iter__(self):
        return self
    def close(self):
        return None

def shuffled(found):
    order.shuffle(found)
    return found

def scan(*arguments):
    with scandir(*arguments) as found:
        return Entries(shuffled(list(found)))

os.scandir = scan
os.listdir = lambda *arguments: shuffled(listdir(*arguments))
time.time = lambda: clock() + late
time.time_ns = lambda: clock_ns() + int(late * 1e9)
'''


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where and how a build runs."""

    name: str
    folder: str = "project"
    variables: dict[str, str] = field(default_factory=dict)
    umask: int = 0o022
    order: int = 0
    python: Path = Path(sys.executable)


MATRIX = (
    Surroundings("as usual", variables={"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"}),
    Surroundings(
        "LC_ALL=C, another seed, zone, umask, folder and order",
        folder="else where/kø og får",
        variables={"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONUTF8": "0", "LATE": "40000000", "SHUFFLE": "1"},
        umask=0o077,
        order=1,
    ),
    Surroundings(
        "a Danish locale, the earliest zone, no umask, a deep folder, optimised",
        folder="/".join(f"d{depth}" for depth in range(20)),
        variables={"PYTHONHASHSEED": "4294967295", "TZ": "America/Los_Angeles", "LANG": "da_DK.UTF-8", "LANGUAGE": "da", "PYTHONOPTIMIZE": "1", "SOURCE_DATE_EPOCH": "1", "LATE": "-900000000", "SHUFFLE": "2"},
        umask=0o000,
        order=2,
    ),
    Surroundings(
        "no locale, no home, one core, another order",
        folder="x",
        variables={"PYTHONHASHSEED": "31", "TZ": "Asia/Kathmandu", "LC_ALL": "POSIX", "HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent", "ONE_CORE": "1", "SHUFFLE": "3"},
        umask=0o027,
        order=3,
    ),
)


def copy(project: Path, target: Path, order: int) -> Path:
    """A copy whose files were made in another order: other inodes, other time stamps, another order in folders."""
    files = [path for path in sorted(project.rglob("*")) if path.is_file() and not {".venv", ".git", ".cache", "site", "node_modules"} & set(path.relative_to(project).parts)]
    random.Random(order).shuffle(files)  # noqa: S311
    for number, path in enumerate(files):
        copied = target / path.relative_to(project)
        copied.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copied)
        os.utime(copied, (number * 1000 + order, number * 1000 + order))
    return target


def build(project: Path, where: Surroundings, base: Path) -> tuple[dict[str, str], str]:
    """The site of a copy of `project`: path to digest of every file, and the digest that `explain build` printed."""
    copied = copy(project, base / where.folder, where.order)
    shim = base / f"shim-{where.order}"
    shim.mkdir(parents=True, exist_ok=True)
    (shim / "sitecustomize.py").write_text(HOSTILE_MACHINE, encoding="utf-8")
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON", "TZ"))}
    settings = {**clean, "SHUFFLE": "0", "LATE": "0", "PYTHONPATH": f"{shim}{os.pathsep}{ROOT}", "PYTHONDONTWRITEBYTECODE": "1", **where.variables}
    command = [str(where.python), "-c", "from newsexplainer.frontends.cli import run; run()", "build", "--no-cache", "--site-url", "https://example.org/repo/"]
    if where.variables.get("ONE_CORE") and shutil.which("taskset"):
        command = ["taskset", "--cpu-list", str(min(os.sched_getaffinity(0))), *command]
    done = subprocess.run(command, cwd=copied, env=settings, umask=where.umask, capture_output=True, text=True, check=False)
    if done.returncode:
        raise AssertionError(f"{where.name}: {done.stderr[-2000:]}")
    printed = re.search(r"sha256:([0-9a-f]{64})", done.stdout)
    assert printed is not None and printed[1] == check_output(copied / "site").digest
    return tree(copied / "site"), printed[1]


def tree(site: Path) -> dict[str, str]:
    """Path to digest and mode of every file and folder of a site."""
    return {
        path.relative_to(site).as_posix(): f"{path.stat().st_mode & 0o777:o} {hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else 'folder'}"
        for path in sorted(site.rglob("*"))
    }


def other_python() -> Path | None:
    """An environment with the locked packages under another version of Python; made in `.cache` where that is possible."""
    for minor in (12, 13, 14, 11):
        if sys.version_info[:2] == (3, minor):
            continue
        python = PYTHONS / f"3.{minor}" / "bin" / "python"
        if (PYTHONS / f"3.{minor}" / _WHOLE).exists() or _made(minor, python):
            return python
    return None


def _made(minor: int, python: Path) -> bool:
    found = [shutil.which(f"python3.{minor}"), *map(str, sorted(Path("~/.pyenv/versions").expanduser().glob(f"3.{minor}.*/bin/python")))]
    for interpreter in filter(None, found):
        folder = python.parents[1]
        shutil.rmtree(folder, ignore_errors=True)
        install = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
        steps = [
            [interpreter, "-m", "venv", str(folder)],
            [*install, "--require-hashes", "--only-binary", ":all:", "-r", str(ROOT / "requirements" / "site.txt")],
            [*install, "--no-deps", "--no-build-isolation", "--no-index", "-e", str(ROOT)],
        ]
        if all(subprocess.run(step, capture_output=True, check=False).returncode == 0 for step in steps):
            (folder / _WHOLE).touch()
            return True
    return False
