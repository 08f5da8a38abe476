"""Edits made-up sites at random, and compares each build after an edit with one from nothing.

    python -m bench.edits [SEEDS]

Each seed stands for a site of three stories and four edits. Ends with 1 if a build differs.
"""

import sys
import tempfile
from pathlib import Path

from tests.site.test_incremental import differs_after_edits


def main(seeds: int) -> int:
    """Go through the seeds, and print those after which the sites differ."""
    wrong = []
    for seed in range(seeds):
        print(f"\r{seed}/{seeds}", end="", file=sys.stderr, flush=True)
        with tempfile.TemporaryDirectory() as folder:
            if differs_after_edits(Path(folder) / "project", seed):
                wrong.append(seed)
    print(f"{seeds} sites, edited four times each: {len(wrong)} differed {wrong or ''}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 50))
