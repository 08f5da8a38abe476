"""What every command promises, seen from outside."""

from pathlib import Path

from tests.outside.program import Explain, files_of


def test_a_build_from_outside_publishes_the_small_project(explain: Explain, small_project: Path):
    ended = explain("build")
    assert ended.status == 0, ended.output
    assert "da/lindeby-pool/index.html" in files_of(small_project / "site")


def test_a_mistake_ends_with_a_placed_error_and_no_traceback(explain: Explain, small_story: Path):
    small_story.write_text(small_story.read_text(encoding="utf-8").replace("speaker: karen-holm", "speaker: karen-hom"), encoding="utf-8")
    ended = explain("check")
    assert ended.status == 1
    assert "--> seeds/stories/lindeby-pool.yaml:31:18" in ended.stderr
    assert "Traceback" not in ended.output
