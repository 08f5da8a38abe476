"""Dates that say exactly what is known: the EDTF profile of `docs/dates.md`."""

from generator.model.dates.bounds import earliest, first_day, last_day, latest
from generator.model.dates.clock import COPENHAGEN, Clock
from generator.model.dates.errors import DateError
from generator.model.dates.field import EdtfText
from generator.model.dates.order import Order, compare, sort_key
from generator.model.dates.parser import parse
from generator.model.dates.point import Point, Precision, Unspecified
from generator.model.dates.sequence import ContradictionError, CycleError, order_events
from generator.model.dates.spans import Interval, OneOf, Range, When
from generator.model.dates.text import format

__all__ = [
    "COPENHAGEN",
    "Clock",
    "ContradictionError",
    "CycleError",
    "DateError",
    "EdtfText",
    "Interval",
    "OneOf",
    "Order",
    "Point",
    "Precision",
    "Range",
    "Unspecified",
    "When",
    "compare",
    "earliest",
    "first_day",
    "format",
    "last_day",
    "latest",
    "order_events",
    "parse",
    "sort_key",
]
