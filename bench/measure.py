"""One run of a program: wall time, CPU time of all its processes, and the most memory they held together."""

import json
import os
import resource
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Run:
    """One run."""

    wall: float = field(metadata={"help": "Seconds from start to end."})
    cpu: float = field(metadata={"help": "Seconds of processor time, of all processes."})
    memory: int = field(metadata={"help": "Bytes held at most: proportional set sizes added up, looked at up to ten times a second."})
    swap: int = field(default=0, metadata={"help": "Bytes of it that were swapped out at most."})


@dataclass(frozen=True, slots=True)
class Builder:
    """A way to make the site: what is put right before each run, and the command."""

    key: str = field(metadata={"help": "The word that chooses the row."})
    name: str
    prepare: Callable[[], object]
    command: Sequence[str]
    folder: Path
    output: Path
    facts: bool = field(default=False, metadata={"help": "Whether it is a peer whose pages must say the same."})
    first: Run | None = field(default=None, metadata={"help": "A run that was needed to set everything up; it counts as the first one."})
    tells: bool = field(default=False, metadata={"help": "Whether the command prints as JSON which of its seconds count."})


def measure(builder: Builder) -> Run:
    """Put everything right, then run the command of a row."""
    builder.prepare()
    run, output = measure_command(builder.name, builder.command, builder.folder)
    return replace(run, **json.loads(output)) if builder.tells else run


def measure_command(name: str, command: Sequence[str], folder: Path) -> tuple[Run, bytes]:
    """One run of a command and what it printed; ends the program if it fails."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=output, stderr=errors, start_new_session=True)
        peak = Peak(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        memory, swap = peak.stop()
        if status:
            errors.seek(0)
            raise SystemExit(f"{name} failed: {errors.read().decode(errors='replace')[-2000:]}")
        output.seek(0)
        return Run(wall, usage.ru_utime + usage.ru_stime, max(memory, _told(usage.ru_maxrss)), swap), output.read()


def _told(kilobytes: int) -> int:
    """The peak the system tells of the largest process, in bytes; it begins with that of the process that started it."""
    return kilobytes * 1024 if kilobytes > resource.getrusage(resource.RUSAGE_SELF).ru_maxrss else 0


class Peak:
    """Looks ten times a second at how much memory a process and its children hold.

    Looking at gigabytes takes long and halts the process: it looks less often then, for a thirtieth of the time at most.
    """

    def __init__(self, pid: int) -> None:
        self._pid, self._memory, self._swap = pid, 0, 0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> tuple[int, int]:
        """The most bytes held, and the most of them swapped out."""
        self._done.set()
        self._thread.join()
        return self._memory, self._swap

    def _watch(self) -> None:
        pause = 0.1
        while not self._done.wait(pause):
            began = time.perf_counter()
            found = [_held(pid) for pid in _family(self._pid)]
            self._memory = max(self._memory, sum(memory for memory, _ in found))
            self._swap = max(self._swap, sum(swap for _, swap in found))
            pause = max(0.1, 30 * (time.perf_counter() - began))


def _family(pid: int) -> list[int]:
    found, waiting = [], [pid]
    while waiting:
        current = waiting.pop()
        found.append(current)
        try:
            for task in Path(f"/proc/{current}/task").iterdir():
                waiting += map(int, (task / "children").read_text().split())
        except OSError:
            continue
    return found


def _held(pid: int) -> tuple[int, int]:
    """Bytes of memory and of swap that are the share of a process."""
    found = {"Pss:": 0, "SwapPss:": 0}
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            name, *rest = line.split()
            if name in found:
                found[name] = int(rest[0]) * 1024
    except OSError:
        pass
    return found["Pss:"], found["SwapPss:"]
