"""A story as `BackgroundNewsArticle`: its translation, claims, sources, people, events and corrections."""

from collections import Counter

from newsexplainer.exports.jsonld.claims import claim, claim_review, spoken
from newsexplainer.exports.jsonld.ids import Node, Scope, filled, link
from newsexplainer.exports.jsonld.parties import named, party
from newsexplainer.exports.jsonld.site import website
from newsexplainer.exports.machine_dates import iso_date
from newsexplainer.model.citation import SourceDocument
from newsexplainer.model.dates import Interval, first_day
from newsexplainer.model.event import Event, EventState
from newsexplainer.model.status_codes import Occurrence
from newsexplainer.model.story import Correction
from newsexplainer.pages.data_paths import linked_data_path
from newsexplainer.pages.words import Phrase
from newsexplainer.status import StoryModel
from newsexplainer.status.events import corrections_as_of, state_as_of

MOST_PARTIES = 6
"""How many actors and outlets the head of a page names."""

_STATUS = {
    Occurrence.HAPPENED: None,
    Occurrence.PLANNED: "https://schema.org/EventScheduled",
    Occurrence.CANCELLED: "https://schema.org/EventCancelled",
}
"""What schema.org can say of events without claiming too much: nothing of what is only expected, said or missed."""


def story_page(scope: Scope, model: StoryModel, image: str | None) -> list[Node]:
    """What the head of a story's page says: the article, whom it is about, and reviews; `image` is its share card.

    The claims are named only, and of the parties the ones most claims are about. Whoever wants them all
    follows their ids to the file of `story_graph`: readers on a phone should not have to carry them twice.
    """
    main = _about(scope, model)[:MOST_PARTIES]
    about = [_brief(party(scope, id, model.as_of)) for id in main]
    return [*website(scope), _article(scope, model, main, image), *about, *_reviews(scope, model)]


def story_graph(scope: Scope, model: StoryModel) -> list[Node]:
    """Everything: the article with its claims, documents, people and events."""
    events = _events(scope, model)
    documents = [_document(scope, model, d) for d in model.story.documents if _is_out(d, model)]
    references = {"mentions": [link(node["@id"]) for node in events], "citation": [link(node["@id"]) for node in documents]}
    article = _article(scope, model, _about(scope, model), None) | filled(references)
    claims = [claim(scope, model, status) for status in model.status.raised]
    people = [party(scope, id, model.as_of) for id in _people(scope, model)]
    return [*website(scope), article, *claims, *_reviews(scope, model), *documents, *people, *events]


def _reviews(scope: Scope, model: StoryModel) -> list[Node]:
    return [review for status in model.status.raised if (review := claim_review(scope, model, status))]


def _brief(node: Node) -> Node:
    return {name: value for name, value in node.items() if name in ("@id", "@type", "name", "sameAs")}


def _about(scope: Scope, model: StoryModel) -> list[str]:
    """The named actors and outlets that a claim on the page is about: those most claims are about first."""
    found = Counter(id for status in model.status.raised for id in status.claim.about if named(scope, id))
    return [id for id, _ in found.most_common()]


def _article(scope: Scope, model: StoryModel, about: list[str], image: str | None) -> Node:
    story, words = model.story, scope.words
    address = scope.article(story.id, words.language)
    data = scope.request.absolute(linked_data_path(story.id))
    return filled(
        {
            "@id": address,
            "@type": "BackgroundNewsArticle",
            "url": address,
            "mainEntityOfPage": address,
            "headline": scope.text(words.phrase(story.title)),
            "description": scope.text(words.phrase(story.description or story.lead)),
            "articleSection": scope.text(words.phrase(story.topic)),
            "inLanguage": words.language,
            "datePublished": iso_date(story.published),
            "dateModified": iso_date(story.updated),
            "author": link(scope.publisher),
            "publisher": link(scope.publisher),
            "isPartOf": link(scope.site),
            "isAccessibleForFree": True,
            "image": image,
            "about": [link(scope.party(id)) for id in about],
            "hasPart": [link(scope.part(story.id, "claim", str(s.claim.number))) | {"@type": "Claim"} for s in model.status.raised],
            "encoding": {"@type": "MediaObject", "contentUrl": data, "encodingFormat": "application/ld+json"},
            "correction": [_correction(scope, c) for c in corrections_as_of(story.corrections, model.as_of)],
        }
        | _translations(scope, model)
    )


def _translations(scope: Scope, model: StoryModel) -> Node:
    """Which version was written first, and which were translated from it."""
    story, language = model.story, scope.words.language
    others = [other for other in scope.words.languages if other in story.languages and other != language]
    if story.language not in story.languages or not others:
        return {}
    if language == story.language:
        return {"workTranslation": [link(scope.article(story.id, other)) for other in others]}
    return {"translationOfWork": link(scope.article(story.id, story.language))}


def _correction(scope: Scope, correction: Correction) -> Node:
    words = scope.words
    text = f"{words.gettext('It said:')} {words.text(correction.was)} {words.gettext('It should say:')} {words.text(correction.now)}"
    return filled({"@type": "CorrectionComment", "text": scope.text(Phrase(text)), "datePublished": iso_date(correction.date)})


def _is_out(document: SourceDocument, model: StoryModel) -> bool:
    day = first_day(document.published)
    return day is None or day <= model.as_of


def _document(scope: Scope, model: StoryModel, document: SourceDocument) -> Node:
    outlet = document.outlet
    return filled(
        {
            "@id": scope.part(model.id, "source", document.id),
            "@type": "CreativeWork",
            "name": scope.text(scope.words.phrase(document.title)),
            "url": document.url,
            "inLanguage": document.language,
            "datePublished": iso_date(document.published),
            "publisher": link(scope.party(outlet)) if named(scope, outlet) else None,
        }
    )


def _people(scope: Scope, model: StoryModel) -> list[str]:
    """The named actors and outlets that the graph refers to."""
    found = {id for status in model.status.raised for id in (*status.claim.about, *spoken(status))}
    found |= {document.outlet for document in model.story.documents if _is_out(document, model)}
    found |= {id for event in model.story.events for id in event.actors if _event_state(event, model)}
    return sorted(id for id in found if named(scope, id))


def _event_state(event: Event, model: StoryModel) -> EventState | None:
    state = state_as_of(event, model.as_of)
    return state if state is not None and state.occurrence in _STATUS and _days(state) else None


def _events(scope: Scope, model: StoryModel) -> list[Node]:
    found = [(event, _event_state(event, model)) for event in model.story.events]
    return [_event(scope, model, event, state) for event, state in found if state is not None]


def _event(scope: Scope, model: StoryModel, event: Event, state: EventState) -> Node:
    places = scope.request.site.project.places
    place = places.get(event.place or "")
    where = {"@id": scope.place(place.id), "@type": "Place", "name": scope.text(scope.words.phrase(place.names))} if place else None
    return filled(
        {
            "@id": scope.part(model.id, "event", event.id),
            "@type": "Event",
            "name": scope.text(scope.words.phrase(event.title)),
            "eventStatus": _STATUS[state.occurrence],
            "location": where,
        }
        | _days(state)
    )


def _days(state: EventState) -> Node:
    """Start and end where both are known as they stand; nothing otherwise."""
    when = state.when.edtf if state.when else None
    if when is None:
        return {}
    if isinstance(when, Interval):
        start, end = (iso_date(point) if point else None for point in (when.start, when.end))
        return {"startDate": start, "endDate": end} if start and end else {}
    exact = iso_date(when)
    return {"startDate": exact} if exact else {}
