"""The published stories are equally certain in both languages, and a slip in any of their texts would be caught."""

import re
from dataclasses import replace

import pytest

from newsexplainer.checks.parity import compare
from newsexplainer.checks.parity.hedges import hedges
from newsexplainer.checks.parity.names import registry
from newsexplainer.checks.walk import find
from newsexplainer.loading import Project
from newsexplainer.model.local_text import LocalText

FIGURE = re.compile(r"\d+")


@pytest.fixture(scope="module")
def texts(project: Project) -> list[LocalText]:
    found = [text for story in project.stories.values() for _, text in find(story, LocalText)]
    return [text for text in found if text["da"] and text["en"] and text.parity is None]


def differing(project: Project, text: LocalText) -> set[str]:
    one, other = compare.sides(text, project.languages, compare.registries(project))
    return {aspect for aspect, found in compare.differences(one, other, project.languages) if any(found)}


def in_english(text: LocalText, wording: str) -> LocalText:
    return replace(text, texts={**text.texts, "en": wording})


def test_the_stories_have_no_parity_error(project: Project) -> None:
    assert len(project.stories) >= 3
    assert [f"{finding.code} {finding.loc}" for finding in compare.parity(project)] == []


def test_another_figure_in_one_language_is_caught_wherever_it_stands(project: Project, texts: list[LocalText]) -> None:
    broken = [
        in_english(text, FIGURE.sub(lambda m: str(int(m[0]) + 1), text["en"], count=1))
        for text in texts
        if FIGURE.search(text["en"])
    ]
    assert len(broken) > 50
    missed = [text["en"] for text in broken if not {"numbers", "dates"} & differing(project, text)]
    assert missed == []


def test_another_name_in_one_language_is_caught_wherever_it_stands(project: Project, texts: list[LocalText]) -> None:
    names = registry(project, "en")
    broken = []
    for text in texts:
        mentioned = {mention.text for mention in names.mentions(text["en"])}
        if len(mentioned) == 1 and "Bornholm" not in mentioned:
            broken.append(in_english(text, text["en"].replace(mentioned.pop(), "Bornholm")))
    assert len(broken) > 50
    missed = [text["en"] for text in broken if "names" not in differing(project, text)]
    assert missed == []


def test_a_lost_hedge_is_caught_where_nothing_else_answers_for_it(project: Project, texts: list[LocalText]) -> None:
    hedged = [text for text in texts if hedges(text["da"], project.languages["da"].wording).strong]
    broken = [in_english(text, "It is so.") for text in hedged]
    assert len(broken) > 20
    missed = [text["da"] for text in broken if "hedges" not in differing(project, text)]
    assert missed == []
