"""timeline.json: the events of a story for Knight Lab's TimelineJS 3.

Dates are given only as far as they are known, and always with our own words for them
(`display_date`): one day out of several appears as the month or year that holds them. Events without
a date, or without a beginning, have no place on such a line and are left out. TimelineJS takes
texts for HTML, so they are escaped here.
"""

from collections.abc import Iterable, Mapping
from html import escape as escape_quoted
from typing import Any

from newsexplainer.artifact import Artifact
from newsexplainer.exports.export import LANGUAGE, STORY, Export, ExportScope
from newsexplainer.exports.machine_dates import Parts, bounds
from newsexplainer.exports.request import ExportRequest
from newsexplainer.exports.serial import to_json
from newsexplainer.model.event import Event, EventState
from newsexplainer.model.status_codes import Occurrence
from newsexplainer.pages.data_paths import timelinejs_path
from newsexplainer.pages.paths import event_anchor, story_path
from newsexplainer.pages.words import Words, capitalised, words_in
from newsexplainer.status import StoryModel
from newsexplainer.status.events import state_as_of
from newsexplainer.status.rule import N_


def timelinejs(request: ExportRequest) -> Iterable[Artifact]:
    """A file for each story and language with an event that has a date."""
    for model in request.site.stories.values():
        for language in model.story.languages if has_line(model) else ():
            data = timeline_data(request, model, words_in(request.site.languages, language))
            yield Artifact(timelinejs_path(language, model.id), to_json(data), f"seeds/stories/{model.id}.yaml")


def has_line(model: StoryModel) -> bool:
    """Whether an event has a date that the line can start it at."""
    states = (state_as_of(event, model.as_of) for event in model.story.events)
    return any(state is not None and state.when is not None and bounds(state.when.edtf)[0] is not None for state in states)


def timeline_data(request: ExportRequest, model: StoryModel, words: Words) -> dict[str, Any]:
    """The story's events as of the day it was updated, in the order of the story."""
    page = request.absolute(story_path(words.language, model.id))
    found = [(event, state_as_of(event, model.as_of)) for event in model.story.events]
    slides = [_slide(event, state, page, words) for event, state in found if state is not None]
    return {
        "scale": "human",
        "title": {"text": _text(words.text(model.story.title), words.text(model.story.lead), page, words)},
        "events": [slide for slide in slides if slide],
    }


def _slide(event: Event, state: EventState, page: str, words: Words) -> dict[str, Any]:
    if state.when is None:
        return {}
    start, end = bounds(state.when.edtf)
    if start is None:
        return {}
    word = _occurrence(state.occurrence, words)
    title = words.text(event.title)
    slide: dict[str, Any] = {
        "unique_id": event_anchor(event.id),
        "start_date": _date(start),
        "display_date": escape(capitalised(words.date(state.when.edtf).text)),
        "text": _text(f"{title} ({word.lower()})" if word else title, words.text(event.text) if event.text else "", f"{page}#{event_anchor(event.id)}", words),
    }
    if end is not None:
        slide["end_date"] = _date(end)
    if word:
        slide["group"] = escape(word)
    return slide


def _text(headline: str, text: str, address: str, words: Words) -> Mapping[str, str]:
    more = words.gettext("Read more")  # by itself: the extractor of words does not look into f-strings on Python 3.11
    link = f'<a href="{escape_quoted(address)}">{escape(more)}</a>'
    body = f"<p>{escape(text)}</p>" if text else ""
    return {"headline": escape(headline), "text": f"{body}<p>{link}</p>"}


def escape(text: str) -> str:
    """Text for the content of an element."""
    return escape_quoted(text, quote=False)


def _date(parts: Parts) -> dict[str, int]:
    clock = parts.clock
    known = {
        "year": parts.year,
        "month": parts.month,
        "day": parts.day,
        "hour": clock.hour if clock else None,
        "minute": clock.minute if clock else None,
    }
    return {name: value for name, value in known.items() if value is not None}


def _occurrence(occurrence: Occurrence, words: Words) -> str:
    """What is not simply so, in a word; empty for what happened."""
    return {
        Occurrence.PLANNED: words.pgettext("event", "Planned"),
        Occurrence.EXPECTED: words.pgettext("event", "Expected"),
        Occurrence.ALLEGED: words.pgettext("event", "Alleged"),
        Occurrence.CANCELLED: words.pgettext("event", "Cancelled"),
        Occurrence.DID_NOT_HAPPEN: words.pgettext("event", "Did not happen"),
    }.get(occurrence, "")


EXPORT = Export(
    "timelinejs",
    "application/json",
    ExportScope.STORY,
    timelinejs_path(LANGUAGE, STORY),
    timelinejs,
    N_("The timeline (TimelineJS)"),
    in_data=True,
    exists=has_line,
)
