"""Time runs forward: events in an order that can be, states oldest first, nothing known before it happened."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from newsexplainer.checks.findings import Finding, Loc, Place
from newsexplainer.loading import Project
from newsexplainer.model.dates import ContradictionError, CycleError, When, first_day, format, last_day, order_events, parse
from newsexplainer.model.event import Event
from newsexplainer.model.status_codes import Occurrence
from newsexplainer.model.story import Story
from newsexplainer.status.rules.r11_as_of import known_day

_ANY_TIME = parse("0001/9999")

Edges = Mapping[tuple[str, str], Loc]
"""(first, second) to the place where that order is written."""


def chronology(project: Project) -> Iterator[Finding]:
    """Findings about the order of events, of their states, and of the dates of the page."""
    for id, story in project.stories.items():
        yield from _order(id, story)
        published = {document.id: last_day(document.published) for document in story.documents}
        for index, event in enumerate(story.events):
            yield from _states(id, ("events", index), event)
            yield from _rests_on_plans(id, ("events", index), event, [published[document] for document in _cited(event, story)])
        yield from _page(id, story)


def _order(id: str, story: Story) -> Iterator[Finding]:
    edges = _edges(story)
    dates = {event.id: _date(event) for event in story.events}
    for island in _islands(edges):
        inside = {pair: loc for pair, loc in edges.items() if pair[0] in island}
        try:
            order_events({event: dates[event] for event in sorted(island)}, inside)
        except CycleError as error:
            yield _cycle(id, error.loop, inside)
        except ContradictionError as error:
            yield _contradiction(id, error, inside, story)


def _edges(story: Story) -> Edges:
    edges: dict[tuple[str, str], Loc] = {}
    for index, event in enumerate(story.events):
        for place, other in enumerate(event.after):
            edges.setdefault((other, event.id), ("events", index, "after", place))
        for place, other in enumerate(event.before):
            edges.setdefault((event.id, other), ("events", index, "before", place))
    return edges


def _date(event: Event) -> When:
    """The date last known, or any time at all where none is."""
    dates = [state.when.edtf for state in event.states if state.when is not None]
    return dates[-1] if dates else _ANY_TIME


def _islands(edges: Edges) -> list[set[str]]:
    """The groups of events that constraints join, so that each group can have its own finding."""
    near: defaultdict[str, set[str]] = defaultdict(set)
    for first, second in edges:
        near[first].add(second)
        near[second].add(first)
    islands: list[set[str]] = []
    for start in sorted(near):
        if any(start in island for island in islands):
            continue
        island, waiting = set(), [start]
        while waiting:
            event = waiting.pop()
            if event not in island:
                island.add(event)
                waiting += near[event]
        islands.append(island)
    return islands


def _cycle(id: str, loop: tuple[str, ...], edges: Edges) -> Finding:
    steps = [edges[pair] for pair in zip(loop, (*loop[1:], loop[0]), strict=True)]
    return Finding(
        code="event-order-circular",
        kind="story",
        id=id,
        loc=steps[-1],
        message=f"these events are each said to come before the next: {' → '.join((*loop, loop[0]))}",
        label="closes the loop",
        help="remove one of these constraints",
        related=tuple(Place("story", id, step, "part of the loop") for step in steps[:-1]),
    )


def _contradiction(id: str, error: ContradictionError, edges: Edges, story: Story) -> Finding:
    first, second = error.pair
    written = edges.get(error.pair) or next(loc for pair, loc in edges.items() if second in pair)
    places = {event.id: index for index, event in enumerate(story.events)}
    return Finding(
        code="event-order-impossible",
        kind="story",
        id=id,
        loc=written,
        message=f"`{first}` cannot come before `{second}`: {error.why}",
        help="correct one of the dates, or remove the constraint",
        related=(Place("story", id, ("events", places[first], "states"), f"the date of `{first}`"),),
    )


def _states(id: str, loc: Loc, event: Event) -> Iterator[Finding]:
    for index, state in enumerate(event.states):
        if index and known_day(state.known) < known_day(event.states[index - 1].known):
            yield Finding(
                code="event-states-out-of-order",
                kind="story",
                id=id,
                loc=(*loc, "states", index, "known"),
                message=f"`{event.id}` has a state known on {format(state.known)} after one known on {format(event.states[index - 1].known)}",
                help="list the states oldest first",
            )
        begins = first_day(state.when.edtf) if state.when is not None else None
        known = last_day(state.known)
        if state.occurrence is Occurrence.HAPPENED and begins is not None and known is not None and known < begins:
            yield Finding(
                code="known-before-it-happened",
                kind="story",
                id=id,
                loc=(*loc, "states", index, "occurrence"),
                message=f"`{event.id}` is said to have happened, known on {format(state.known)}, before its date",
                help="use `planned` or `expected` until it has happened, and add a state for the day it was known",
            )


def _rests_on_plans(id: str, loc: Loc, event: Event, published: Sequence[dt.date | None]) -> Iterator[Finding]:
    """R8: what happened needs a source from the day it happened or later; older ones can only tell of a plan."""
    happened = next((state for state in reversed(event.states) if state.occurrence is Occurrence.HAPPENED), None)
    begins = first_day(happened.when.edtf) if happened is not None and happened.when is not None else None
    if begins is None:
        return
    if all(day is not None and day < begins for day in published):
        yield Finding(
            code="happened-on-plans-alone",
            kind="story",
            id=id,
            loc=(*loc, "sources"),
            message=f"`{event.id}` is said to have happened, and every document that tells of it is older than it",
            help="cite a document that tells that it happened: a confirmed plan never confirms the event (R8)",
        )


def _cited(event: Event, story: Story) -> Iterator[str]:
    """The documents that tell of the event: its own, its evidence's, and those of the claims it bears on."""
    yield from (source.document for source in event.sources)
    for claim in story.claims:
        yield from (source.document for e in claim.evidence if e.event == event.id for source in e.sources)
        if claim.id in event.claims:
            yield from (source.document for statement in claim.statements for source in statement.sources)


def _page(id: str, story: Story) -> Iterator[Finding]:
    published, updated = first_day(story.published), last_day(story.updated)
    if published is not None and updated is not None and updated < published:
        yield Finding(
            code="updated-before-published",
            kind="story",
            id=id,
            loc=("updated",),
            message=f"updated {format(story.updated)}, and published {format(story.published)}",
            help="`updated:` is the day the page stands as of; it is never earlier than `published:`",
        )
    for index, question in enumerate(story.questions):
        raised = first_day(question.raised)
        closed = last_day(question.closed.date) if question.closed is not None else None
        if raised is not None and closed is not None and closed < raised:
            yield Finding(
                code="closed-before-raised",
                kind="story",
                id=id,
                loc=("questions", index, "closed", "date"),
                message=f"question `{question.id}` is closed before it is raised",
                help="correct one of the dates",
            )
