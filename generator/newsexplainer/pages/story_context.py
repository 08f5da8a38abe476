"""One story on one day in one language: what every part of a story page is made from."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from newsexplainer.model.actor import Actor, Outlet, Role
from newsexplainer.model.base import Model
from newsexplainer.model.citation import Citation, SourceDocument
from newsexplainer.model.claim import Claim, Evidence
from newsexplainer.model.dates import first_day, last_day
from newsexplainer.model.place import Place
from newsexplainer.model.statement import Statement
from newsexplainer.model.story import Story
from newsexplainer.pages.paths import actor_path, outlet_path, source_anchor, sources_path
from newsexplainer.pages.words import Phrase, Words
from newsexplainer.status import ClaimStatus, StoryStatus
from newsexplainer.status.parties import Parties, PartyDirectory

Part = TypeVar("Part")
Thing = TypeVar("Thing", bound=Model)
Citing = Statement | Evidence | Claim
"""What cites documents: a claim does through what is said about it and what shows it."""


@dataclass(frozen=True, slots=True)
class Name:
    """How somebody is named, and where the reader finds more."""

    text: str = field(metadata={"help": "The name in the page's language."})
    path: str = field(metadata={"help": "Site path of the profile."})
    unnamed: bool = field(default=False, metadata={"help": "Whether nobody but the outlet knows who it is."})
    lang: str = field(default="", metadata={"help": "Language of the name where it is not the page's."})


@dataclass(frozen=True, slots=True)
class StoryContext:
    """The material of one story page; knows names, and nothing about HTML."""

    story: Story = field(metadata={"help": "The story as written."})
    status: StoryStatus = field(metadata={"help": "Its claims as of a day."})
    directory: PartyDirectory = field(metadata={"help": "The actors and outlets by id."})
    places: Mapping[str, Place] = field(metadata={"help": "All places by id."})
    words: Words = field(metadata={"help": "The language of the page."})
    parties: Parties = field(repr=False, metadata={"help": "On whose behalf somebody speaks."})
    documents: Mapping[str, SourceDocument] = field(repr=False, metadata={"help": "The documents that were out on the day, by id."})
    sources: str = field(metadata={"help": "Site path of the page with the list of sources; empty where that is the page itself."})

    @property
    def day(self) -> dt.date:
        """The day the page stands as of."""
        return self.status.as_of

    @property
    def language(self) -> str:
        """BCP 47 tag of the page."""
        return self.words.language

    def party(self, id: str) -> Actor | Outlet | None:
        """The actor or outlet with this id."""
        return self.directory.actors.get(id) or self.directory.outlets.get(id)

    def out(self, part: Citing) -> tuple[str, ...]:
        """Ids of the documents that a part of the story cites and that were out on the page's day, each once, in order."""
        ids = dict.fromkeys(citation.document for citation in _citations(part))
        return tuple(id for id in ids if id in self.documents)

    def cited(self, part: Citing) -> tuple[SourceDocument, ...]:
        """The documents that a part of the story cites and that were out on the page's day, each once, in order."""
        return tuple(self.documents[id] for id in self.out(part))

    def on(self, status: StoryStatus, sources: str) -> "StoryContext":
        """The context of the same story as another status has it."""
        return replace(self, status=status, documents=_out(self.story, status.as_of), sources=sources)

    def name(self, id: str, *, short: bool = False) -> Name:
        """The name of an actor or outlet; the short one once it has been introduced."""
        party = self.party(id)
        if party is None:
            return Name(id, actor_path(self.language, id))
        wording = self.words.phrase(party.short if short and party.short else party.names)
        path = outlet_path if isinstance(party, Outlet) else actor_path
        return Name(wording.text, path(self.language, id), party.is_unnamed, wording.lang)

    def source(self, document: str) -> str:
        """Where a document stands in the list of sources, as a site path or as a fragment of the page."""
        return f"{self.sources}#{source_anchor(document)}"

    def role(self, id: str, day: dt.date) -> Phrase | None:
        """The office an actor held on `day`, if one is known."""
        actor = self.directory.actors.get(id)
        held = [role for role in actor.roles if _holds(role, day)] if actor else []
        return self.words.phrase(held[-1].title) if held else None


def story_context(story: Story, status: StoryStatus, directory: PartyDirectory, places: Mapping[str, Place], words: Words) -> StoryContext:
    """The context for `story` as `status` has it."""
    return StoryContext(story, status, directory, places, words, Parties(directory), _out(story, status.as_of), sources_path(words.language, story.id))


def known_statements(status: ClaimStatus) -> tuple[Statement, ...]:
    """Everything said about a claim by the day of `status`, in the order of the story."""
    known = {entry.statement.id for entry in status.counted} | {entry.statement.id for entry in status.not_counted}
    return tuple(statement for statement in status.claim.statements if statement.id in known)


def _citations(part: Citing) -> Iterable[Citation]:
    parts: tuple[Statement | Evidence, ...] = (*part.statements, *part.evidence) if isinstance(part, Claim) else (part,)
    return (citation for one in parts for citation in one.sources)


def _out(story: Story, day: dt.date) -> Mapping[str, SourceDocument]:
    """What was published by the day, or nobody knows when."""
    published = ((document, first_day(document.published)) for document in story.documents)
    return {document.id: document for document, out in published if out is None or out <= day}


def _holds(role: Role, day: dt.date) -> bool:
    begins = first_day(role.start) if role.start is not None else None
    ends = last_day(role.end) if role.end is not None else None
    return (begins is None or begins <= day) and (ends is None or day <= ends)
