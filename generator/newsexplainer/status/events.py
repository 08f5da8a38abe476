"""How events, questions and corrections stood on a day."""

import datetime as dt
from collections.abc import Iterable

from newsexplainer.model.event import Event, EventState
from newsexplainer.model.story import Correction, Question
from newsexplainer.status.rules.r11_as_of import known_day


def state_as_of(event: Event, day: dt.date) -> EventState | None:
    """The state last known on `day`, or None where nothing was known of the event yet."""
    known = [state for state in event.states if known_day(state.known) <= day]
    ordered = sorted(known, key=lambda state: known_day(state.known))
    return ordered[-1] if ordered else None


def is_raised(question: Question, day: dt.date) -> bool:
    """Whether the question had been asked by `day`."""
    return known_day(question.raised) <= day


def is_open(question: Question, day: dt.date) -> bool:
    """Whether the question had been asked and not answered by `day`."""
    closed = question.closed is not None and known_day(question.closed.date) <= day
    return is_raised(question, day) and not closed


def corrections_as_of(corrections: Iterable[Correction], day: dt.date) -> tuple[Correction, ...]:
    """The corrections made by `day`, oldest first."""
    made = [correction for correction in corrections if known_day(correction.date) <= day]
    return tuple(sorted(made, key=lambda correction: (known_day(correction.date), correction.id)))
