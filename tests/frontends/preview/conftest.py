"""A running `explain serve` on a small project, as a browser and a terminal see it."""

import http.client
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PATIENCE = 120
COMMAND = [sys.executable, "-c", "from newsexplainer.frontends.cli import run; run()", "serve"]


class Running:
    """One preview; whatever waits here waits for something to happen, and measures nothing."""

    def __init__(self, project: Path, *options: str) -> None:
        self.project = project
        environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
        command = [*COMMAND, "--project", str(project), *(options or ("--port", "0"))]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
        self.process = subprocess.Popen(command, cwd=ROOT, text=True, env=environment, start_new_session=True, **pipes)
        self._text: list[str] = []
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.until(lambda: "http://" in self.terminal or self.process.poll() is not None, "the address")
        self.port = int(found[1]) if (found := re.search(r"http://127\.0\.0\.1:(\d+)/", self.terminal)) else 0

    def _read(self) -> None:
        for line in self.process.stdout or ():
            self._text.append(line)

    @property
    def terminal(self) -> str:
        """All that was printed so far."""
        return "".join(self._text)

    def until(self, condition: Callable[[], object], what: str) -> None:
        """Wait for a condition."""
        deadline = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > deadline:
                pytest.fail(f"waited in vain for {what}; the terminal says:\n{self.terminal}")
            time.sleep(0.05)

    def ask(self, path: str) -> tuple[int, str]:
        """Status and text of an address."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode("utf-8")

    def page(self, path: str) -> str:
        """The text of an address."""
        return self.ask(path)[1]

    def when_told(self, path: str, save: Callable[[], object]) -> str:
        """The page as a browser that showed it loads it again, told so after `save`."""
        since = re.findall(r'data-since="(\d+)"', self.page(path))[0]
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", f"/~preview/events?since={since}&page={path}")
        stream = connection.getresponse()
        stream.readline()
        save()
        while not (line := stream.readline()).startswith(b"event: reload"):
            assert line, f"the events ended; the terminal says:\n{self.terminal}"
        return self.page(path)

    def whole(self) -> int:
        """How often the whole site was made."""
        return len(re.findall(r"(?m)^\d+ pages, .* changed, ", self.terminal))

    def after_whole(self, save: Callable[[], object]) -> None:
        """Wait until the whole site is up to date after `save`."""
        before = self.whole()
        save()
        self.until(lambda: self.whole() > before, "the whole site")

    def end(self) -> int:
        """The exit status after Ctrl-C, which a terminal sends to the process and all its helpers."""
        os.killpg(self.process.pid, signal.SIGINT)
        status = self.process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        return status


@pytest.fixture
def preview(small_project: Path) -> Iterator[Running]:
    """A preview of the small project, when its first site is there."""
    running = Running(small_project)
    try:
        running.until(running.whole, "the first site")
        yield running
    finally:
        if running.process.poll() is None:
            running.process.kill()
            running.process.wait(PATIENCE)
