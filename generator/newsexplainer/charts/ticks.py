"""Where the axis has ticks and what they say: minutes, hours, days, weeks, months or years, whatever has room."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from babel.dates import format_datetime

from newsexplainer.charts.lettering import text_width
from newsexplainer.charts.scale import Piece, moment, seconds
from newsexplainer.languages.regions import REGIONS
from newsexplainer.model.dates import Precision

FIRST, LAST = dt.datetime(1, 1, 1), dt.datetime(9999, 12, 31, 23, 59, 59)


@dataclass(frozen=True, slots=True)
class Unit:
    """A spacing of ticks.

    `step` counts `field`s; `label` is a CLDR pattern per language, `context` are patterns, longest
    first, for what all ticks of a stretch share (the day of hours, the month of days). A label
    `spans` its unit when it stands in the middle of it instead of at its beginning.
    """

    field: str
    step: int
    label: Mapping[str, str]
    context: Mapping[str, tuple[str, ...]]
    spans: bool = False


_CLOCK = {"da": "HH.mm", "en": "HH:mm"}
_DAY_OF_CLOCK = {"da": ("d. MMMM y", "d. MMM y", "d. MMM"), "en": ("d MMMM y", "d MMM y", "d MMM")}
_DAY = {"da": "d.", "en": "d"}
_MONTH_OF_DAY = {"da": ("MMMM y", "MMM y", "MMM"), "en": ("MMMM y", "MMM y", "MMM")}
_MONTH = {"da": "MMM", "en": "MMM"}
_YEAR = {"da": "y", "en": "y"}
_YEAR_OF_MONTH = {"da": ("y",), "en": ("y",)}
_NOTHING: Mapping[str, tuple[str, ...]] = {"da": (), "en": ()}

UNITS = (
    *(Unit("minute", step, _CLOCK, _DAY_OF_CLOCK) for step in (1, 2, 5, 10, 15, 30)),
    *(Unit("hour", step, _CLOCK, _DAY_OF_CLOCK) for step in (1, 2, 3, 6, 12)),
    Unit("day", 1, _DAY, _MONTH_OF_DAY, spans=True),
    Unit("week", 1, _DAY, _MONTH_OF_DAY),
    Unit("week", 2, _DAY, _MONTH_OF_DAY),
    Unit("month", 1, _MONTH, _YEAR_OF_MONTH, spans=True),
    Unit("month", 3, _MONTH, _YEAR_OF_MONTH),
    Unit("month", 6, _MONTH, _YEAR_OF_MONTH),
    Unit("year", 1, _YEAR, _NOTHING, spans=True),
    *(Unit("year", step, _YEAR, _NOTHING) for step in (2, 5, 10, 25, 50, 100, 250, 500, 1000)),
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


def ticks(piece: Piece, language: str, *, size: float, finest: Precision) -> Ticks:
    """The densest ticks whose labels do not touch, no finer than the `finest` date there is."""
    for unit in UNITS:
        if _PRECISION[unit.field] > finest:
            continue
        if (made := _try(unit, piece, language, size)) is not None:
            return Ticks(made, _contexts(unit, piece, language, size))
    return Ticks((), ())


def _try(unit: Unit, piece: Piece, language: str, size: float) -> tuple[Tick, ...] | None:
    """Ticks of this unit, or None where they would be too dense or none has room for a label."""
    expected = (piece.end - piece.start) / _SECONDS[unit.field] / unit.step
    if expected > (piece.right - piece.left) / ((1.4 if unit.spans else 3.2) * size):
        return None
    made, right = [], piece.left - size
    for start, end in pairwise(_starts(unit, piece)):
        label = format_label(start, unit.label[language], language)
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


@lru_cache(maxsize=4096)
def format_label(at: dt.datetime, pattern: str, language: str) -> str:
    """A tick in words: the pattern is CLDR's, the month names are the language's.

    Kept: each is asked for again and again while spacings and forms are tried.
    """
    return format_datetime(at, pattern, locale=REGIONS[language]) if pattern else ""


def _contexts(unit: Unit, piece: Piece, language: str, size: float) -> tuple[tuple[float, str], ...]:
    """What the ticks share, wherever it changes and there is room: the longest form that fits."""
    coarser = {"minute": "day", "hour": "day", "day": "month", "week": "month", "month": "year"}.get(unit.field)
    if coarser is None:
        return ()
    starts = [at for at in _starts(Unit(coarser, 1, {}, {}), piece) if seconds(at) < piece.end]
    ends = [piece.x(seconds(at)) for at in starts[1:]] + [piece.right]
    shown = [at for at, end in zip(starts, ends, strict=True) if end - piece.x(seconds(at)) > 2.6 * size]
    patterns = unit.context[language]
    tries = [_context(pattern, shown or starts[-1:], piece, language, size) for pattern in patterns]
    whole = [found for found in tries if len(found) == len(shown or starts[-1:])]
    return whole[0] if whole and (len(shown) < 2 or whole[0] is not tries[-1]) else max(tries[:-1] or tries, key=len) or tries[-1]


def _context(
    pattern: str, starts: Sequence[dt.datetime], piece: Piece, language: str, size: float
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
