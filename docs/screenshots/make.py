"""Pictures of the built site for the README: `make site`, then `make screenshots`.

Needs Chromium. Serves `site/` on this machine and photographs a story on a phone and on a desktop,
in light and dark colours.
"""

import contextlib
import functools
import http.server
import io
import shutil
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

HERE = Path(__file__).parent
SITE = HERE.parents[1] / "site"
STORY = "da/kim-putin-2023/"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
GAP = 24


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a server for `folder`."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


def photograph(browser: Browser, address: str, size: tuple[int, int], scheme: str) -> Image.Image:
    """The top of a page."""
    page = browser.new_page(viewport={"width": size[0], "height": size[1]}, device_scale_factor=1.5, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(address, wait_until="networkidle")
    picture = Image.open(io.BytesIO(page.screenshot()))
    page.close()
    return picture.convert("RGB")


def side_by_side(pictures: list[Image.Image]) -> Image.Image:
    """Pictures of one height in a row on a grey ground."""
    width = sum(picture.width for picture in pictures) + GAP * (len(pictures) + 1)
    row = Image.new("RGB", (width, pictures[0].height + 2 * GAP), "#8a8a8a")
    left = GAP
    for picture in pictures:
        row.paste(picture, (left, GAP))
        left += picture.width + GAP
    return row


def main() -> None:
    """Write story-phone.png and story-desktop.png beside this file."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None or not (SITE / STORY).is_dir():
        sys.exit("run `make site` first, and install Chromium")
    with served(SITE) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for name, size in (("story-phone", (390, 844)), ("story-desktop", (1280, 900))):
            shots = [photograph(browser, address + STORY, size, scheme) for scheme in ("light", "dark")]
            picture = side_by_side(shots).quantize(128, dither=Image.Dither.NONE)
            picture.save(HERE / f"{name}.png", optimize=True)
        browser.close()


if __name__ == "__main__":
    main()
