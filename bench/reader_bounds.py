"""Processor time and memory that one MiB of anything takes to be read, checked by the model and answered in words.

    python -m bench.reader_bounds

Each shape in a process of its own; the limits are 2 s and 256 MiB. Ends with 1 if one is broken.
"""

import subprocess
import sys
import time
from pathlib import Path

from tests.loading.test_hostile_sizes import PROGRAM, SHAPES

SECONDS, MEBIBYTES = 2.0, 256
TIMED = PROGRAM.replace("loaded = load_bytes", "import time\nbegun = time.process_time()\nloaded = load_bytes").replace("print(", "print(time.process_time() - begun, ")


def main() -> int:
    """Read every shape and print what it took; 1 if one took too much."""
    broken = 0
    begun = time.monotonic()
    print(f"{'shape':40} {'s':>6} {'MiB':>5}")
    for name, shape in SHAPES.items():
        done = subprocess.run([sys.executable, "-c", TIMED.format(shape=shape)], cwd=Path(__file__).parents[1], capture_output=True, text=True, check=True)
        seconds, memory = (float(word) for word in done.stdout.split())
        broken += seconds > SECONDS or memory > MEBIBYTES
        print(f"{name:40} {seconds:6.2f} {memory:5.0f}")
    print(f"{len(SHAPES)} shapes, {broken} over {SECONDS:.0f} s or {MEBIBYTES} MiB, {time.monotonic() - begun:.0f} s")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
