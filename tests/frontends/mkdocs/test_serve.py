"""`mkdocs serve` follows edits, and a mistake neither ends it nor takes away the last good page."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PATIENCE = 60


@pytest.fixture
def server(small_project: Path, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """Address and log of `mkdocs serve` on the small project."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = tmp_path / "serve.log"
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", f"127.0.0.1:{port}", "--config-file", str(small_project / "mkdocs.yml")]
    with log.open("w") as output:
        process = subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT, env={**os.environ, "PYTHONUNBUFFERED": "1"})
    try:
        yield f"http://127.0.0.1:{port}/", log
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def page(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 - the address is that of our own preview
            return str(answer.read().decode("utf-8"))
    except (urllib.error.URLError, ConnectionError):
        return ""


def until(condition, what: str) -> None:
    """Wait for a condition; nothing is measured."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > deadline:
            pytest.fail(f"waited in vain for {what}")
        time.sleep(0.2)


@pytest.mark.slow
def test_edits_show_and_a_mistake_keeps_the_last_good_page(server: tuple[str, Path], small_project: Path, small_story: Path):
    address, log = server
    story = f"{address}repo/da/lindeby-pool/" if "/repo/" in (small_project / "mkdocs.yml").read_text() else f"{address}da/lindeby-pool/"
    until(lambda: "Lukker svømmehallen i Lindeby?" in page(story), "the first build")
    good = small_story.read_text(encoding="utf-8")

    small_story.write_text(good.replace("speaker: karen-holm", "speaker: karen-hom"), encoding="utf-8")
    until(lambda: "did you mean `karen-holm`?" in log.read_text(encoding="utf-8"), "the message")
    assert "Lukker svømmehallen i Lindeby?" in page(story)
    assert "Traceback" not in log.read_text(encoding="utf-8")

    small_story.write_text(good.replace("Lukker svømmehallen i Lindeby?", "Hvornår lukker svømmehallen?"), encoding="utf-8")
    until(lambda: "Hvornår lukker svømmehallen?" in page(story), "the new title")

    layout = small_project / "templates" / "layout.html"
    layout.write_text(layout.read_text(encoding="utf-8").replace('class="dv-page"', 'class="dv-page edited"'), encoding="utf-8")
    until(lambda: "dv-page edited" in page(story), "the edited template")
