"""The output check lets our own pages through, and nothing that runs or loads from elsewhere."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import pytest

from newsexplainer.publishing import RefusedError, check_output
from newsexplainer.publishing.output_check.drawings import drawing_faults
from newsexplainer.publishing.output_check.pages import page_faults
from newsexplainer.publishing.output_check.styles import sheet_faults
from tests.publishing.conftest import META, PAGE, write_site


def faults(body: str) -> list[str]:
    return [fault.why for fault in page_faults((PAGE % ("t", body)).encode())]


HARMLESS = [
    '<link rel="stylesheet" href="../../assets/explain.css?v=1a2b3c4d">',
    '<script src="../assets/explain.js" defer></script>',
    '<script type="application/ld+json">{"@context":"https://schema.org"}</script>',
    '<link rel="canonical" href="https://example.org/da/">',
    '<link rel="alternate" hreflang="en" href="https://example.org/en/">',
    '<a href="https://example.org/?onload=1&amp;style=2">onclick = style = javascript: in the text</a>',
    '<img src="data:image/svg+xml,%3Csvg%3E" alt="">',
    '<svg><use href="#icon"></use></svg>',
    "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    '<p title="a > b onclick=x">a</p>',
]

HOSTILE = [
    ("<script>alert(1)</script>", "an unknown inline script"),
    ("<SCRIPT\n>alert(1)</SCRIPT>", "an unknown inline script"),
    ("<script defer>alert(1)</script>", "an unknown inline script"),
    ('<script data-x=" src=">alert(1)</script>', "an unknown inline script"),
    ('<script type="text/javascript">alert(1)</script>', "an unknown inline script"),
    ('<script src="https://evil.example/x.js"></script>', "loads from elsewhere"),
    ('<script src="//evil.example/x.js"></script>', "loads from elsewhere"),
    ('<script src="data:text/javascript,alert(1)"></script>', "loads from elsewhere"),
    ('<link rel="stylesheet" href="https://fonts.example/css">', "loads from elsewhere"),
    ('<link rel="preconnect" href="https://fonts.example">', "<link rel='preconnect'> is not allowed"),
    ('<img src="https://evil.example/pixel.gif">', "loads from elsewhere"),
    ("<img/src=https://evil.example/pixel.gif>", "loads from elsewhere"),
    ('<img srcset="a.png 1x, https://evil.example/b.png 2x">', "loads from elsewhere"),
    ("<img src=x onerror=alert(1)>", "an attribute onerror"),
    ("<p style='color:red'>a</p>", "an attribute style"),
    ('<a href="java&#10;script:alert(1)" onfocus=x>a</a>', "an attribute onfocus"),
    ('<a href="javascript:alert(1)">a</a>', "a script address"),
    ('<a href="java&#115;cript:alert(1)">a</a>', "a script address"),
    ('<a href="java&Tab;script:alert(1)">a</a>', "a script address"),
    ("<a href=javascript&colon;alert(1)>a</a>", "a script address"),
    ('<form action="&#106;avascript:alert(1)"></form>', "an attribute action"),
    ('<p title="x"onclick="y">a</p>', "an attribute onclick"),
    ("<p/onclick=y>a</p>", "an attribute onclick"),
    ('<meta name="x" http-equiv="refresh" content="0">', "<meta http-equiv='refresh'> is not allowed"),
    ('<link rel="alternate stylesheet" href="https://evil.example/x.css">', "loads from elsewhere"),
    ("<style>p{color:red}</style>", "<style> is not allowed"),
    ('<iframe src="x.html"></iframe>', "<iframe> is not allowed"),
    ('<base href="https://evil.example/">', "<base> is not allowed"),
    ('<object data="x"></object>', "<object> is not allowed"),
    ('<meta http-equiv="refresh" content="0;url=https://evil.example">', "<meta http-equiv='refresh'> is not allowed"),
    ('<svg><image href="https://evil.example/x.png"/></svg>', "<image> is not allowed"),
    ("<image src=https://evil.example/x.png>", "loads from elsewhere"),
    ('<link rel="preload" as="image" imagesrcset="https://evil.example/x.png 1x">', "an attribute imagesrcset"),
    ('<svg><use href="data:image/svg+xml,x#a"/></svg>', "a part of the same file only"),
    ('<svg><a><animate attributeName="href" values="java&#115;cript:alert(1)"/></a></svg>', "<animate> is not allowed"),
    ("<svg><set attributeName=href to=x></svg>", "<set> is not allowed"),
    ('<!--><img alt="" title="x" onerror=alert(1) src=x>-->', "an attribute onerror"),
    ("<p a' onclick=alert(1)>a</p>", "an attribute onclick"),
]


@pytest.mark.parametrize("body", HARMLESS)
def test_a_harmless_page_passes(body: str):
    assert faults(body) == []


@pytest.mark.parametrize("body, reason", HOSTILE)
def test_what_runs_or_loads_from_elsewhere_is_refused(body: str, reason: str):
    assert any(reason in fault for fault in faults(body)), faults(body)


@pytest.mark.parametrize(
    "page",
    [
        "<!doctype html><title>t</title>",
        (PAGE % ("t", "x")).replace(META, ""),
        (PAGE % ("t", "x")).replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
        (PAGE % ("t", "x")).replace("connect-src 'self'", "connect-src *"),
        (PAGE % ("t", "x")).replace("form-action 'none'", ""),
        (PAGE % ("t", META)).replace(META, "", 1),
        (PAGE % ("t", "x")).replace(META, f"<!-- {META} -->"),
        (PAGE % ("t", "x")).replace(META, f'<link rel="stylesheet" href="x.css">{META}'),
    ],
)
def test_a_page_is_refused_unless_it_begins_with_the_very_policy(page: str):
    assert any("policy" in fault.why for fault in page_faults(page.encode()))


def test_a_page_that_is_not_utf8_is_refused(tmp_path: Path):
    write_site(tmp_path, "new")
    (tmp_path / "404.html").write_bytes("<p>".encode("utf-16"))
    with pytest.raises(RefusedError, match=r"404\.html:1: not UTF-8"):
        check_output(tmp_path)


@pytest.mark.parametrize(
    "css, refused",
    [
        ("body{background:url(../x.svg)}", False),
        ("a{background:url(data:image/svg+xml,%3Csvg%3E)}", False),
        ("a{background:url('https://evil.example/x')}", True),
        ("@import 'https://evil.example/x.css';", True),
        ("@font-face{src:url(//evil.example/f.woff2)}", True),
    ],
)
def test_a_stylesheet_loads_only_from_the_site(css: str, refused: bool):
    assert bool(sheet_faults(css.encode())) is refused


@pytest.mark.parametrize("drawing", ["<svg><script>x</script></svg>", "<svg onload='x'/>", "<svg><use href='http://e.example/#a'/></svg>"])
def test_a_drawing_with_a_script_or_an_address_is_refused(drawing: str):
    assert drawing_faults(drawing.encode())


def test_a_link_in_the_tree_is_refused(tmp_path: Path):
    write_site(tmp_path, "new")
    (tmp_path / "da" / "hostname").symlink_to("/etc/hostname")
    with pytest.raises(RefusedError, match=r"da/hostname: a symbolic link"):
        check_output(tmp_path)


def test_every_reason_is_given_at_once(tmp_path: Path):
    write_site(tmp_path, "new")
    (tmp_path / "index.html").unlink()
    (tmp_path / "404.html").write_text(PAGE % ("t", "<img onerror=x>"))
    with pytest.raises(RefusedError) as caught:
        check_output(tmp_path, published=40)
    assert len(caught.value.reasons) == 3


def test_what_was_harmless_as_a_text_is_judged_anew_as_a_page(tmp_path: Path):
    write_site(tmp_path, "new")
    bad = "<script>alert(1)</script>"
    (tmp_path / "x.txt").write_text(bad)
    known = check_output(tmp_path).contents
    assert check_output(tmp_path, known=known).contents == known
    for name in ("x.html", "x.htm", "x.svg"):
        (tmp_path / name).write_text(bad)
        with pytest.raises(RefusedError, match=name):
            check_output(tmp_path, known=known)
        (tmp_path / name).unlink()


@dataclass(frozen=True)
class File:
    digest: str
    size: int
    modified: int


def as_written(path: Path) -> File:
    status = path.stat()
    return File(hashlib.sha256(path.read_bytes()).hexdigest(), status.st_size, status.st_mtime_ns)


def test_a_file_that_was_judged_and_is_as_it_was_written_is_not_read_again(site: Path, monkeypatch: pytest.MonkeyPatch):
    before = check_output(site)
    written = {path.relative_to(site).as_posix(): as_written(path) for path in site.rglob("*") if path.is_file()}
    monkeypatch.setattr("newsexplainer.publishing.output_check.run._judge", lambda folder, path, known: pytest.fail(f"{path} was read"))
    assert check_output(site, known=before.contents, written=written) == before


def test_a_page_that_was_written_and_never_judged_is_read(site: Path):
    page = site / "new.html"
    page.write_text("<script>alert(1)</script>", encoding="utf-8")
    with pytest.raises(RefusedError, match=r"new\.html"):
        check_output(site, written={"new.html": as_written(page)})


def test_a_file_that_changed_since_it_was_written_is_read(site: Path):
    before = check_output(site)
    page = site / "index.html"
    written = {"index.html": as_written(page)}
    page.write_text("<script>alert(1)</script>", encoding="utf-8")
    with pytest.raises(RefusedError, match=r"index\.html"):
        check_output(site, known=before.contents, written=written)
