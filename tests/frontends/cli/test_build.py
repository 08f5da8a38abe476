"""`explain build`: what it prints, what it refuses, and what it leaves alone."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from newsexplainer.frontends.cli import main
from newsexplainer.frontends.cli.commands import COMMANDS
from newsexplainer.publishing import Publisher

ROOT = Path(__file__).parents[3]


@pytest.fixture
def run(small_project: Path):
    """Runs `explain build` on the small project."""

    def call(*arguments: str):
        return CliRunner().invoke(main, ["build", "--project", str(small_project), *arguments])

    return call


def snapshot(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_every_command_has_a_help_text():
    result = CliRunner().invoke(main, ["--help"])
    assert result.exit_code == 0, result.output
    assert [name for name in COMMANDS if f"\n  {name} " not in result.output] == []


def test_a_build_ends_with_the_digest_and_a_line_of_counts(run, small_project: Path):
    result = run()
    assert result.exit_code == 0, result.output
    assert re.search(r"^\S*site/ sha256:[0-9a-f]{64}\n\d+ pages, 1 claims, \d+\.\d s$", result.stdout.strip(), re.MULTILINE)
    pages = len(list((small_project / "site").rglob("*.html")))
    assert f"{pages} pages" in result.stdout
    assert {path.name for path in small_project.iterdir()} >= {"site", ".site-lock"}
    assert not list(small_project.glob(".site-build-*"))


def test_a_mistake_leaves_the_published_site_and_says_where(run, small_project: Path, small_story: Path):
    assert run().exit_code == 0
    before = snapshot(small_project / "site")
    small_story.write_text(small_story.read_text(encoding="utf-8").replace("speaker: karen-holm", "speaker: karen-hom"), encoding="utf-8")
    result = run()
    assert result.exit_code == 1
    assert "--> seeds/stories/lindeby-pool.yaml:31:18" in result.stderr
    assert result.stderr.count("error[") == 1
    assert "Traceback" not in result.output
    assert snapshot(small_project / "site") == before
    assert not list(small_project.glob(".site-build-*"))


def test_builds_after_edits_reuse_the_site_before_and_give_what_a_build_from_nothing_gives(run, small_project: Path, small_story: Path, tmp_path: Path, monkeypatch):
    monkeypatch.setattr("newsexplainer.frontends.cli.build._SHARED", 0)
    site, nothing = small_project / "site", tmp_path / "nothing"
    first = small_story.read_text(encoding="utf-8")
    second = small_story.with_name("lindeby-bro.yaml")
    page = small_project / "docs" / "da" / "about.md"

    def built() -> dict[str, bytes]:
        assert run().exit_code == 0
        assert run("--no-cache", "--site-dir", str(nothing)).exit_code == 0
        assert snapshot(site) == snapshot(nothing)
        return snapshot(site)

    seen = [built()]
    second.write_text(first.replace("id: lindeby-pool", "id: lindeby-bro", 1), encoding="utf-8")
    seen.append(built())
    small_story.write_text(first.replace("Lindeby", "Storeby"), encoding="utf-8")
    seen.append(built())
    page.write_text(page.read_text(encoding="utf-8") + "\nEn linje til.\n", encoding="utf-8")
    seen.append(built())
    second.unlink()
    seen.append(built())
    small_story.write_text("id: [", encoding="utf-8")
    assert run().exit_code == 1
    assert snapshot(site) == seen[-1]
    small_story.write_text(first, encoding="utf-8")
    seen.append(built())
    assert len({len(files) for files in seen}) == 2
    assert any(small_project.glob(".site-before/da/lindeby-pool/index.html"))
    names = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file() and path.stat().st_nlink > 1}
    assert len(names) > len(seen[-1]) / 2


def test_a_second_build_is_refused_in_one_line(run, small_project: Path):
    with Publisher(small_project / "site").staging():
        result = run()
    assert result.exit_code == 1
    assert result.stderr == "Error: another build is running for site/\n"


def test_missing_templates_are_one_line_and_the_site_stays(run, small_project: Path):
    assert run().exit_code == 0
    before = snapshot(small_project / "site")
    (small_project / "templates" / "pages" / "story.html").unlink()
    result = run()
    assert result.exit_code == 1
    assert "story.html" in result.stderr
    assert "Traceback" not in result.output
    assert snapshot(small_project / "site") == before


@pytest.mark.parametrize(
    "markup, reason",
    [
        ("<script>alert(1)</script>", "an unknown inline script"),
        ("<style>p { color: red }</style>", "<style> is not allowed"),
        ('<img src="https://evil.example/x.png" alt="">', "<img> in src: loads from elsewhere"),
    ],
)
def test_a_page_with_what_the_policy_forbids_is_never_published(run, small_project: Path, markup: str, reason: str):
    page = small_project / "docs" / "en" / "about.md"
    page.write_text(page.read_text(encoding="utf-8") + f"\n{markup}\n", encoding="utf-8")
    result = run()
    assert result.exit_code == 1
    assert re.search(rf"en/about/index\.html:\d+: {re.escape(reason)}", result.stderr)
    assert not (small_project / "site").exists()


def test_a_base_path_is_in_absolute_addresses_and_nowhere_else(run, small_project: Path):
    assert run("--site-url", "https://example.org/repo/").exit_code == 0
    story = (small_project / "site" / "da" / "lindeby-pool" / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://example.org/repo/da/lindeby-pool/">' in story
    assert not re.search(r'(?:href|src)="/', story)
    missing = (small_project / "site" / "404.html").read_text(encoding="utf-8")
    assert 'href="/repo/assets/explain.css' in missing


def test_a_folder_without_a_project_is_one_line(tmp_path: Path):
    result = CliRunner().invoke(main, ["build", "--project", str(tmp_path)])
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert "mkdocs.yml" in result.stderr


@pytest.fixture
def project(made_up_project: Path) -> Path:
    """A project of many pages."""
    return made_up_project


@pytest.mark.slow
def test_a_whole_site_builds_and_passes_the_output_check(project: Path, tmp_path: Path):
    command = [sys.executable, "-c", "from newsexplainer.frontends.cli import run; run()", "build", "--project", str(project), "--site-dir", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(re.findall(r"(\d+) pages", done.stdout)[0]) > 100
