"""The overview of a story's events on one axis, with bars as wide as what is known of the time."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from gettext import NullTranslations

from newsexplainer.charts import marks
from newsexplainer.charts.lanes import Item, Placed, arrange
from newsexplainer.charts.marks import Extent, Mark, Time
from newsexplainer.charts.scale import Piece, TimeScale, seconds, time_scale
from newsexplainer.charts.shapes import Canvas, Fact, Key, Picture, Shape, Text, line
from newsexplainer.charts.ticks import Ticks, ticks
from newsexplainer.languages import Language
from newsexplainer.languages.dates import render_date
from newsexplainer.model.dates import Point, Precision, When
from newsexplainer.model.dates.order import sort_key
from newsexplainer.model.status_codes import Occurrence
from newsexplainer.typography.text_metrics import text_width

NARROW, WIDE = 328, 672
"""Widths of the two drawings: the text column of a phone 360 px wide, and of the page at full measure."""
SIZE = 14.0
"""Height of the letters; at 320 px the narrow drawing shrinks them to 12.3 px."""
LANE, HEAD, FOOT, LINE, EDGE = 24, 24, 46, 19, 12.0
MOST_LABELS = {NARROW: 12, WIDE: 24}
"""With more events than this a drawing shows marks only; the text alternative has the titles."""
BARE_LANE = 15
LONE = 43_200.0
LONE_BY_CLOCK = 900.0


@dataclass(frozen=True, slots=True)
class OverviewEvent:
    """One event as it stood on the page's date, its title in the page's language."""

    title: str
    when: When
    occurrence: Occurrence


def overview(
    events: Sequence[OverviewEvent], now: dt.datetime, language: Language, words: NullTranslations
) -> Picture | None:
    """The picture of the events, or None where there are none. `now` is the page's date, naive local time."""
    if not events:
        return None
    ordered = sorted(events, key=lambda event: (sort_key(event.when), event.title))
    drawn = {width: _draw(ordered, now, language, words, width) for width in (NARROW, WIDE)}
    notes = [] if drawn[NARROW][1] and drawn[WIDE][1] else [words.pgettext("drawing", "The scale changes where the axis is broken.")]
    return Picture(
        title=words.pgettext("drawing", "The events on a time axis"),
        summary=_summary(ordered, language, words),
        narrow=drawn[NARROW][0],
        wide=drawn[WIDE][0],
        legend=_legend(ordered, words),
        facts=tuple(_fact(event, language, words) for event in ordered),
        notes=tuple(notes),
    )


def overview_canvas(
    events: Sequence[OverviewEvent], now: dt.datetime, language: Language, words: NullTranslations, width: int
) -> Canvas:
    """One drawing, `width` units wide, of events in any order; there must be at least one."""
    ordered = sorted(events, key=lambda event: (sort_key(event.when), event.title))
    return _draw(ordered, now, language, words, width)[0]


def _draw(
    events: Sequence[OverviewEvent], now: dt.datetime, language: Language, words: NullTranslations, width: int
) -> tuple[Canvas, bool]:
    extents = [marks.extent(event.when) for event in events]
    by_clock = any(event.when.precision >= Precision.MINUTE for event in events)
    at = seconds(now)
    spans = [*(extent.span for extent in extents), (at, at)]
    scale = time_scale(spans, EDGE, width - EDGE, margin=LONE_BY_CLOCK if by_clock else LONE)
    placed_marks = [marks.place(extent, scale) for extent in extents]
    named = len(events) <= MOST_LABELS[NARROW if width < WIDE else WIDE]
    lanes = _lanes(events, placed_marks, width, named=named)
    lane = LANE if named else BARE_LANE
    floor = HEAD + (max(place.lane for place in lanes) + 1) * lane + 6
    axes = [ticks(piece, language, size=SIZE, finest=_finest(piece, scale, events, extents)) for piece in scale.pieces]
    shapes: list[Shape] = []
    for piece, axis in zip(scale.pieces, axes, strict=True):
        shapes += _axis(piece, axis, floor)
    shapes += _breaks(scale, floor)
    shapes += _now(now, scale, floor, width, language, words)
    for event, extent, mark, place in zip(events, extents, placed_marks, lanes, strict=True):
        shapes += _event(event, extent, mark, place, lane)
    foot = FOOT if any(axis.contexts for axis in axes) else FOOT - LINE
    return Canvas(width, floor + foot, tuple(shapes)), scale.is_even


def _lanes(events: Sequence[OverviewEvent], placed: Sequence[Mark], width: int, *, named: bool) -> tuple[Placed, ...]:
    items = [
        Item(
            mark.left - (marks.ARROW if mark.open_left else 0),
            mark.right + (marks.ARROW if mark.open_right else 0),
            event.title if named else "",
        )
        for event, mark in zip(events, placed, strict=True)
    ]
    return arrange(items, width, SIZE, clear=10.0 if named else 2.0)


def _event(event: OverviewEvent, extent: Extent, mark: Mark, place: Placed, lane: int) -> list[Shape]:
    y = HEAD + place.lane * lane + lane / 2
    out = list(marks.draw(mark, event.occurrence, extent.time, y))
    if place.text:
        base = y - LANE * 0.72 + 5 if place.above else y + 5
        out.append(Text(place.x, base, place.text, SIZE, "pic-label", place.anchor))
    return out


def _finest(
    piece: Piece, scale: TimeScale, events: Sequence[OverviewEvent], extents: Sequence[Extent]
) -> Precision:
    inside = [e.when.precision for e, x in zip(events, extents, strict=True) if scale.piece(x.span[0]) is piece]
    return max(inside, default=Precision.DAY)


def _axis(piece: Piece, made: Ticks, floor: float) -> list[Shape]:
    out: list[Shape] = []
    for tick in made.ticks:
        if piece.left <= tick.x <= piece.right:
            out.append(line(tick.x, HEAD, tick.x, floor, "pic-grid"))
            out.append(line(tick.x, floor - 4, tick.x, floor + 4, "pic-axis"))
        if tick.label:
            out.append(Text(tick.label_x, floor + 19, tick.label, SIZE, "pic-tick", "middle"))
    out += [Text(x, floor + 19 + LINE, text, SIZE, "pic-tick") for x, text in made.contexts]
    return [*out, marks.axis_line(piece, floor)]


def _breaks(scale: TimeScale, floor: float) -> list[Shape]:
    out: list[Shape] = []
    for before, after in zip(scale.pieces, scale.pieces[1:], strict=False):
        out.append(marks.break_mark(before.right, after.left, floor))
        middle = (before.right + after.left) / 2
        out.append(line(middle, HEAD, middle, floor - 10, "pic-gap"))
    return out


def _now(
    now: dt.datetime, scale: TimeScale, floor: float, width: int, language: Language, words: NullTranslations
) -> list[Shape]:
    x = scale.x(seconds(now))
    text = words.pgettext("drawing", "as of %(date)s") % {"date": _day(now, language, "short")}
    half = text_width(text, SIZE, bold=True) / 2
    at = min(max(x, half), width - half)
    return [line(x, HEAD - 4, x, floor + 5, "pic-now"), Text(at, HEAD - 9, text, SIZE, "pic-now-label pic-strong", "middle")]


def _day(now: dt.datetime, language: Language, form: str) -> str:
    return render_date(Point(now.year, now.month, now.day), language, form)


def _summary(events: Sequence[OverviewEvent], language: Language, words: NullTranslations) -> str:
    first, last = (render_date(events[i].when, language, "long") for i in (0, -1))
    if len(events) == 1:
        return words.pgettext("drawing", "One event: %(date)s.") % {"date": first}
    text = words.pgettext("drawing", "%(num)d events, the first dated %(first)s, the last %(last)s.")
    return text % {"num": len(events), "first": first, "last": last}


def _fact(event: OverviewEvent, language: Language, words: NullTranslations) -> Fact:
    text = words.pgettext("drawing", "%(when)s: %(title)s (%(occurrence)s)")
    values = {
        "when": render_date(event.when, language, "long"),
        "title": event.title,
        "occurrence": occurrence_word(event.occurrence, words),
    }
    return Fact(text % values)


def occurrence_word(occurrence: Occurrence, words: NullTranslations) -> str:
    """The word for whether an event takes place."""
    match occurrence:
        case Occurrence.PLANNED:
            return words.pgettext("drawing", "planned")
        case Occurrence.EXPECTED:
            return words.pgettext("drawing", "expected")
        case Occurrence.ALLEGED:
            return words.pgettext("drawing", "alleged")
        case Occurrence.HAPPENED:
            return words.pgettext("drawing", "happened")
        case Occurrence.CANCELLED:
            return words.pgettext("drawing", "cancelled")
        case _:
            return words.pgettext("drawing", "did not happen")


def _legend(events: Sequence[OverviewEvent], words: NullTranslations) -> tuple[Key, ...]:
    """The marks that occur in the drawing, and no others."""
    seen = {marks.style_of(event.occurrence) for event in events}
    times = {marks.extent(event.when).time for event in events}
    lines = [
        ("happened" in seen, Occurrence.HAPPENED, Time.LASTS, words.pgettext("drawing", "happened")),
        (Time.WITHIN in times and "happened" in seen, Occurrence.HAPPENED, Time.WITHIN, words.pgettext("drawing", "at some time in the span")),
        (Time.ABOUT in times, Occurrence.HAPPENED, Time.ABOUT, words.pgettext("drawing", "date estimated or doubted")),
        ("planned" in seen, Occurrence.PLANNED, Time.WITHIN, words.pgettext("drawing", "planned or expected")),
        ("alleged" in seen, Occurrence.ALLEGED, Time.LASTS, words.pgettext("drawing", "alleged, not proven")),
        ("crossed" in seen, Occurrence.CANCELLED, Time.LASTS, words.pgettext("drawing", "cancelled or did not happen")),
    ]
    return tuple(Key(_sample(occurrence, time), text) for used, occurrence, time, text in lines if used)


def _sample(occurrence: Occurrence, time: Time) -> Canvas:
    dot = time is Time.LASTS and occurrence is Occurrence.HAPPENED
    mark = Mark(6, 17, True, False, False) if dot else Mark(1, 27, False, False, False)
    return Canvas(28, 16, marks.draw(mark, occurrence, time, 8))

