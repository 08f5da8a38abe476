"""`explain verify`: locators, digests and coverage against a source text."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsexplainer.frontends.cli.verify import verify
from newsexplainer.loading.paragraphs import digest, paragraphs, whole_digest

BASE = Path(__file__).parents[2] / "golden" / "messages" / "base"
STORY = "seeds/stories/budget.yaml"
TEXT = "The minister promised a budget.\nIt comes this month. Nobody objected.\n\nNothing else was said.\n\n/agency/\n"
WRITTEN = "sha256:5dcdb2e88c5a1db1"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    (tmp_path / "text.txt").write_text(TEXT)
    return tmp_path


def change(root: Path, old: str, new: str) -> None:
    text = (root / STORY).read_text()
    assert text.count(old) == 1
    (root / STORY).write_text(text.replace(old, new))


def run(root: Path, *options: str, story: str = "budget") -> Result:
    return CliRunner().invoke(verify, [story, "--text", str(root / "text.txt"), "--project", str(root), *options])


def test_coverage_is_counted_and_what_is_left_out_is_named(root: Path) -> None:
    change(root, WRITTEN, digest(paragraphs(TEXT)[0]))
    result = run(root)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "morning: 1 of 2 paragraphs"
    assert "paragraph 2: Nothing else was said." in result.stdout


def test_all_paragraphs_can_be_covered(root: Path) -> None:
    change(root, WRITTEN, digest(paragraphs(TEXT)[0]))
    change(root, "    sources:\n      - document: morning\n", f"    sources:\n      - {{document: morning, paragraph: 2, digest: '{digest(paragraphs(TEXT)[1])}'}}\n")
    assert run(root).stdout == "morning: 2 of 2 paragraphs\n"


def test_a_wrong_digest_is_an_error_that_does_not_give_the_right_one_away(root: Path) -> None:
    result = run(root)
    assert result.exit_code == 1
    assert f"{STORY}:27:21" in result.stderr
    assert digest(paragraphs(TEXT)[0]) not in result.output


def test_a_sentence_has_a_digest_of_its_own(root: Path) -> None:
    change(root, f"digest: {WRITTEN}", f"sentence: 2\n            digest: {digest('It comes this month.')}")
    assert run(root).exit_code == 0
    change(root, "sentence: 2", "sentence: 4")
    assert "locator-beyond-text" in run(root).stderr


def test_the_whole_text_is_compared_too(root: Path) -> None:
    change(root, WRITTEN, digest(paragraphs(TEXT)[0]))
    change(root, "    language: da\n", f"    language: da\n    source_text: {{paragraphs: 2, digest: '{whole_digest(TEXT)}'}}\n")
    assert run(root).exit_code == 0
    (root / "text.txt").write_text(TEXT.replace("else", "more"))
    assert "digest-differs" in run(root).stderr


def test_digests_are_printed_for_editors_on_request(root: Path) -> None:
    lines = run(root, "--digests").stdout.splitlines()
    assert lines[0].endswith(whole_digest(TEXT))
    assert [line.split()[1] for line in lines[1:]] == [digest(paragraph) for paragraph in paragraphs(TEXT)]


@pytest.mark.parametrize(
    ("options", "story", "words"),
    [
        ((), "budgte", "did you mean `budget`?"),
        (("--document", "mourning"), "budget", "did you mean `morning`?"),
    ],
)
def test_a_misspelt_name_gets_one_line(root: Path, options: tuple[str, ...], story: str, words: str) -> None:
    result = run(root, *options, story=story)
    assert result.exit_code == 1
    assert words in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_text_that_cannot_be_read_gets_one_line(root: Path) -> None:
    (root / "text.txt").write_bytes(b"\xff\xfe\x00")
    assert run(root).stderr == f"Error: {root / 'text.txt'} is not UTF-8 text\n"
    (root / "text.txt").unlink()
    assert "cannot be read" in run(root).stderr


def test_mistakes_in_other_files_do_not_stand_in_the_way(root: Path) -> None:
    change(root, WRITTEN, digest(paragraphs(TEXT)[0]))
    (root / "seeds/places/other.yaml").write_text("x")
    assert run(root).exit_code == 0
