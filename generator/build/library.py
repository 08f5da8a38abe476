"""The stories of a project with everything derived from them; what has not changed comes from the cache.

A story is read, checked and derived again when its file changed, when anything in `seeds/` besides
stories did (names are looked for in every text), or when the program did.
"""

from collections import OrderedDict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from generator.build.keys import combined, digest
from generator.build.store import Store
from generator.build.watched import Reading, Watched
from generator.build.workers import deal, each
from generator.checks.run import check_reading
from generator.diagnostics import Diagnostic, InputError
from generator.loading import Loaded, Project, load_file
from generator.loading.files import FOLDERS, Kind, list_folder, read_bytes
from generator.loading.project import assemble, no_stories
from generator.model.story import Story
from generator.status import StoryModel
from generator.status.index import involved
from generator.status.parties import Parties

_KEPT: Final = 128
"""How many models stay in memory while pages are made."""

_WORLD: Final[tuple[Kind, ...]] = ("actor", "outlet", "place")

Problems = tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of a story without its model."""

    id: str = field(metadata={"help": "The id of the story."})
    source: str = field(metadata={"help": "Digest of its file."})
    world: str = field(metadata={"help": "Digest of all actors, outlets and places it was checked against."})
    model: str = field(metadata={"help": "Digest of all its model was made from."})
    languages: tuple[str, ...] = field(metadata={"help": "The languages it is published in."})
    claims: int = field(metadata={"help": "How many claims it has."})
    involved: frozenset[str] = field(metadata={"help": "Actors and outlets that speak, act or are concerned in it."})
    related: tuple[str, ...] = field(metadata={"help": "Stories it refers to."})
    warnings: Problems = field(metadata={"help": "What the checks found in it."})


@dataclass(frozen=True, slots=True)
class Sources:
    """The files of a project as they lie there."""

    root: Path
    ids: Mapping[Kind, tuple[str, ...]]
    digests: Mapping[Reading, str] = field(metadata={"help": "(kind, id) to the digest of the file."}, repr=False)
    problems: Problems
    unread: frozenset[tuple[str, str]]

    @property
    def world(self) -> str:
        """One digest for all that stories share."""
        return combined((f"{kind}/{id}", self.digests[kind, id]) for kind in _WORLD for id in self.ids[kind])


class Models(Mapping[str, StoryModel]):
    """Story models by id, read from the store when asked for; the ones used last stay in memory."""

    def __init__(self, store: Store, ids: Sequence[str], kept: int = _KEPT) -> None:
        self._store = store
        self._ids = dict.fromkeys(ids)
        self._kept = kept
        self._made: OrderedDict[str, StoryModel] = OrderedDict()

    def __getitem__(self, id: str) -> StoryModel:
        if id in self._made:
            self._made.move_to_end(id)
            return self._made[id]
        if id not in self._ids:
            raise KeyError(id)
        model: StoryModel | None = self._store.get(f"models/{id}")
        if model is None:
            raise DamagedError
        self._made[id] = model
        if len(self._made) > self._kept:
            self._made.popitem(last=False)
        return model

    def __contains__(self, id: object) -> bool:
        return id in self._ids

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


class DamagedError(Exception):
    """A value vanished from the cache while it was used: build again without it."""


@dataclass(frozen=True, slots=True)
class Library:
    """A checked project, story by story."""

    sources: Sources = field(repr=False)
    project: Project = field(metadata={"help": "Actors, outlets and places; its stories are in `models`."}, repr=False)
    cards: Mapping[str, Card] = field(metadata={"help": "Every story by id."}, repr=False)
    warnings: Problems = field(metadata={"help": "Of all checks, sorted by place."}, repr=False)
    store: Store = field(repr=False)

    def models(self) -> Models:
        """The models of all stories."""
        return Models(self.store, list(self.cards))


def open_library(root: Path, store: Store, workers: int) -> Library:
    """Read, check and derive what changed; `InputError` with every mistake of every file."""
    sources = list_sources(root)
    world = [load_file(root, kind, id) for kind in _WORLD for id in sources.ids[kind]]
    digest_of_world = sources.world
    known: Mapping[str, Card] = store.get("cards") or {}
    valid = {id: card for id, card in known.items() if _is_current(card, sources, digest_of_world)}
    stale = [id for id in sources.ids["story"] if id not in valid]
    parts = deal(stale, workers) or [[]]
    answers = each(lambda ids: _study(sources, digest_of_world, world, ids, store), parts)
    cards = {id: card for _, made in answers for id, card in made.items()} | valid
    found = {problem for problems, _ in answers for problem in problems} | {w for card in valid.values() for w in card.warnings}
    problems = sorted(found, key=lambda d: (d.span, d.code, d.message))
    if any(problem.severity == "error" for problem in problems):
        raise InputError(problems)
    cards = dict(sorted(cards.items()))
    if stale or len(cards) != len(known):
        store.put("cards", cards)
        for id in known.keys() - cards.keys():
            store.drop(f"models/{id}")
    return Library(sources, assemble(world).project, cards, tuple(problems), store)


def list_sources(root: Path) -> Sources:
    """Which files there are, and what is in them."""
    listed = {kind: list_folder(root, kind) for kind in FOLDERS}
    problems = [problem for listing in listed.values() for problem in listing.problems]
    if not listed["story"].ids and not listed["story"].problems:
        problems.append(no_stories())
    ids = {kind: tuple(sorted(listing.ids)) for kind, listing in listed.items()}
    digests = {(kind, id): _digest(root, kind, id) for kind in FOLDERS for id in ids[kind]}
    unread = frozenset((kind, id) for kind, listing in listed.items() for id in listing.unread)
    return Sources(root, ids, {(str(kind), id): value for (kind, id), value in digests.items()}, tuple(problems), unread)


def _digest(root: Path, kind: Kind, id: str) -> str:
    try:
        return digest(read_bytes(root, f"{FOLDERS[kind]}/{id}.yaml"))
    except OSError as error:
        return f"unreadable: {error.errno}"


def _is_current(card: Card, sources: Sources, world: str) -> bool:
    stories = sources.digests
    return stories.get(("story", card.id)) == card.source and card.world == world and all(("story", id) in stories for id in card.related)


def _study(sources: Sources, world_digest: str, world: Sequence[Loaded], ids: Collection[str], store: Store) -> tuple[Problems, dict[str, Card]]:
    """The findings on the shared files and on some stories, and the cards of these if there is no error."""
    loaded = [load_file(sources.root, "story", id) for id in ids]
    others = {("story", id) for id in sources.ids["story"] if id not in ids}
    reading = assemble([*world, *loaded], sources.problems, sources.unread | others)
    problems = tuple(check_reading(reading))
    if any(problem.severity == "error" for problem in problems):
        return problems, {}
    by_path: dict[str, list[Diagnostic]] = {}
    for problem in problems:
        by_path.setdefault(problem.span.path, []).append(problem)
    cards = {}
    for file in loaded:
        seen: set[Reading] = set()
        model = derive_one(file.entity, reading.project, seen)
        store.put(f"models/{file.id}", model)
        made_from = combined((f"{kind}/{id}", sources.digests.get((kind, id), "")) for kind, id in seen)
        source = sources.digests["story", file.id]
        cards[file.id] = Card(
            id=file.id,
            source=source,
            world=world_digest,
            model=digest(source, made_from),
            languages=tuple(file.entity.languages),
            claims=len(file.entity.claims),
            involved=frozenset(involved(file.entity)),
            related=tuple(file.entity.related),
            warnings=tuple(by_path.get(file.path, ())),
        )
    return problems, cards


def derive_one(story: Story, project: Project, seen: set[Reading]) -> StoryModel:
    """The model of one story, with what it looked up of others noted in `seen`."""
    world = Project(Watched("actor", project.actors, seen.add), Watched("outlet", project.outlets, seen.add), project.places, {})
    model = StoryModel(story, project, Parties(world))
    model.status, model.history, model.change_dates, model.outcomes  # noqa: B018 - worked out once, and kept with the model
    return model
