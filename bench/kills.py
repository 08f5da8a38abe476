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
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

from newsexplainer.frontends.cli import main as explain
from newsexplainer.publishing import publisher

ROOT = Path(__file__).parents[1]
STEPS = ("inspect", "_open_to_readers", "sync_tree", "exchange", "sync_folder", "_remove")


def make_project(folder: Path) -> Path:
    """The small project of the editors' guide."""
    for name in ("templates", "docs/da", "docs/en"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    guide = (ROOT / "docs" / "en" / "editors-guide.md").read_text(encoding="utf-8")
    for path, content in re.findall(r'```yaml title="([^"]+)"\n(.*?)```', guide, re.DOTALL):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, encoding="utf-8")
    return folder


def turn(project: Path, word: str) -> None:
    """Make the project say `word` in a text that many pages show."""
    story = project / "seeds" / "stories" / "lindeby-pool.yaml"
    text = story.read_text(encoding="utf-8")
    story.write_text(re.sub(r"(?m)^(topic: \{da: )[^,]*(, en: )[^}]*", rf"\g<1>{word}\g<2>{word}", text), encoding="utf-8")


def tree(site: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(site.rglob("*")):
        digest.update(path.relative_to(site).as_posix().encode() + b"\0" + (path.read_bytes() if path.is_file() else b""))
    return digest.hexdigest()


def build(project: Path, after: float | None = None, point: tuple[str, str] | None = None) -> bool:
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


def main(count: int) -> int:
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        project = make_project(Path(folder) / "project")
        site = project / "site"
        whole = {}
        for word in ("Alpha", "Beta", "Alpha"):
            turn(project, word)
            begun = time.monotonic()
            build(project)
            length = time.monotonic() - begun
            whole[word] = tree(site)
        if len(set(whole.values())) != 2:
            raise SystemExit("the two versions of the site are one")
        points = [(step, when) for step in STEPS for when in ("before", "after")]
        killed, finished, mixed = 0, 0, []
        for number in range(count):
            print(f"\r{number}/{count}", end="", file=sys.stderr, flush=True)
            before = tree(site)
            word = "Beta" if before == whole["Alpha"] else "Alpha"
            turn(project, word)
            point = points[number // 5 % len(points)] if number % 5 == 0 else None
            died = build(project, None if point else chance.uniform(0, length * 1.05), point)
            killed, finished = killed + died, finished + (not died)
            if tree(site) not in (before, whole[word]):
                mixed.append((number, point))
        turn(project, "Alpha")
        build(project)
        rest = sorted(path.name for path in project.iterdir() if path.name.startswith(".site-"))
        good = tree(site) == whole["Alpha"] and rest == [".site-lock"]
        print(f"{count} builds, {killed} killed ({count // 5 + 1} of them at {len(points)} points around the exchange), {finished} finished before the kill")
        print(f"{len(mixed)} mixed or broken sites {mixed or ''}; the next build was {'whole, and nothing was left over' if good else f'not right: {rest}'}")
        return 0 if good and not mixed else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 360))
