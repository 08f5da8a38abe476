"""Events that a story announces and that have not taken place."""

import datetime as dt

from newsexplainer.model.dates import last_day
from newsexplainer.model.event import Event, EventState
from newsexplainer.model.status_codes import Occurrence
from newsexplainer.model.story import Story
from newsexplainer.status.events import state_as_of


def plans_as_of(story: Story, day: dt.date) -> tuple[tuple[Event, EventState], ...]:
    """The events ahead on `day`: dated, planned, expected or called off, and not past their last day.

    A called-off plan stays until then, so that a calendar that took it in learns of it.
    """
    states = ((event, state_as_of(event, day)) for event in story.events)
    return tuple((event, state) for event, state in states if state and _lies_ahead(state, day))


def _lies_ahead(state: EventState, day: dt.date) -> bool:
    if state.when is None or not (state.occurrence.is_ahead or state.occurrence is Occurrence.CANCELLED):
        return False
    end = last_day(state.when.edtf)
    return end is None or end >= day
