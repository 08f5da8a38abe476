"""What became of predictions: derived from the events they foresee."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from newsexplainer.model.claim import Claim
from newsexplainer.model.event import Event
from newsexplainer.model.status_codes import Occurrence, Status
from newsexplainer.model.story import Story
from newsexplainer.status.codes import Outcome
from newsexplainer.status.events import state_as_of
from newsexplainer.status.result import StoryStatus


@dataclass(frozen=True, slots=True)
class Prediction:
    """A claim that foresees events, what became of it, and the events that decide (those known by then)."""

    claim: Claim
    outcome: Outcome
    events: tuple[Event, ...]


def outcomes(story: Story, status: StoryStatus) -> tuple[Prediction, ...]:
    """Every prediction of the story that had come up by `status.as_of`, in the order of the claims."""
    events = {event.id: event for event in story.events}
    return tuple(
        _predict(claim.claim, claim.status, events, status.as_of) for claim in status.raised if claim.claim.foresees
    )


def _predict(claim: Claim, status: Status, events: Mapping[str, Event], day: dt.date) -> Prediction:
    foreseen = [events[id] for id in claim.foresees if id in events]
    states = [(event, state_as_of(event, day)) for event in foreseen]
    outcome = judge(state.occurrence if state else None for _, state in states)
    if status is Status.REFUTED and outcome in (Outcome.CAME_TRUE, Outcome.UNSETTLED):
        outcome = Outcome.DID_NOT
    return Prediction(claim, outcome, tuple(event for event, state in states if state is not None))


def judge(occurrences: Iterable[Occurrence | None]) -> Outcome:
    """What a prediction of several events came to; None is an event nothing is known of.

    All happened: it came true. None will: it did not. Some did and some will not: partly, even while
    others are open. Anything else is not settled.
    """
    found = list(occurrences)
    happened = sum(occurrence is Occurrence.HAPPENED for occurrence in found)
    missed = sum(occurrence is not None and occurrence.is_missed for occurrence in found)
    if happened and missed:
        return Outcome.PARTLY
    if not found or happened + missed < len(found):
        return Outcome.UNSETTLED
    return Outcome.CAME_TRUE if happened else Outcome.DID_NOT
