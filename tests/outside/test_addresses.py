"""Addresses mean what browsers take them for: what leads into a reader's own network is refused, what is public is kept."""

import json
import re
from pathlib import Path

import pytest

from tests.outside.program import Explain, files_of

REFUSED = (
    # Numbers that are IPv4 to a browser.
    "http://127.0x1/", "http://169.254.169.0xfe/", "http://0177.0.0.1/", "http://2130706433/", "http://0x7f000001/", "http://127.1/", "http://0/",
    "http://10.1.2.3:8080/", "http://192.168.1.1./", "http://100.64.0.1/", "http://198.18.0.1/", "http://203.0.113.7/", "http://239.1.2.3/",
    "http://①②⑦.0.0.1", "http://１２７.0.0.1/", "http://127。0。0。1/", "http://%31%32%37.0.0.1/", "http://%6cocalhost/", "http://%4C%6f%43alhost/",
    # IPv6.
    "http://[::1]/", "http://[::]/", "http://[::ffff:127.0.0.1]/", "http://[::127.0.0.1]/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/",
    "http://[fe80::1]/", "http://[fe80::1%25eth0]/", "http://[fd00::1]/", "http://[2001:db8::1]/", "http://[2001:0:7f00:1::]/", "http://[ff02::1]/",
    # Names.
    "http://localhost/", "http://LOCALHOST./", "http://a.localhost/", "http://intranet/", "http://printer.lan/", "http://nas.lan./", "http://router.home.arpa/",
    "http://wiki.corp/", "http://api.default.svc/", "http://x.svc.cluster.local/", "http://metadata.google.internal/", "http://mac.local/", "http://a.test/",
    "http://a.invalid/", "http://abcdefgh.onion/", "http://1.0.0.127.in-addr.arpa/", "http://box.localdomain/", "http://a.home/", "http://x.intranet/",
    "http://x.private/", "http://kubernetes.default/", "http://x.openstacklocal/", "http://x.nomad/", "http://x.kube/", "http://127.0.0.1.nip.io/", "http://ⓛocalhost/", "http://mac.ｌocal/", "http://a..dk/", "http://.dk/", "http://dk./",
    # Ports, and what browsers only forgive.
    "http://example.org:99999/", "http://example.org:0/", "http://example.org:25/", "http://example.org:6667/", "http://example.org:80a/",
    "http:example.com", "http:/example.com", "http:///example.com", "http:\\\\example.com\\", "http://example.org\\@127.0.0.1/", "http://u@example.org/",
    "http://u:p@example.org/", "http://@example.org/", "http://exa\tmple.org/", "http://exam ple.org/", "http://", "http://?q", "//example.org/",
    "ftp://example.org/", "javascript://example.org/%0aalert(1)",
)  # fmt: skip

KEPT = {
    "https://ræven.dk/å": "https://xn--rven-voa.dk/%C3%A5",
    "https://KØBENHAVN.example/": "https://xn--kbenhavn-54a.example/",
    "http://ｅxample.org/a": "http://example.org/a",
    "https://例え.jp/?q=ø#æ": "https://xn--r8jz45g.jp/?q=%C3%B8#%C3%A6",
    "https://example.org:8080/a/b?c=d&e#f": "https://example.org:8080/a/b?c=d&e#f",
    "https://example.org": "https://example.org",
    "https://Example.org/Path": "https://Example.org/Path",
    "https://example.org./x": "https://example.org./x",
    "https://my_blog.example.org/%zz": "https://my_blog.example.org/%zz",
    "http://8.8.8.8/": "http://8.8.8.8/",
    "http://[2606:4700::1111]/": "http://[2606:4700::1111]/",
    "https://example.org/a;b,(c)'d[e]~!*": "https://example.org/a;b,(c)'d[e]~!*",
}
"""Address as written to the address that is published."""


def with_documents(story: Path, addresses: list[str]) -> list[int]:
    """Add a document for each address; the lines (from 1) that these stand on."""
    added = "".join(
        f"  - id: d-{number}\n    outlet: lindeby-tidende\n    title: {{da: Hallen, en: The pool}}\n    published: 2024-03-04\n    language: da\n    url: {json.dumps(address, ensure_ascii=False)}\n"
        for number, address in enumerate(addresses)
    )
    cited = "".join(f"          - {{document: d-{number}}}\n" for number in range(len(addresses)))
    text = story.read_text(encoding="utf-8").replace("\nclaims:", f"{added}\nclaims:", 1).replace("          - {document: tidende-march}\n", f"          - {{document: tidende-march}}\n{cited}", 1)
    story.write_text(text, encoding="utf-8")
    return [number for number, line in enumerate(text.splitlines(), 1) if line.startswith("    url: ")]


def test_an_address_that_no_reader_should_follow_is_refused_where_it_stands(explain: Explain, small_story: Path):
    refused = set()
    plain = small_story.read_text(encoding="utf-8")
    for some in (REFUSED[:40], REFUSED[40:]):
        small_story.write_text(plain, encoding="utf-8")
        lines = with_documents(small_story, list(some))
        ended = explain("check")
        assert ended.status == 1 and "Traceback" not in ended.output
        placed = set(re.findall(r"error\[[\w-]+\]: [^\n]*\n +--> seeds/stories/lindeby-pool\.yaml:(\d+):\d+", ended.stderr))
        refused |= {address for address, line in zip(some, lines, strict=True) if str(line) in placed}
    assert set(REFUSED) - refused == set()


def test_a_public_address_is_published_so_that_every_program_finds_the_same_host(explain: Explain, small_project: Path, small_story: Path):
    with_documents(small_story, list(KEPT))
    ended = explain("build", "--no-cache")
    assert ended.status == 0, ended.output
    text = b"".join(content for path, content in files_of(small_project / "site").items() if path.startswith("da/lindeby-pool/") and path.endswith(".html")).decode()
    shown = {address.replace("&amp;", "&").replace("&#39;", "'") for address in re.findall(r'href="(https?://[^"]+)"', text)}
    assert set(KEPT.values()) - shown == set()
    assert "ræven" not in " ".join(shown)


@pytest.mark.parametrize("address", ["http://127.0x1/", "http://a.lan/", "http://localhost:99999/", "https://example.org/\\\\x", "http:example.com", "https://u@example.org/"])
def test_readers_cannot_be_asked_to_write_there(explain: Explain, small_project: Path, address: str):
    settings = small_project / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("  - explainer\n", f"  - explainer:\n      feedback_url: '{address}'\n"), encoding="utf-8")
    ended = explain("build")
    assert ended.status == 1 and "Traceback" not in ended.output
    assert "feedback_url" in ended.output


@pytest.mark.parametrize(
    "address", ["http://x.example:99999/", "http://x.example:0/", "http:x.example", "http:///x.example", "http://u:p@x.example/", "http://x.example/?a", "http://x.example/#a", "http://x\\y/", "http://x y/"]
)
def test_a_site_is_not_built_for_an_address_that_programs_read_differently(explain: Explain, small_project: Path, address: str):
    for ended in (explain("build", "--site-url", address), explain("build", env={"SITE_URL": address})):
        assert ended.status == 1 and "Traceback" not in ended.output
        assert "site_url" in ended.output.lower()
    assert not (small_project / "site").exists()


@pytest.mark.parametrize(
    "address, printed", [("http://127.0x1:9000/", "http://127.0.0.1:9000/"), ("https://ræven.dk/å/", "https://xn--rven-voa.dk/%C3%A5/"), ("http://localhost:8000/", "http://localhost:8000/")]
)
def test_the_address_of_the_site_is_printed_as_browsers_read_it(explain: Explain, small_project: Path, address: str, printed: str):
    ended = explain("build", "--site-url", address)
    assert ended.status == 0, ended.output
    assert f'rel="canonical" href="{printed}da/lindeby-pool/"' in (small_project / "site" / "da" / "lindeby-pool" / "index.html").read_text(encoding="utf-8")
