"""The pipeline: a project in, a site out; the same bytes every time; every mistake at once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsexplainer.diagnostics import InputError
from newsexplainer.execution.sinks import MemorySink
from newsexplainer.rendering.renderer import RenderedPage
from newsexplainer.site import BuildOptions, BuiltSite, Request, build
from newsexplainer.site.cache import store_at

ROOT = Path(__file__).parents[2]
OPTIONS = BuildOptions("https://example.org/repo/")


def framed(page: RenderedPage) -> bytes:
    return f"{page.language}\n{page.head}\n{page.body}".encode()


def built(project: Path, options: BuildOptions = OPTIONS) -> tuple[BuiltSite, dict[str, bytes]]:
    """What a build tells, and every file it made."""
    sink = MemorySink()
    return build(Request(project, options, sink, store_at(project / ".cache", "key"), keeps=False, workers=1), framed), sink.files


def test_a_small_project_becomes_pages_in_both_languages(small_project: Path):
    result, files = built(small_project)
    paths = {plan.path for plan in result.plans}
    assert {"da/lindeby-pool/", "en/lindeby-pool/"} <= paths
    assert result.counts.stories == result.counts.claims == 1
    assert result.counts.pages == len(paths) + len(result.documents)
    assert files["da/lindeby-pool/index.html"].startswith(b"da\n")
    assert files["en/lindeby-pool/index.html"].startswith(b"en\n")


def test_assets_sitemap_and_robots_are_among_the_files(small_project: Path):
    _, files = built(small_project)
    assert {"assets/explain.css", "robots.txt", "sitemap.xml"} <= set(files)
    assert b"<loc>https://example.org/repo/da/lindeby-pool/</loc>" in files["sitemap.xml"]
    assert b"<loc>https://example.org/repo/da/about/</loc>" in files["sitemap.xml"]
    assert b"404" not in files["sitemap.xml"]


def test_a_hand_written_page_that_takes_the_address_of_a_story_names_both(small_project: Path):
    for language in ("da", "en"):
        (small_project / "docs" / language / "lindeby-pool.md").write_text("# x", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        built(small_project)
    messages = [problem.message for problem in caught.value.diagnostics]
    assert len(messages) == 2
    assert all("docs/" in message and "templates/pages/story.html" in message for message in messages)


def test_every_mistake_of_every_file_is_reported_at_once(small_project: Path, small_story: Path):
    text = small_story.read_text(encoding="utf-8")
    small_story.write_text(text.replace("speaker: karen-holm", "speaker: karen-hom").replace("published: 2024-03-04", "published: 2024-13", 1), encoding="utf-8")
    (small_project / "seeds" / "outlets" / "lindeby-tidende.yaml").write_text("id: lindeby-tidende\nid: twice\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        built(small_project)
    files = {problem.span.path for problem in caught.value.diagnostics}
    assert files == {"seeds/outlets/lindeby-tidende.yaml", "seeds/stories/lindeby-pool.yaml"}


def test_progress_is_told_for_each_unit_up_to_the_last_of_each_round(small_project: Path):
    seen: list[tuple[int, int]] = []
    built(small_project, BuildOptions("https://example.org/", progress=lambda done, total: seen.append((done, total))))
    ends = [(done, total) for done, total in seen if done == total]
    assert len(ends) == 3
    assert len(seen) == sum(total for _, total in ends)


DIGEST = """
import hashlib, sys, tempfile
from pathlib import Path
from newsexplainer.site.cache import store_at
from newsexplainer.execution.sinks import MemorySink
from newsexplainer.site import BuildOptions, Request, build
sink = MemorySink()
with tempfile.TemporaryDirectory() as cache:
    build(Request(Path(sys.argv[1]), BuildOptions("https://example.org/"), sink, store_at(Path(cache), "key"), workers=1), lambda page: repr(page).encode())
digest = hashlib.sha256()
for path, content in sorted(sink.files.items()):
    digest.update(repr((path, content)).encode())
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
