"""What a page costs over the wire: `python -m bench.weight [SITE]` after `make site`.

A real browser on a phone's screen (360 x 800) opens each page with nothing stored. A server gives
everything that packs as gzip, as GitHub Pages does; what is counted is what went over the wire
without the headers, until the network is quiet and before anybody scrolls, and then, for a story,
after scrolling to its end. Budgets: a story 70 KB with fonts and 25 KB without, a search 150 KB
from a cold page.
"""

import functools
import gzip
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.visits import FLAGS, installed_chromium

ROOT = Path(__file__).parents[1]
PACKED = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".json": "application/json"}
KINDS = ("html", "css", "js", "fonts", "pictures", "data")
STORIES = ("kim-putin-2023", "nord-stream-sabotage", "boersen-branden")
WORDS = {"da": "sjojgu", "en": "shoigu"}


class Packing(SimpleHTTPRequestHandler):
    """Serves a site packed, and counts what it sends."""

    sent: ClassVar[Counter[str]] = Counter()

    def log_message(self, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """The file, packed where that helps."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content = path.read_bytes()
        self.send_response(200)
        if path.suffix in PACKED:
            content = gzip.compress(content, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", PACKED.get(path.suffix, self.guess_type(path)))
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        self.sent[kind_of(path)] += len(content)


def kind_of(path: Path) -> str:
    """The column of the table a file belongs to."""
    return {".html": "html", ".css": "css", ".js": "js", ".woff2": "fonts", ".svg": "pictures", ".png": "pictures"}.get(path.suffix, "data")


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a packing server for `site`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Packing, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@contextmanager
def phone(browser: Browser) -> Iterator[Page]:
    """A phone's browser with nothing stored; the count starts at nothing."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, device_scale_factor=2)
    Packing.sent.clear()
    yield context.new_page()
    context.close()


def first_view(browser: Browser, address: str) -> Counter[str]:
    """Bytes by kind until the network is quiet."""
    with phone(browser) as page:
        page.goto(address, wait_until="networkidle")
        return Counter(Packing.sent)


def to_the_end(browser: Browser, address: str) -> Counter[str]:
    """Bytes by kind for a reader who scrolls through the whole page."""
    with phone(browser) as page:
        page.goto(address, wait_until="networkidle")
        height = page.evaluate("document.documentElement.scrollHeight")
        for place in range(0, height, 700):
            page.evaluate("place => scrollTo({ top: place, behavior: 'instant' })", place)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(300)
        return Counter(Packing.sent)


def search(browser: Browser, address: str, words: str) -> Counter[str]:
    """Bytes by kind from a cold search page to the answer."""
    with phone(browser) as page:
        page.goto(address, wait_until="networkidle")
        page.get_by_role("searchbox").fill(words)
        page.keyboard.press("Enter")
        page.locator("[data-search-results] a").first.wait_for()
        page.wait_for_load_state("networkidle")
        return Counter(Packing.sent)


def line(name: str, sent: Counter[str], budget: str = "") -> str:
    """One line of the table, in kilobytes of 1,000 bytes."""
    total, fonts = sum(sent.values()), sent["fonts"]
    cells = [f"{sent[kind] / 1000:8.1f}" for kind in KINDS]
    return f"{name:44}{''.join(cells)}{total / 1000:9.1f}{(total - fonts) / 1000:14.1f}  {budget}"


def main() -> None:
    """Print the table."""
    site = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "site")
    chromium = installed_chromium()
    if chromium is None or not (site / "index.html").is_file():
        sys.exit("run `make site` first, and install Chromium")
    print(f"{'first view, KB over the wire (gzip)':44}{''.join(f'{kind:>8}' for kind in KINDS)}{'total':>9}{'without fonts':>14}")
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for language in ("da", "en"):
            for story in STORIES:
                path = f"{language}/{story}/"
                print(line(path, first_view(browser, address + path), "budget 70, without fonts 25"))
                print(line("  … read to its end", to_the_end(browser, address + path)))
            for path in (f"{language}/", f"{language}/{STORIES[0]}/2023-09-11/", f"{language}/actors/dmitry-peskov/", f"{language}/timeline/", f"{language}/method/"):
                print(line(path, first_view(browser, address + path)))
            print(line(f"{language}/search/ “{WORDS[language]}”", search(browser, f"{address}{language}/search/", WORDS[language]), "budget 150"))
        browser.close()


if __name__ == "__main__":
    main()
