"""Measure builds against other site builders, interleaved: `make bench` (`python -m bench --help`).

Every row makes its pages in processes of its own; the rows take turns, so that a busy machine slows
all alike. Reported are medians, the spread, and the ratios that are asked for. All rows but one are
built without share cards, which the peers have none of.
"""

import argparse
import shutil
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bench.builders import HUNGRY, ROWS, SLOW, builders, is_there
from bench.facts import missing_facts
from bench.measure import ROOT, Builder, measure
from bench.report import Sizes, growth, keep, read, table


def arguments() -> argparse.ArgumentParser:
    """What may be said on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, nargs="+", default=[50, 200, 1000, 4000], metavar="N", help="sizes of the site")
    parser.add_argument("--runs", type=int, nargs="+", default=[5], metavar="R", help="runs of each row, one number for each size; the last one counts for the rest")
    parser.add_argument("--only", nargs="+", choices=ROWS, default=list(ROWS), help="rows to measure")
    parser.add_argument("--slow-up-to", type=int, default=50, metavar="N", help=f"largest size at which {' and '.join(SLOW)} are measured")
    parser.add_argument("--hugo-up-to", type=int, default=1000, metavar="N", help=f"largest size at which {' and '.join(HUNGRY)} are measured")
    parser.add_argument("--work", type=Path, default=ROOT / ".cache" / "bench", help="where the projects and sites are made, and deleted again")
    parser.add_argument("--json", type=Path, default=ROOT / ".cache" / "bench.json", help="where every run is kept after each round, beside earlier sizes")
    return parser


def chosen(stories: int, options: argparse.Namespace) -> tuple[str, ...]:
    """The rows of one size; tells which ones cannot be measured."""
    most = dict.fromkeys(SLOW, options.slow_up_to) | dict.fromkeys(HUNGRY, options.hugo_up_to)
    keys = [key for key in ROWS if key in options.only and stories <= most.get(key, stories)]
    if "pagefind" in keys and "hugo" not in keys:
        raise SystemExit("pagefind reads the pages of hugo: choose both")
    lacking = {key for key in keys if not is_there(key)}
    for key in sorted(lacking):
        print(f"{ROWS[key]} is not installed (`make bench` does that): measured without it")
    return tuple(key for key in keys if key not in lacking)


def size(output: Path) -> dict[str, int]:
    """Pages and bytes of HTML, and all files and their bytes."""
    files = [path for path in output.rglob("*") if path.is_file()]
    pages = [path for path in files if path.suffix == ".html"]
    return {"pages": len(pages), "html": _bytes(pages), "files": len(files), "bytes": _bytes(files)}


def _bytes(files: list[Path]) -> int:
    return sum(path.stat().st_size for path in files)


def bench(stories: int, runs: int, found: list[Builder], kept: Sizes, where: Path) -> dict[str, Any]:
    """Measure the rows of one size in turns, and keep every round."""
    rows: dict[str, Any] = {row.key: {"name": row.name, "runs": []} for row in found}
    measured = {"rows": rows}
    for number in range(runs):
        for row in found:
            run = row.first if number == 0 and row.first is not None else measure(row)
            rows[row.key]["runs"].append(asdict(run))
            if number == 0:
                rows[row.key] |= size(row.output)
        kept[str(stories)] = measured
        keep(where, kept)
        print(f"N = {stories}: round {number + 1} of {runs}: " + ", ".join(f"{key} {row['runs'][-1]['wall']:.1f} s" for key, row in rows.items()), flush=True)
    return measured


def tell_facts(project: Path, found: list[Builder]) -> None:
    """Say whether the pages of the peers say the same."""
    for row in found:
        if row.facts:
            lost = missing_facts(project, row.output)
            print(f"{row.name}: {'all facts of all story pages are there' if not lost else f'{len(lost)} facts are missing, such as {lost[:3]}'}", flush=True)


def main() -> None:
    """Measure every size that is asked for."""
    options = arguments().parse_args()
    kept = read(options.json)
    for place, stories in enumerate(options.stories):
        work = options.work / str(stories)
        shutil.rmtree(work, ignore_errors=True)
        found = builders(work, stories, chosen(stories, options))
        measured = bench(stories, options.runs[min(place, len(options.runs) - 1)], found, kept, options.json)
        tell_facts(work / "project", found)
        print("\n".join(table(str(stories), measured)), flush=True)
        shutil.rmtree(work, ignore_errors=True)
    print("\n".join(growth(kept)))


if __name__ == "__main__":
    main()
