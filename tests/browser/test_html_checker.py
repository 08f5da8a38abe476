"""The Nu HTML checker over every page of the site: no error, and no warning that is true."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

FALSE = re.compile(r"Resource violates Content Security Policy \(meta tag\): (external (stylesheet|script)|image) “(?!\w+:|//)[^”]+” blocked")
"""The checker reads files, where `'self'` is nothing; the browser tests see that ours are let in."""

DATA = '<script type="application/ld+json">'
"""What the checker takes for an inline script: data, which no browser runs and no policy stops."""


def is_false(message: dict) -> bool:
    """Whether a message is one of the two that do not hold for a served site."""
    return bool(FALSE.match(message["message"])) or (message["message"].startswith("Inline script violates") and DATA in message.get("extract", ""))


@pytest.fixture(scope="module")
def java() -> str:
    """Path of Java; installs Debian's package where that is allowed, else fails in one line."""
    if shutil.which("java") is None and shutil.which("apt-get") and os.geteuid() == 0:
        for command in (["apt-get", "-qq", "update"], ["apt-get", "-qq", "install", "-y", "--no-install-recommends", "default-jre-headless"]):
            subprocess.run(command, check=False, capture_output=True, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
    found = shutil.which("java")
    if found is None:
        pytest.fail("the HTML checker needs Java: install the Debian package `default-jre-headless`", pytrace=False)
    if not CHECKER.is_file():
        pytest.fail("the HTML checker is missing: run `npm ci`", pytrace=False)
    return found


def test_every_page_is_valid_html(java, built_site):
    command = [java, "-Xss8m", "-jar", str(CHECKER), "--format", "json", "--skip-non-html", "--stdout", str(built_site)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(done.stdout)["messages"]
    told = [f"{m['url'].split(built_site.name, 1)[-1]}:{m.get('lastLine')}: {m['type']}: {m['message']}" for m in messages if not is_false(m)]
    assert told == []
    # One false warning per stylesheet and script shows that the pages were read.
    assert len(messages) >= 2 * len(list(built_site.rglob("*.html")))
