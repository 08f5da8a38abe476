"""The indexes of actors and outlets."""

from dataclasses import replace

import pytest

from newsexplainer.model.local_text import LocalText
from newsexplainer.pages import index_page
from newsexplainer.status import derive_site
from tests.pages.rendered import assert_golden, tree, with_story


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("kind", ["actors", "outlets"])
def test_the_index_is_the_golden_one(kind, language):
    assert_golden(f"{language}/{kind}/", f"index-{kind}.{language}")


def named(*names: str):
    project = with_story()
    actor = project.actors["karen-holm"]
    made = {f"a{n}": actor.model_copy(update={"id": f"a{n}", "names": LocalText({"da": name, "en": name})}) for n, name in enumerate(names)}
    return derive_site(replace(project, actors=made, stories={}))


def letters(site, language: str) -> list[str]:
    return [letter.letter for letter in next(iter(index_page.plan(site, language))).context.letters]


def test_danish_files_ae_oe_and_aa_last_and_english_with_their_base_letters():
    site = named("Østergaard", "Zita", "Aalborg", "Ærø", "Anna", "Åse")
    assert letters(site, "da") == ["A", "Z", "Æ", "Ø", "Å"]
    assert letters(site, "en") == ["A", "O", "Z"]


def test_the_unnamed_are_marked():
    assert tree("da/actors/").xpath("//li[@class='dv-reg__u']/a/text()") == ["Kilder på rådhuset"]


def test_a_long_index_gets_a_page_a_letter_and_every_name_stands_once(monkeypatch):
    monkeypatch.setattr(index_page, "MOST", 3)
    plans = [plan for plan in index_page.plan(named("Anna", "Bo", "Åse", "Øst", "Bent"), "da") if plan.path.startswith("da/actors/")]
    assert [plan.path for plan in plans] == ["da/actors/", "da/actors/index/b/", "da/actors/index/oe/", "da/actors/index/aa/"]
    shown = [entry.name.text for plan in plans for letter in plan.context.letters for entry in letter.entries]
    assert shown == ["Anna", "Bent", "Bo", "Øst", "Åse"]
