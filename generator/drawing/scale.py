"""A time axis with breaks: long empty stretches are cut out, so that what lies close together does not pile up.

Times are seconds of local time in Copenhagen since the start of year 1 (see `seconds`); positions
are units of the drawing.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

Span = tuple[float, float]
"""First and last second of something, in this order."""

BREAK = 22.0
"""Width of the mark that stands for a stretch left out."""
APART = 20.0
"""How far apart neighbouring marks should be, at least, before a break is worth its room."""
NARROWEST = 66.0
"""Width of the narrowest piece of axis: room for a month and a year below it."""
MOST_PIECES = 4
MARGIN = 0.05


@dataclass(frozen=True, slots=True)
class Piece:
    """An unbroken part of the axis: the times it covers and where it is drawn."""

    start: float
    end: float
    left: float
    right: float

    def x(self, time: float) -> float:
        """The position of a time, kept inside the piece."""
        share = (time - self.start) / (self.end - self.start)
        return self.left + min(1.0, max(0.0, share)) * (self.right - self.left)

    @property
    def density(self) -> float:
        """Units per second."""
        return (self.right - self.left) / (self.end - self.start)


@dataclass(frozen=True, slots=True)
class TimeScale:
    """The whole axis, oldest piece first; there is a break between each two."""

    pieces: tuple[Piece, ...]

    @property
    def is_even(self) -> bool:
        """Whether a day is equally long everywhere on the axis."""
        densities = [piece.density for piece in self.pieces]
        return max(densities) <= min(densities) * 1.001

    def piece(self, time: float) -> Piece:
        """The piece a time is in, or the nearest one."""
        return min(self.pieces, key=lambda p: max(p.start - time, time - p.end, 0.0))

    def x(self, time: float) -> float:
        """The position of a time; a time left out is at the edge of the nearest piece."""
        return self.piece(time).x(time)


def seconds(moment: dt.datetime) -> float:
    """A naive local time as a number."""
    return float(moment.toordinal() * 86400 + moment.hour * 3600 + moment.minute * 60 + moment.second)


def moment(time: float) -> dt.datetime:
    """The naive local time of a number."""
    day, rest = divmod(round(time), 86400)
    return dt.datetime.combine(dt.date.fromordinal(day), dt.time()) + dt.timedelta(seconds=rest)


def time_scale(spans: Iterable[Span], left: float, right: float, *, margin: float) -> TimeScale:
    """The axis from `left` to `right` on which all spans can be drawn.

    `margin` is how many seconds to show around a lone moment, on either side.
    """
    parts = _split(_clusters(spans), right - left, MOST_PIECES)
    padded = [_padded(part, margin) for part in parts]
    room = right - left - BREAK * (len(parts) - 1)
    widths = _even_widths(padded, room)
    if any(_is_crowded(part, width) for part, width in zip(parts, widths, strict=True)):
        marks = sum(len(part) + 1 for part in parts)
        widths = [room * (len(part) + 1) / marks for part in parts]
        return TimeScale(tuple(_place(padded, widths, left)))
    return TimeScale(tuple(_place(_widened(padded, widths), widths, left)))


def _clusters(spans: Iterable[Span]) -> list[Span]:
    out: list[Span] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out


def _split(clusters: Sequence[Span], width: float, most: int) -> list[Sequence[Span]]:
    """Cut at the widest gap while something is crowded and the gap is what crowds it."""
    if len(clusters) < 3 or most < 2:
        return [clusters]
    gaps = [after[0] - before[1] for before, after in pairwise(clusters)]
    at = max(range(len(gaps)), key=lambda i: (gaps[i], -i))
    total = clusters[-1][1] - clusters[0][0]
    sides = clusters[: at + 1], clusters[at + 1 :]
    crowded = any(
        _is_crowded(side, width * (side[-1][1] - side[0][0]) / total) and gaps[at] > 2 * (side[-1][1] - side[0][0])
        for side in sides
    )
    if not crowded and gaps[at] < 0.6 * total:
        return [clusters]
    share = (width - BREAK) / 2
    first = _split(sides[0], share, most - 1)
    return first + _split(sides[1], share, most - len(first))


def _is_crowded(clusters: Sequence[Span], width: float) -> bool:
    return width < APART * (len(clusters) - 1)


def _padded(clusters: Sequence[Span], margin: float) -> Span:
    start, end = clusters[0][0], clusters[-1][1]
    by = max(MARGIN * (end - start), margin)
    return start - by, end + by


def _even_widths(spans: Sequence[Span], room: float) -> list[float]:
    """Widths in proportion to the spans, none below the narrowest."""
    lengths = [end - start for start, end in spans]
    narrow: set[int] = set()
    while True:
        free = room - NARROWEST * len(narrow)
        total = sum(length for i, length in enumerate(lengths) if i not in narrow)
        widths = [NARROWEST if i in narrow else free * length / total for i, length in enumerate(lengths)]
        short = {i for i, width in enumerate(widths) if width < NARROWEST and i not in narrow}
        if not short or len(narrow | short) == len(lengths):
            return widths if not short else [room / len(lengths)] * len(lengths)
        narrow |= short


def _widened(spans: Sequence[Span], widths: Sequence[float]) -> list[Span]:
    """Spans lengthened to both sides until all have the scale of the widest."""
    density = min(width / (end - start) for (start, end), width in zip(spans, widths, strict=True))
    out = []
    for (start, end), width in zip(spans, widths, strict=True):
        more = (width / density - (end - start)) / 2
        out.append((start - more, end + more))
    overlap = any(before[1] > after[0] for before, after in pairwise(out))
    return list(spans) if overlap else out


def _place(spans: Sequence[Span], widths: Sequence[float], left: float) -> Iterable[Piece]:
    for (start, end), width in zip(spans, widths, strict=True):
        yield Piece(start, end, left, left + width)
        left += width + BREAK
