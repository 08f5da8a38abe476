"""The program as its users start it: only the command line and the preview's port, so that these tests outlive every move of the code."""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

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
    """Peak memory of the largest process."""

    @property
    def output(self) -> str:
        """Everything that was printed."""
        return self.stdout + self.stderr


Explain = Callable[..., Ended]


def run_explain(*arguments: str | Path, project: Path, env: Mapping[str, str] | None = None, timeout: float = 120, python: tuple[str, ...] = ()) -> Ended:
    """Run `explain` on a project in a process of its own; `python` are options for the interpreter, such as `-OO`."""
    command = [*([sys.executable, *python] if python else []), str(EXPLAIN), str(arguments[0]), "--project", str(project), *map(str, arguments[1:])]
    started = time.monotonic()
    process = subprocess.Popen(
        command, cwd=project, env={**os.environ, **(env or {})}, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        stdout, stderr = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        pytest.fail(f"`explain {arguments[0]}` did not end within {timeout} s", pytrace=False)
    seconds = time.monotonic() - started
    return Ended(process.returncode, stdout, stderr, seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)


def files_of(folder: Path) -> dict[str, bytes]:
    """Content of every file below a folder by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
