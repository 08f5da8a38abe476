"""The property tests (dates, status rules, hostile text), with many more examples than `make test` tries.

    python -m bench.properties [PYTEST ARGUMENTS]

The number of examples is that of the Hypothesis profile `thorough` in tests/conftest.py.
"""

import subprocess
import sys

from tests.projects import ROOT

TESTS = ("tests/status/test_properties.py", "tests/model/dates", "tests/languages/test_dates_properties.py", "tests/languages/test_dates_phrases.py", "tests/exports/test_machine_dates.py")


def main() -> int:
    """Run pytest; its exit status."""
    command = [sys.executable, "-m", "pytest", "-q", "--hypothesis-profile", "thorough", *(sys.argv[1:] or TESTS)]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
