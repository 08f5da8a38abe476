"""The program as its users start it: only the command line and the preview's port, so that these tests outlive every move of the code."""

import os
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pytest

EXPLAIN = Path(sys.executable).with_name("explain")
"""The installed command."""


@dataclass(frozen=True)
class Ended:
    """A run of `explain` that has ended."""

    status: int
    stdout: str
    stderr: str
    seconds: float
    megabytes: float
    """Peak memory of the largest process of this run."""

    @property
    def output(self) -> str:
        """Everything that was printed."""
        return self.stdout + self.stderr


Explain = Callable[..., Ended]


def run_explain(*arguments: str | Path, project: Path, env: Mapping[str, str] | None = None, timeout: float = 120, python: tuple[str, ...] = ()) -> Ended:
    """Run `explain` on a project in a process of its own; `python` are options for the interpreter, such as `-OO`."""
    command = [*([sys.executable, *python] if python else []), str(EXPLAIN), str(arguments[0]), "--project", str(project), *map(str, arguments[1:])]
    started = time.monotonic()
    with tempfile.TemporaryFile() as stdout, tempfile.TemporaryFile() as stderr:
        process = subprocess.Popen(
            command, cwd=project, env={**os.environ, **(env or {})}, stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr, start_new_session=True
        )
        usage = _awaited(process, timeout)
        if usage is None:
            pytest.fail(f"`explain {arguments[0]}` did not end within {timeout} s", pytrace=False)
        seconds = time.monotonic() - started
        return Ended(process.returncode, _read(stdout), _read(stderr), seconds, usage.ru_maxrss / 1024)


def _awaited(process: subprocess.Popen[bytes], timeout: float) -> resource.struct_rusage | None:
    """What a process used with all of its own that it waited for; None where it had to be ended, with its group."""
    late = threading.Timer(timeout, os.killpg, (process.pid, signal.SIGKILL))
    late.start()
    try:
        _, status, usage = os.wait4(process.pid, 0)
    finally:
        late.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    return None if process.returncode == -signal.SIGKILL else usage


def _read(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode("utf-8", "replace")


def files_of(folder: Path) -> dict[str, bytes]:
    """Content of every file below a folder by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
