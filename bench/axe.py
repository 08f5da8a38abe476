"""axe-core on every page of a site, in both widths and both colour schemes.

    make site && python -m bench.axe [SITE]

The tests look at each kind of page in every way, and at one in eight of the days and profiles. Ends
with 1 if there is a violation. Every core has a browser of its own.
"""

import os
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.axe import AXE, axe_tab, violations
from tests.browser.sample import all_pages
from tests.browser.visits import FLAGS, installed_chromium
from tests.projects import ROOT, served

CHUNK = 12
"""Pages after which a browser is started anew: a tab that lives long grows."""


def look(addresses: list[str]) -> list[str]:
    """What axe-core finds on some pages, in a browser of its own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed_chromium(), args=FLAGS)
        with axe_tab(browser) as page:
            found = [line for address in addresses for line in violations(page, address)]
        browser.close()
        return found


def look_at_all(site: Path) -> Iterator[list[str]]:
    """What is found, a part of the pages at a time."""
    with served(site) as address, ProcessPoolExecutor(os.cpu_count(), get_context("spawn")) as pool:
        pages = [address + path for path in all_pages(site)]
        yield from pool.map(look, [pages[first : first + CHUNK] for first in range(0, len(pages), CHUNK)])


def main() -> int:
    """Print every violation, and how many pages were looked at."""
    site = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "site")
    if not (site / "index.html").is_file() or not AXE.is_file() or installed_chromium() is None:
        sys.exit("run `make site` and `npm ci` first, and install Chromium")
    pages, seen, found = len(all_pages(site)), 0, 0
    for lines in look_at_all(site):
        seen, found = min(seen + CHUNK, pages), found + len(lines)
        print("".join(f"{line}\n" for line in lines), end="", flush=True)
        print(f"\r{seen}/{pages}", end="", file=sys.stderr, flush=True)
    print(f"\n{pages} pages in two widths and two schemes: {found} violations")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
