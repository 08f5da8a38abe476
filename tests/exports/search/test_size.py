"""A search stays light however much there is to find."""

import gzip
import json
import random
from collections.abc import Mapping

import pytest

from newsexplainer.exports.search.entries import entry
from newsexplainer.exports.search.files import SIZE, file_contents
from newsexplainer.exports.search.postings import MOST, Hits, pieces, postings
from newsexplainer.exports.search.records import LONGEST, Record
from newsexplainer.languages import all_languages
from newsexplainer.pages.words import Phrase, words_in
from tests.exports.search.reading import SearchIndex

PARTS = ["våben", "aftale", "for", "handling", "kors", "minis", "ter", "præsi", "dent", "møde", "nord", "øst", "rus", "land", "stats", "leder", "grænse", "by", "hav", "led", "ning", "skib", "under", "søg", "else", "politi", "kommune", "skole", "sund", "hed"]
PAGE = 55_000
"""What the search page itself may take, fonts included: bench/weight has the figures."""
BUDGET = 150_000


def many(count: int) -> list[Record]:
    """Records whose words are spread as in prose: a few everywhere, most of them rare."""
    dice = random.Random(4)  # noqa: S311 - the same ones every time
    words = sorted({"".join(dice.choice(PARTS) for _ in range(dice.choice([1, 2, 2, 3]))) for _ in range(12_000)})
    dice.shuffle(words)

    def text(length: int) -> str:
        return " ".join(words[int(dice.paretovariate(0.7)) % len(words)] for _ in range(length))

    return [Record("Oplysning #1", Phrase(text(12)[:LONGEST]), f"da/story-{n}/#claim-1", strong=(text(12),), weak=(text(20),)) for n in range(count)]


def packed(content: bytes) -> int:
    return len(gzip.compress(content, 6, mtime=0))


@pytest.mark.parametrize("count", [100, pytest.param(30_000, marks=pytest.mark.slow)])
def test_three_words_and_ten_results_fit_the_budget_at_any_size(count: int):
    listing, files = file_contents(words_in(all_languages(), "da"), many(count))
    pieces, records = (sorted((packed(c) for name, c in files.items() if name.startswith(start)), reverse=True) for start in ("words-", "records-"))
    assert len(pieces) > 1 and len(records) == -(-count // SIZE)
    # each word costs its own piece and that of the word without its ending
    assert PAGE + packed(listing) + sum(pieces[:6]) + sum(records[:10]) < BUDGET


def test_a_word_that_is_everywhere_leads_to_the_most_important_records_only():
    found = postings([entry(words_in(all_languages(), "da"), Record("x", Phrase("x"), "da/x/", strong=("Rusland",))) for _ in range(MOST + 50)], ("s", "e"))
    assert found["rusland"].strong == list(range(MOST))


def test_words_with_a_common_beginning_are_cut_in_pieces_that_all_can_be_reached():
    words = {f"rus{a}{b}": Hits(list(range(200)), []) for a in "abcdefghij" for b in "abcdefghij"}
    cut = list(pieces(words | {"rus": Hits([7], [9])}))
    assert {word for piece in cut for word in piece.words} == words.keys() | {"rus"}
    unions = {piece.key: piece for piece in cut if piece.union is not None}
    assert unions["rus"].union.strong == list(range(200)) and list(unions["rus"].words) == ["rus"]
    for piece in cut:
        assert all(word.startswith(piece.key) for word in piece.words)
        assert all(piece.key[:n] in unions for n in range(1, len(piece.key)))


def test_a_site_without_anything_has_an_index_all_the_same():
    listing, files = file_contents(words_in(all_languages(), "da"), [])
    assert json.loads(listing)["keys"] == "" and json.loads(files["words-.json"]) == {"words": {}}
    assert SearchIndex(json.loads(listing), files).records() == []


def test_names_of_files_are_safe_on_every_file_system():
    texts = ("con", "Aux nul", "../../etc", "шойгу", "김정은", "%2e%2e", "米")
    _, files = file_contents(words_in(all_languages(), "da"), [Record("x", Phrase("x"), "da/x/", strong=(f"{text} {n * 'x'}",)) for n in range(400) for text in texts])
    names: Mapping[str, bytes] = files
    assert all(name.isascii() and name == name.lower() and name.startswith(("words-", "records-")) and "/" not in name and ".." not in name for name in names)
