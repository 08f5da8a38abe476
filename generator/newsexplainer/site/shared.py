"""Actors, outlets and places: read and checked once, and kept until one of them changes."""

import unicodedata
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from newsexplainer.checks.parity import Registry, registries
from newsexplainer.checks.run import check_reading
from newsexplainer.diagnostics import Diagnostic
from newsexplainer.execution.cache import Store
from newsexplainer.execution.fingerprints import digest
from newsexplainer.execution.tracking import DependencyKey, TrackedMapping
from newsexplainer.loading import Loaded, LoadResult, Project
from newsexplainer.loading.project import assemble
from newsexplainer.model.kinds import SHARED
from newsexplainer.site.sources import Sources, load_shared

_NAME: Final = "entities"


@dataclass(frozen=True, slots=True)
class SharedEntities:
    """What stories share, checked apart from them."""

    project: Project = field(metadata={"help": "Without stories."}, repr=False)
    problems: tuple[Diagnostic, ...] = field(metadata={"help": "What the checks found in it, errors included."})
    names: Mapping[str, Registry] = field(metadata={"help": "Language to the names that are looked for in texts."}, repr=False)
    words: Mapping[str, str] = field(metadata={"help": "First word of names to a digest of these."}, repr=False)


def open_shared(sources: Sources, store: Store) -> SharedEntities:
    """The shared entities from the cache, or read and checked anew."""
    kept: SharedEntities | None = store.get(_NAME, sources.entities)
    if kept is not None:
        return kept
    files = [load_shared(sources, kind, id) for kind in SHARED for id in sources.ids[kind]]
    stories = {("story", id) for id in sources.ids["story"]}
    reading = assemble(files, sources.problems, sources.unread | stories, sources.languages)
    names = registries(reading.project)
    entities = SharedEntities(reading.project, tuple(check_reading(reading)), names, _words(names))
    store.put(_NAME, entities, sources.entities)
    return entities


def reading_of(file: Loaded, entities: SharedEntities, sources: Sources, note: Callable[[DependencyKey], None]) -> LoadResult:
    """One story by itself: shared entities can be looked up, which is noted, and are not checked again.

    What others refer to exists, and no more is known of it here: `unread` has every file, the story's own too.
    """
    own = assemble([file], languages=sources.languages)
    known, shared = own.project, entities.project
    project = replace(
        known.with_shared(lambda kind: TrackedMapping(kind, shared.of(kind), note, ())),
        sources=replace(known.sources, paths={**shared.sources.paths, **known.sources.paths}, texts={**shared.sources.texts, **known.sources.texts}),
        # One set for all stories, where nothing is amiss: to put it together for each, and to sort it by kind, would grow with the square of the site.
        unread=sources.every if known.unread <= sources.every else sources.every | known.unread,
    )
    return replace(own, project=project)


def renamed(before: Mapping[str, str], now: Mapping[str, str]) -> frozenset[str]:
    """First words of names that have come, gone or changed."""
    return frozenset(word for word in before.keys() | now.keys() if before.get(word) != now.get(word))


def mentions(content: bytes, words: Collection[str]) -> bool:
    r"""Whether a story may hold one of the words; YAML can write a letter as an escape (`\u00e5`)."""
    text = unicodedata.normalize("NFC", content.decode("utf-8", "replace"))
    return "\\" in text or any(unicodedata.normalize("NFC", word) in text for word in words)


def _words(names: Mapping[str, Registry]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for language, registry in names.items():
        for word, written in registry.by_first_word.items():
            found.setdefault(word, []).extend(f"{language} {name} {' '.join(sorted(registry.ids[name]))}" for name in written)
    return {word: digest(*lines) for word, lines in found.items()}
