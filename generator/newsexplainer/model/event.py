"""Something that happens in time."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from newsexplainer.model.base import Model, Slug
from newsexplainer.model.citation import Citation
from newsexplainer.model.dates import EdtfText
from newsexplainer.model.local_text import LocalText
from newsexplainer.model.status_codes import Occurrence


class DateBasis(StrEnum):
    """Where a date comes from."""

    STATED = "stated"
    INFERRED = "inferred"


class Dated(Model):
    """A date with the words of the source and what they were resolved against."""

    edtf: EdtfText
    as_said: LocalText | None = Field(default=None, description="The words of the source, such as `i sidste uge`.")
    anchor: EdtfText | None = Field(default=None, description="The day the words were said.")
    basis: DateBasis = DateBasis.STATED


def _expand_short_form(value: Any) -> Any:
    return {"edtf": value} if isinstance(value, str) else value


DatedOrShort = Annotated[
    Dated,
    BeforeValidator(_expand_short_form, json_schema_input_type=Dated | str),
]
"""Either the full form or just the EDTF text."""


class EventState(Model):
    """How an event stood from a certain day: an event planned on one day has happened on a later."""

    known: EdtfText = Field(description="The day from which this was known.")
    occurrence: Occurrence
    when: DatedOrShort | None = Field(default=None, description="Empty where no date is known.")


class Event(Model):
    """Something that happens, was planned, or is said to have happened."""

    id: Slug
    title: LocalText
    text: LocalText | None = None
    states: list[EventState] = Field(min_length=1, max_length=200, description="Oldest first.")
    place: Slug | None = None
    actors: list[Slug] = Field(default=[], max_length=200)
    claims: list[Slug] = Field(default=[], max_length=500, description="The claims of this story that it bears on.")
    after: list[Slug] = Field(default=[], max_length=200, description="Events of this story that came first.")
    before: list[Slug] = Field(default=[], max_length=200, description="Events of this story that came later.")
    sources: list[Citation] = Field(min_length=1, max_length=200)
    sequence: int = Field(default=0, ge=0, description="iCalendar SEQUENCE: raise it when a published plan changes.")
