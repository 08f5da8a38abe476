"""The list of corrections."""

import pytest

from newsexplainer.pages import corrections
from newsexplainer.status import derive_site
from tests.pages.rendered import assert_golden, main_text, plans_of, tree, with_story


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_list_is_the_golden_one(language):
    assert_golden(f"{language}/corrections/", f"corrections.{language}")


def test_a_correction_says_what_stood_there_and_what_should():
    shown = main_text("en/corrections/")
    assert "It said: The pool opened in 1975." in shown and "It should say: The pool opened in 1974." in shown
    assert tree("en/corrections/").xpath("//del/text()") == ["The pool opened in 1975."]


def test_updates_are_not_listed_as_corrections():
    assert "Refuted" not in main_text("en/corrections/")


def test_a_site_that_has_corrected_nothing_says_so():
    assert "We have not had to correct anything yet." in main_text("en/corrections/", plans_of(with_story(corrections=[])))


def test_a_correction_dated_after_the_update_does_not_stand_there_yet():
    story = with_story().stories["lindeby-pool"]
    late = story.corrections[0].model_validate(story.corrections[0].model_dump() | {"date": "2025-12-24"})
    plan = next(iter(corrections.plan(derive_site(with_story(corrections=[late])), "en")))
    assert plan.context.items == ()
