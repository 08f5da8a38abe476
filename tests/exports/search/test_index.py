"""What the index holds, and in which shape."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsexplainer.artifact import Artifact
from newsexplainer.exports.search.entries import entry
from newsexplainer.exports.search.postings import postings
from newsexplainer.exports.search.records import Record
from newsexplainer.languages import TAGS, all_languages
from newsexplainer.languages.folding import spellings
from newsexplainer.model.status_codes import Status
from newsexplainer.pages.words import Phrase, words_in
from newsexplainer.status import SiteModel
from newsexplainer.status.index import event_entries
from tests.exports.search.reading import SearchIndex, read
from tests.made_up import LONG

ROOT = Path(__file__).parents[3]


def test_everything_on_the_pages_can_be_found_and_nothing_twice(site: SiteModel, danish: SearchIndex, english: SearchIndex):
    project, models = site.project, site.stories.values()
    parts = sum(len(model.status.raised) + len(list(event_entries(model))) for model in models)
    expected = len(project.actors) + len(project.outlets) + len(models) + parts
    for found in (danish, english):
        paths = [record["path"] for record in found.records()]
        assert len(paths) == len(set(paths)) == expected > 100


def test_each_claim_shows_its_status_as_icon_and_word_its_date_and_its_anchor(site: SiteModel, danish: SearchIndex):
    by_path = {record["path"]: record for record in danish.records()}
    seen = 0
    for model in site.stories.values():
        for status in model.status.raised:
            record = by_path[f"da/{model.id}/#claim-{status.claim.number}"]
            assert record["kind"] == f"Oplysning #{status.claim.number}"
            assert record["status"] == status.status.value and record["word"]
            assert record["icon"] in (status.status.value, "unnamed")
            assert record["date"].startswith("siden ") and len(record["datetime"]) == 10
            assert record["context"] == model.story.title["da"]
            seen += 1
    assert seen > 20


def test_the_date_of_a_claim_is_the_day_its_status_last_changed(site: SiteModel, english: SearchIndex):
    model = site.stories[LONG]
    last = {change.claim.number: change.date for change in model.history}
    by_path = {record["path"]: record["datetime"] for record in english.records() if "datetime" in record}
    assert len(last) > 10
    assert {number: by_path[f"en/{model.id}/#claim-{number}"] for number in last} == {number: day.isoformat() for number, day in last.items()}


@pytest.mark.parametrize("typed", ["Shcherbak", "Sjtjerbak", "щербак", "chtch", "olga sjtj"])
@pytest.mark.parametrize("language", TAGS)
def test_an_actor_is_found_by_its_names_in_both_languages_and_its_own_script(artifacts: list[Artifact], language: str, typed: str):
    first = read(artifacts, language).found(typed)[0]
    assert first["path"] == f"{language}/actors/olga-sjtjerbak/"
    assert first["title"] == {"da": "Olga Sjtjerbak", "en": "Olga Shcherbak"}[language]


def test_every_name_and_alias_of_every_actor_and_outlet_leads_to_it(site: SiteModel, danish: SearchIndex, english: SearchIndex):
    parties = [*site.project.actors.values(), *site.project.outlets.values()]
    stop = {word for language in all_languages().values() for word in language.search.stop.split()}
    aliases = 0
    for index in (danish, english):
        words, records = index.words(), index.records()
        for party in parties:
            names = [name for name in (*party.names.texts.values(), *party.aliases) if name]
            aliases += len(party.aliases)
            for word in {word for name in names for word in name.lower().split()}:
                if word.isalpha() and spellings(word) and word not in stop:
                    strong = words[spellings(word)[0]][0]
                    assert any(records[number]["path"].endswith(f"/{party.id}/") for number in strong), (party.id, word)
    assert aliases


def test_the_beginning_of_a_danish_compound_finds_it(danish: SearchIndex):
    found = danish.titles("råd")
    assert any("rådhuset" in title for title in found) and any("rådgivernes" in title for title in found)
    assert danish.titles("raadgiv") and set(danish.titles("raadgiv")) <= set(found)


def test_the_last_part_of_a_danish_compound_finds_it_too_where_both_parts_are_words_of_the_site():
    texts = ("våbenaftale", "våben", "aftale", "fredsaftale", "fred", "undtagelse", "tagelse")
    found = [entry(words_in(all_languages(), "da"), Record("x", Phrase(text), f"da/{text}/", strong=(text,))) for text in texts]
    assert (postings(found, ("s", "e"))["aftale"].strong, postings(found, ("s", "e"))["aftale"].weak) == ([2], [0, 3])
    assert postings(found, ("s", "e"))["tagelse"].weak == []
    assert postings(found, None)["aftale"].weak == []


def test_results_are_numbered_by_importance_the_named_first_then_the_newest_story_and_the_unnamed_last(site: SiteModel, danish: SearchIndex):
    paths = [record["path"] for record in danish.records()]
    unnamed = {f"da/actors/{actor.id}/" for actor in site.project.actors.values() if actor.is_unnamed}
    named = [path for path in paths if path.startswith(("da/actors/", "da/outlets/")) and path not in unnamed]
    assert paths[: len(named)] == named
    newest = max(site.stories.values(), key=lambda model: model.as_of)
    assert paths[len(named)] == f"da/{newest.id}/"
    assert unnamed
    assert set(paths[-len(unnamed) :]) == unnamed


@pytest.mark.parametrize("typed", ["østbroen", "oestbroen", "ostbroen"])
def test_a_story_comes_before_unnamed_groups_with_the_same_word_in_their_name(danish: SearchIndex, typed: str):
    in_titles, _ = danish.words()[spellings(typed)[0]]
    paths = [danish.record(number)["path"] for number in in_titles]
    assert paths[0] == f"da/{LONG}/"
    assert "da/actors/bridge-engineers/" in paths


def test_a_claim_is_found_by_its_number(site: SiteModel, danish: SearchIndex):
    with_23 = {model.id for model in site.stories.values() if any(s.claim.number == 23 for s in model.status.raised)}
    found = {record["path"] for record in danish.found("#23") if record["kind"].endswith("#23")}
    assert with_23
    assert found == {f"da/{id}/#claim-23" for id in with_23}


def test_claims_of_a_story_come_the_surest_first(danish: SearchIndex):
    certainty = [Status(r["status"]).certainty for r in danish.records() if r["path"].startswith(f"da/{LONG}/#claim-")]
    assert len(certainty) > 10
    assert certainty == sorted(certainty, reverse=True)


def test_events_show_when_they_happened_and_whether_they_are_only_planned(english: SearchIndex):
    events = [record for record in english.records() if record["kind"] == "Event"]
    assert len(events) > 10
    assert all(record["date"] and "#event-" in record["path"] for record in events)
    assert any(record.get("note") == "Planned" or "Expected" in record.get("note", "") for record in events)


def test_common_words_are_left_out_unless_they_are_all_there_is(danish: SearchIndex):
    stop = danish.listing["stop"].split()
    assert "og" in stop and "paa" in stop
    assert not set(stop) & danish.words().keys()


def test_every_number_in_the_index_is_that_of_a_record(danish: SearchIndex, english: SearchIndex):
    for index in (danish, english):
        count = len(index.records())
        for strong, weak in index.words().values():
            assert not set(strong) & set(weak)
            assert all(numbers == sorted(set(numbers)) and (not numbers or numbers[-1] < count) for numbers in (strong, weak))


def test_no_language_names_a_page_of_the_other_unless_it_says_so(danish: SearchIndex):
    assert [r for r in danish.records() if not r["path"].startswith("da/") and "hreflang" not in r] == []


DIGEST = """
import hashlib, pathlib, sys
from newsexplainer.exports.request import ExportRequest
from newsexplainer.exports.search import search_index
from newsexplainer.loading import load_project
from newsexplainer.status import derive_site
files = search_index(ExportRequest(derive_site(load_project(pathlib.Path(sys.argv[1]))), [], [], "https://example.org/"))
print(hashlib.sha256(b"".join(f.path.encode() + f.content for f in files)).hexdigest())
"""


@pytest.mark.slow
def test_the_same_stories_give_the_same_bytes_whatever_the_hash_seed_clock_and_locale(made_up_project: Path):
    runs = [
        subprocess.run([sys.executable, "-c", DIGEST, str(made_up_project)], cwd=ROOT, env={**os.environ, **extra}, capture_output=True, text=True, check=True).stdout
        for extra in ({"PYTHONHASHSEED": "1", "TZ": "UTC"}, {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"})
    ]
    assert runs[0] == runs[1] and len(runs[0]) == 65


def test_another_content_has_another_folder_so_that_no_reader_mixes_two_indexes(artifacts: list[Artifact]):
    versions = {json.loads(a.content)["version"] for a in artifacts if a.path.endswith("/index.json")}
    assert len(versions) == len(TAGS)
    assert {a.path.split("/")[2] for a in artifacts} - {"index.json"} == versions
