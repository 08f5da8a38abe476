"""The rows of the table: every way to make the same site at one size."""

import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

from bench.measure import ROOT, Builder, measure_command
from bench.peers import write_hugo, write_mkdocs
from bench.sites import with_share_cards, write_site

PYTHON = sys.executable
EXPLAIN = (PYTHON, "-c", "from newsexplainer.frontends.cli import run; run()")
PEERS = ROOT / ".cache" / "bench-venv" / "bin"
"""Where `make bench` installs the peers (bench/requirements.txt)."""
SAME_PAGES = "{da,en}/{*/index.html,actors/**/*.html,outlets/**/*.html}"
"""The pages that our index covers: no older states of stories."""

ROWS = {
    "cold": "ours, from nothing",
    "edit": "ours, one story edited",
    "same": "ours, nothing edited",
    "cards": "ours, from nothing, with share cards",
    "index": "ours, the search index alone",
    "hugo": "Hugo",
    "pagefind": "Pagefind over Hugo's pages",
    "mkdocs": "MkDocs + Material",
    "zensical": "Zensical",
}
"""Key to name, in the order of the table."""
SLOW = ("mkdocs", "zensical")
HUNGRY = ("hugo", "pagefind")
"""Hugo takes about 12 MB of memory for each story."""
PROGRAMS = {"hugo": ("hugo",), "pagefind": ("python", "-m", "pagefind"), "zensical": ("zensical",)}
"""Row to the program of the peer."""


def is_there(key: str) -> bool:
    """Whether what a row needs is installed."""
    return key not in PROGRAMS or (PEERS / PROGRAMS[key][0]).is_file()


def _program(key: str) -> tuple[str, ...]:
    name, *rest = PROGRAMS[key]
    return (str(PEERS / name), *rest)


def build_command(project: Path, site: Path, *more: str) -> tuple[str, ...]:
    """`explain build` of a project into a folder."""
    return (*EXPLAIN, "build", "--project", str(project), "--site-url", "https://example.org/", "--site-dir", str(site), *more)


def builders(work: Path, stories: int, keys: tuple[str, ...]) -> list[Builder]:
    """The rows named by `keys`, ready to be measured; `work` is filled with the projects.

    Our site is built once with an empty cache that is kept: the rows with an edit start from it, and the peers take their drawings
    from it. That is as much work as with `--no-cache`, so it counts as the first run of `cold`.
    """
    project, warm = write_site(work / "project", stories), work / "warm"
    first, _ = measure_command("the first build", build_command(project, warm), ROOT)
    makers: dict[str, Callable[[], Builder]] = {
        "cold": lambda: replace(_cold("cold", project, work / "cold"), output=warm, first=first),
        "edit": lambda: _row("edit", lambda: touch(_middle(project)), build_command(project, warm), ROOT, warm),
        "same": lambda: _row("same", lambda: None, build_command(project, warm), ROOT, warm),
        "cards": lambda: _cold("cards", with_share_cards(project, work / "project-with-cards"), work / "cards"),
        "index": lambda: _index(project, work / "index"),
        "hugo": lambda: _hugo(project, warm, work / "hugo"),
        "pagefind": lambda: _pagefind(work / "hugo" / "public", work / "pagefind"),
        "mkdocs": lambda: _mkdocs("mkdocs", (PYTHON, "-m", "mkdocs", "build", "-q"), write_mkdocs(project, warm, work / "mkdocs")),
        "zensical": lambda: _mkdocs("zensical", (*_program("zensical"), "build"), write_mkdocs(project, warm, work / "zensical")),
    }
    return [makers[key]() for key in ROWS if key in keys]


def _row(key: str, prepare: Callable[[], object], command: tuple[str, ...], folder: Path, output: Path, *, facts: bool = False) -> Builder:
    return Builder(key, ROWS[key], prepare, command, folder, output, facts)


def _emptied(folder: Path) -> Callable[[], object]:
    """Puts aside what the run before made, to be deleted at the very end.

    Where thousands of files were deleted in the last minutes, ext4 looks long for room for each new one, which would be counted as building.
    """
    runs = count()
    return lambda: folder.exists() and folder.rename(folder.with_name(f"{folder.name}-{next(runs)}"))


def _cold(key: str, project: Path, site: Path) -> Builder:
    return _row(key, _emptied(site), build_command(project, site, "--no-cache"), ROOT, site)


def _index(project: Path, output: Path) -> Builder:
    command = (PYTHON, "-m", "bench.search_index", str(project), str(output))
    return replace(_row("index", _emptied(output), command, ROOT, output), tells=True)


def _hugo(project: Path, site: Path, folder: Path) -> Builder:
    write_hugo(project, site, folder)
    output = folder / "public"
    return _row("hugo", _emptied(output), (*_program("hugo"), "--quiet", "--noBuildLock", "-d", str(output)), folder, output, facts=True)


def _pagefind(site: Path, output: Path) -> Builder:
    command = (*_program("pagefind"), "--quiet", "--site", str(site), "--glob", SAME_PAGES, "--output-path", str(output))
    return _row("pagefind", _emptied(output), command, site.parent, output)


def _mkdocs(key: str, command: tuple[str, ...], folder: Path) -> Builder:
    return _row(key, _emptied(folder / "site"), command, folder, folder / "site", facts=True)


_WORDS = ("rigtigt", "sandt", "korrekt", "muligt", "sikkert", "tænkeligt")


def _middle(project: Path) -> Path:
    found = sorted((project / "seeds" / "stories").glob("*.yaml"))
    return found[len(found) // 2]


def touch(path: Path) -> None:
    """Change the title of a story in Danish to one that it did not have in the builds before."""
    text = path.read_text(encoding="utf-8")
    old = next(place for place, word in enumerate(_WORDS) if f"Er det {word}" in text)
    new = _WORDS[(old + 1) % len(_WORDS)]
    path.write_text(text.replace(f"Er det {_WORDS[old]}", f"Er det {new}", 1), encoding="utf-8")
