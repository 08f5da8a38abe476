"""Kills `explain build` again and again, at any moment and right around the exchange, and looks at what readers have.

    python -m bench.kills [COUNT]

Two versions of a small site are built in turn over each other, with the cache of real builds. After
every kill the published folder must be one of the two, byte for byte. Ends with 1 if it is neither.
"""

import contextlib
import hashlib
import os
import random
import re
import signal
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from newsexplainer.frontends.cli import main as explain
from newsexplainer.publishing import publisher
from tests.projects import write_small_project

Point = tuple[str, str]
"""A step of the publication, and whether to die before or after it."""
STEPS = ("check_output", "_open_to_readers", "sync_tree", "exchange", "sync_folder", "_remove")
POINTS: list[Point] = [(step, when) for step in STEPS for when in ("before", "after")]


def turn(project: Path, word: str) -> None:
    """Make the project say `word` in a text that many pages show."""
    story = project / "seeds" / "stories" / "lindeby-pool.yaml"
    text = story.read_text(encoding="utf-8")
    story.write_text(re.sub(r"(?m)^(topic: \{da: )[^,]*(, en: )[^}]*", rf"\g<1>{word}\g<2>{word}", text), encoding="utf-8")


def tree(site: Path) -> str:
    """The digest of every path and content of a site."""
    digest = hashlib.sha256()
    for path in sorted(site.rglob("*")):
        digest.update(path.relative_to(site).as_posix().encode() + b"\0" + (path.read_bytes() if path.is_file() else b""))
    return digest.hexdigest()


def build(project: Path, after: float | None = None, point: Point | None = None) -> bool:
    """Run a build in a process group of its own; kill it after some seconds or at a point. Whether it was killed."""
    child = os.fork()
    if child == 0:
        os.setsid()
        sink = os.open(os.devnull, os.O_WRONLY)
        os.dup2(sink, 1)
        os.dup2(sink, 2)
        if point is not None:
            arm(*point)
        try:
            explain(["build", "--project", str(project)], standalone_mode=False)
        finally:
            os._exit(0)
    if after is not None:
        time.sleep(after)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def arm(step: str, when: str) -> None:
    """Make the process kill its group before or after a step of the publication."""
    real = getattr(publisher, step)

    def die(*arguments: object, **options: object) -> object:
        if when == "before":
            os.killpg(0, signal.SIGKILL)
        result = real(*arguments, **options)
        os.killpg(0, signal.SIGKILL)
        return result

    setattr(publisher, step, die)


@dataclass(slots=True)
class Tally:
    """What came of the builds."""

    killed: int = 0
    finished: int = 0
    mixed: list[tuple[int, Point | None]] = field(default_factory=list)
    """Builds after which the site was neither of the two, and where they were killed."""


def both_versions(project: Path) -> tuple[dict[str, str], float]:
    """The digest of the site for each word, and how many seconds a build takes."""
    whole, length = {}, 0.0
    for word in ("Alpha", "Beta", "Alpha"):
        turn(project, word)
        begun = time.monotonic()
        build(project)
        length = time.monotonic() - begun
        whole[word] = tree(project / "site")
    if len(set(whole.values())) != 2:
        raise SystemExit("the two versions of the site are one")
    return whole, length


def kill_builds(project: Path, count: int, whole: dict[str, str], length: float) -> Tally:
    """Kill builds one after the other: every fifth at a step of the publication, the others at any moment."""
    chance, tally = random.Random(1), Tally()
    for number in range(count):
        print(f"\r{number}/{count}", end="", file=sys.stderr, flush=True)
        before = tree(project / "site")
        word = "Beta" if before == whole["Alpha"] else "Alpha"
        turn(project, word)
        point = POINTS[number // 5 % len(POINTS)] if number % 5 == 0 else None
        died = build(project, None if point else chance.uniform(0, length * 1.05), point)
        tally.killed, tally.finished = tally.killed + died, tally.finished + (not died)
        if tree(project / "site") not in (before, whole[word]):
            tally.mixed.append((number, point))
    return tally


def left_over(project: Path, expected: str) -> list[str]:
    """What the next build did not set right: a site that is not whole, or something beside it other than the lock and the kept earlier site."""
    turn(project, "Alpha")
    build(project)
    beside = {path.name for path in project.iterdir() if path.name.startswith(".site-")} - {".site-lock", ".site-before"}
    return sorted(beside) + ["site"] * (tree(project / "site") != expected)


def main(count: int) -> int:
    """Kill, count and print; 1 if readers had anything but a whole site."""
    missing = [step for step in STEPS if not callable(getattr(publisher, step, None))]
    if missing:
        raise SystemExit(f"the publisher has no steps of these names: {missing}")
    with tempfile.TemporaryDirectory() as folder:
        project = write_small_project(Path(folder) / "project")
        whole, length = both_versions(project)
        tally = kill_builds(project, count, whole, length)
        wrong = left_over(project, whole["Alpha"])
    print(f"{count} builds, {tally.killed} killed ({-(-count // 5)} of them at {len(POINTS)} points around the exchange), {tally.finished} finished before the kill")
    print(f"{len(tally.mixed)} mixed or broken sites {tally.mixed or ''}; the next build was {f'not right: {wrong}' if wrong else 'whole, and nothing was left over'}")
    return 1 if wrong or tally.mixed else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 360))
