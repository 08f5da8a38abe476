"""`explain status`: what it prints, and that other tools can rely on the JSON."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from newsexplainer.frontends.cli.status import status
from newsexplainer.model.status_codes import Commitment, Stance, Status
from newsexplainer.status import Counts, Discounts, Flag
from newsexplainer.status.rules.catalog import RULES

ROOT = Path(__file__).parents[3]
PROJECT = ROOT / "tests" / "fixtures" / "project"
SCHEMA = json.loads((ROOT / "schema" / "status.schema.json").read_text(encoding="utf-8"))


def run(*arguments: str, root: Path = PROJECT) -> tuple[int, str, str]:
    result = CliRunner().invoke(status, [*arguments, "--project", str(root)])
    assert not result.exception or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


def as_json(*arguments: str, root: Path = PROJECT) -> dict[str, Any]:
    code, out, _ = run(*arguments, "--format", "json", root=root)
    assert code == 0
    return json.loads(out)


@pytest.mark.parametrize(("root", "story"), [(root, path.stem) for root in (PROJECT, ROOT) for path in sorted((root / "seeds/stories").glob("*.yaml"))])
def test_the_json_of_every_story_keeps_to_the_schema(root: Path, story: str) -> None:
    code, out, err = run(story, "--format", "json", root=root)
    assert code == 0, err
    data = json.loads(out)
    assert list(Draft202012Validator(SCHEMA).iter_errors(data)) == []
    assert data["claims"]


def test_the_schema_is_sound_and_lists_the_words_of_the_code() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    claim, statement, origin = (SCHEMA["$defs"][name]["properties"] for name in ("claim", "statement", "origin"))
    assert claim["status"]["enum"] == list(Status)
    assert claim["rule"]["enum"] == [rule.id for rule in RULES]
    assert claim["flags"]["items"]["enum"] == list(Flag)
    assert statement["stance"]["enum"] == origin["direction"]["enum"] == list(Stance)
    assert statement["commitment"]["enum"] == origin["commitment"]["enum"] == list(Commitment)
    assert set(statement["why"]["enum"]) == {*Counts, *Discounts}


def test_the_json_has_the_promised_keys() -> None:
    data = as_json("lindeby-pool")
    assert list(data) == ["story", "as_of", "claims"]
    for claim in data["claims"]:
        assert list(claim) == ["id", "number", "text", "status", "rule", "flags", "statements", "origins"]
        assert set(claim["text"]) == {"da", "en"}


def test_without_a_day_it_is_the_day_the_story_was_updated() -> None:
    data = as_json("lindeby-pool")
    assert as_json("lindeby-pool", "--as-of", data["as_of"]) == data


def test_as_of_a_day_before_everything_nothing_has_been_raised() -> None:
    data = as_json("lindeby-pool", "--as-of", "1900-01-01")
    assert {claim["status"] for claim in data["claims"]} == {"unknown"}
    assert all("not-yet-raised" in claim["flags"] and claim["statements"] == [] for claim in data["claims"])
    assert "0 of" in run("lindeby-pool", "--as-of", "1900-01-01")[1]


def test_the_text_names_status_rule_statements_and_origins_in_columns() -> None:
    code, out, err = run("lindeby-pool")
    data = as_json("lindeby-pool")
    assert (code, err) == (0, "")
    for claim in data["claims"]:
        assert f"\n#{claim['number']:<4}{claim['status']:<13}" in out
        assert all(f"     {'counted' if s['counted'] else 'not':<13}{s['id']} (" in out for s in claim["statements"])
    for line in out.splitlines()[1:]:
        assert re.match(r"$|#\d+ +\S| {5}\S+ +\S| {18}\S", line), line


def test_a_misspelt_story_gets_the_nearest_name() -> None:
    code, _, err = run("lindby-pool")
    assert code == 1
    assert "there is no story `lindby-pool`; did you mean `lindeby-pool`?" in err


@pytest.mark.parametrize("day", ["yesterday", "2023-02-30", "2023-9-1", "２０２３-09-01"])
def test_a_day_that_is_none_is_refused(day: str) -> None:
    code, _, err = run("lindeby-pool", "--as-of", day)
    assert code == 2
    assert "is no day; write it as 2023-09-05" in err


def test_errors_in_the_story_are_printed_and_those_of_other_stories_are_not(tmp_path: Path) -> None:
    shutil.copytree(PROJECT, tmp_path, dirs_exist_ok=True)
    other = tmp_path / "seeds" / "stories" / "other.yaml"
    other.write_text("id: other\n", encoding="utf-8")
    assert run("lindeby-pool", root=tmp_path)[0] == 0
    code, out, err = run("other", root=tmp_path)
    assert (code, out) == (1, "")
    assert "error[missing-field]" in err
