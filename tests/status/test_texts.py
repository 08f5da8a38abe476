"""Every rule and code has words, and both catalogs have them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import pytest

from newsexplainer.languages import all_languages
from newsexplainer.languages.catalogs import load_catalogs
from newsexplainer.model.claim import Claim
from newsexplainer.model.status_codes import Commitment, Stance, Status
from newsexplainer.status import Counts, Discounts, Flag, Outcome, WouldChange, texts
from newsexplainer.status.explain import would_change
from newsexplainer.status.facts import Facts
from newsexplainer.status.rules.catalog import RULES, RULES_BY_ID
from tests.status.builders import claim, day

TABLES: list[tuple[Mapping[Any, str], type[StrEnum]]] = [
    (texts.STATUS_LABELS, Status),
    (texts.STATUS_MEANINGS, Status),
    (texts.FLAG_TEXTS, Flag),
    (texts.COUNTED_TEXTS, Counts),
    (texts.DISCOUNTED_TEXTS, Discounts),
    (texts.WOULD_CHANGE_TEXTS, WouldChange),
    (texts.OUTCOME_LABELS, Outcome),
    (texts.STANCE_LABELS, Stance),
    (texts.COMMITMENT_LABELS, Commitment),
]


@pytest.mark.parametrize(("table", "codes"), TABLES)
def test_every_code_has_a_text(table: Mapping[Any, str], codes: type[StrEnum]) -> None:
    assert set(table) == set(codes)
    assert len(set(table.values())) == len(table)


def test_rules_are_numbered_from_one_without_gaps() -> None:
    assert [rule.id for rule in RULES] == [f"R{number}" for number in range(1, 17)] == list(RULES_BY_ID)


def test_every_text_stands_in_both_catalogs_and_danish_is_not_english() -> None:
    catalogs = load_catalogs(all_languages())
    words = [text for rule in RULES for text in (rule.title, rule.text)] + [text for table, _ in TABLES for text in table.values()]
    for text in words:
        assert catalogs["en"].gettext(text) == text
        assert catalogs["da"].gettext(text) != text


@pytest.mark.parametrize("status", list(Status))
def test_every_status_says_what_would_change_it(status: Status) -> None:
    facts = Facts(Claim.model_validate(claim()), day(1))
    assert would_change(facts, status, False)
    assert would_change(facts, status, True) == (WouldChange.EDITOR_LIFTS,)
