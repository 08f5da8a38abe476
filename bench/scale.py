"""One build from nothing of a large made-up site: `python -m bench.scale N` (`--help`).

Tells the time, the most memory and swap, and what the tree holds by kind of file (docs/scale.md).
"""

import argparse
import json
import re
import shutil
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bench.builders import build_command
from bench.measure import ROOT, Run, measure_command
from bench.sites import with_share_cards, write_site

KINDS = (
    ("older states of stories", r"\w\w/[^/]+/\d{4}-\d\d-\d\d/index\.html"),
    ("lists of sources", r"\w\w/sag-[^/]+/sources/index\.html"),
    ("proofs", r"\w\w/sag-[^/]+/why/index\.html"),
    ("story pages", r"\w\w/sag-[^/]+/index\.html"),
    ("profiles", r"\w\w/(actors|outlets)/[^/]+/(.+/)?index\.html"),
    ("lists and other pages", r".*\.html"),
    ("search index", r"\w\w/search/.*\.json"),
    ("drawings", r".*\.svg"),
    ("share cards", r".*\.png"),
    ("assets", r"assets/.*"),
    ("data for machines", r".*"),
)
"""Kind of file and the paths of it; the first that fits counts."""


def census(site: Path) -> dict[str, dict[str, int]]:
    """Number, bytes and bytes on disk of the files of each kind."""
    found: dict[str, Counter[str]] = {name: Counter() for name, _ in KINDS}
    patterns = [(name, re.compile(pattern)) for name, pattern in KINDS]
    for path in site.rglob("*"):
        if path.is_file():
            inside, status = path.relative_to(site).as_posix(), path.stat()
            kind = next(name for name, pattern in patterns if pattern.fullmatch(inside))
            found[kind].update(files=1, bytes=status.st_size, disk=status.st_blocks * 512)
    return {name: dict(count) for name, count in found.items() if count}


def pages_swapped_out() -> int:
    """Pages that the whole machine has swapped out since it started."""
    counted = re.search(r"(?m)^pswpout (\d+)$", Path("/proc/vmstat").read_text())
    return int(counted[1]) if counted else 0


def report(stories: int, run: Run, swapped: int, kinds: dict[str, dict[str, int]]) -> list[str]:
    """The figures in Markdown."""
    total = {name: sum(kind[name] for kind in kinds.values()) for name in ("files", "bytes", "disk")}
    lines = [
        f"### {stories} stories",
        "",
        f"{run.wall:.0f} s ({run.wall / 60:.1f} min), {run.cpu:.0f} s of CPU, at most {run.memory / 1e6:.0f} MB of memory, "
        f"{run.swap / 1e6:.0f} MB of it swapped out; the machine swapped out {swapped} pages meanwhile.",
        f"{total['files']} files, {total['bytes'] / 1e6:.0f} MB ({total['disk'] / 1e6:.0f} MB on disk).",
        "",
        "| what | files | MB | share |",
        "|---|---|---|---|",
    ]
    for name, kind in sorted(kinds.items(), key=lambda item: -item[1]["bytes"]):
        lines.append(f"| {name} | {kind['files']} | {kind['bytes'] / 1e6:.1f} | {kind['bytes'] / total['bytes']:.0%} |")
    return lines


def main() -> None:
    """Write the project, build it once, and count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", type=int, metavar="N")
    parser.add_argument("--share-cards", action="store_true", help="with pictures for sharing")
    parser.add_argument("--work", type=Path, default=ROOT / ".cache" / "scale", help="where the project and the site are made")
    parser.add_argument("--keep", action="store_true", help="leave them there")
    parser.add_argument("--json", type=Path, help="where to write the figures too")
    options = parser.parse_args()
    shutil.rmtree(options.work, ignore_errors=True)
    project, site = write_site(options.work / "project", options.stories), options.work / "site"
    if options.share_cards:
        project = with_share_cards(project, options.work / "project-with-cards")
    before = pages_swapped_out()
    run, said = measure_command("the build", build_command(project, site, "--no-cache"), ROOT)
    swapped, kinds = pages_swapped_out() - before, census(site)
    print(said.decode(), "\n".join(report(options.stories, run, swapped, kinds)), sep="\n")
    if options.json:
        found: dict[str, Any] = {"stories": options.stories, "run": asdict(run), "pages_swapped_out": swapped, "kinds": kinds}
        options.json.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    if not options.keep:
        shutil.rmtree(options.work)


if __name__ == "__main__":
    main()
