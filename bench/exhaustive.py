"""The tests of which `make test` runs a sample, with every case.

    python -m bench.exhaustive [PYTEST ARGUMENTS]

These are marked `sampled` (a product of places and kinds, say) or `exhaustive` (a single long case).
"""

import subprocess
import sys

from tests.projects import ROOT


def main() -> int:
    """Run pytest; its exit status."""
    command = [sys.executable, "-m", "pytest", "-q", "-n", "auto", "--exhaustive", "-m", "sampled or exhaustive", *sys.argv[1:]]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
