"""Where the axis has ticks and what they say: minutes, hours, days, weeks, months or years, whatever has room."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from babel.dates import format_datetime

from newsexplainer.charts.scale import Piece, moment, seconds
from newsexplainer.languages import Language
from newsexplainer.languages.language import AxisPatterns
from newsexplainer.model.dates import Precision
from newsexplainer.typography.text_metrics import text_width

FIRST, LAST = dt.datetime(1, 1, 1), dt.datetime(9999, 12, 31, 23, 59, 59)


@dataclass(frozen=True, slots=True)
class Unit:
    """A spacing of ticks.

    `step` counts `field`s. A label `spans` its unit when it stands in the middle of it instead of at its beginning.
    """

    field: str
    step: int
    spans: bool = False

    def label(self, axis: AxisPatterns) -> str:
        """The pattern of a tick."""
        match self.field:
            case "minute" | "hour":
                return axis.clock
            case "day" | "week":
                return axis.day
            case "month":
                return axis.month
            case _:
                return axis.year

    def context(self, axis: AxisPatterns) -> tuple[str, ...]:
        """Patterns, longest first, for what all ticks of a stretch share: the day of hours, the month of days."""
        match self.field:
            case "minute" | "hour":
                return axis.day_of_clock
            case "day" | "week":
                return axis.month_of_day
            case "month":
                return axis.year_of_month
            case _:
                return ()


UNITS = (
    *(Unit("minute", step) for step in (1, 2, 5, 10, 15, 30)),
    *(Unit("hour", step) for step in (1, 2, 3, 6, 12)),
    Unit("day", 1, spans=True),
    Unit("week", 1),
    Unit("week", 2),
    Unit("month", 1, spans=True),
    Unit("month", 3),
    Unit("month", 6),
    Unit("year", 1, spans=True),
    *(Unit("year", step) for step in (2, 5, 10, 25, 50, 100, 250, 500, 1000)),
)


@dataclass(frozen=True, slots=True)
class Tick:
    """One tick at `x`, and its label around `label_x`; the label is empty where there is no room for it."""

    x: float
    label_x: float
    label: str


@dataclass(frozen=True, slots=True)
class Ticks:
    """The ticks of a piece of axis, and the texts of the line below: position of the start, text."""

    ticks: tuple[Tick, ...]
    contexts: tuple[tuple[float, str], ...]


def ticks(piece: Piece, language: Language, *, size: float, finest: Precision) -> Ticks:
    """The densest ticks whose labels do not touch, no finer than the `finest` date there is."""
    for unit in UNITS:
        if _PRECISION[unit.field] > finest:
            continue
        if (made := _try(unit, piece, language, size)) is not None:
            return Ticks(made, _contexts(unit, piece, language, size))
    return Ticks((), ())


def _try(unit: Unit, piece: Piece, language: Language, size: float) -> tuple[Tick, ...] | None:
    """Ticks of this unit, or None where they would be too dense or none has room for a label."""
    expected = (piece.end - piece.start) / _SECONDS[unit.field] / unit.step
    if expected > (piece.right - piece.left) / ((1.4 if unit.spans else 3.2) * size):
        return None
    made, right = [], piece.left - size
    for start, end in pairwise(_starts(unit, piece)):
        label = format_label(start, unit.label(language.axis), language)
        half = text_width(label, size) / 2
        x, stop = piece.x(seconds(start)), piece.x(seconds(end))
        at = (x + stop) / 2 if unit.spans else x
        inside = piece.left - 0.1 <= at - half and at + half <= piece.right + 0.1
        if inside and at - half < right:
            return None
        if unit.spans and stop - x < 2 * half:
            inside = False
            if stop < piece.right and x > piece.left:
                return None
        if piece.start <= seconds(start) <= piece.end or inside:
            made.append(Tick(x, at, label if inside else ""))
        right = at + half + 0.45 * size if inside else right
    return tuple(made) if any(tick.label for tick in made) else None


_PRECISION = {
    "minute": Precision.MINUTE,
    "hour": Precision.MINUTE,
    "day": Precision.DAY,
    "week": Precision.DAY,
    "month": Precision.MONTH,
    "year": Precision.CENTURY,
}
_SECONDS = {"minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2629746, "year": 31556952}


def _starts(unit: Unit, piece: Piece) -> Iterator[dt.datetime]:
    """Starts of the units that touch the piece, then one more (the end of the calendar if there is none)."""
    at = _floor(unit, moment(max(piece.start, 86400.0)))
    while at < LAST and seconds(at) <= piece.end:
        yield at
        at = _next(unit, at)
    yield at


def _floor(unit: Unit, at: dt.datetime) -> dt.datetime:
    day = dt.datetime.combine(at.date(), dt.time())
    match unit.field:
        case "minute":
            return at.replace(minute=at.minute // unit.step * unit.step, second=0)
        case "hour":
            return at.replace(hour=at.hour // unit.step * unit.step, minute=0, second=0)
        case "day":
            return day
        case "week":
            back = day.weekday() + (7 if unit.step == 2 and day.toordinal() // 7 % 2 else 0)
            return day - dt.timedelta(days=back) if day.toordinal() > 14 else FIRST
        case "month":
            return day.replace(day=1, month=(day.month - 1) // unit.step * unit.step + 1)
        case _:
            return day.replace(day=1, month=1, year=max(1, day.year // unit.step * unit.step))


def _next(unit: Unit, at: dt.datetime) -> dt.datetime:
    try:
        if unit.field == "month":
            month = at.month + unit.step
            return at.replace(year=at.year + (month - 1) // 12, month=(month - 1) % 12 + 1)
        if unit.field == "year":
            return at.replace(year=(at.year // unit.step + 1) * unit.step)
        return at + dt.timedelta(**{f"{unit.field}s": unit.step})
    except (ValueError, OverflowError):
        return LAST


def format_label(at: dt.datetime, pattern: str, language: Language) -> str:
    """A tick in words: the pattern is CLDR's, the month names are the language's."""
    return format_datetime(at, pattern, locale=language.region) if pattern else ""


def _contexts(unit: Unit, piece: Piece, language: Language, size: float) -> tuple[tuple[float, str], ...]:
    """What the ticks share, wherever it changes and there is room: the longest form that fits."""
    coarser = {"minute": "day", "hour": "day", "day": "month", "week": "month", "month": "year"}.get(unit.field)
    if coarser is None:
        return ()
    starts = [at for at in _starts(Unit(coarser, 1), piece) if seconds(at) < piece.end]
    ends = [piece.x(seconds(at)) for at in starts[1:]] + [piece.right]
    shown = [at for at, end in zip(starts, ends, strict=True) if end - piece.x(seconds(at)) > 2.6 * size]
    patterns = unit.context(language.axis)
    tries = [_context(pattern, shown or starts[-1:], piece, language, size) for pattern in patterns]
    whole = [found for found in tries if len(found) == len(shown or starts[-1:])]
    return whole[0] if whole and (len(shown) < 2 or whole[0] is not tries[-1]) else max(tries[:-1] or tries, key=len) or tries[-1]


def _context(
    pattern: str, starts: Sequence[dt.datetime], piece: Piece, language: Language, size: float
) -> tuple[tuple[float, str], ...]:
    """The texts of one pattern from the right: the newest first, older ones as far as there is room."""
    limit, found = piece.right + 10.0, []
    for at in reversed(starts):
        text = format_label(at, pattern, language)
        width = text_width(text, size)
        x = min(max(piece.left, piece.x(seconds(at))), limit - width)
        if x >= piece.left - 0.1:
            found.append((x, text))
            limit = x - size
    return tuple(reversed(found))
