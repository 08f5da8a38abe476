"""Events over all stories, as rows of one timeline."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from newsexplainer.model.dates import When, first_day, sort_key
from newsexplainer.model.status_codes import Status
from newsexplainer.pages.lists.contexts import StoryContexts
from newsexplainer.pages.lists.links import StoryLink, story_link
from newsexplainer.pages.paths import event_anchor
from newsexplainer.pages.sections.timeline import EventRow, GapRow, NowRow, gap_row, ordered_ids, timeline
from newsexplainer.pages.story_context import StoryContext
from newsexplainer.pages.words import Words
from newsexplainer.status import StoryModel
from newsexplainer.status.index import EventEntry, event_entries


@dataclass(frozen=True, slots=True)
class SiteRow:
    """One row of a timeline over stories: exactly one of event, gap and now is given."""

    event: EventRow | None = field(default=None, metadata={"help": "An event, with an HTML id that names its story too."})
    story: StoryLink | None = field(default=None, metadata={"help": "The story of the event."})
    place: str = field(default="", metadata={"help": "Site path of the event on its story's page."})
    gap: GapRow | None = field(default=None, metadata={"help": "A stretch of years in which nothing is known."})
    now: NowRow | None = field(default=None, metadata={"help": "The day the stories shown were updated last."})


@dataclass(frozen=True, slots=True)
class SiteEvent:
    """An event with what ordering and filters ask of it."""

    story: str = field(metadata={"help": "The id of its story."})
    event: str = field(metadata={"help": "Its id there."})
    when: When | None = field(metadata={"help": "Its date, where one is known."})
    after: tuple[str, ...] = field(metadata={"help": "Events of the story that come before it, whatever the dates say."})
    before: tuple[str, ...] = field(metadata={"help": "Events of the story that come after it."})
    actors: tuple[str, ...] = field(metadata={"help": "Who takes part, each once."})
    row: SiteRow = field(metadata={"help": "The row that shows it."})
    statuses: tuple[Status, ...] = field(metadata={"help": "Statuses of the claims it bears on, each once."})

    @property
    def id(self) -> str:
        """Unique over all stories."""
        return f"{self.story}/{self.event}"


def story_events(context: StoryContext, model: StoryModel) -> tuple[SiteEvent, ...]:
    """The events of one story."""
    shown = {row.event.anchor: row.event for row in timeline(context) if row.event is not None}
    return tuple(_event(context, entry, shown[event_anchor(entry.event.id)]) for entry in event_entries(model))


def by_date(events: Iterable[SiteEvent]) -> list[SiteEvent]:
    """By first moment, those without a date last; of one moment, by the ids of story and event."""

    def key(event: SiteEvent) -> tuple[bool, tuple[int, int, str], str, str]:
        return event.when is None, sort_key(event.when) if event.when is not None else (0, 0, ""), event.story, event.event

    return sorted(events, key=key)


def site_events(contexts: StoryContexts, entries: Sequence[EventEntry]) -> tuple[SiteEvent, ...]:
    """The events of the index as rows, in their order."""
    stories = dict.fromkeys(entry.story.id for entry in entries)
    found = {(event.story, event.event): event for id in stories for event in contexts.take(id, story_events)}
    return tuple(found[entry.story.id, entry.event.id] for entry in entries)


def _event(context: StoryContext, entry: EventEntry, row: EventRow) -> SiteEvent:
    event, when = entry.event, entry.state.when
    link = story_link(context.words, entry.story)
    found = {context.status.of(id).status for id in event.claims if id in context.status.shown}
    anchor = f"event-{entry.story.id}-{event.id}"
    site_row = SiteRow(
        event=replace(row, anchor=anchor),
        story=link,
        place=f"{link.path}#{row.anchor}",
    )
    return SiteEvent(
        story=entry.story.id,
        event=event.id,
        when=when.edtf if when is not None else None,
        after=tuple(event.after),
        before=tuple(event.before),
        actors=tuple(dict.fromkeys(event.actors)),
        row=site_row,
        statuses=tuple(status for status in Status if status in found),
    )


def in_order(events: Sequence[SiteEvent]) -> tuple[SiteEvent, ...]:
    """By date under the constraints of each story; events without a date last."""
    by_id = {event.id: event for event in events}
    dates = {event.id: event.when for event in events if event.when is not None}
    ids = ordered_ids(dates, _constraints(events))
    return tuple(by_id[id] for id in (*ids, *(event.id for event in events if event.id not in dates)))


def rows(words: Words, events: Sequence[SiteEvent], now: dt.date | None) -> tuple[SiteRow, ...]:
    """The events with the gaps between them, and a divider at `now` unless that is None; nothing without events."""
    if not events:
        return ()
    found: list[SiteRow] = []
    split = _split(events, now) if now is not None else -1
    for place, event in enumerate(events):
        if now is not None and place == split:
            found.append(SiteRow(now=NowRow(words.day(now))))
        elif place and (gap := gap_row(words, events[place - 1].when, event.when)):
            found.append(SiteRow(gap=gap))
        found.append(event.row)
    if now is not None and split == len(events):
        found.append(SiteRow(now=NowRow(words.day(now))))
    return tuple(found)


def _constraints(events: Iterable[SiteEvent]) -> Iterator[tuple[str, str]]:
    for event in events:
        yield from ((f"{event.story}/{earlier}", event.id) for earlier in event.after)
        yield from ((event.id, f"{event.story}/{later}") for later in event.before)


def _split(events: Sequence[SiteEvent], now: dt.date) -> int:
    for place, event in enumerate(events):
        first = first_day(event.when) if event.when is not None else None
        if event.when is None or (first is not None and first > now):
            return place
    return len(events)
