"""How long what is written to be endless takes, beside what is harmless: `python -m bench.bounds [KIND …]`.

Each kind of `tests/outside/hostile_projects.py` is built, and so is a harmless project of as many bytes or, where there are
many files, of as many files. Says whether each ends within ten times the time and below 1 GiB.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.outside.hostile_projects import KINDS, Write, empty_files, harmless
from tests.projects import ROOT, write_seeds

TIMES = 10
MEGABYTES = 1024
LONGEST = 900
"""Seconds after which a run is ended."""
FULL = {"empty_files": 200_000, "empty_stories": 200_000}
"""Kinds that are measured larger than the tests have them."""


@dataclass(frozen=True)
class Run:
    """One build: CPU seconds of all its processes, peak memory of the largest, exit status, and how much it read."""

    cpu: float
    megabytes: float
    status: int
    size: int
    files: int


def run(write: Callable[[Path], None]) -> Run:
    """Build a project from nothing."""
    with tempfile.TemporaryDirectory() as folder:
        project = _project(Path(folder) / "project")
        write(project)
        seeds = [path.stat().st_size for path in (project / "seeds").rglob("*.yaml")]
        explain = str(Path(sys.executable).with_name("explain"))
        process = subprocess.Popen(
            ["timeout", str(LONGEST), explain, "build", "--no-cache", "--project", str(project)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        return Run(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode, sum(seeds), len(seeds))


def _project(project: Path) -> Path:
    project.mkdir()
    shutil.copy(ROOT / "mkdocs.yml", project)
    shutil.copytree(ROOT / "templates", project / "templates")
    for language in ("da", "en"):
        shutil.copytree(ROOT / "docs" / language, project / "docs" / language)
    write_seeds(project)
    return project


def beside(hostile: Run) -> Run:
    """A harmless project of the same size."""
    if hostile.files > 1000 and hostile.size < 100 * hostile.files:
        content = "id: x{n}\nkind: person\nnames: {{da: Ole, en: Ole}}\n"
        return run(lambda project: _actors(project, hostile.files, content))
    return run(lambda project: harmless(project, hostile.size))


def _actors(project: Path, count: int, content: str) -> None:
    empty_files(project, 0)
    for number in range(count):
        (project / "seeds" / "actors" / f"x{number}.yaml").write_text(content.format(n=number), encoding="utf-8")


def _written(write: Write, count: int, project: Path) -> None:
    write(project, count)


def main(names: list[str]) -> None:
    """Print a table, and whether every kind met the bounds."""
    failed = []
    print("| kind | bytes | files | exit | CPU s | ÷ harmless | MB |", "|---|---|---|---|---|---|---|", sep="\n")
    known: dict[tuple[int, int], Run] = {}
    for name in names or list(KINDS):
        write, usual = KINDS[name]
        hostile = run(partial(_written, write, FULL.get(name, usual)))
        key = hostile.files, hostile.size // 50_000
        plain = known[key] = known[key] if key in known else beside(hostile)
        ratio = hostile.cpu / plain.cpu
        met = ratio <= TIMES and hostile.megabytes < MEGABYTES and hostile.status in (0, 1)
        failed += [] if met else [name]
        print(f"| {name} | {hostile.size} | {hostile.files} | {hostile.status} | {hostile.cpu:.1f} | {ratio:.1f} | {hostile.megabytes:.0f} |", flush=True)
    print(f"not met: {', '.join(failed)}" if failed else f"met: each within {TIMES} times the time of a harmless project of its size, below {MEGABYTES} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
