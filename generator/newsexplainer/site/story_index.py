"""The stories of a project with everything derived from them; what has not changed comes from the cache.

A story is read, checked and derived again when its file changed, when an actor, outlet or place
did that it names, when a name that its texts hold came to mean something else, or when the program
changed.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from newsexplainer.checks.references import referred
from newsexplainer.checks.run import examine
from newsexplainer.diagnostics import Diagnostic, InputError
from newsexplainer.execution.cache import Store
from newsexplainer.execution.fingerprints import combined, digest
from newsexplainer.execution.tracking import DependencyKey
from newsexplainer.execution.workers import chunk, run_parallel
from newsexplainer.languages import Languages
from newsexplainer.loading import Project
from newsexplainer.site.models import DamagedError, Models, place_of
from newsexplainer.site.projections import drop_projections
from newsexplainer.site.shared import SharedEntities, mentions, open_shared, reading_of, renamed
from newsexplainer.site.sources import Sources, list_sources, load_story, story_bytes
from newsexplainer.status import StoryModel, StorySummary
from newsexplainer.status.summaries import summary_of

Problems = tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class IndexedStory:
    """What is known of a story without its model."""

    summary: StorySummary = field(metadata={"help": "What lists choose it by."})
    source: str = field(metadata={"help": "Digest of its file."})
    readings: tuple[tuple[DependencyKey, str], ...] = field(metadata={"help": "What checks and rules looked up, with the digest it had."})
    model: str = field(metadata={"help": "Digest of all its model was made from."})
    claims: int = field(metadata={"help": "How many claims it has."})
    related: tuple[str, ...] = field(metadata={"help": "Stories it refers to."})
    warnings: Problems = field(metadata={"help": "What the checks found in it."})

    def is_current(self, sources: Sources) -> bool:
        """Whether its file and everything looked up are as they were."""
        digests = sources.digests
        same = digests.get(("story", self.summary.id)) == self.source and all(digests.get(reading, "") == value for reading, value in self.readings)
        return same and all(("story", id) in digests for id in self.related)


@dataclass(frozen=True, slots=True)
class StoryIndex:
    """A checked project, story by story."""

    sources: Sources = field(repr=False)
    project: Project = field(metadata={"help": "Actors, outlets and places; its stories are in `models`."}, repr=False)
    stories: Mapping[str, IndexedStory] = field(metadata={"help": "Every story by id."}, repr=False)
    warnings: Problems = field(metadata={"help": "Of all checks, sorted by place."}, repr=False)
    entities: SharedEntities = field(repr=False)
    store: Store = field(repr=False)

    def models(self) -> Models:
        """The models of all stories; what the store has lost is worked out again."""
        return Models(self.store, _versions(self.stories), self._remake)

    def _remake(self, id: str) -> StoryModel:
        made: dict[str, StoryModel] = {}
        _, stories = _examine_stories(self.sources, self.entities, (id,), self.store, made)
        if id not in made or stories[id].model != self.stories[id].model:  # a file was changed while this build ran
            raise DamagedError(id)
        return made[id]


def kept_models(store: Store) -> Models:
    """The models of the last build, whatever the files hold now."""
    stories, _ = store.get("stories") or ({}, {})
    return Models(store, _versions(stories))


def _versions(stories: Mapping[str, IndexedStory]) -> dict[str, str]:
    return {id: indexed.model for id, indexed in stories.items()}


def index_stories(root: Path, store: Store, workers: int, languages: Languages) -> StoryIndex:
    """Read, check and derive what changed; `InputError` with every mistake of every file."""
    sources = list_sources(root, languages)
    entities = open_shared(sources, store)
    known, words = store.get("stories") or ({}, {})
    valid = _valid(known, sources, renamed(words, entities.words))
    stale = [id for id in sources.ids["story"] if id not in valid]
    answers = run_parallel(lambda ids: _examine_stories(sources, entities, ids, store), chunk(stale, workers) or [[]])
    stories = {id: indexed for _, made in answers for id, indexed in made.items()} | valid
    found = {*entities.problems, *(p for problems, _ in answers for p in problems), *(w for indexed in valid.values() for w in indexed.warnings)}
    problems = sorted(found, key=lambda problem: problem.order)
    if any(problem.severity == "error" for problem in problems):
        raise InputError(problems)
    stories = dict(sorted(stories.items()))
    if stale or len(stories) != len(known) or words != entities.words:
        store.put("stories", (stories, entities.words))
    for id in known.keys() - stories.keys():
        store.drop(place_of(id))
        drop_projections(store, id)
    return StoryIndex(sources, entities.project, stories, tuple(problems), entities, store)


def _valid(known: Mapping[str, IndexedStory], sources: Sources, words: Collection[str]) -> dict[str, IndexedStory]:
    """The stories that are still current; `words` are the first words of names that have changed."""

    def holds_none_of_them(id: str) -> bool:
        if not words:
            return True
        content = story_bytes(sources, id, known[id].source)
        return content is not None and not mentions(content, words)

    return {id: indexed for id, indexed in known.items() if indexed.is_current(sources) and holds_none_of_them(id)}


def _examine_stories(
    sources: Sources, entities: SharedEntities, ids: Sequence[str], store: Store, made: dict[str, StoryModel] | None = None
) -> tuple[Problems, dict[str, IndexedStory]]:
    """The findings on some stories, and an entry for each without an error; their models go into the store, and into `made`."""
    problems: list[Diagnostic] = []
    stories = {}
    for id in ids:
        (file, source), seen = load_story(sources, id), set[DependencyKey]()
        examined = examine(reading_of(file, entities, sources, seen.add), entities.names)
        problems += examined.problems
        if not any(problem.severity == "error" for problem in examined.problems):
            model = examined.site.stories[id]
            seen.update(referred(file.entity))
            indexed = _indexed(source, model, seen, sources, tuple(examined.problems))
            store.put(place_of(id), _worked_out(model), indexed.model)
            stories[id] = indexed
            if made is not None:
                made[id] = model
    return tuple(problems), stories


def _indexed(source: str, model: StoryModel, seen: set[DependencyKey], sources: Sources, warnings: Problems) -> IndexedStory:
    story = model.story
    readings = tuple((reading, sources.digests.get(reading, "")) for reading in sorted(seen))
    made_from = combined((f"{kind}/{id}", value) for (kind, id), value in readings)
    return IndexedStory(summary_of(model), source, readings, digest(source, made_from), len(story.claims), tuple(story.related), warnings)


def _worked_out(model: StoryModel) -> StoryModel:
    """The model with its lazily derived values worked out, so that these are cached too."""
    model.status, model.history, model.change_dates, model.outcomes  # noqa: B018 - each is worked out when first asked for
    return model
