"""The index as files below `<language>/search/`: a list of the pieces, the pieces, and what results show.

    index.json                       {"version", "size", "keys", "stop", "endings", "stem"}
    <version>/words-<key>.json       {"words": {word: [[strong], [weak]]}, "union": [[strong], [weak]]}
    <version>/records-<n>.json       [record, …], `size` of them

`version` is a digest of the content: a reader with an old list never meets new pieces. Numbers of
records are written as steps from one to the next.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from generator.artifact import Artifact
from generator.exports.request import ExportRequest
from generator.exports.search.folding import spellings
from generator.exports.search.language import ENDINGS, SHORTEST_STEM, STOP_WORDS
from generator.exports.search.postings import Hits, Piece, pieces, postings, steps
from generator.exports.search.records import Record, described, records
from generator.model.base import LANGUAGES
from generator.pages.across.desks import Desks
from generator.pages.search import index_path
from generator.pages.words import Phrase, Words, words_in

SIZE: Final = 12
"""Records in a file: ten results lie in ten files at worst."""

_SOURCE: Final = "generator/exports/search/"


def search_index(request: ExportRequest) -> Iterable[Artifact]:
    """The index of every language; nothing of it is loaded before a reader searches."""
    for language in LANGUAGES:
        yield from _index(Desks(request.site, words_in(language)))


def file_contents(words: Words, found: Sequence[Record]) -> tuple[bytes, dict[str, bytes]]:
    """The list of the files, and each of them by its name."""
    cut = list(pieces(postings(found, words.language)))
    files = {f"words-{_name(piece.key)}.json": _dump(_piece(piece)) for piece in cut}
    for start in range(0, len(found), SIZE):
        files[f"records-{start // SIZE}.json"] = _dump([_shown(words, record) for record in found[start : start + SIZE]])
    return _dump(_list(words.language, _version(files), cut)), files


def _index(desks: Desks) -> Iterator[Artifact]:
    listing, files = file_contents(desks.words, records(desks))
    address = index_path(desks.words.language)
    folder = f"{address.rpartition('/')[0]}/{_version(files)}"
    yield Artifact(address, listing, _SOURCE)
    for name, content in sorted(files.items()):
        yield Artifact(f"{folder}/{name}", content, _SOURCE)


def _list(language: str, version: str, cut: Sequence[Piece]) -> dict[str, Any]:
    return {
        "version": version,
        "size": SIZE,
        "keys": " ".join(piece.key + ("*" if piece.union is not None else "") for piece in cut),
        "stop": " ".join(dict.fromkeys(spelling for word in STOP_WORDS[language].split() for spelling in spellings(word)[:1])),
        "endings": ENDINGS[language],
        "stem": SHORTEST_STEM,
    }


def _piece(piece: Piece) -> dict[str, Any]:
    content: dict[str, Any] = {"words": {word: _hits(hits) for word, hits in piece.words.items()}}
    return content if piece.union is None else content | {"union": _hits(piece.union)}


def _hits(hits: Hits) -> list[list[int]]:
    return [steps(hits.strong), steps(hits.weak)]


def _shown(words: Words, record: Record) -> dict[str, str]:
    """What a result shows, all of it text; what is empty is left out."""
    badge, date, context = record.badge, record.date, record.context or Phrase("")
    everything = {
        "kind": record.kind,
        "title": record.title.text,
        "titleLang": record.title.lang,
        "path": record.path,
        "hreflang": record.hreflang,
        "status": badge.code if badge else "",
        "icon": badge.icon if badge else "",
        "word": badge.word if badge else "",
        "date": date.text if date else "",
        "datetime": (date.machine or "") if date else "",
        "context": context.text,
        "contextLang": context.lang,
        "note": described(words, record),
    }
    return {name: value for name, value in everything.items() if value}


def _name(key: str) -> str:
    """`key` as part of a file name: ASCII letters and digits as they are, others by their number."""
    return "".join(c if c.isascii() and c.isalnum() else f"-{ord(c):x}-" for c in key)


def _version(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name, content in sorted(files.items()):
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:12]


def _dump(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
