"""Reads the files of a search index as the search page does, for tests."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from newsexplainer.artifact import Artifact
from newsexplainer.languages.folding import spellings, words_of


@dataclass(frozen=True)
class SearchIndex:
    """The index of one language."""

    listing: dict[str, Any]
    files: dict[str, bytes]

    def titles(self, query: str) -> list[str]:
        """Titles of everything that holds a word beginning with each word of `query`, in order of the index."""
        return [record["title"] for record in self.found(query)]

    def found(self, query: str) -> list[dict[str, str]]:
        """The records behind `titles`."""
        numbers = [self._numbers(spellings(word)[0]) for word in words_of(query)]
        return [self.record(number) for number in sorted(set.intersection(*numbers))]

    def record(self, number: int) -> dict[str, str]:
        size = self.listing["size"]
        return json.loads(self.files[f"records-{number // size}.json"])[number % size]

    def records(self) -> list[dict[str, str]]:
        count = sum(name.startswith("records-") for name in self.files)
        return [record for n in range(count) for record in json.loads(self.files[f"records-{n}.json"])]

    def words(self) -> dict[str, tuple[list[int], list[int]]]:
        pieces = [json.loads(content) for name, content in self.files.items() if name.startswith("words-")]
        return {word: tuple(list(accumulate(steps)) for steps in lists) for piece in pieces for word, lists in piece["words"].items()}

    def _numbers(self, word: str) -> set[int]:
        return {number for known, lists in self.words().items() if known.startswith(word) for numbers in lists for number in numbers}


def read(artifacts: Iterable[Artifact], language: str) -> SearchIndex:
    """The index of `language`; its list must name the folder of everything else."""
    mine = {a.path.removeprefix(f"{language}/search/"): a.content for a in artifacts if a.path.startswith(f"{language}/search/")}
    listing = json.loads(mine.pop("index.json"))
    folder = f"{listing['version']}/"
    assert all(path.startswith(folder) for path in mine)
    return SearchIndex(listing, {path.removeprefix(folder): content for path, content in mine.items()})
