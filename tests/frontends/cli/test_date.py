"""`explain date` at the command line."""

import json

from click.testing import CliRunner

from newsexplainer.frontends.cli.date import date


def run(*arguments: str):
    return CliRunner().invoke(date, list(arguments))


def test_it_prints_the_date_both_renderings_and_the_reason() -> None:
    result = run("i sidste uge", "--said", "2023-09-05")
    assert result.exit_code == 0
    assert "2023-08-28/2023-09-03" in result.stdout
    assert "28. august–3. september 2023" in result.stdout
    assert "28 August – 3 September 2023" in result.stdout
    assert "the ISO week before that of the day it was said, Tuesday 2023-09-05" in result.stdout


def test_the_words_need_no_quotes() -> None:
    assert run("i", "sidste", "uge", "--said", "2023-09-05").stdout == run("i sidste uge", "--said", "2023-09-05").stdout
    assert run("--said", "2023-09-05", "three", "days", "ago").exit_code == 0
    assert run("--said", "2023-09-05").exit_code == 2


def test_json_holds_the_same_with_every_form() -> None:
    result = run("sidst i august", "--said", "2023-09-05", "--format", "json")
    data = json.loads(result.stdout)
    assert data["edtf"] == "2023-08-21~/2023-08-31~"
    assert data["da"] == {"long": "sidst i august 2023", "short": "sidst i aug. 2023", "sentence": "sidst i august 2023"}
    assert data["en"]["sentence"] == "in late August 2023"
    assert (data["phrase"], data["said"], data["language"]) == ("sidst i august", "2023-09-05", "da")


def test_an_unknown_phrase_is_one_error_with_the_nearest_and_exit_1() -> None:
    result = run("i sidte uge", "--said", "2023-09-05")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.count("error[") == 1
    assert "did you mean `i sidste uge`" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_day_that_does_not_exist_is_an_error() -> None:
    for said in ("2023-02-30", "yesterday", "20230905", "2023-9-5", "٢٠٢٣-٠٩-٠٥"):
        result = run("i dag", "--said", said)
        assert result.exit_code == 2
        assert "write it as 2023-09-05" in result.stderr
