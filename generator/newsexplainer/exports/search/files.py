"""The index as files below `<language>/search/`: a list of the pieces, the pieces, and what results show.

    index.json                       {"version", "size", "keys", "stop", "endings", "stem"}
    <version>/words-<key>.json       {"words": {word: [[strong], [weak]]}, "union": [[strong], [weak]]}
    <version>/records-<n>.json       [record, …], `size` of them

`version` is a digest of the content: a reader with an old list never meets new pieces. Numbers of
records are written as steps from one to the next.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from newsexplainer.artifact import Artifact
from newsexplainer.exports.export import LANGUAGE, Export, ExportScope
from newsexplainer.exports.request import ExportRequest
from newsexplainer.exports.search.entries import Entry, dump, entry
from newsexplainer.exports.search.postings import Hits, Piece, pieces, postings, steps
from newsexplainer.exports.search.records import Record, party_records, story_records
from newsexplainer.languages.folding import SHORTEST_STEM, spellings
from newsexplainer.languages.language import SearchWords
from newsexplainer.pages.lists.contexts import StoryContexts
from newsexplainer.pages.lists.newest import newest_first
from newsexplainer.pages.search import index_path, search_path
from newsexplainer.pages.story_context import StoryContext
from newsexplainer.pages.words import Words, words_in
from newsexplainer.status import StoryModel

SIZE: Final = 12
"""Records in a file: ten results lie in ten files at worst."""

_SOURCE: Final = "generator/newsexplainer/exports/search/"


def search_index(request: ExportRequest) -> Iterable[Artifact]:
    """The index of every language; nothing of it is loaded before a reader searches."""
    for language in request.site.languages:
        yield from _index(StoryContexts(request.site, words_in(request.site.languages, language)))


def story_entries(context: StoryContext, model: StoryModel) -> tuple[Entry, ...]:
    """The entries of a story and of what it holds, in their order."""
    return tuple(entry(context.words, record) for record in story_records(context, model))


def file_contents(words: Words, found: Iterable[Record]) -> tuple[bytes, dict[str, bytes]]:
    """The list of the files, and each of them by its name."""
    return _files(words.own.search, [entry(words, record) for record in found])


def _files(language: SearchWords, found: Sequence[Entry]) -> tuple[bytes, dict[str, bytes]]:
    cut = list(pieces(postings(found, language.compounds)))
    files = {f"words-{_name(piece.key)}.json": dump(_piece(piece)).encode() for piece in cut}
    for start in range(0, len(found), SIZE):
        files[f"records-{start // SIZE}.json"] = f"[{','.join(one.shown for one in found[start : start + SIZE])}]".encode()
    return dump(_list(language, _version(files), cut)).encode(), files


def _index(contexts: StoryContexts) -> Iterator[Artifact]:
    """The most important first: the named who are in most stories, the newest stories with what they hold, the unnamed."""
    named, unnamed = ([entry(contexts.words, record) for record in party_records(contexts, unnamed=sort)] for sort in (False, True))
    stories = [one for summary in newest_first(contexts.site.summaries.values()) for one in contexts.take(summary.id, story_entries)]
    listing, files = _files(contexts.words.own.search, [*named, *stories, *unnamed])
    address = index_path(contexts.words.language)
    folder = f"{address.rpartition('/')[0]}/{_version(files)}"
    yield Artifact(address, listing, _SOURCE)
    for name, content in sorted(files.items()):
        yield Artifact(f"{folder}/{name}", content, _SOURCE)


def _list(language: SearchWords, version: str, cut: Sequence[Piece]) -> dict[str, Any]:
    return {
        "version": version,
        "size": SIZE,
        "keys": " ".join(piece.key + ("*" if piece.union is not None else "") for piece in cut),
        "stop": " ".join(dict.fromkeys(spelling for word in language.stop.split() for spelling in spellings(word)[:1])),
        "endings": language.endings,
        "stem": SHORTEST_STEM,
    }


def _piece(piece: Piece) -> dict[str, Any]:
    content: dict[str, Any] = {"words": {word: _hits(hits) for word, hits in piece.words.items()}}
    return content if piece.union is None else content | {"union": _hits(piece.union)}


def _hits(hits: Hits) -> list[list[int]]:
    return [steps(hits.strong), steps(hits.weak)]


def _name(key: str) -> str:
    """`key` as part of a file name: ASCII letters and digits as they are, others by their number."""
    return "".join(c if c.isascii() and c.isalnum() else f"-{ord(c):x}-" for c in key)


def _version(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name, content in sorted(files.items()):
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:12]


EXPORT = Export("search", "application/json", ExportScope.STORIES, f"{search_path(LANGUAGE)}*.json", search_index, projections=(story_entries,))
