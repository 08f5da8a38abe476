"""Projects to build, and sites that are built once for all tests."""

import fcntl
import functools
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).parents[1]
STORIES = ("boersen-branden", "kim-putin-2023", "nord-stream-sabotage")
"""The stories that this repository comes with; `tests/stories` is about them."""


def missing_stories() -> list[str]:
    """Those of our stories that are not here, as in a fork that publishes its own."""
    return [id for id in STORIES if not (ROOT / "seeds" / "stories" / f"{id}.yaml").is_file()]


def write_seeds(folder: Path) -> None:
    """The four files of the editors' guide: one made-up story and whom it names."""
    guide = (ROOT / "docs" / "en" / "editors-guide.md").read_text(encoding="utf-8")
    for path, content in re.findall(r'```yaml title="([^"]+)"\n(.*?)```', guide, re.DOTALL):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, encoding="utf-8")


def write_small_project(folder: Path) -> Path:
    """Our templates and hand-written pages in a new folder, with the single small story of the editors' guide."""
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "templates", folder / "templates")
    for language in ("da", "en"):
        shutil.copytree(ROOT / "docs" / language, folder / "docs" / language)
    write_seeds(folder)
    return folder


def once(folder: Path, make: Callable[[Path], object]) -> Path:
    """`folder`, made by `make` in whichever process asks first; `make` must put it there in one step."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with (folder.parent / f"{folder.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.is_dir():
            make(folder)
    return folder


def build(project: Path, site: Path, *options: str) -> None:
    """Run `explain build`, which publishes a whole site in one step."""
    command = [sys.executable, "-c", "from newsexplainer.frontends.cli import run; run()", "build", "--project", str(project), "--site-dir", str(site)]
    done = subprocess.run([*command, *options], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]


class _Pages(SimpleHTTPRequestHandler):
    """Serves a site as GitHub Pages does: its own page for lost addresses."""

    def log_message(self, *args: object) -> None:
        """Print nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """404.html for what is not there."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site while it is served, with a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Pages, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
