"""MkDocs' door: our pages in its site, its frame around hand-written ones, and no data in between."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.base import ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from newsexplainer.frontends.mkdocs.options import ContactAddressOption
from newsexplainer.publishing.output_check.pages import POLICY

ROOT = Path(__file__).parents[3]
MATERIAL = Path(__import__("material").__file__).parent / "templates"


def configure(project: Path, **changes: object) -> MkDocsConfig:
    return load_config(str(project / "mkdocs.yml"), site_url="https://example.org/repo/", **changes)


def site_of(project: Path, **changes: object) -> Path:
    config = configure(project, **changes)
    build(config)
    return Path(config.site_dir)


def contents(site: Path) -> dict[str, str]:
    """Site path to digest of every file."""
    return {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in site.rglob("*") if path.is_file()}


def explain(project: Path, *arguments: str, **extra: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from newsexplainer.frontends.cli import run; run()", *arguments, "--project", str(project)]
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **extra}, capture_output=True, text=True, check=False)


def test_readers_write_to_a_page_or_an_e_mail_address_and_nothing_else():
    option = ContactAddressOption()
    for address in ("mailto:redaktion@example.org", "https://example.org/contact"):
        assert option.run_validation(address) == address
    for address in ("javascript:alert(1)", "mailto:a@example.org?body=x", "redaktion@example.org", 12):
        with pytest.raises(ValidationError):
            option.run_validation(address)


def test_generated_and_hand_written_pages_have_the_language_of_their_folder(small_project: Path):
    site = site_of(small_project)
    for language in ("da", "en"):
        pages = list((site / language).rglob("*.html"))
        assert len(pages) > 5
        for page in pages:
            assert f'<html lang="{language}">' in page.read_text(encoding="utf-8"), page


def test_hand_written_pages_have_our_frame_their_twin_and_one_main(small_project: Path):
    page = (site_of(small_project) / "da" / "about" / "index.html").read_text(encoding="utf-8")
    assert page.count("<main") == page.count("</main>") == page.count("<h1") == 1
    assert '<link rel="alternate" hreflang="en" href="https://example.org/repo/en/about/">' in page
    assert '<link rel="canonical" href="https://example.org/repo/da/about/">' in page
    assert page.index("<header") < page.index("<main") < page.index("<article") < page.index("</main>") < page.index("<footer")


def test_links_between_hand_written_and_generated_pages_are_checked_by_mkdocs(small_project: Path):
    page = small_project / "docs" / "da" / "about.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[x](no-such-page.md)\n", encoding="utf-8")
    with pytest.raises(Abort, match="strict mode"):
        site_of(small_project)


def test_material_s_words_follow_the_language_of_the_page(small_project: Path):
    (small_project / "templates" / "theme" / "partials" / "content.html").write_text('<p>{{ lang.t("action.edit") }}</p>{{ page.content }}', encoding="utf-8")
    site = site_of(small_project)
    words = [re.search(r'class="dv-prose">\s*<p>(.*?)</p>', (site / language / "about" / "index.html").read_text(encoding="utf-8")) for language in ("da", "en")]
    assert [match and match.group(1) for match in words] == ["Redigér denne side", "Edit this page"]


def test_nothing_of_the_theme_is_shipped_and_mkdocs_adds_no_page_of_its_own(small_project: Path):
    site = site_of(small_project)
    names = contents(site).keys()
    assert not [name for name in names if "javascripts" in name or "stylesheets" in name or name.endswith(".gz")]
    assert "Page not found" not in (site / "404.html").read_text(encoding="utf-8") or 'class="dv"' in (site / "404.html").read_text(encoding="utf-8")
    assert b"lastmod" not in (site / "sitemap.xml").read_bytes()


def test_the_frame_has_every_block_of_material_s_base():
    blocks = [set(re.findall(r"{%-? *block (\w+)", path.read_text(encoding="utf-8"))) for path in (MATERIAL / "base.html", ROOT / "templates" / "theme" / "base.html")]
    assert len(blocks[0]) > 10
    assert blocks[0] == blocks[1]


def test_every_page_carries_the_very_same_content_security_policy(small_project: Path):
    pages = list(site_of(small_project).rglob("*.html"))
    assert len(pages) > 20
    found = [re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page.read_text(encoding="utf-8")) for page in pages]
    assert found == [[POLICY]] * len(pages)


@pytest.mark.parametrize(
    "markup, reason",
    [
        ("<script>alert(1)</script>", "an unknown inline script"),
        ('<script src="https://evil.example/x.js"></script>', "loads from elsewhere"),
        ("<style>p { color: red }</style>", "<style> is not allowed"),
        ('<p style="color: red">x</p>', "an attribute style"),
        ('<img src="https://evil.example/x.png" alt="">', "loads from elsewhere"),
        ('<iframe src="https://evil.example"></iframe>', "<iframe> is not allowed"),
    ],
)
def test_what_the_policy_forbids_fails_the_build_of_mkdocs_too(small_project: Path, caplog: pytest.LogCaptureFixture, markup: str, reason: str):
    page = small_project / "docs" / "en" / "about.md"
    page.write_text(page.read_text(encoding="utf-8") + f"\n{markup}\n", encoding="utf-8")
    with pytest.raises(Abort):
        site_of(small_project)
    assert "this site must not be published: en/about/index.html:" in caplog.text
    assert reason in caplog.text


def test_a_mistake_ends_the_build_in_one_message_and_leaves_the_last_site(small_project: Path, small_story: Path, caplog: pytest.LogCaptureFixture):
    before = contents(site_of(small_project))
    small_story.write_text(small_story.read_text(encoding="utf-8").replace("speaker: karen-holm", "speaker: karen-hom"), encoding="utf-8")
    with pytest.raises(Abort):
        site_of(small_project)
    assert "--> seeds/stories/lindeby-pool.yaml:31:18" in caplog.text
    assert "did you mean `karen-holm`?" in caplog.text
    assert "Traceback" not in caplog.text
    assert contents(small_project / "site") == before


def test_a_hand_written_page_without_a_description_is_refused_by_name(small_project: Path, caplog: pytest.LogCaptureFixture):
    (small_project / "docs" / "en" / "about.md").write_text("---\ntitle: About\n---\n# About\n", encoding="utf-8")
    with pytest.raises(Abort):
        site_of(small_project)
    assert "docs/en/about.md: the page has no `description`" in caplog.text


@pytest.mark.parametrize(
    "mistake, said",
    [
        ("{{ no_such_name }}", r"templates/layout.html:\d+: the template cannot be used: 'no_such_name' is undefined"),
        ("{% if %}", r"templates/layout.html:\d+: the template cannot be used: Expected an expression"),
        ('{% include "nowhere.html" %}', r"the template cannot be used: 'nowhere.html' not found"),
    ],
)
def test_a_mistake_in_a_template_is_one_line(small_project: Path, caplog: pytest.LogCaptureFixture, mistake: str, said: str):
    layout = small_project / "templates" / "layout.html"
    layout.write_text(layout.read_text(encoding="utf-8") + mistake, encoding="utf-8")
    with pytest.raises(Abort):
        site_of(small_project)
    assert re.search(said, caplog.text), caplog.text


@pytest.mark.parametrize("name", ["base.html", "explainer.html", "main.html"])
def test_the_page_of_material_is_never_taken_in_place_of_ours(small_project: Path, caplog: pytest.LogCaptureFixture, name: str):
    (small_project / "templates" / "theme" / name).unlink()
    with pytest.raises(Abort):
        site_of(small_project)
    assert f"templates/theme/{name} is missing" in caplog.text


@pytest.mark.parametrize("address", ["http://127.0.0.1:8000/", "http://localhost:8000/"])
def test_a_page_on_disk_has_the_strict_policy_at_the_address_of_a_preview_too(small_project: Path, address: str):
    preview = configure(small_project)
    preview.site_url = address
    build(preview)
    pages = [path.read_text(encoding="utf-8") for path in (small_project / "site").rglob("*.html")]
    assert pages and all(POLICY in page and "unsafe-inline" not in page for page in pages)


@pytest.mark.slow
def test_both_doors_give_the_same_bytes(small_project: Path):
    by_mkdocs = contents(site_of(small_project, site_dir=str(small_project / "by-mkdocs")))
    done = explain(small_project, "build", "--site-url", "https://example.org/repo/")
    assert done.returncode == 0, done.stderr
    assert contents(small_project / "site") == by_mkdocs


@pytest.mark.slow
def test_the_build_does_not_depend_on_its_surroundings_or_the_folder_it_lies_in(small_project: Path, tmp_path: Path):
    elsewhere = tmp_path / "else where" / "kø"
    shutil.copytree(small_project, elsewhere)
    first = explain(small_project, "build", PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8")
    second = explain(elsewhere, "build", PYTHONHASHSEED="2", TZ="Pacific/Kiritimati", LC_ALL="C", SOURCE_DATE_EPOCH="86400")
    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    assert contents(small_project / "site") == contents(elsewhere / "site")
    digests = [re.search(r"sha256:[0-9a-f]{64}", done.stdout) for done in (first, second)]
    assert digests[0] and digests[1] and digests[0].group() == digests[1].group()
