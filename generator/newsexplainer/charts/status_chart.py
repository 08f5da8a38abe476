"""How the statuses of claims changed: one row per claim, one patterned stretch per status."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from gettext import NullTranslations

from newsexplainer.charts import marks
from newsexplainer.charts.hatching import status_bar
from newsexplainer.charts.scale import Piece, TimeScale, seconds, time_scale
from newsexplainer.charts.shapes import Canvas, Fact, Key, Picture, Shape, Text, line
from newsexplainer.charts.ticks import ticks
from newsexplainer.languages import Language
from newsexplainer.languages.dates import render_date
from newsexplainer.model.dates import Point, Precision
from newsexplainer.model.status_codes import Status
from newsexplainer.typography.text_metrics import text_width, wrap

NARROW, WIDE = 328, 672
SIZE = 14.0
LEADING = 18
BAR = 12
COLUMN = 296
"""Width of the claims' column in the wide drawing."""
TOP, FOOT, EDGE = 8, 46, 10.0
MOST_LINES = 2
DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class ClaimStrip:
    """A claim with its statuses: each holds from its day until the next, the last until the page's date."""

    number: int
    text: str
    steps: tuple[tuple[dt.date, Status], ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A claim's place in the drawing: lines of its text and the height of its bar."""

    strip: ClaimStrip
    lines: tuple[str, ...]
    top: float
    bar: float


def status_chart(
    strips: Sequence[ClaimStrip], as_of: dt.date, names: Mapping[Status, str], language: Language, words: NullTranslations
) -> Picture | None:
    """The chart up to `as_of`, or None where no status has changed. `names` are the words for the statuses.

    Claims that have had one status all along are in the text alternative only: drawn, they would be
    a wall of equal bars.
    """
    known = [strip for strip in strips if strip.steps]
    changed = [strip for strip in known if len(strip.steps) > 1]
    if not changed:
        return None
    seen = {status for strip in changed for _, status in strip.steps}
    (narrow, even), (wide, wide_even) = (_draw(changed, as_of, names, language, width) for width in (NARROW, WIDE))
    return Picture(
        title=words.pgettext("drawing", "How the status of claims has changed"),
        summary=_summary(changed, as_of, language, words),
        narrow=narrow,
        wide=wide,
        legend=tuple(Key(_sample(status), names[status]) for status in Status if status in seen),
        facts=tuple(_fact(strip, names, language, words) for strip in known),
        notes=_notes(len(known) - len(changed), words, even=even and wide_even),
    )


def _summary(changed: Sequence[ClaimStrip], as_of: dt.date, language: Language, words: NullTranslations) -> str:
    text = words.npgettext(
        "drawing",
        "%(num)d claim whose status changed between %(first)s and %(last)s.",
        "%(num)d claims whose status changed between %(first)s and %(last)s.",
        len(changed),
    )
    first = min(strip.steps[0][0] for strip in changed)
    return text % {"num": len(changed), "first": _date(first, language), "last": _date(as_of, language)}


def _notes(unchanged: int, words: NullTranslations, *, even: bool) -> tuple[str, ...]:
    out = [] if even else [words.pgettext("drawing", "The scale changes where the axis is broken.")]
    if unchanged:
        text = words.npgettext(
            "drawing",
            "%(num)d more claim has had one status ever since it came up; the text lists it too.",
            "%(num)d more claims have had one status ever since they came up; the text lists them too.",
            unchanged,
        )
        out.append(text % {"num": unchanged})
    return tuple(out)


def _draw(
    strips: Sequence[ClaimStrip], as_of: dt.date, names: Mapping[Status, str], language: Language, width: int
) -> tuple[Canvas, bool]:
    wide = width == WIDE
    left = COLUMN + 16.0 if wide else EDGE
    spans = [(_start(day), _start(day) + DAY) for strip in strips for day, _ in strip.steps]
    end = _start(as_of) + DAY
    scale = time_scale([*spans, (end - DAY, end)], left, width - EDGE, margin=DAY / 4)
    rows, floor = _rows(strips, width, wide)
    shapes: list[Shape] = []
    for piece in scale.pieces:
        shapes += _axis(piece, floor, language)
    for before, after in zip(scale.pieces, scale.pieces[1:], strict=False):
        shapes.append(marks.break_mark(before.right, after.left, floor))
    for row in rows:
        shapes += [Text(0, row.top + SIZE + LEADING * i, text, SIZE, "pic-label") for i, text in enumerate(row.lines)]
        shapes += _bars(row, scale, end, names)
    return Canvas(width, int(floor) + FOOT, tuple(shapes)), scale.is_even


def _rows(strips: Sequence[ClaimStrip], width: int, wide: bool) -> tuple[list[_Row], float]:
    rows, y = [], float(TOP)
    for strip in strips:
        lines = wrap(f"#{strip.number} {strip.text}", COLUMN if wide else width, SIZE, lines=MOST_LINES)
        text = LEADING * len(lines)
        if wide:
            height = max(text, LEADING + BAR + 4)
            rows.append(_Row(strip, lines, y, y + LEADING + 2))
        else:
            height = text + LEADING + BAR + 2
            rows.append(_Row(strip, lines, y, y + text + LEADING + 1))
        y += height + (12 if wide else 14)
    return rows, y


def _bars(row: _Row, scale: TimeScale, end: float, names: Mapping[Status, str]) -> list[Shape]:
    """The stretches of a row, cut at the breaks of the axis, each named where there is room."""
    out: list[Shape] = []
    ends = [*(_start(day) for day, _ in row.strip.steps[1:]), end]
    free = 0.0
    for (day, status), stop in zip(row.strip.steps, ends, strict=True):
        start = _start(day)
        for piece in scale.pieces:
            a, b = max(start, piece.start), min(stop, piece.end)
            if a < b:
                x = piece.x(a)
                out += status_bar(status, x, row.bar, max(3.0, piece.x(b) - x - 1.5), BAR)
        x, wanted = scale.x(start), text_width(names[status], SIZE - 1, bold=True)
        right = scale.pieces[-1].right
        if stop == end:
            x = max(min(x, right - wanted), free)
        if x >= free and (x + wanted <= scale.x(stop) or (stop == end and x + wanted <= right)):
            out.append(Text(x, row.bar - 5, names[status], SIZE - 1, f"pic-status pic-strong dv-s--{status.value}"))
            free = x + wanted + 8
    return out


def _axis(piece: Piece, floor: float, language: Language) -> list[Shape]:
    made = ticks(piece, language, size=SIZE, finest=Precision.DAY)
    out: list[Shape] = []
    for tick in made.ticks:
        if piece.left <= tick.x <= piece.right:
            out.append(line(tick.x, floor - 4, tick.x, floor + 4, "pic-axis"))
        if tick.label:
            out.append(Text(tick.label_x, floor + 19, tick.label, SIZE, "pic-tick", "middle"))
    out += [Text(x, floor + 38, text, SIZE, "pic-tick") for x, text in made.contexts]
    return [*out, marks.axis_line(piece, floor)]


def _start(day: dt.date) -> float:
    return seconds(dt.datetime.combine(day, dt.time()))


def _sample(status: Status) -> Canvas:
    return Canvas(28, 16, status_bar(status, 0, 2, 28, BAR))


def _date(day: dt.date, language: Language) -> str:
    return render_date(Point(day.year, day.month, day.day), language, "long")


def _fact(strip: ClaimStrip, names: Mapping[Status, str], language: Language, words: NullTranslations) -> Fact:
    pattern = words.pgettext("drawing", "from %(date)s: %(status)s")
    parts = tuple(pattern % {"date": _date(day, language), "status": names[status]} for day, status in strip.steps)
    if len(parts) == 1:
        return Fact(f"#{strip.number} {parts[0]}")
    return Fact(f"#{strip.number} {strip.text}", parts)
