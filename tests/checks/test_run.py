"""All checks over a project, as far as it could be read."""

import shutil
from pathlib import Path

import pytest

from newsexplainer.checks import CHECKS, STRUCTURE, check_folder, check_reading, run_checks
from newsexplainer.diagnostics import InputError, render
from newsexplainer.loading import load_project, read_project
from newsexplainer.loading.sources import source_texts

BASE = Path(__file__).parents[1] / "golden" / "messages" / "base"
STORY = "seeds/stories/budget.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    return tmp_path


def change(root: Path, *changes: tuple[str, str], path: str = STORY) -> None:
    text = (root / path).read_text()
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    (root / path).write_text(text)


FIVE = (
    ("speaker: minister\n", "speaker: ministre\n"),
    ("published: 2024-03-05\nupdated", "published: 2023-13\nupdated"),
    ("    kind: plan\n", "    kind: plan\n    kind: fact\n"),
    ("lead: {da: Ministeren lover en finanslov., en: The minister promises a budget.}", "lead: {da: Ministeren lover en finanslov.}"),
    ("events:\n", "  - id: denial\n    number: 2\n    text: {da: Nej., en: No.}\nevents:\n"),
)


def test_five_mistakes_in_one_story_are_found_in_one_run(root: Path) -> None:
    change(root, *FIVE)
    with pytest.raises(InputError) as caught:
        check_folder(root)
    found = [(diagnostic.code, diagnostic.span.line) for diagnostic in caught.value.diagnostics]
    assert found == [("missing-language", 4), ("bad-date", 5), ("duplicate-key", 18), ("unknown-actor", 22), ("claim-without-statement", 29)]
    assert all(diagnostic.help for diagnostic in caught.value.diagnostics)
    shown = render(caught.value.diagnostics, source_texts(root, caught.value.diagnostics))
    assert shown.count(f"{STORY}:") == 6
    assert shown.endswith("5 errors in 1 file\n")


def test_a_sound_project_gives_itself_and_its_warnings(root: Path) -> None:
    checked = check_folder(root)
    assert list(checked.project.stories) == ["budget"]
    assert checked.warnings == ()


def test_meaning_is_checked_only_where_names_are_sound(root: Path) -> None:
    change(root, ("said: 2024-03-04", "said: 2024-03-09"))
    assert [d.code for d in run_checks(load_project(root))] == ["said-after-publication"]
    change(root, ("speaker: minister\n", "speaker: ministre\n"))
    assert [d.code for d in run_checks(load_project(root))] == ["unknown-actor"]


def test_a_broken_story_does_not_hide_mistakes_of_another(root: Path) -> None:
    text = (root / STORY).read_text()
    (root / "seeds/stories/second.yaml").write_text(text.replace("id: budget", "id: second").replace("said: 2024-03-04", "said: 2024-03-09"))
    (root / STORY).write_text("a: b: c\n")
    assert [d.code for d in check_reading(read_project(root))] == ["yaml-syntax", "said-after-publication"]


def test_a_broken_actor_file_is_one_mistake_and_not_one_for_every_mention(root: Path) -> None:
    (root / "seeds/actors/minister.yaml").write_text("id: minister\nkind: [person\nnames: {da: Ministeren, en: The minister}\n")
    assert [d.code for d in check_reading(read_project(root))] == ["yaml-syntax"]


def test_no_check_stands_in_both_tuples() -> None:
    assert not set(CHECKS) & set(STRUCTURE)
    assert len({*CHECKS, *STRUCTURE}) == len(CHECKS) + len(STRUCTURE)
