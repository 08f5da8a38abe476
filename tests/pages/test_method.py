"""The method page says what the rules say, and in the order in which they are asked."""

import inspect

import pytest

from newsexplainer.languages import all_languages
from newsexplainer.model.status_codes import Status
from newsexplainer.pages import method
from newsexplainer.pages.words import words_in
from newsexplainer.status import Flag, decide
from newsexplainer.status.rules.catalog import RULES
from tests.pages.rendered import assert_golden, main_text, tree


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_method_page_is_the_golden_one(language):
    assert_golden(f"{language}/method/", f"method.{language}")


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_rule_stands_there_in_its_own_words_with_its_anchor(language):
    words, page = words_in(all_languages(), language), tree(f"{language}/method/")
    for rule in RULES:
        shown = page.xpath(f"//article[@id='rule-{rule.id.lower()}']")[0].text_content()
        assert words.gettext(rule.title) in shown and words.gettext(rule.text) in shown


def test_every_status_has_word_icon_pattern_and_meaning():
    page = tree("en/method/")
    for status in Status:
        row = page.xpath(f"//div[@id='status-{status.value}']")[0]
        assert row.xpath(f".//dt/span[@class='dv-st dv-s--{status.value}']")
        assert row.xpath(f".//span[@class='dv-bar']/span[@class='dv-s--{status.value}']/i") and len(row.xpath("string(dd)")) > 10


def test_the_questions_are_asked_in_the_order_of_the_engine():
    steps = method.method_page(words_in(all_languages(), "en")).steps
    assert [[rule.id for rule in step.rules] for step in steps] == [["R12"], *(list(step.rules) for step in decide.ORDER)]
    modules = [inspect.getmodule(step.ask) for step in decide.ORDER]
    assert [step.rules[0] for step in decide.ORDER] == [module.RULE.id if hasattr(module, "RULE") else "R2" for module in modules]
    assert {step.status for step in decide.ORDER} == {*Status}


def test_every_flag_a_reader_can_meet_is_explained():
    assert len(method.method_page(words_in(all_languages(), "da")).flags) == len(Flag) - 1


def test_dates_are_written_as_the_stories_write_them():
    assert "Omkring august 2023" in main_text("da/method/") and "10.–13. september 2023" in main_text("da/method/")
