"""Every string of the public lists, and every one of our own by itself, in every field: the long form of tests/hostile.

    DVV_SHARED=FOLDER python -m bench.hostile [EVERY_NTH]

Prints what was checked, and every difference from a harmless text. Ends with 1 if there was one.
"""

import os
import sys
import time
from pathlib import Path

from tests.hostile.compare import compare
from tests.hostile.conftest import make_example
from tests.hostile.fields import project_unread
from tests.hostile.strings import OWN, corpora, packed, typed


def main(step: int) -> int:
    """Put every `step`-th text into every field; 1 if a page or export differs from that of a harmless text."""
    example = make_example()
    shared = os.environ.get("DVV_SHARED")
    public = typed(corpora(Path(shared) / "corpora" / "strings")) if shared else []
    texts = [*typed(OWN), *packed(public, 3800)][::step]
    started, wrong, pages, exports, compared = time.monotonic(), 0, 0, 0, 0
    for number, text in enumerate(texts, start=1):
        outcome = compare(example, text, project_unread, every_page=False)
        pages, exports, compared = pages + outcome.pages, exports + outcome.exports, compared + outcome.texts
        wrong += len(outcome.differences)
        for difference in outcome.differences[:5]:
            print(f"{text[:60]!r}: {difference}")
        if number % 10 == 0:
            print(f"{number}/{len(texts)} texts, {wrong} differences, {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)
    print(f"{len(OWN)} own strings one by one and {len(public)} public ones ({len(texts)} texts), in {len(example.fields)} fields ({len(example.slots)} places):")
    print(f"{pages} pages and {exports} exports compared, {compared} texts found literally, {wrong} differences, {time.monotonic() - started:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1))
