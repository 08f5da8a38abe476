"""The chooser, the error page, and the notice in the language a story is not written in."""

import posixpath

import pytest

from newsexplainer.languages import all_languages
from newsexplainer.pages.words import words_in
from tests.pages.rendered import assert_golden, fixture_plans, main_text, plans_of, renderer, text, tree, with_story


@pytest.mark.parametrize(("path", "name"), [("", "chooser"), ("404.html", "not-found")])
def test_the_page_is_the_golden_one(path, name):
    assert_golden(path, name)


@pytest.mark.parametrize("path", ["", "404.html"])
def test_each_language_stands_in_a_section_of_its_own(path):
    sections = tree(path).xpath("//section")
    assert [section.get("lang") for section in sections] == ["da", "en"]
    for section in sections:
        assert section.xpath(".//a/@hreflang") == [section.get("lang")]


def test_the_chooser_sends_nobody_anywhere():
    page = renderer().render(fixture_plans()[""])
    assert "refresh" not in page.head and not tree("").xpath("//body//script")
    assert tree("").xpath("//section//a/@href") == ["da/", "en/"]


def test_the_error_page_links_from_the_base_path_and_is_not_indexed():
    page = renderer().render(fixture_plans()["404.html"])
    assert tree("404.html").xpath("//section//a/@href") == ["/repo/da/", "/repo/en/"]
    assert '<link rel="stylesheet" href="/repo/assets/explain.css' in page.head
    assert "noindex" in page.head and "canonical" not in page.head


def test_a_story_in_one_language_gets_a_notice_in_the_other_and_no_silent_fallback():
    plans = plans_of(with_story(languages=["da"]))
    page = tree("en/lindeby-pool/", plans)
    assert text(page.find(".//h1")) == "This story exists in Danish only."
    card = page.xpath("//article")[0]
    assert card.get("lang") == "da" and text(card.find(".//h2")) == "Lukker Lindeby sin svømmehal?"
    assert {link.get("href") for link in page.xpath("//main//a[@hreflang='da']")} == {"../../da/lindeby-pool/"}
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]


@pytest.mark.parametrize("page", ["da/lindeby-pool/", "da/lindeby-pool/sources/", "da/lindeby-pool/why/", "da/lindeby-pool/changes/", "da/lindeby-pool/2025-09-08/"])
def test_the_language_switch_of_a_story_in_one_language_leads_to_the_notice(page):
    plans = plans_of(with_story(languages=["da"]))
    (switch,) = tree(page, plans).xpath("//header//nav/a[@hreflang='en']/@href")
    assert posixpath.normpath(posixpath.join(page, switch)) == "en/lindeby-pool"
    assert tree(page, plans).xpath("//link[@hreflang='en']") == []


def test_readers_of_other_languages_are_sent_to_the_chooser_from_a_front_page_only():
    default = {path: tree(path).xpath("//link[@hreflang='x-default']/@href") for path in ("", "da/", "en/", "en/method/")}
    assert default == {path: ["https://example.org/repo/"] for path in ("", "da/", "en/")} | {"en/method/": ["https://example.org/repo/da/method/"]}


def test_other_english_pages_link_such_a_story_in_danish_and_say_so():
    plans = plans_of(with_story(languages=["da"]))
    links = tree("en/actors/karen-holm/", plans).xpath("//a[@class='dv-cl__a']")
    assert links and all(link.get("hreflang") == "da" and "/da/lindeby-pool/#claim-" in link.get("href") for link in links)
    assert "en/lindeby-pool/2025-09-08/" not in plans and "There is no story yet." in main_text("en/", plans)


def test_the_notice_is_in_the_language_of_its_reader():
    plans = plans_of(with_story(languages=["en"]))
    assert words_in(all_languages(), "da").gettext("Read it in %(language)s", language="engelsk") in main_text("da/lindeby-pool/", plans)
