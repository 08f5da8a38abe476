"""calendar.ics (RFC 5545): what a story announces, for the reader's own calendar.

A calendar cannot say "one day in this window": the whole window is entered, marked TENTATIVE. Days
are entered as dates with the exclusive DTEND of the RFC; a time of day as an instant in UTC.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import urlsplit

from icalendar import Calendar, Event, vText

from newsexplainer.artifact import Artifact
from newsexplainer.exports.export import LANGUAGE, STORY, Export, ExportScope
from newsexplainer.exports.request import ExportRequest
from newsexplainer.languages.dates import render_date
from newsexplainer.model.dates import Point, Precision, first_day, last_day
from newsexplainer.model.event import Event as StoryEvent
from newsexplainer.model.event import EventState
from newsexplainer.model.status_codes import Occurrence
from newsexplainer.pages.paths import calendar_path, event_anchor, story_path
from newsexplainer.pages.words import Words, words_in
from newsexplainer.status import StoryModel
from newsexplainer.status.plans import plans_as_of
from newsexplainer.status.rule import N_

_HOUR: Final = dt.timedelta(hours=1)


def calendar(request: ExportRequest) -> Iterable[Artifact]:
    """One file per story and language in which something lies ahead, on the day the story was updated."""
    for model in request.site.stories.values():
        plans = plans_as_of(model.story, model.as_of)
        for language in model.story.languages if plans else ():
            content = _calendar(request, model, plans, words_in(request.site.languages, language))
            yield Artifact(calendar_path(language, model.id), content, f"seeds/stories/{model.id}.yaml")


def lies_ahead(model: StoryModel) -> bool:
    """Whether a story announces anything."""
    return bool(plans_as_of(model.story, model.as_of))


def _calendar(request: ExportRequest, model: StoryModel, plans: Iterable[tuple[StoryEvent, EventState]], words: Words) -> bytes:
    file = Calendar()
    file.add("prodid", f"-//{words.gettext('What we know')}//{words.language.upper()}")
    file.add("version", "2.0")
    file.add("method", "PUBLISH")
    file.add("x-wr-calname", vText(words.text(model.story.title)))
    for event, state in plans:
        for entry in _entries(request, model, event, state, words):
            file.add_component(entry)
    content: bytes = file.to_ical()
    return content


def _entries(request: ExportRequest, model: StoryModel, event: StoryEvent, state: EventState, words: Words) -> Iterator[Event]:
    start, end = _window(state)
    if start is None or end is None:
        return
    address = request.absolute(story_path(words.language, model.id) + "#" + event_anchor(event.id))
    entry = Event()
    entry.add("uid", f"{event.id}.{model.id}@{urlsplit(request.site_url).hostname or 'localhost'}")
    entry.add("dtstamp", dt.datetime.combine(model.as_of, dt.time(), dt.UTC))
    entry.add("dtstart", start)
    entry.add("dtend", end)
    entry.add("sequence", event.sequence)
    entry.add("status", "CANCELLED" if state.occurrence is Occurrence.CANCELLED else "TENTATIVE")
    entry.add("transp", "TRANSPARENT")
    entry.add("summary", words.text(event.title))
    entry.add("description", _description(event, state, words))
    entry.add("url", address)
    if event.place and event.place in request.site.project.places:
        entry.add("location", words.text(request.site.project.places[event.place].names))
    yield entry


def _description(event: StoryEvent, state: EventState, words: Words) -> str:
    lines = [words.text(event.text)] if event.text else []
    if state.when is not None:
        lines.insert(0, words.gettext("Date: %(date)s", date=render_date(state.when.edtf, words.own)))
    return "\n".join(lines)


def _window(state: EventState) -> tuple[dt.date | None, dt.date | None]:
    """Start and exclusive end: instants for a time of day, else days; None where the date is open."""
    if state.when is None:
        return None, None
    when = state.when.edtf
    if isinstance(when, Point) and when.precision > Precision.DAY:
        start = when.first.astimezone(dt.UTC)
        return start, start + _HOUR
    first, last = first_day(when), last_day(when)
    if first is None or last is None or last == dt.date.max:
        return None, None
    return first, last + dt.timedelta(days=1)


EXPORT = Export(
    "calendar",
    "text/calendar",
    ExportScope.STORY,
    calendar_path(LANGUAGE, STORY),
    calendar,
    N_("What lies ahead, for your calendar (iCalendar)"),
    in_data=True,
    exists=lies_ahead,
)
