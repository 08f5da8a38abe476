"""The worked example of docs/status.md comes out as it says."""

import re
from pathlib import Path

import yaml

from newsexplainer.status import Flag, derive, history
from newsexplainer.status.rules.catalog import RULES
from tests.status.builders import WORLD, day, story, why

TEXT = (Path(__file__).parents[2] / "docs" / "status.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    (found,) = re.findall(rf"^```{language}\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
    return found


def test_the_worked_example_comes_out_as_it_says() -> None:
    example = story(yaml.load(block("yaml"), yaml.BaseLoader))  # noqa: S506 - BaseLoader makes text, lists and mappings only
    lines = [f"{c.date}  {c.after:<9}  {c.rule:<3}  {' '.join(s.id for s in c.statements)}" for c in history(example, WORLD)]
    assert lines == block("text").splitlines()


def test_what_it_says_about_the_days_between_is_so() -> None:
    example = story(yaml.load(block("yaml"), yaml.BaseLoader))  # noqa: S506 - BaseLoader makes text, lists and mappings only
    sixth, last = derive(example, WORLD, day(6)).claims[0], derive(example, WORLD, day(11)).claims[0]
    assert why(sixth) == {"leak": "origin", "wire-copy": "relay", "no-comment": "declines", "embassy": "origin"}
    assert str(sixth.status) == "reported"
    assert Flag.PLAN in last.flags


def test_the_page_names_every_rule_it_relies_on() -> None:
    assert {rule.id for rule in RULES} - set(re.findall(r"\bR\d+\b", TEXT)) <= {"R7"}
