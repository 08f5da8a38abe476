"""Whoever started the preview, and however, can end it: `explain serve &` in a script inherits an ignored SIGINT."""

import re
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.outside.program import EXPLAIN

PATIENCE = 120


@pytest.fixture(params=["default", "ignore"])
def preview(request: pytest.FixtureRequest, small_project: Path) -> Iterator[subprocess.Popen[str]]:
    """A preview that answers, started with SIGINT as a terminal sets it and as the background of a script does."""
    command = ["env", f"--{request.param}-signal=INT", str(EXPLAIN), "serve", "--port", "0", "--project", str(small_project)]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True)
    first = process.stdout.readline() if process.stdout else ""
    assert re.search(r"http://127\.0\.0\.1:\d+/", first), first
    yield process
    process.kill()
    process.communicate(timeout=PATIENCE)


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_preview_ends_cleanly_when_it_is_asked_to(preview: subprocess.Popen[str], number: signal.Signals):
    preview.send_signal(number)
    output, _ = preview.communicate(timeout=PATIENCE)
    assert preview.returncode == 0, output
    assert "Traceback" not in output
