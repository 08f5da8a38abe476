"""data/<story>.json: everything the page of a story shows, in all languages, for other programs.

The shape is `schema/story-data.schema.json` (`newsexplainer.exports.story_schema`). Everything stands as of the
day the story was updated, like the page; what is for editors only is left out.
"""

from collections.abc import Iterable, Iterator

from newsexplainer.artifact import Artifact
from newsexplainer.exports.claim_data import change_data, claim_data, refs, texts, texts_or_none
from newsexplainer.exports.export import STORY, Export, ExportScope
from newsexplainer.exports.request import ExportRequest
from newsexplainer.exports.serial import to_json
from newsexplainer.exports.story_types import (
    ClaimData,
    ClosingData,
    CorrectionData,
    DocumentData,
    EventData,
    PartyData,
    PlaceData,
    QuestionData,
    StateData,
    StoryData,
    WhenData,
)
from newsexplainer.model.actor import Actor
from newsexplainer.model.citation import SourceDocument
from newsexplainer.model.dates import first_day, format
from newsexplainer.model.event import Dated, Event
from newsexplainer.model.story import Correction, Question
from newsexplainer.pages.data_paths import SCHEMA, story_data_path
from newsexplainer.pages.paths import story_path
from newsexplainer.status import SiteModel, StoryModel
from newsexplainer.status.events import corrections_as_of, is_open, is_raised, state_as_of
from newsexplainer.status.rule import N_
from newsexplainer.status.rules.r11_as_of import known_day


def story_json(request: ExportRequest) -> Iterable[Artifact]:
    """A file for each story."""
    for model in request.site.stories.values():
        data = story_data(request, model)
        yield Artifact(story_data_path(model.id), to_json(data), f"seeds/stories/{model.id}.yaml")


def story_data(request: ExportRequest, model: StoryModel) -> StoryData:
    """The story as of the day it was updated."""
    story, day = model.story, model.as_of
    pages = {language: request.absolute(story_path(language, story.id)) if language in story.languages else None for language in request.site.languages}
    shown = {status.id for status in model.status.raised}
    claims = [claim_data(model, status) for status in model.status.raised]
    events = [event_data(model, event, shown) for event in story.events if state_as_of(event, day)]
    documents = [_document(document) for document in story.documents if _is_out(document, model)]
    return {
        "$schema": request.absolute(SCHEMA),
        "id": story.id,
        "languages": list(story.languages),
        "language": story.language,
        "pages": pages,
        "topic": texts(story.topic),
        "title": texts(story.title),
        "lead": texts(story.lead),
        "published": format(story.published),
        "updated": format(story.updated),
        "as_of": day.isoformat(),
        "key_facts": [{"text": texts(f.text), "claims": [id for id in f.claims if id in shown]} for f in story.key_facts if shown & set(f.claims)],
        "claims": claims,
        "changes": [change_data(change) for change in model.history],
        "events": events,
        "questions": [_question(model, question, shown) for question in story.questions if is_raised(question, day)],
        "corrections": [_correction(correction, shown) for correction in corrections_as_of(story.corrections, day)],
        "documents": documents,
        "parties": _parties(request.site, claims, events, documents),
        "places": _places(request.site, model),
        "related": [id for id in story.related if id in request.site.stories],
    }


def event_data(model: StoryModel, event: Event, shown: set[str]) -> EventData:
    """An event with its states up to the day of the page; `shown` are the claims on the page."""
    states = sorted((s for s in event.states if known_day(s.known) <= model.as_of), key=lambda s: known_day(s.known))
    found: list[StateData] = [{"known": format(s.known), "occurrence": s.occurrence, "when": _when(s.when) if s.when else None} for s in states]
    return {
        "id": event.id,
        "title": texts(event.title),
        "text": texts_or_none(event.text),
        "states": found,
        "place": event.place,
        "actors": list(event.actors),
        "claims": [id for id in event.claims if id in shown],
        "sources": refs(event.sources),
    }


def _when(when: Dated) -> WhenData:
    return {
        "edtf": format(when.edtf),
        "as_said": texts_or_none(when.as_said),
        "anchor": format(when.anchor) if when.anchor else None,
        "basis": when.basis,
    }


def _question(model: StoryModel, question: Question, shown: set[str]) -> QuestionData:
    closed: ClosingData | None = None
    if question.closed is not None and not is_open(question, model.as_of):
        claim = question.closed.claim
        closed = {
            "date": format(question.closed.date),
            "answer": texts(question.closed.answer),
            "claim": claim if claim in shown else None,
        }
    return {
        "id": question.id,
        "text": texts(question.text),
        "raised": format(question.raised),
        "closes_when": texts(question.closes_when),
        "claims": [id for id in question.claims if id in shown],
        "closed": closed,
    }


def _correction(correction: Correction, shown: set[str]) -> CorrectionData:
    return {
        "id": correction.id,
        "date": format(correction.date),
        "was": texts(correction.was),
        "now": texts(correction.now),
        "claims": [id for id in correction.claims if id in shown],
    }


def _is_out(document: SourceDocument, model: StoryModel) -> bool:
    day = first_day(document.published)
    return day is None or day <= model.as_of


def _document(document: SourceDocument) -> DocumentData:
    return {
        "id": document.id,
        "outlet": document.outlet,
        "relays": list(document.relays),
        "title": texts(document.title),
        "url": document.url,
        "published": format(document.published),
        "language": document.language,
        "accessed": format(document.accessed) if document.accessed else None,
        "caveat": texts_or_none(document.caveat),
    }


def _parties(site: SiteModel, claims: Iterable[ClaimData], events: Iterable[EventData], documents: Iterable[DocumentData]) -> list[PartyData]:
    """Everybody named in these, and those they belong to."""
    project, found = site.project, set[str]()
    waiting = [id for claim in claims for id in _in_claim(claim)]
    waiting += [id for event in events for id in event["actors"]]
    waiting += [id for document in documents for id in (document["outlet"], *document["relays"])]
    while waiting:
        id = waiting.pop()
        party = project.actors.get(id) or project.outlets.get(id)
        if party is not None and id not in found:
            found.add(id)
            waiting += party.belongs_to
    return [_party(site, id) for id in sorted(found)]


def _in_claim(claim: ClaimData) -> Iterator[str]:
    yield from claim["about"]
    yield from (competence["actor"] for competence in claim["competent"])
    yield from [claim["holder"]] if claim["holder"] else []
    for statement in claim["statements"]:
        yield from (statement["speaker"], *statement["outlets"])
    for origin in claim["origins"]:
        yield from (*origin["ids"], *origin["actors"], *origin["outlets"], *origin["heard_by"])


def _party(site: SiteModel, id: str) -> PartyData:
    party = site.project.actors.get(id) or site.project.outlets[id]
    return {
        "id": id,
        "type": "actor" if isinstance(party, Actor) else "outlet",
        "kind": party.kind,
        "names": texts(party.names),
        "unnamed": party.is_unnamed,
        "wikidata": party.wikidata,
        "belongs_to": list(party.belongs_to),
    }


def _places(site: SiteModel, model: StoryModel) -> list[PlaceData]:
    named = {event.place for event in model.story.events if event.place} | set(model.story.map.places if model.story.map else ())
    places = [site.project.places[id] for id in sorted(named) if id in site.project.places]
    return [
        {
            "id": place.id,
            "names": texts(place.names),
            "latitude": place.coordinates.lat if place.coordinates else None,
            "longitude": place.coordinates.lon if place.coordinates else None,
        }
        for place in places
    ]


EXPORT = Export("story-json", "application/json", ExportScope.STORY, story_data_path(STORY), story_json, N_("Everything on this page (JSON)"), in_data=True)
