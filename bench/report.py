"""Runs as a table in Markdown, with the ratios of the targets, and as JSON: `python -m bench.report FILE…` prints kept ones."""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import Any

Sizes = dict[str, dict[str, Any]]
"""Number of stories to what was measured: `rows` of `runs` with `name`, `pages`, `html`, `files` and `bytes`."""

TARGETS = (
    ("cold", "hugo", "wall", 1.0, "from nothing ÷ Hugo"),
    ("cold", "hugo", "memory", 1.0, "peak memory from nothing ÷ Hugo's"),
    ("edit", "cold", "wall", 0.10, "one story edited ÷ from nothing"),
    ("edit", "hugo", "wall", 0.25, "one story edited ÷ Hugo"),
)
"""Two rows, what is divided, the most it may be, and in words."""
GROWTH = ((1000, 4000, 4.4), (1000, 10000, 11.0))
"""Two sizes, and the most that a build from nothing of the second may take of the first."""


def medians(row: Mapping[str, Any]) -> dict[str, float]:
    """Wall seconds, CPU seconds and bytes of memory of a row."""
    return {name: median(run[name] for run in row["runs"]) for name in ("wall", "cpu", "memory")}


def table(stories: str, measured: Mapping[str, Any]) -> Iterator[str]:
    """The lines of one size."""
    rows = {key: row for key, row in measured["rows"].items() if row["runs"]}
    found = {key: medians(row) for key, row in rows.items()}
    hugo = found.get("hugo")
    yield from (f"### N = {stories}", "", "| row | wall s | spread | ÷ Hugo | CPU s | peak MB | pages | HTML MB | files | MB | runs |", "|---|---|---|---|---|---|---|---|---|---|---|")
    for key, row in rows.items():
        walls = [run["wall"] for run in row["runs"]]
        ratio = f"{found[key]['wall'] / hugo['wall']:.2f}" if hugo else "–"
        cells = [row["name"], f"{found[key]['wall']:.2f}", f"{min(walls):.2f}–{max(walls):.2f}", ratio, f"{found[key]['cpu']:.1f}", f"{found[key]['memory'] / 1e6:.0f}"]
        sizes = [str(row["pages"]), f"{row['html'] / 1e6:.1f}", str(row["files"]), f"{row['bytes'] / 1e6:.1f}", str(len(walls))]
        yield f"| {' | '.join([*cells, *sizes])} |"
    yield ""
    lines = list(_targets(found))
    if lines:
        yield from ("| ratio | is | at most | |", "|---|---|---|---|", *lines, "")


def _targets(found: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    for one, other, what, most, words in TARGETS:
        if one in found and other in found:
            yield _judged(words, found[one][what] / found[other][what], most)


def growth(sizes: Sizes) -> Iterator[str]:
    """The lines that compare sizes with each other, as far as they were measured."""
    cold = {int(stories): medians(row)["wall"] for stories, measured in sizes.items() if (row := measured["rows"].get("cold")) and row["runs"]}
    lines = [_judged(f"from nothing, N = {large} ÷ N = {small}", cold[large] / cold[small], most) for small, large, most in GROWTH if small in cold and large in cold]
    if lines:
        yield from ("### Growth", "", "| ratio | is | at most | |", "|---|---|---|---|", *lines, "")


def _judged(words: str, value: float, most: float) -> str:
    return f"| {words} | {value:.3f} | {most:g} | {'met' if value <= most else '**missed**'} |"


def read(path: Path) -> Sizes:
    """What was kept in a file; nothing where there is none."""
    found: Sizes = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return found


def keep(path: Path, sizes: Sizes) -> None:
    """Write a file anew, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_suffix(".part")
    aside.write_text(json.dumps(sizes, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    aside.replace(path)


def main(paths: list[Path]) -> None:
    """Print what is kept in files."""
    sizes = {stories: measured for path in paths for stories, measured in read(path).items()}
    for stories in sorted(sizes, key=int):
        print("\n".join(table(stories, sizes[stories])))
    print("\n".join(growth(sizes)))


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
