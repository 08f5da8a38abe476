"""Dates that say exactly what is known: the EDTF profile of `docs/dates.md`."""

from newsexplainer.model.dates.bounds import earliest, first_day, last_day, latest
from newsexplainer.model.dates.clock import COPENHAGEN, Clock
from newsexplainer.model.dates.errors import DateError
from newsexplainer.model.dates.field import EdtfText
from newsexplainer.model.dates.order import Order, compare, sort_key
from newsexplainer.model.dates.parser import parse
from newsexplainer.model.dates.point import Point, Precision, Unspecified
from newsexplainer.model.dates.sequence import ContradictionError, CycleError, order_events
from newsexplainer.model.dates.spans import Interval, OneOf, Range, When
from newsexplainer.model.dates.text import format

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
