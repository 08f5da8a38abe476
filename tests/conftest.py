"""What all tests share: the project, the shared material where there is any, the built site, and a browser."""

import fcntl
import functools
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
STORIES = ("boersen-branden", "kim-putin-2023", "nord-stream-sabotage")
"""The stories that this repository comes with."""
OF_THESE_STORIES = ["browser", "cli/test_verify.py", "pages/test_no_later_source.py", "search", "status/test_real_stories.py", "stories"]
"""Tests that know them: a fork that publishes stories of its own goes without."""

collect_ignore = [] if all((ROOT / "seeds" / "stories" / f"{id}.yaml").is_file() for id in STORIES) else OF_THESE_STORIES
TOLD = "told"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Licensed texts and corpora that are not part of the project; skips where DVV_SHARED is not set."""
    folder = os.environ.get("DVV_SHARED")
    if not folder:
        pytest.skip("DVV_SHARED is not set: the licensed texts and the corpora are not here")
    return Path(folder)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of an installed Chromium; installs Debian's package where that is allowed, else fails in one line."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None and shutil.which("apt-get") and os.geteuid() == 0:
        for command in (["apt-get", "-qq", "update"], ["apt-get", "-qq", "install", "-y", "--no-install-recommends", "chromium"]):
            subprocess.run(command, check=False, capture_output=True, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
        found = shutil.which("chromium")
    if found is None:
        pytest.fail("the browser tests need Chromium: install the Debian package `chromium`", pytrace=False)
    return found


@pytest.fixture(scope="session")
def build_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Builds the real site into a named folder with options of `explain build`, once for all tests in all processes."""
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "sites"

    def build(name: str, *options: str) -> Path:
        folder = shared / name
        folder.parent.mkdir(parents=True, exist_ok=True)
        with (folder.parent / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not folder.is_dir():  # published in one step: there means whole
                command = [sys.executable, "-c", "from newsexplainer.frontends.cli import run; run()", "build", "--site-dir", str(folder), *options]
                done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
                assert done.returncode == 0, done.stderr[-3000:]
        return folder

    return build


@pytest.fixture(scope="session")
def built_site(build_once: Callable[..., Path]) -> Path:
    """The real site as `explain build` makes it.

    DVV_SITE names a site that is built already, for those who work on these tests.
    """
    ready = os.environ.get("DVV_SITE")
    return Path(ready) if ready else build_once("real/site")


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Says a line at the end of the run, whichever process the test ran in."""
    return lambda line: record_property(TOLD, line)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What was checked, in numbers."""
    said = (value for report in terminalreporter.stats.get("passed", []) for name, value in report.user_properties if name == TOLD)
    for line in sorted(map(str, said)):
        terminalreporter.write_line(line)


class _Quiet(SimpleHTTPRequestHandler):
    """Serves a site as GitHub Pages does: its own page for lost addresses."""

    def log_message(self, *args: object) -> None:
        """Say nothing."""

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


@pytest.fixture(scope="session")
def site_address(built_site: Path) -> Iterator[str]:
    """Address of the served real site, with a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(built_site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def write_seeds(folder: Path) -> None:
    """The four files of the editors' guide: one made-up story and whom it names."""
    guide = (ROOT / "docs" / "en" / "editors-guide.md").read_text(encoding="utf-8")
    for path, content in re.findall(r'```yaml title="([^"]+)"\n(.*?)```', guide, re.DOTALL):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, encoding="utf-8")


@pytest.fixture
def small_project(tmp_path: Path) -> Path:
    """A copy of the project with our templates and hand-written pages, and a single small story."""
    project = tmp_path / "project"
    project.mkdir()
    shutil.copy(ROOT / "mkdocs.yml", project)
    shutil.copytree(ROOT / "templates", project / "templates")
    for language in ("da", "en"):
        shutil.copytree(ROOT / "docs" / language, project / "docs" / language)
    write_seeds(project)
    return project


@pytest.fixture
def small_story(small_project: Path) -> Path:
    """The story file of the small project."""
    return small_project / "seeds" / "stories" / "lindeby-pool.yaml"
