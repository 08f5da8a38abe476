"""What spans stories: for profiles of actors and outlets, the timeline and the method page."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from newsexplainer.model.citation import SourceDocument
from newsexplainer.model.claim import Claim
from newsexplainer.model.dates import sort_key
from newsexplainer.model.event import Event, EventState
from newsexplainer.model.statement import Statement
from newsexplainer.model.story import Story
from newsexplainer.status.events import state_as_of
from newsexplainer.status.replay import Replay
from newsexplainer.status.result import ClaimStatus, StoryStatus


class DerivedStory(Protocol):
    """What the index needs of a story."""

    story: Story
    as_of: dt.date
    replay: Replay

    @property
    def status(self) -> StoryStatus:
        """Every claim as the page shows it."""


@dataclass(frozen=True, slots=True)
class StatementEntry:
    """A statement in its story."""

    story: Story
    claim: Claim
    status: ClaimStatus
    statement: Statement
    day: dt.date


@dataclass(frozen=True, slots=True)
class ClaimEntry:
    """A claim in its story."""

    story: Story
    claim: Claim
    status: ClaimStatus


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An event in its story, as it stood when the story was updated."""

    story: Story
    event: Event
    state: EventState


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """A document in its story."""

    story: Story
    document: SourceDocument


@dataclass(frozen=True, slots=True)
class Index:
    """Everything by the id of an actor or outlet; an id without entries is not a key.

    Statements run by day of effect, claims by story and number, events and documents by date.
    `relays` are the documents of others that carry an outlet's copy; `stories` names the stories an
    actor or outlet speaks, acts or is concerned in.
    """

    statements: Mapping[str, tuple[StatementEntry, ...]]
    claims: Mapping[str, tuple[ClaimEntry, ...]]
    events: Mapping[str, tuple[EventEntry, ...]]
    documents: Mapping[str, tuple[DocumentEntry, ...]]
    relays: Mapping[str, tuple[DocumentEntry, ...]]
    stories: Mapping[str, tuple[Story, ...]]


Entry = TypeVar("Entry")


def build_index(stories: Iterable[DerivedStory], party: str | None = None) -> Index:
    """The index of what the pages of these stories show; with `party`, of this actor or outlet alone: nobody else is in it."""
    found = list(stories)

    def wanted(ids: Iterable[str]) -> bool:
        return party is None or party in ids

    def by(pairs: Iterable[tuple[str, Entry]]) -> dict[str, tuple[Entry, ...]]:
        collected: defaultdict[str, list[Entry]] = defaultdict(list)
        for id, entry in pairs:
            if party is None or id == party:  # an entry may be about several
                collected[id].append(entry)
        return {id: tuple(collected[id]) for id in sorted(collected)}

    statements = sorted((e for story in found for e in _statements(story, party)), key=lambda e: (e.day, e.story.id, e.statement.id))
    claims = [ClaimEntry(s.story, status.claim, status) for s in found for status in s.status.raised if wanted(status.claim.about)]
    claims.sort(key=lambda e: (e.story.id, e.claim.number))
    events = sorted((e for story in found for e in event_entries(story) if wanted(e.event.actors)), key=_by_date)
    documents = [DocumentEntry(s.story, document) for s in found for document in s.story.documents if wanted((document.outlet, *document.relays))]
    documents.sort(key=lambda e: (sort_key(e.document.published), e.story.id, e.document.id))
    return Index(
        statements=by((e.statement.speaker, e) for e in statements),
        claims=by((id, e) for e in claims for id in dict.fromkeys(e.claim.about)),
        events=by((id, e) for e in events for id in dict.fromkeys(e.event.actors)),
        documents=by((e.document.outlet, e) for e in documents),
        relays=by((id, e) for e in documents for id in dict.fromkeys(e.document.relays)),
        stories=by((id, s.story) for s in found for id in sorted(involved(s.story))),
    )


def _statements(derived: DerivedStory, party: str | None) -> Iterable[StatementEntry]:
    for status in derived.status.claims:
        for record in derived.replay.records(status.claim.id):
            if record.day <= derived.as_of and (party is None or record.statement.speaker == party):
                yield StatementEntry(derived.story, status.claim, status, record.statement, record.day)


def event_entries(derived: DerivedStory) -> Iterable[EventEntry]:
    """The events of one story that were known when it was updated, in its order."""
    for event in derived.story.events:
        state = state_as_of(event, derived.as_of)
        if state is not None:
            yield EventEntry(derived.story, event, state)


def _by_date(entry: EventEntry) -> tuple[bool, tuple[int, int, str], str, str]:
    when = entry.state.when
    key = sort_key(when.edtf) if when is not None else (0, 0, "")
    return when is None, key, entry.story.id, entry.event.id


def involved(story: Story) -> set[str]:
    """The actors and outlets that speak, act, are concerned or pass something on in `story`."""
    actors = {id for event in story.events for id in event.actors}
    concerned = {id for claim in story.claims for id in (*claim.about, *(c.actor for c in claim.competent))}
    speakers = {s.speaker for claim in story.claims for s in claim.statements}
    holders = {claim.holder for claim in story.claims if claim.holder}
    outlets = {id for document in story.documents for id in (document.outlet, *document.relays)}
    via = {id for claim in story.claims for s in claim.statements for id in s.via or ()}
    return actors | concerned | speakers | holders | outlets | via
