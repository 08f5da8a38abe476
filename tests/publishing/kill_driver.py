"""Publishes a site again and again, each time killed at another event of the file system.

Run as `python -m tests.publishing.kill_driver FOLDER`; prints, as JSON, how many events a whole run
has, how many runs were killed, and every run after which readers did not have one whole site.
Python's audit events (PEP 578) are the points: opening, listing, making, renaming and removing.
"""

import json
import os
import signal
import sys
from pathlib import Path

from newsexplainer.publishing import Publisher
from tests.publishing.conftest import words, write_site

PAGES = 36
EVENTS = ("open", "os.", "shutil.", "ctypes.", "fcntl.")


def publish(site: Path, word: str) -> None:
    """One whole publication."""
    worker = Publisher(site)
    with worker.staging() as stage:
        write_site(stage, word, PAGES)
        worker.publish(stage)


def run(site: Path, word: str, point: int) -> int:
    """Publish in a child that dies at the event with this number; how many events there were, or -1 if it died."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        seen = 0

        def hook(event: str, _: object) -> None:
            nonlocal seen
            if event.startswith(EVENTS):
                seen += 1
                if seen == point:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(hook)
        publish(site, word)
        os.write(writing, str(seen).encode())
        os._exit(0)
    os.close(writing)
    _, status = os.waitpid(child, 0)
    with os.fdopen(reading) as pipe:
        told = pipe.read()
    return -1 if os.WIFSIGNALED(status) else int(told)


def whole(site: Path) -> str | None:
    """The word of a whole site; None if it is a mixture, half a site or none."""
    found = words(site)
    pages = len(list(site.rglob("*.html")))
    return next(iter(found)) if len(found) == 1 and found <= {"old", "new"} and pages == PAGES else None


def main(folder: Path) -> None:
    """Kill at every event of a publication over an existing site."""
    site = folder / "site"
    publish(site, "old")
    events = run(site, "old", 0)
    killed, broken = 0, []
    for point in range(1, events + 1):
        before = whole(site)
        word = "new" if before == "old" else "old"
        killed += run(site, word, point) == -1
        if whole(site) not in (before, word):
            broken.append(point)
    publish(site, "old")
    rest = sorted(path.name for path in folder.iterdir())
    print(json.dumps({"events": events, "killed": killed, "broken": broken, "rest": rest}))  # noqa: T201 - how it answers the test that started it


if __name__ == "__main__":
    main(Path(sys.argv[1]))
