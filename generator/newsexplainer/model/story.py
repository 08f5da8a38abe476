"""One explainer: the root of what an editor writes."""

from typing import Annotated, Any

from pydantic import Field, ValidationInfo, model_validator

from newsexplainer.model.base import Model, PlainText, Slug
from newsexplainer.model.citation import Citation, SourceDocument
from newsexplainer.model.claim import Claim
from newsexplainer.model.dates import EdtfText
from newsexplainer.model.entity_kind import EntityKind
from newsexplainer.model.event import Event
from newsexplainer.model.local_text import PARITY, LocalText, SiteLanguage, site_tags


class KeyFact(Model):
    """One of the few sentences a reader takes away, with the claims it rests on."""

    text: LocalText
    claims: list[Slug] = Field(min_length=1, max_length=500)


class Closing(Model):
    """The answer to a question, once there is one."""

    date: EdtfText
    answer: LocalText
    claim: Slug | None = None


class Question(Model):
    """What nobody has answered."""

    id: Slug
    text: LocalText
    raised: EdtfText
    closes_when: LocalText = Field(description="What would answer it.")
    claims: list[Slug] = Field(default=[], max_length=500, description="Claims whose settling would answer it.")
    sources: list[Citation] = Field(default=[], max_length=200)
    closed: Closing | None = None


class Correction(Model):
    """An error of ours that we mended; not an update."""

    id: Slug
    date: EdtfText
    was: LocalText
    now: LocalText
    claims: list[Slug] = Field(default=[], max_length=500)


class Note(Model):
    """Context that is no claim, with its place in a source."""

    id: Slug
    text: LocalText
    sources: list[Citation] = Field(min_length=1, max_length=200)


class Term(Model):
    """A word explained."""

    term: LocalText
    text: LocalText


class LocatorMap(Model):
    """What the story's map shows."""

    title: LocalText
    text: LocalText | None = None
    places: list[Slug] = Field(min_length=1, max_length=200)
    route: list[Slug] = Field(default=[], max_length=200, description="Places to join by a line that shows direction, not the way taken.")
    highlight: list[Slug] = Field(default=[], max_length=200, description="Countries to tint.")


class Story(Model):
    """One explainer, in one file `seeds/stories/<id>.yaml`."""

    id: Slug
    languages: Annotated[list[SiteLanguage], Field(min_length=1)] = Field(default=[], description="Leave one out to publish in the other only.")
    language: SiteLanguage = Field(default="", description="The language it was first written in.")
    topic: LocalText
    title: LocalText = Field(description="The question the reader has.")
    lead: LocalText = Field(description="The standfirst; says what is not known.")
    description: LocalText | None = Field(default=None, description="For search results; the lead if left out.")
    published: EdtfText
    updated: EdtfText = Field(description="The page stands as of this day; with a time of day where it matters.")
    key_facts: list[KeyFact] = Field(default=[], max_length=5)
    documents: list[SourceDocument] = Field(min_length=1, max_length=2000)
    claims: list[Claim] = Field(min_length=1, max_length=500)
    events: list[Event] = Field(default=[], max_length=500)
    questions: list[Question] = Field(default=[], max_length=200)
    notes: list[Note] = Field(default=[], max_length=500)
    corrections: list[Correction] = Field(default=[], max_length=500)
    glossary: list[Term] = Field(default=[], max_length=200)
    map: LocatorMap | None = None
    related: list[Slug] = Field(default=[], max_length=100)
    editor: PlainText | None = Field(default=None, description="Who answers for the story; not shown.")

    @model_validator(mode="before")
    @classmethod
    def _in_the_languages_of_the_site(cls, data: Any, info: ValidationInfo) -> Any:
        """A story that says nothing else is published in every language of the site, and was written in the first one."""
        if not isinstance(data, dict):
            return data
        title = data.get("title")
        tags = site_tags(info) or tuple(key for key in (title if isinstance(title, dict | LocalText) else ()) if key != PARITY)
        return {"languages": [*tags], **({"language": tags[0]} if tags else {})} | data


STORY = EntityKind(
    "story",
    "seeds/stories",
    Story,
    {
        "documents.*.outlet": "outlet",
        "documents.*.relays.*": "outlet",
        "claims.*.about.*": "actor",
        "claims.*.holder": "actor",
        "claims.*.competent.*.actor": "actor",
        "claims.*.statements.*.speaker": "actor",
        "claims.*.statements.*.via.*": "outlet",
        "claims.*.statements.*.draws_on.*": "statement",
        "claims.*.statements.*.sources.*.document": "document",
        "claims.*.statements.*.see.*": "claim",
        "claims.*.evidence.*.event": "event",
        "claims.*.evidence.*.sources.*.document": "document",
        "claims.*.evidence.*.see.*": "claim",
        "claims.*.foresees.*": "event",
        "events.*.place": "place",
        "events.*.actors.*": "actor",
        "events.*.claims.*": "claim",
        "events.*.after.*": "event",
        "events.*.before.*": "event",
        "events.*.sources.*.document": "document",
        "key_facts.*.claims.*": "claim",
        "questions.*.claims.*": "claim",
        "questions.*.closed.claim": "claim",
        "questions.*.sources.*.document": "document",
        "notes.*.sources.*.document": "document",
        "corrections.*.claims.*": "claim",
        "map.places.*": "place",
        "map.route.*": "place",
        "map.highlight.*": "place",
        "related.*": "story",
    },
)
