"""Feeds are Atom as RFC 4287 has it, with an entry for every change and correction, and ids that stay."""

from pathlib import Path

import feedparser
import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from newsexplainer.exports.atom import MOST_ENTRIES, site_feeds, story_feeds
from newsexplainer.loading import Project
from newsexplainer.status import derive_site
from tests.exports.conftest import TEXTS
from tests.exports.site import STORY, files, replaced, request_for, saying, with_story

SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
A = {"a": "http://www.w3.org/2005/Atom"}


def atom(request):
    return [*site_feeds(request), *story_feeds(request)]


def entries(content: bytes) -> list:
    parsed = feedparser.parse(content)
    assert not parsed.bozo
    return parsed.entries


def test_there_is_a_feed_for_each_language_and_for_each_story_in_it(request_):
    assert sorted(files(atom, request_)) == ["da/feed.xml", f"da/{STORY}/feed.xml", "en/feed.xml", f"en/{STORY}/feed.xml"]


@pytest.mark.parametrize("path", ["da/feed.xml", "en/feed.xml", f"da/{STORY}/feed.xml", f"en/{STORY}/feed.xml"])
def test_every_feed_is_valid_and_says_where_it_is(request_, path: str):
    root = etree.fromstring(files(atom, request_)[path])
    SCHEMA.assertValid(root)
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == path[:2]
    assert root.find("a:link[@rel='self']", A).get("href") == f"https://example.org/repo/{path}"
    assert root.find("a:link[@rel='alternate']", A).get("href") == f"https://example.org/repo/{path.removesuffix('feed.xml')}"


def test_every_change_and_every_correction_has_an_entry(project: Project, request_):
    model = derive_site(project).stories[STORY]
    found = entries(files(atom, request_)[f"en/{STORY}/feed.xml"])
    assert len(found) == len(model.history) + len(model.story.corrections)
    assert sum(entry.tags[0].term == "correction" for entry in found) == len(model.story.corrections) == 1
    for change in model.history:
        (entry,) = [e for e in found if e.id.endswith(f":claim-{change.claim.number}:{change.date}")]
        assert entry.tags[0].term == change.after.value
        assert entry.link == f"https://example.org/repo/en/{STORY}/#claim-{change.claim.number}"
        assert entry.updated.startswith(f"{change.date}T00:00:00+0")


def test_an_entry_says_what_changed_in_the_language_of_the_feed(request_):
    made = files(atom, request_)
    danish, english = (entries(made[f"{language}/{STORY}/feed.xml"]) for language in ("da", "en"))
    assert "Tilbagevist: Svømmehallen vil formentlig holde lukket i efterårsferien 13.–19. oktober 2025." in [e.title for e in danish]
    (entry,) = [e for e in english if e.id.endswith(":claim-7:2025-10-18")]
    assert entry.content[0].value == "The status in “Will Lindeby close its swimming pool?” changed from “reported” to “refuted”."


def test_a_correction_says_what_stood_and_what_stands(request_):
    (entry,) = [e for e in entries(files(atom, request_)[f"en/{STORY}/feed.xml"]) if e.tags[0].term == "correction"]
    assert entry.content[0].value == "It said: The pool opened in 1975.\nIt should say: The pool opened in 1974."
    assert (entry.updated, entry.link) == ("2025-09-06T00:00:00+02:00", f"https://example.org/repo/en/{STORY}/#correction-opening-year")


def test_the_newest_stand_first(request_):
    found = entries(files(atom, request_)["da/feed.xml"])
    assert [e.updated for e in found] == sorted((e.updated for e in found), reverse=True)


def test_ids_are_unique_in_a_feed_the_same_in_both_feeds_and_differ_between_languages(request_):
    made = {path: [entry.id for entry in entries(content)] for path, content in files(atom, request_).items()}
    assert all(len(set(ids)) == len(ids) > 10 for ids in made.values())
    assert set(made["da/feed.xml"]) == set(made[f"da/{STORY}/feed.xml"])
    assert not set(made["da/feed.xml"]) & set(made["en/feed.xml"])


def test_ids_stay_when_texts_and_later_statements_change(project: Project, request_):
    before = {e.id for e in entries(files(atom, request_)["da/feed.xml"])}
    later = with_story(saying(project, "Helt andre ord"), updated="2025-09-30")
    assert {e.id for e in entries(files(atom, request_for(later))["da/feed.xml"])} < before


def test_two_sites_on_one_host_have_different_ids(project: Project):
    one, other = ({e.id for e in entries(files(atom, request_for(project, url))["da/feed.xml"])} for url in ("https://x.org/a/", "https://x.org/b/c/"))
    assert not one & other
    assert min(other).startswith("tag:x.org,2025:b:c:")


def test_a_feed_is_as_new_as_its_story_and_no_newer_than_today_pretends(request_):
    made = files(atom, request_)
    assert feedparser.parse(made[f"da/{STORY}/feed.xml"]).feed.updated == "2025-10-20T09:40:00+02:00"
    assert feedparser.parse(made["da/feed.xml"]).feed.updated == "2025-10-18T00:00:00+02:00"


def test_the_feed_of_a_language_keeps_the_newest_entries_only(project: Project):
    (story,) = project.stories.values()
    many = {f"s{number}": story.model_copy(update={"id": f"s{number}"}) for number in range(12)}
    made = files(atom, request_for(replaced(project, stories=many)))
    found = entries(made["en/feed.xml"])
    assert len(found) == MOST_ENTRIES < sum(len(entries(made[f"en/{id}/feed.xml"])) for id in many)
    assert found[-1].updated >= "2025-09-04"


def test_a_story_in_one_language_has_one_feed_and_the_other_language_an_empty_one(project: Project):
    made = files(atom, request_for(with_story(project, languages=["da"])))
    assert sorted(made) == ["da/feed.xml", f"da/{STORY}/feed.xml", "en/feed.xml"]
    SCHEMA.assertValid(etree.fromstring(made["en/feed.xml"]))
    assert entries(made["en/feed.xml"]) == []


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
def test_any_text_comes_back_as_it_was(project: Project, text: str):
    content = files(atom, request_for(saying(project, text)))[f"da/{STORY}/feed.xml"]
    root = etree.fromstring(content)
    SCHEMA.assertValid(root)
    assert root.findtext("a:title", namespaces=A) == text
    titles = [title.text for title in root.iterfind("a:entry/a:title", A)]
    assert f"Oplyst: {text}" in titles
    assert f"Rettelse: {text}" in titles


def test_the_feeds_are_the_golden_ones(request_, matches_golden):
    made = files(atom, request_)
    for language in ("da", "en"):
        matches_golden(f"feed.{language}.xml", made[f"{language}/{STORY}/feed.xml"])
