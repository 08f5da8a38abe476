"""How long an editor waits: from the end of a save to the event that loads the page again, in a real `explain serve`.

    python -m bench.serve --stories 200 [--edits 5] [--project FOLDER]

With --project a site from an earlier run is used again, with its cache. Times are those of the
clock on the wall: the load of the machine is printed with them.
"""

import argparse
import http.client
import os
import queue
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from collections.abc import Callable
from pathlib import Path

from bench.sites import ROOT, story_id, write_site

COMMAND = [sys.executable, "-c", "from newsexplainer.frontends.cli import run; run()", "serve", "--port", "0", "--project"]
_WARMING = 5.0


class Preview:
    """A running `explain serve`, the lines it prints and its port."""

    def __init__(self, project: Path) -> None:
        environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen([*COMMAND, str(project)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment)
        self.lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        self.port = int(re.findall(r":(\d+)/", self.until("http://"))[0])

    def _read(self) -> None:
        for line in self.process.stdout or ():
            self.lines.put(line.rstrip())

    def until(self, pattern: str) -> str:
        """The next line that has `pattern`; ends with all that was printed where there is a mistake."""
        printed: list[str] = []
        while not (printed and re.search(pattern, printed[-1])):
            printed.append(self.lines.get())
            if printed[-1].startswith("error"):
                raise SystemExit("\n".join(printed))
        return printed[-1]

    def reload_of(self, page: str) -> Callable[[], None]:
        """A function that waits until the browser that shows `page` now is told to load it again."""
        moment = re.findall(rb'data-since="(\d+)"', self._ask(page).read())[0].decode()
        stream = self._ask("/~preview/events?" + urllib.parse.urlencode({"since": moment, "page": page}))
        stream.readline()

        def wait() -> None:
            while not stream.readline().startswith(b"event: reload"):
                pass

        return wait

    def _ask(self, path: str) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        connection.request("GET", path)
        return connection.getresponse()


def edit(path: Path) -> None:
    """One save of one story: another word in its title."""
    word = "".join(chr(ord("a") + int(digit)) for digit in str(time.time_ns()))
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(?m)^(title:\n  da: )(Prøve \w+, )?", rf"\g<1>Prøve {word}, ", text, count=1), encoding="utf-8")


def retouch(path: Path) -> None:
    """One save of a template that every page has."""
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r'class="dv-page( nr-\d+)?"', f'class="dv-page nr-{time.time_ns()}"', text), encoding="utf-8")


def timed(preview: Preview, page: str, save: Callable[[Path], None], file: Path) -> tuple[float, float]:
    """Seconds from a save to the event, and to the whole site."""
    wait = preview.reload_of(page)
    time.sleep(0.3)
    save(file)
    saved = time.monotonic()
    wait()
    told = time.monotonic() - saved
    preview.until(r"^\d+ pages, .* changed, ")
    return told, time.monotonic() - saved


def project_of(options: argparse.Namespace) -> Path:
    """A made-up site without share cards."""
    folder: Path = options.project or Path(tempfile.mkdtemp(prefix="bench-serve-")) / "project"
    if not folder.exists():
        write_site(folder, options.stories)
        settings = folder / "mkdocs.yml"
        settings.write_text(settings.read_text(encoding="utf-8").replace("  - explainer\n", "  - explainer:\n      share_cards: false\n"), encoding="utf-8")
    return folder


def shown(name: str, times: list[tuple[float, float]]) -> None:
    """One line: medians and all that was measured."""
    told, whole = sorted(time for time, _ in times), sorted(time for _, time in times)
    every = " ".join(f"{value:.2f}" for value in told)
    load = os.getloadavg()[0]
    print(f"{name}: event after {statistics.median(told):.2f} s ({every}), whole site after {statistics.median(whole):.1f} s; load {load:.1f}", flush=True)


def measure(project: Path, preview: Preview, stories: int, edits: int) -> None:
    """Print what the first build and the edits take."""
    print(f"first build: {preview.until('^[0-9]+ pages, ')}", flush=True)
    time.sleep(_WARMING)
    ids = [story_id(number * 7 % stories) for number in range(edits)]
    shown("one story", [timed(preview, f"/da/{id}/", edit, project / f"seeds/stories/{id}.yaml") for id in ids])
    shown("a template", [timed(preview, f"/da/{ids[0]}/", retouch, project / "templates/layout.html")])


def main() -> None:
    """Measure one site."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, default=200)
    parser.add_argument("--edits", type=int, default=5)
    parser.add_argument("--project", type=Path)
    options = parser.parse_args()
    project = project_of(options)
    preview = Preview(project)
    try:
        measure(project, preview, options.stories, options.edits)
    finally:
        preview.process.send_signal(signal.SIGTERM)
        preview.process.wait(60)
        if not options.project:
            shutil.rmtree(project.parent)


if __name__ == "__main__":
    main()
