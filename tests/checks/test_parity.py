"""The two wordings of a text must say the same; each way to differ is caught, and only that."""

import pytest

from newsexplainer.checks.parity import parity
from newsexplainer.checks.parity.hedges import hedges
from newsexplainer.checks.parity.quantities import quantities
from newsexplainer.languages import all_languages
from newsexplainer.loading import Project
from newsexplainer.model.actor import Actor
from newsexplainer.model.local_text import LocalText
from newsexplainer.model.place import Place
from newsexplainer.model.story import Story

LANGUAGES = all_languages()
ACTORS = [
    {
        "id": "kim-jong-un",
        "kind": "person",
        "names": {"da": "Kim Jong-un", "en": "Kim Jong Un"},
        "short": {"da": "Kim", "en": "Kim"},
    },
    {"id": "kim-yo-jong", "kind": "person", "names": {"da": "Kim Yo-jong", "en": "Kim Yo Jong"}},
    {
        "id": "russia",
        "kind": "state",
        "names": {"da": "Rusland", "en": "Russia"},
        "adjective": {"da": "russisk", "en": "Russian"},
    },
    {
        "id": "kremlin",
        "kind": "organisation",
        "names": {"da": "Kreml", "en": "the Kremlin"},
        "short": {"da": "Kreml", "en": "Kremlin"},
        "belongs_to": ["russia"],
    },
]


def project(title: dict) -> Project:
    said = {"id": "s", "speaker": "russia", "stance": "asserts", "said": "2023-09-04", "sources": [{"document": "d"}]}
    story = Story.model_validate(
        {
            "id": "story",
            "topic": {"da": "Emne", "en": "Topic"},
            "title": title,
            "lead": {"da": "Vi ved det ikke.", "en": "We do not know."},
            "published": "2023-09-05",
            "updated": "2023-09-05",
            "documents": [{"id": "d", "outlet": "o", "title": {"da": "T", "en": "T"}, "published": "2023-09-04", "language": "da"}],
            "claims": [{"id": "c", "number": "1", "text": {"da": "Noget", "en": "Something"}, "statements": [said]}],
        }
    )
    actors = {actor["id"]: Actor.model_validate(actor) for actor in ACTORS}
    moscow = Place.model_validate({"id": "moscow", "kind": "town", "names": {"da": "Moskva", "en": "Moscow"}})
    return Project(actors, {}, {"moscow": moscow}, {"story": story})


def codes(da: str, en: str, **more: object) -> list[str]:
    return [finding.code for finding in parity(project({"da": da, "en": en, **more}))]


@pytest.mark.parametrize(
    ("da", "en"),
    [
        ("Over 1.000 containere", "More than 1,000 containers"),
        ("To dage", "2 days"),
        ("Mindst en million granater", "At least a million shells"),
        ("4,5 procent", "4.5 per cent"),
        ("10.–13. september 2023", "10–13 September 2023"),
        ("kl. 18.30", "at 6.30pm"),
        ("kl. 7.36", "at 07:36"),
        ("Mødet holdes muligvis i Moskva", "The meeting may be held in Moscow"),
        ("Mødet ventes i september", "The meeting is expected in September"),
        ("Ruslands forsvarsminister", "The Russian defence minister"),
        ("Den russiske regering", "The Kremlin"),
        ("Russisk talsmand", "Russian spokesman"),
        ("Russiske tropper og Kremls", "Russian troops and the Kremlin's"),
        ("Se oplysning nr. 3", "See claim no. 3"),
        ("Kim Yo-jong taler", "Kim Yo Jong speaks"),
        ("Han er mistænkt", "He is a suspect"),
        ("Det kan bruges", "It is of use"),
    ],
)
def test_wordings_that_say_the_same_in_two_languages_are_let_through(da: str, en: str) -> None:
    assert codes(da, en) == []


@pytest.mark.parametrize(
    ("da", "en", "code"),
    [
        ("Over 1.000 containere", "More than 10,000 containers", "parity-numbers"),
        ("Tre dage", "Four days", "parity-numbers"),
        ("En million granater", "A billion shells", "parity-numbers"),
        ("I september", "In October", "parity-dates"),
        ("På mandag", "On Tuesday", "parity-dates"),
        ("kl. 7.36", "at 7.36pm", "parity-dates"),
        ("Kim rejser", "He travels", "parity-names"),
        ("Kim Jong-un rejser", "Kim Yo Jong travels", "parity-names"),
        ("Mødet er i Moskva", "The meeting is in town", "parity-names"),
        ("Mødet holdes muligvis i Moskva", "The meeting is held in Moscow", "parity-hedges"),
        ("Mødet holdes i Moskva", "The meeting is probably held in Moscow", "parity-hedges"),
        ("Han er mistænkt", "He did it", "parity-hedges"),
        ("Han ventes at rejse til møde", "He goes to a meeting", "parity-hedges"),
    ],
)
def test_a_difference_is_an_error_of_its_own_kind(da: str, en: str, code: str) -> None:
    assert codes(da, en) == [code]


def test_the_finding_shows_both_wordings_and_both_places() -> None:
    (finding,) = parity(project({"da": "Tre dage", "en": "Four days"}))
    assert "only in Danish: 3; only in English: 4" in finding.message
    assert finding.loc == ("title", "da")
    assert "Tre dage" in finding.label
    assert finding.related[0].loc == ("title", "en")
    assert "Four days" in finding.related[0].label


def test_a_difference_declared_with_a_reason_is_let_through() -> None:
    exception = {"differs": ["names"], "because": "the English readers know him by his office"}
    assert codes("Kim rejser", "The leader travels", parity=exception) == []


def test_a_declared_difference_that_is_not_there_is_a_warning() -> None:
    exception = {"differs": ["numbers"], "because": "no reason"}
    (finding,) = parity(project({"da": "Et møde", "en": "A meeting", "parity": exception}))
    assert (finding.code, finding.severity) == ("parity-exception-unneeded", "warning")


def test_a_text_in_one_language_has_nothing_to_compare() -> None:
    assert not list(
        parity(
            Project(
                {},
                {},
                {},
                {"story": project({"da": "Tre", "en": "3"}).stories["story"].model_copy(update={"title": LocalText({"da": "Tre dage"})})},
            )
        )
    )


def test_figures_and_words_for_a_number_are_the_same() -> None:
    assert quantities("syv", "da", LANGUAGES).numbers == quantities("seven", "en", LANGUAGES).numbers == ("7",)
    assert quantities("300 millioner", "da", LANGUAGES).numbers == quantities("300 million", "en", LANGUAGES).numbers == ("300000000",)


def test_english_may_in_lower_case_is_no_month() -> None:
    assert quantities("It may rain in May", "en", LANGUAGES).dates == ("month 5",)


def test_a_weak_word_answers_for_a_hedge_and_demands_none() -> None:
    assert hedges("Det kan ske", LANGUAGES["da"].wording).strong == frozenset()
    assert "possible" in hedges("Det kan ske", LANGUAGES["da"].wording).any
