"""A time axis with breaks: long empty stretches are cut out, so that what lies close together does not pile up.

Times are seconds of local time in Copenhagen since the start of year 1 (see `seconds`); positions
are units of the drawing.
"""

import datetime as dt
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

Span = tuple[float, float]
"""First and last second of something, in this order."""

BREAK = 22.0
"""Width of the mark that stands for a stretch left out."""
TOUCHING = 9.0
"""Marks closer than this lie on each other."""
LONG_GAP = 0.6
"""Share of an axis that a gap may take before it is cut out for its length alone."""
LEAST_GAIN = 4.0
"""Gain in log likelihood below which a cut is not worth its mark."""
NARROWEST = 52.0
"""Width of the narrowest piece of axis: room for a month and a year below it."""
MOST_PIECES = 4
ROOM_OF_PIECE = 100.0
"""Width of axis for which one piece is allowed, up to the most."""
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

    `margin` is how many seconds to show around a lone moment, on either side. A day is equally long
    everywhere unless marks would pile up; no span begins or ends in a stretch left out.
    """
    parts = _parts(_Part(tuple(sorted(spans))), right - left)
    padded = _padded(parts, margin)
    room = right - left - BREAK * (len(parts) - 1)
    widths = _even_widths(padded, room)
    density = min(width / (end - start) for (start, end), width in zip(padded, widths, strict=True))
    if len(parts) > 1 and any(part.is_crowded(part.length * density) for part in parts):
        return TimeScale(tuple(_place(padded, _shared(parts, room), left)))
    return TimeScale(tuple(_place(_widened(padded, widths), widths, left)))


@dataclass(frozen=True, slots=True)
class _Part:
    """What lies in a piece of axis: spans, or the parts of spans, sorted by start."""

    spans: tuple[Span, ...]

    @property
    def edges(self) -> list[float]:
        """Every first and last moment, once each, in order."""
        return sorted({time for span in self.spans for time in span})

    @property
    def length(self) -> float:
        """Seconds from the first to the last moment."""
        return max(end for _, end in self.spans) - self.spans[0][0]

    def is_crowded(self, width: float) -> bool:
        """Whether many neighbours would touch, drawn `width` wide, though their times differ."""
        starts = sorted({start for start, _ in self.spans})
        if len(starts) < 3:
            return False
        close = sum((b - a) / self.length * width < TOUCHING for a, b in pairwise(starts))
        return 3 * close > len(starts) - 1

    def cut(self, before: float, after: float) -> tuple["_Part", "_Part"]:
        """The parts up to `before` and from `after`; a span across the cut is in both."""
        first = tuple((start, min(end, before)) for start, end in self.spans if start <= before)
        return _Part(first), _Part(tuple(sorted((max(start, after), end) for start, end in self.spans if end >= after)))


def _parts(whole: _Part, width: float) -> list[_Part]:
    """Cut where the density of marks changes most, as long as that helps marks that touch or a long gap asks for it."""
    parts = [whole]
    most = min(MOST_PIECES, int(width / ROOM_OF_PIECE))
    while len(parts) < most:
        shares = _shared(parts, width - BREAK * (len(parts) - 1))
        cuts = [cut for part, share in zip(parts, shares, strict=True) if (cut := _best_cut(part, share))]
        if not cuts:
            return parts
        _, old, new = max(cuts, key=lambda cut: cut[0])
        at = parts.index(old)
        parts[at : at + 1] = new
    return parts


def _best_cut(part: _Part, width: float) -> tuple[float, _Part, tuple[_Part, _Part]] | None:
    """The gain of the best cut of a part and what it makes, or None where the part is better left whole."""
    edges = part.edges
    if len(part.spans) < 3 or len(edges) < 3:
        return None
    crowded = part.is_crowded(width)
    found = []
    for before, after in pairwise(edges):
        if not crowded and after - before < LONG_GAP * part.length:
            continue
        gain = _gain(edges, before, after)
        if gain > LEAST_GAIN and any(start >= after for start, _ in part.spans):
            found.append((gain, part, part.cut(before, after)))
    return max(found, key=lambda cut: cut[0], default=None)


def _gain(edges: Sequence[float], before: float, after: float) -> float:
    """How much better two densities describe the moments than one: the gain in log likelihood."""
    least = 0.05 * (edges[-1] - edges[0])
    first = sum(edge <= before for edge in edges)
    last = len(edges) - first

    def fit(count: int, length: float) -> float:
        return count * math.log(count / (length + least))

    return fit(first, before - edges[0]) + fit(last, edges[-1] - after) - fit(len(edges), edges[-1] - edges[0])


def _shared(parts: Sequence[_Part], room: float) -> list[float]:
    """Widths by how many marks a part has, none below the narrowest."""
    weights = [len(part.spans) + 1.0 for part in parts]
    rest = room - NARROWEST * len(parts)
    total = math.fsum(weights)
    return [NARROWEST + rest * weight / total for weight in weights]


def _padded(parts: Sequence[_Part], margin: float) -> list[Span]:
    """The time each part shows: some more on either side, at most to the middle of what is left out there."""
    ends = [(part.spans[0][0], part.spans[0][0] + part.length) for part in parts]
    middles = [(before[1] + after[0]) / 2 for before, after in pairwise(ends)]
    around = zip(ends, [-math.inf, *middles], [*middles, math.inf], strict=True)
    more = [max(MARGIN * part.length, margin) for part in parts]
    return [(max(start - by, least), min(end + by, most)) for ((start, end), least, most), by in zip(around, more, strict=True)]


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
