"""The timeline: events in order, the years between them, and where the page's date falls."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from newsexplainer.model.dates import ContradictionError, CycleError, When, first_day, last_day, order_events, sort_key
from newsexplainer.model.dates.point import Point, Unspecified
from newsexplainer.model.event import DateBasis, Event, EventState
from newsexplainer.model.status_codes import Occurrence
from newsexplainer.pages.paths import event_anchor
from newsexplainer.pages.sections.badges import Badge, ClaimRef, badge, claim_ref
from newsexplainer.pages.story_context import Name, StoryContext
from newsexplainer.pages.words import DateText, Phrase, Words, capitalised
from newsexplainer.status.events import state_as_of
from newsexplainer.status.plans import plans_as_of


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event as the page's day knew it."""

    anchor: str = field(metadata={"help": "HTML id."})
    node: str = field(metadata={"help": "Shape of the node: happened, approximate, alleged, planned or cancelled."})
    date: DateText = field(metadata={"help": "When, with a capital."})
    tags: tuple[str, ...] = field(metadata={"help": "What the date and the event are: planned, approximate, cancelled …"})
    title: Phrase = field(metadata={"help": "What happens."})
    text: Phrase | None = field(metadata={"help": "A sentence or two more."})
    as_said: Phrase | None = field(metadata={"help": "The words of the source for the date, where it was worked out from them."})
    passed: bool = field(metadata={"help": "Whether its time has passed and nobody knows what became of it."})
    place: Phrase | None = field(metadata={"help": "Where."})
    actors: tuple[Name, ...] = field(metadata={"help": "Who takes part."})
    claims: tuple[tuple[Badge, ClaimRef], ...] = field(metadata={"help": "The claims it bears on, with their status."})
    ahead: bool = field(metadata={"help": "Whether it is in the story's calendar file."})


@dataclass(frozen=True, slots=True)
class GapRow:
    """A stretch of years in which nothing is known."""

    text: str = field(metadata={"help": "How long, in words."})


@dataclass(frozen=True, slots=True)
class NowRow:
    """The day the page stands as of."""

    date: DateText = field(metadata={"help": "The day."})


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One row of the list: exactly one of the three is given."""

    event: EventRow | None = field(default=None, metadata={"help": "An event."})
    gap: GapRow | None = field(default=None, metadata={"help": "Years without one."})
    now: NowRow | None = field(default=None, metadata={"help": "The page's date."})


Dated = tuple[Event, EventState, When | None]


def timeline(context: StoryContext) -> tuple[TimelineRow, ...]:
    """Rows of the timeline as of the context's day; empty for a story without events."""
    found = [(event, state_as_of(event, context.day)) for event in context.story.events]
    known: list[Dated] = [(e, s, s.when.edtf if s.when else None) for e, s in found if s is not None]
    if not known:
        return ()
    ordered, split = _split(context, known)
    planned = {event.id for event, _ in plans_as_of(context.story, context.day)}
    rows: list[TimelineRow] = []
    for index, dated in enumerate(ordered):
        if index == split:
            rows.append(_now(context))
        elif index and (gap := gap_row(context.words, ordered[index - 1][2], dated[2])):
            rows.append(TimelineRow(gap=gap))
        rows.append(TimelineRow(event=_event(context, dated, planned)))
    if split == len(ordered):
        rows.append(_now(context))
    return tuple(rows)


def _split(context: StoryContext, known: Sequence[Dated]) -> tuple[list[Dated], int]:
    """The events in order, and how many of them come before the page's date."""
    dated = _ordered([entry for entry in known if entry[2] is not None])
    undated = [entry for entry in known if entry[2] is None]
    split = next((i for i, (_, _, when) in enumerate(dated) if _is_ahead(context, when)), len(dated))
    behind = [entry for entry in undated if not entry[1].occurrence.is_ahead]
    ahead = [entry for entry in undated if entry[1].occurrence.is_ahead]
    return [*dated[:split], *behind, *dated[split:], *ahead], split + len(behind)


def _now(context: StoryContext) -> TimelineRow:
    return TimelineRow(now=NowRow(context.words.day(context.day)))


def _ordered(known: Sequence[Dated]) -> list[Dated]:
    by_id = {event.id: dated for dated in known for event in (dated[0],)}
    dates = {event.id: when for event, _, when in known if when is not None}
    pairs = [(earlier, event.id) for event, _, _ in known for earlier in event.after]
    pairs += [(event.id, later) for event, _, _ in known for later in event.before]
    return [by_id[id] for id in ordered_ids(dates, pairs)]


def ordered_ids(dates: Mapping[str, When], pairs: Iterable[tuple[str, str]]) -> list[str]:
    """Ids of events by date, the first of each of `pairs` before the second; by date alone where that cannot be."""
    try:
        return order_events(dates, [pair for pair in pairs if pair[0] in dates and pair[1] in dates])
    except (ContradictionError, CycleError):
        return sorted(dates, key=lambda id: (sort_key(dates[id]), id))


def _is_ahead(context: StoryContext, when: When | None) -> bool:
    first = first_day(when) if when is not None else None
    return first is not None and first > context.day


def gap_row(words: Words, earlier: When | None, later: When | None) -> GapRow | None:
    """The whole years between two dates that follow each other; None for less than one, and where a date is open."""
    start = last_day(earlier) if earlier is not None else None
    end = first_day(later) if later is not None else None
    if start is None or end is None:
        return None
    years = end.year - start.year - ((end.month, end.day) < (start.month, start.day))
    if years < 1:
        return None
    text = words.ngettext("%(num)d year without an event we know of", "%(num)d years without an event we know of", years)
    return GapRow(text)


def _event(context: StoryContext, dated: Dated, planned: Collection[str]) -> EventRow:
    event, state, when = dated
    words = context.words
    said = state.when.as_said if state.when and state.when.basis is DateBasis.INFERRED else None
    place = context.places.get(event.place) if event.place else None
    date = words.date(when) if when is not None else DateText(words.gettext("date not known"))
    return EventRow(
        anchor=event_anchor(event.id),
        node=_node(state.occurrence, when),
        date=DateText(capitalised(date.text), date.machine),
        tags=_tags(context, state.occurrence, when),
        title=words.phrase(event.title),
        text=words.optional(event.text),
        as_said=words.optional(said),
        passed=state.occurrence.is_ahead and when is not None and _is_over(context, when),
        place=words.phrase(place.names) if place else None,
        actors=tuple(context.name(actor, short=True) for actor in event.actors),
        claims=_claims(context, event),
        ahead=event.id in planned,
    )


def _is_over(context: StoryContext, when: When) -> bool:
    last = last_day(when)
    return last is not None and last < context.day


def _claims(context: StoryContext, event: Event) -> tuple[tuple[Badge, ClaimRef], ...]:
    refs = [(id, claim_ref(context, id)) for id in event.claims]
    return tuple((badge(context, context.status.of(id)), ref) for id, ref in refs if ref is not None)


def _node(occurrence: Occurrence, when: When | None) -> str:
    if occurrence.is_ahead:
        return "planned"
    if occurrence.is_missed:
        return "cancelled"
    if occurrence is Occurrence.ALLEGED:
        return "alleged"
    vague = when is None or when.qualifiers or (isinstance(when, Point) and when.unspecified is not Unspecified.NOTHING)
    return "approximate" if vague else "happened"


def _tags(context: StoryContext, occurrence: Occurrence, when: When | None) -> tuple[str, ...]:
    words = context.words
    tags = {
        Occurrence.PLANNED: words.pgettext("event", "Planned"),
        Occurrence.EXPECTED: words.pgettext("event", "Expected"),
        Occurrence.ALLEGED: words.pgettext("event", "Alleged"),
        Occurrence.CANCELLED: words.pgettext("event", "Cancelled"),
        Occurrence.DID_NOT_HAPPEN: words.pgettext("event", "Did not happen"),
    }
    found = [tags[occurrence]] if occurrence in tags else []
    if when is not None and when.is_approximate:
        found.append(words.pgettext("date", "Approximate date"))
    if when is not None and when.is_uncertain:
        found.append(words.pgettext("date", "Doubtful date"))
    return tuple(found)
