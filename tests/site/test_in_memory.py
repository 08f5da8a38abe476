"""The core: a project in, a site in memory out; the same bytes every time; every mistake at once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsexplainer.diagnostics import InputError
from newsexplainer.site import BuildOptions, build

ROOT = Path(__file__).parents[2]
OPTIONS = BuildOptions("https://example.org/repo/")


def test_a_small_project_becomes_pages_in_both_languages(small_project: Path):
    result = build(small_project, OPTIONS)
    paths = {page.path for page in result.pages}
    assert {"da/lindeby-pool/", "en/lindeby-pool/"} <= paths
    assert result.counts.stories == result.counts.claims == 1
    assert result.counts.pages == len(paths) + len(result.documents)
    languages = {page.path: page.language for page in result.pages}
    assert (languages["da/lindeby-pool/"], languages["en/lindeby-pool/"]) == ("da", "en")


def test_assets_sitemap_and_robots_are_artifacts(small_project: Path):
    artifacts = {artifact.path: artifact.content for artifact in build(small_project, OPTIONS).artifacts}
    assert {"assets/explain.css", "robots.txt", "sitemap.xml"} <= set(artifacts)
    assert b"<loc>https://example.org/repo/da/lindeby-pool/</loc>" in artifacts["sitemap.xml"]
    assert b"<loc>https://example.org/repo/da/about/</loc>" in artifacts["sitemap.xml"]
    assert b"404" not in artifacts["sitemap.xml"]


def test_a_hand_written_page_that_takes_the_address_of_a_story_names_both(small_project: Path):
    for language in ("da", "en"):
        (small_project / "docs" / language / "lindeby-pool.md").write_text("# x", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        build(small_project, OPTIONS)
    messages = [problem.message for problem in caught.value.diagnostics]
    assert len(messages) == 2
    assert all("docs/" in message and "templates/pages/story.html" in message for message in messages)


def test_every_mistake_of_every_file_is_reported_at_once(small_project: Path, small_story: Path):
    text = small_story.read_text(encoding="utf-8")
    small_story.write_text(text.replace("speaker: karen-holm", "speaker: karen-hom").replace("published: 2024-03-04", "published: 2024-13", 1), encoding="utf-8")
    (small_project / "seeds" / "outlets" / "lindeby-tidende.yaml").write_text("id: lindeby-tidende\nid: twice\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        build(small_project, OPTIONS)
    files = {problem.span.path for problem in caught.value.diagnostics}
    assert files == {"seeds/outlets/lindeby-tidende.yaml", "seeds/stories/lindeby-pool.yaml"}


def test_progress_is_told_for_each_page(small_project: Path):
    seen: list[tuple[int, int]] = []
    result = build(small_project, BuildOptions("https://example.org/", progress=lambda done, total: seen.append((done, total))))
    assert seen == [(number, len(result.pages)) for number in range(1, len(result.pages) + 1)]


DIGEST = """
import hashlib, sys
from pathlib import Path
from newsexplainer.site import BuildOptions, build
result = build(Path(sys.argv[1]), BuildOptions("https://example.org/"))
digest = hashlib.sha256()
for page in result.pages:
    digest.update(repr((page.path, page.head, page.body)).encode())
for artifact in result.artifacts:
    digest.update(repr((artifact.path, artifact.content)).encode())
print(digest.hexdigest())
"""


@pytest.mark.slow
def test_the_bytes_do_not_depend_on_hash_seed_time_zone_locale_or_clock(small_project: Path):
    surroundings = [
        {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1"},
        {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LANG": "da_DK.UTF-8", "PYTHONUTF8": "0"},
    ]
    digests = {
        subprocess.run([sys.executable, "-c", DIGEST, str(small_project)], cwd=ROOT, env={**os.environ, **extra}, capture_output=True, text=True, check=True).stdout
        for extra in surroundings
    }
    assert len(digests) == 1
