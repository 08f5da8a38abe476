"""ninjs.json: a story as IPTC ninjs 3.1, with its events as associated event objects.

ninjs wants whole moments everywhere but in `expectedStartDate` and `expectedEndDate`, which take
dates cut short; only there do the dates of our events go. What is only said to have happened has no
place in the format and is left out. Event statuses are IPTC's `eventoccurstatus`.
"""

from collections.abc import Iterable
from typing import Any, Final

from newsexplainer.artifact import Artifact
from newsexplainer.exports.export import LANGUAGE, STORY, Export, ExportScope
from newsexplainer.exports.machine_dates import bounds, day_start, iso_date, truncated
from newsexplainer.exports.request import ExportRequest
from newsexplainer.exports.serial import to_json
from newsexplainer.model.actor import Actor, ActorKind, Outlet
from newsexplainer.model.dates import Point, When
from newsexplainer.model.event import Event, EventState
from newsexplainer.model.place import Place
from newsexplainer.model.status_codes import Occurrence
from newsexplainer.pages.data_paths import ninjs_path
from newsexplainer.pages.paths import actor_path, event_anchor, story_path
from newsexplainer.pages.words import Words, words_in
from newsexplainer.status import StoryModel
from newsexplainer.status.events import state_as_of
from newsexplainer.status.rule import N_
from newsexplainer.status.texts import STATUS_LABELS

_STANDARD: Final = {"name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"}
_BACKGROUND: Final = {"name": "Background", "uri": "http://cv.iptc.org/newscodes/genre/Background"}
_OCCURS: Final = {
    Occurrence.PLANNED: "eos1",
    Occurrence.EXPECTED: "eos3",
    Occurrence.CANCELLED: "eos6",
    Occurrence.HAPPENED: None,
}
"""eos1 is "planned, occurrence planned only", eos3 "planned, may occur", eos6 "planned, then cancelled"."""


def ninjs(request: ExportRequest) -> Iterable[Artifact]:
    """A file for each story and language."""
    for model in request.site.stories.values():
        for language in model.story.languages:
            data = ninjs_data(request, model, words_in(request.site.languages, language))
            yield Artifact(ninjs_path(language, model.id), to_json(data), f"seeds/stories/{model.id}.yaml")


def ninjs_data(request: ExportRequest, model: StoryModel, words: Words) -> dict[str, Any]:
    """The story as of the day it was updated."""
    story = model.story
    page = request.absolute(story_path(words.language, story.id))
    lists = {
        "people": _people(request, model, words),
        "organisations": _organisations(request, model, words),
        "places": _places(request, model, words),
        "infoSources": _sources(request, model, words),
        "associations": [_event(request, *found, page, words) for found in _events(model)],
    }
    data = {
        "standard": _STANDARD,
        "uri": page,
        "type": "text",
        "representationType": "full",
        "pubStatus": "usable",
        "language": words.language,
        "version": model.as_of.isoformat(),
        "firstCreated": _moment(story.published),
        "versionCreated": _moment(story.updated) or day_start(model.as_of),
        "title": words.text(story.title),
        "by": words.gettext("What we know"),
        "headlines": [_plain("main", words.text(story.title))],
        "descriptions": [_plain("summary", words.text(story.description or story.lead))],
        "bodies": [_plain("main", _body(model, words))],
        "genres": [_BACKGROUND],
        "subjects": [{"name": words.text(story.topic)}],
        "altIds": [{"role": "internal", "value": story.id}],
    }
    return {name: value for name, value in (data | lists).items() if value}


def _plain(role: str, value: str) -> dict[str, str]:
    return {"role": role, "contentType": "text/plain", "value": value}


def _body(model: StoryModel, words: Words) -> str:
    """The standfirst, the key facts, and every claim with its number and status."""
    shown = {status.id for status in model.status.raised}
    facts = [words.text(fact.text) for fact in model.story.key_facts if shown & set(fact.claims)]
    claims = [f"#{s.claim.number} {words.text(s.claim.text)} ({words.gettext(STATUS_LABELS[s.status])})" for s in model.status.raised]
    return "\n\n".join([words.text(model.story.lead), *facts, *claims])


def _moment(when: When) -> str | None:
    """A moment that is known to the day at least; a day begins at midnight in Copenhagen."""
    if not isinstance(when, Point) or when.day is None or when.qualifier:
        return None
    return iso_date(when) if when.clock else day_start(when.first.date())


def _involved(request: ExportRequest, model: StoryModel) -> list[Actor]:
    ids = {id for s in model.status.raised for id in (*s.claim.about, *(st.speaker for st in s.claim.statements))}
    actors = [request.site.project.actors[id] for id in sorted(ids) if id in request.site.project.actors]
    return [actor for actor in actors if not actor.is_unnamed]


def _people(request: ExportRequest, model: StoryModel, words: Words) -> list[dict[str, str]]:
    return [_named(request, actor, words) for actor in _involved(request, model) if actor.kind is ActorKind.PERSON]


def _organisations(request: ExportRequest, model: StoryModel, words: Words) -> list[dict[str, str]]:
    return [_named(request, actor, words) for actor in _involved(request, model) if actor.kind is not ActorKind.PERSON]


def _named(request: ExportRequest, actor: Actor, words: Words) -> dict[str, str]:
    return {"name": words.text(actor.names), "uri": request.absolute(actor_path(words.language, actor.id)), "literal": actor.id}


def _sources(request: ExportRequest, model: StoryModel, words: Words) -> list[dict[str, str]]:
    outlets = request.site.project.outlets
    ids = sorted({document.outlet for document in model.story.documents} & set(outlets))
    return [_source(outlets[id], words) for id in ids]


def _source(outlet: Outlet, words: Words) -> dict[str, str]:
    address = {"uri": outlet.url} if outlet.url else {}
    return {"name": words.text(outlet.names), "literal": outlet.id} | address


def _places(request: ExportRequest, model: StoryModel, words: Words) -> list[dict[str, Any]]:
    known = request.site.project.places
    ids = sorted({event.place for event, _ in _events(model) if event.place and event.place in known})
    return [_place(known[id], words) for id in ids]


def _place(place: Place, words: Words) -> dict[str, Any]:
    found: dict[str, Any] = {"name": words.text(place.names), "literal": place.id}
    if place.coordinates:
        found["geoJSON"] = {"type": "Point", "coordinates": [place.coordinates.lon, place.coordinates.lat]}
    return found


def _events(model: StoryModel) -> list[tuple[Event, EventState]]:
    found = [(event, state_as_of(event, model.as_of)) for event in model.story.events]
    return [(event, state) for event, state in found if state is not None and state.occurrence in _OCCURS]


def _event(request: ExportRequest, event: Event, state: EventState, page: str, words: Words) -> dict[str, Any]:
    details: dict[str, Any] = {}
    if code := _OCCURS[state.occurrence]:
        details["eventStatus"] = f"http://cv.iptc.org/newscodes/eventoccurstatus/{code}"
    if dates := _dates(state):
        details["dates"] = dates
    place = request.site.project.places.get(event.place or "")
    found: dict[str, Any] = {
        "name": event.id,
        "uri": f"{page}#{event_anchor(event.id)}",
        "type": "event",
        "language": words.language,
        "title": words.text(event.title),
        "eventDetails": details,
        "places": [_place(place, words)] if place else [],
        "descriptions": [_plain("summary", words.text(event.text))] if event.text else [],
    }
    return {name: value for name, value in found.items() if value}


def _dates(state: EventState) -> dict[str, str]:
    """Dates cut short where they are not known; none where their source doubts them or a bound is open."""
    if state.when is None or state.when.edtf.is_uncertain:
        return {}
    start, end = bounds(state.when.edtf)
    if start is None:
        return {}
    found = {"expectedStartDate": truncated(start)}
    return found | {"expectedEndDate": truncated(end)} if end else found


EXPORT = Export(
    "ninjs", "application/json", ExportScope.STORY, ninjs_path(LANGUAGE, STORY), ninjs, N_("The story for newsrooms (IPTC ninjs)"), in_data=True
)
