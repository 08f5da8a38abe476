"""No text of a story blocks the site, and nothing that a browser could run is published, whatever the file is called."""

import base64
import hashlib
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.outside.hostile_markup import BODIES, DRAWINGS, SHEETS
from tests.outside.program import Explain, files_of, run_explain
from tests.outside.sites import add, checked_site, page_with, refused_files

ROOT = Path(__file__).parents[2]
STRICT = "script-src 'self'; style-src 'self';"
PATIENCE = 120

LITERALS = (
    "Slogan: one = all",
    "url(https://a.dk)",
    'href="x"',
    '@import "https://a.dk/x.css";',
    "on= onload = onerror=alert(1)",
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    "style=color:red",
    "srcdoc=x",
    "]]>",
    "<!-- x -->",
    "data:text/html,x",
    "<img src=x onerror=alert(1)>",
    "xlink:href='https://a.dk'",
    "<?xml-stylesheet href='x'?>",
    "<!DOCTYPE x [<!ENTITY a 'b'>]>",
    "u\\72l(//a.dk) @\\69mport 'x'",
    "expression(alert(1))",
    "<svg onload=x><foreignObject>",
    "content-security-policy: script-src *",
    "vbscript:x formaction=x ping=x",
    "<base href=//a.dk> <meta http-equiv=refresh>",
    "<noscript></title></textarea></style>",
    "image-set('https://a.dk/x' 1x)",
    "&lt;script&gt; &#106;avascript:",
    "#c{background:url('https://a.dk')}",
)


@pytest.fixture
def example(small_project: Path) -> Path:
    """The small project with the story of the tests, which has something in every part of a page."""
    shutil.rmtree(small_project / "seeds")
    shutil.copytree(ROOT / "tests" / "fixtures" / "project" / "seeds", small_project / "seeds")
    return small_project


def with_literals(project: Path, first: int) -> int:
    """Put a literal text into every field that has one in both languages; how many."""
    count = first
    for path in sorted((project / "seeds").rglob("*.yaml")):
        data = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        waiting: list[Any] = [data]
        while waiting:
            item = waiting.pop()
            if isinstance(item, dict) and item and item.keys() <= {"da", "en"} and all(isinstance(value, str) for value in item.values()):
                count += 1
                item.update(dict.fromkeys(item, f"{LITERALS[count % len(LITERALS)]} {count}"))
            waiting += item.values() if isinstance(item, dict) else item if isinstance(item, list) else []
        path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return count - first


@pytest.mark.slow
@pytest.mark.parametrize("first", [0, 9, 17])
def test_any_text_in_any_field_is_published_literally(example: Path, first: int):
    assert with_literals(example, first) > 60
    ended = run_explain("build", project=example)
    assert ended.status == 0, ended.output
    drawn = (example / "site" / "en" / "lindeby-pool" / "events.svg").read_text(encoding="utf-8")
    assert "Slogan: one" in drawn or "url(https" in drawn or "href=" in drawn
    checked = run_inspect(example / "site")
    assert checked.returncode == 0, checked.stderr


@pytest.mark.sampled(most=3)
@pytest.mark.slow
@pytest.mark.parametrize("title", ["Slogan: one = all", "url(https://a.dk)", 'a href="x"', '@import "x" or "//a.dk"', "on = off", "]]> <!-- x", "javascript: <script"])
def test_a_title_that_looks_like_markup_does_not_block_the_site(example: Path, title: str):
    story = example / "seeds" / "stories" / "lindeby-pool.yaml"
    data = yaml.load(story.read_text(encoding="utf-8"), yaml.CSafeLoader)
    for item in (data, *data["events"]):
        item["title"] = {"da": title, "en": title}
    story.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    ended = run_explain("build", project=example)
    assert ended.status == 0, ended.output


# What no browser may get, by the name of the file.

_RUNS = b"<!doctype html><script>alert(1)</script>"
_XHTML = b'<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>'
_SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
FILES = {
    "evil.xhtml": _XHTML,
    "evil.xht": _XHTML,
    "evil.xml": _XHTML,
    "evil.XML": _XHTML,
    "nested.xml": b'<feed xmlns="http://www.w3.org/2005/Atom"><content type="xhtml"><h:script xmlns:h="http://www.w3.org/1999/xhtml">x()</h:script></content></feed>',
    "stylesheet.xml": b'<?xml-stylesheet type="text/xsl" href="x.xsl"?><feed xmlns="http://www.w3.org/2005/Atom"/>',
    "link.xml": b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:x="http://www.w3.org/1999/xhtml"><x:link rel="stylesheet" href="https://evil.example/x.css"/></urlset>',
    "evil.HTML": _RUNS,
    "evil.HtM": _RUNS,
    "evil.htm": _RUNS,
    "evil.shtml": _RUNS,
    "evil.SVG": _SVG,
    "evil.svgz": b"\x1f\x8b",
    "namespaced.svg": b'<x:svg xmlns:x="http://www.w3.org/2000/svg"><x:script>alert(1)</x:script></x:svg>',
    "evil.mht": b"MIME-Version: 1.0\n",
    "evil.mhtml": b"MIME-Version: 1.0\n",
    "evil.xsl": b'<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform"/>',
    "evil.pdf": b"%PDF-1.4",
    "evil.js": b"alert(1)",
    "evil.mjs": b"alert(1)",
    "assets/evil.js": b"alert(1)",
    "assets/js/explain.js": b"alert(1)",
    "evil.wasm": b"\0asm",
    "evil.swf": b"FWS",
    "evil.hta": _RUNS,
    "evil.html.bak": _RUNS,
    "evil.php": _RUNS,
    "evil": _RUNS,
    "LICENSE": b"plain words",
    ".htaccess": b"AddType text/html .txt",
    "_headers": b"/*\n  Content-Security-Policy: script-src *",
    "html": _RUNS,
    "evil.html~": _RUNS,
    "evil.rdf": _XHTML,
    "evil.unknown": b"",
    "evil.json": _RUNS,
    "evil.csv": _RUNS,
    "evil.ics": _RUNS,
    "evil.png": _RUNS,
    "evil.jpg": _SVG,
    "evil.webp": _RUNS,
    "begins-as-a-page.webp": b"<html> 1WEBP" + _RUNS,
    "begins-as-a-page.avif": b"<b >ftypavif" + _RUNS,
    "not-riff.webp": b"JUNK1234WEBP" + _RUNS,
    "evil.gif": b"GIF" + _RUNS,
    "evil.ico": _RUNS,
    "evil.woff2": _RUNS,
    "utf16.html": _RUNS.decode().encode("utf-16"),
    "utf16.svg": _SVG.decode().encode("utf-16"),
    "utf16.xml": b"\xff\xfe" + _XHTML.decode().encode("utf-16-le"),
    "utf16.css": "p{}".encode("utf-16"),
    "utf7.html": b'<meta charset="utf-7">+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
    "latin1.xml": b'<?xml version="1.0" encoding="iso-8859-1"?><feed xmlns="http://www.w3.org/2005/Atom"/>',
    "binary.txt": b"\0\1\2",
    "no-policy.html": b"<!doctype html><title>x</title>",
    "sub/CNAME": b"evil.example",
    "CNAME": b"<script>",
}
HARMLESS_FILES = {
    "picture.png": b"\x89PNG\r\n\x1a\n",
    "picture.PNG": b"\x89PNG\r\n\x1a\n",
    "photo.jpeg": b"\xff\xd8\xff\xe0",
    "photo.webp": b"RIFF\0\0\0\0WEBP",
    "humans.txt": b"<script> is only a word here\n",
    ".well-known/security.txt": b"Contact: https://news.example/contact\n",
    "CNAME": b"news.example\n",
    ".nojekyll": b"",
    "numbers.csv": "år,antal\n2024,=\n".encode(),
    "more.json": b'{"a": "</script><script>"}',
    "plain.svg": b"""<?xml version="1.0" encoding="UTF-8"?><!-- drawn by hand --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>on = off, url(https://a.dk)</title>
        <defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs><style>.a{fill:url(#g)}</style>
        <g fill="url(#g)" style="stroke:red"><path d="M0 0h9" class="a"/><text>&lt;script> href="x" @import "x"</text></g></svg>""",
    "plain.css": b"""@charset-less{} p::before{content:"https://a.dk"} a[href^="https://a.dk"]{color:red} p{background:url(x.svg)} /* @import "https://a.dk" */
        p{background:url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>");font-family:"A: b"}""",
}
HARMLESS_BODIES = (
    "<p>x</p>",
    "<p>onclick = style = javascript: srcdoc data:text/html &lt;script&gt; url(https://a.dk)</p>",
    '<p title="a > b onclick=x <script>">a</p>',
    '<a href="https://example.org/?onload=1&amp;style=2#javascript:x" rel="nofollow">a</a><a href="mailto:a@b.dk">b</a><a href="../x:y">c</a>',
    '<img src="../x.png" alt="<script>" srcset="a.png 1x, b.png 2x"><img src="data:image/png;base64,AAAA" alt="">',
    '<div class="admonition note"><p class="admonition-title">Note</p><p>x</p></div>',
    '<div class="highlight"><pre id="__code_0"><span></span><code><a id="a" name="b" href="#b"></a><span class="k">on</span>=</code></pre></div>',
    '<table><thead><tr><th align="right">a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
    '<svg viewBox="0 0 9 9" role="img" aria-label="url(https://a.dk)"><title>@import "x"</title><path d="M0 0h9" fill="#A3161F" marker-end="url(#m)"/><text>a</text></svg>',
    '<script type="application/ld+json">{"a": "<!-- <b onclick=x> javascript:"}</script>',
    "<!-- <script>alert(1)</script> -->",
    "<details open><summary>a</summary><dl><dt>a<dd>b</dl></details><kbd>a</kbd><mark>b</mark><sup id='fnref:1'>1</sup>",
)


@pytest.fixture(scope="module")
def built(build_site) -> Path:
    """A whole site."""
    return build_site("site")


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory, built: Path) -> set[str]:
    """What `explain check-output` refuses of a site with every hostile file."""
    site = checked_site(tmp_path_factory.mktemp("hostile"), built)
    for path, content in FILES.items():
        add(site, path, content)
    return refused_files(run_inspect(site))


def run_inspect(site: Path):
    """`explain check-output` as it was called before it knew a project, so that this runs at older states too."""
    return subprocess.run([sys.executable, "-c", "from newsexplainer.frontends.cli import run; run()", "inspect", str(site)], cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES)
def test_a_file_that_a_browser_could_run_is_refused_whatever_its_name(refused: set[str], path: str):
    assert path in refused


@pytest.mark.slow
@pytest.mark.parametrize("number", range(len(BODIES)), ids=[f"page-{number}" for number in range(len(BODIES))])
def test_a_page_that_could_run_or_load_something_is_refused(refused: set[str], number: int):
    assert f"x/{number}.html" in refused, BODIES[number]


@pytest.mark.slow
@pytest.mark.parametrize("path", [*(f"x/{number}.css" for number in range(len(SHEETS))), *(f"x/{number}.svg" for number in range(len(DRAWINGS)))])
def test_a_sheet_or_drawing_that_could_run_or_load_something_is_refused(refused: set[str], path: str):
    assert path in refused


@pytest.mark.slow
def test_harmless_files_and_pages_pass(tmp_path: Path, built: Path):
    site = tmp_path / "site"
    shutil.copytree(built, site)
    for path, content in HARMLESS_FILES.items():
        add(site, path, content)
    for number, body in enumerate(HARMLESS_BODIES):
        add(site, f"y/{number}.html", page_with(site, body).encode())
    ended = run_inspect(site)
    assert ended.returncode == 0, ended.stderr


@pytest.mark.slow
def test_a_reason_names_the_file_the_line_the_element_and_why(tmp_path: Path, built: Path):
    site = tmp_path / "site"
    shutil.copytree(built, site)
    add(site, "y.html", page_with(site, "\n\n<p>fine</p>\n<p onclick='x'>not fine</p>").encode())
    line = next(line for line in run_inspect(site).stderr.splitlines() if line.startswith("y.html"))
    number = (site / "y.html").read_text(encoding="utf-8").partition("<p onclick")[0].count("\n") + 1
    assert line == f"y.html:{number}: <p> has an attribute onclick, which is not allowed"


@pytest.mark.sampled(most=3)
@pytest.mark.slow
@pytest.mark.parametrize("path", ["evil.xhtml", "en/evil.SVG", "da/evil.HTML", "en/sub/evil.xml", "evil.html.bak", "en/evil", "da/script.js"])
def test_a_file_in_docs_that_a_browser_could_run_is_not_published(explain: Explain, small_project: Path, path: str):
    add(small_project / "docs", path, FILES.get(Path(path).name, _RUNS))
    ended = explain("build")
    assert ended.status == 1
    assert path in ended.stderr
    assert "Traceback" not in ended.output
    assert not (small_project / "site").exists()
    by_mkdocs = subprocess.run([sys.executable, "-m", "mkdocs", "build"], cwd=small_project, capture_output=True, text=True, check=False)
    assert by_mkdocs.returncode != 0
    assert path in by_mkdocs.stderr


@pytest.mark.sampled(most=2)
@pytest.mark.slow
@pytest.mark.parametrize(
    "address, dev",
    [("http://127.0.0.1:8000/", None), ("http://127.0.0.1:8000/base/", None), ("http://0.0.0.0:9000/", "0.0.0.0:9000"), ("http://localhost:9001/", "localhost:9001")],
)
def test_the_address_of_a_preview_weakens_no_page_on_disk(small_project: Path, address: str, dev: str | None):
    if dev:
        config = small_project / "mkdocs.yml"
        config.write_text(config.read_text(encoding="utf-8") + f"dev_addr: {dev}\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"], cwd=small_project, env={**os.environ, "SITE_URL": address}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    pages = {path: content.decode() for path, content in files_of(small_project / "site").items() if path.endswith(".html")}
    assert len(pages) > 10
    assert [path for path, page in pages.items() if STRICT not in page or "unsafe-inline" in page] == []


@pytest.mark.slow
@pytest.mark.parametrize("page", ["en/", "da/about/", "en/lindeby-pool/"])
def test_mkdocs_serve_allows_its_own_script_by_digest_and_nothing_else(small_project: Path, page: str):
    port = free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    server = subprocess.Popen(command, cwd=small_project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        html = answer_of(f"http://127.0.0.1:{port}/{page}")
    finally:
        server.terminate()
        server.wait(PATIENCE)
    added = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    assert len(added) == 1
    digest = base64.b64encode(hashlib.sha256(added[0].encode()).digest()).decode()
    assert f"script-src 'self' 'sha256-{digest}';" in html
    assert "unsafe-inline" not in html


@pytest.mark.slow
def test_the_pages_of_explain_serve_keep_the_strict_policy(example: Path):
    with_literals(example, 0)
    port = free_port()
    command = [sys.executable, "-c", "from newsexplainer.frontends.cli import run; run()", "serve", "--project", str(example), "--port", str(port)]
    server = subprocess.Popen(command, cwd=example, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        html = answer_of(f"http://127.0.0.1:{port}/en/lindeby-pool/", "Slogan")
    finally:
        server.terminate()
        server.wait(PATIENCE)
    assert STRICT in html and "unsafe-inline" not in html
    assert re.findall(r"<script(?! type=\"application/ld\+json\"> *\{)[^>]*>", html) != []
    assert all(" src=" in tag or "ld+json" in tag for tag in re.findall(r"<script[^>]*>", html))


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def answer_of(address: str, word: str = "</html>") -> str:
    """The page at an address of this machine, as soon as it is there and holds a word."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 - of this machine
                if word in (text := answer.read().decode("utf-8")):
                    return text
        except OSError:
            pass
        time.sleep(0.2)
    pytest.fail(f"no answer from {address}")
