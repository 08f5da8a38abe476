"""The picture of a share card.

Everything on it is text and plain rectangles in one fixed palette, so that the same input gives the
same bytes; nothing of the machine's, such as a shaping library, goes into it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw

from newsexplainer.charts.hatching import status_bar
from newsexplainer.charts.shapes import Path as Outline
from newsexplainer.charts.shapes import Rect
from newsexplainer.exports.card_colours import BRAND, COLOURS, INK, MUTED, PALETTE, full
from newsexplainer.model.status_codes import Status
from newsexplainer.typography.letters import Font, width_of, write

WIDTH, HEIGHT = 1200, 630
MARGIN = 72
SCALE = 2
"""The bar is drawn at this size in its own units, to look as on the page."""
COMPRESSION = 3
"""Of zlib: 9 saves a quarter of the bytes, which only robots fetch, and takes twenty times as long."""


_TITLES: Final = ((84, 2), (76, 3), (68, 3), (60, 3), (54, 4))
"""Sizes of a title, and the most lines at each."""


@dataclass(frozen=True, slots=True)
class Fonts:
    """The site's own fonts."""

    serif: Font
    sans: Font
    sans_bold: Font


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says, all in the page's language.

    `counts` are the statuses of the claims with how many have them and the word, in the order to
    show them; a page without claims has none.
    """

    title: str
    site: str
    kicker: str
    date: str
    counts: tuple[tuple[Status, int, str], ...] = ()


def draw_card(card: Card, fonts: Fonts) -> bytes:
    """The card as PNG, 1200 by 630 pixels. Raises OSError if a font is none."""
    image = Image.new("P", (WIDTH, HEIGHT))
    _masthead(image, card, fonts)
    size, lines = fit(card.title, fonts.serif, WIDTH - 2 * MARGIN)
    y = 150.0
    if card.kicker:
        write(image, (MARGIN, 128), _clean(card.kicker), fonts.sans_bold, 28, full(BRAND))
        y = 172.0
    for line in lines:
        write(image, (MARGIN, round(y)), line, fonts.serif, size, full(INK))
        y += size * 1.12
    if card.counts:
        _bar(image, card.counts)
        _counts(image, card.counts, fonts)
    return _png(image)


def _masthead(image: Image.Image, card: Card, fonts: Fonts) -> None:
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, WIDTH, 11), fill=full(INK))
    for i in range(3):
        draw.rectangle((MARGIN, 52 + 15 * i, MARGIN + 20, 62 + 15 * i), fill=full(BRAND))
    write(image, (MARGIN + 36, 47), _clean(card.site), fonts.serif, 38, full(INK))
    date = _clean(card.date)
    write(image, (round(WIDTH - MARGIN - width_of(date, fonts.sans, 28)), 56), date, fonts.sans, 28, full(MUTED))


def fit(text: str, font: Font, width: float) -> tuple[int, list[str]]:
    """The largest size at which the text leaves room for the bar, and its lines; at the smallest the last one may be cut."""
    lines: list[str] = []
    for size, most in _TITLES:
        lines = _wrap(_clean(text), font, size, width)
        if len(lines) <= most:
            return size, lines
    kept = lines[:4]
    while kept[3] and width_of(kept[3] + "…", font, 54) > width:
        kept[3] = kept[3][:-1]
    return 54, [*kept[:3], kept[3].rstrip() + "…"]


def _wrap(text: str, font: Font, size: int, width: float) -> list[str]:
    lines: list[str] = []
    for word in (piece for long in text.split() for piece in _pieces(long, font, size, width)):
        if lines and width_of(f"{lines[-1]} {word}", font, size) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _pieces(word: str, font: Font, size: int, width: float) -> Iterable[str]:
    """The word, cut where it would be wider than the card."""
    start, so_far = 0, 0.0
    for end, letter in enumerate(word):
        wide = width_of(letter, font, size)
        if so_far + wide > width and end > start:
            yield word[start:end]
            start, so_far = end, 0.0
        so_far += wide
    yield word[start:]


def _bar(image: Image.Image, counts: Sequence[tuple[Status, int, str]]) -> None:
    """The status bar, one cell per claim, in the same patterns as on the page."""
    total = sum(number for _, number, _ in counts)
    gap = 10
    cell = (WIDTH - 2 * MARGIN - gap * (len(counts) - 1)) / total
    x = float(MARGIN)
    for status, number, _ in counts:
        end = x + cell * number
        image.paste(_pattern(status, max(1, round(end) - round(x))), (round(x), 468))
        x = end + gap


def _pattern(status: Status, width: int) -> Image.Image:
    """One stretch of the bar, drawn by itself so that no line leaves it."""
    cell = Image.new("P", (width, 14 * SCALE))
    draw, ink = ImageDraw.Draw(cell), full(COLOURS[status])
    for shape in status_bar(status, 0, 0, cell.width / SCALE, cell.height / SCALE):
        if isinstance(shape, Rect):
            left, top = SCALE * shape.x - SCALE, SCALE * shape.y - SCALE
            right, bottom = SCALE * (shape.x + shape.width) + SCALE - 1, SCALE * (shape.y + shape.height) + SCALE - 1
            if "pic-full" in shape.css:
                draw.rectangle((left + SCALE, top + SCALE, right - SCALE, bottom - SCALE), fill=ink)
            else:
                draw.rectangle((left, top, right, bottom), outline=ink, width=2 * SCALE)
        elif isinstance(shape, Outline):
            _strokes(draw, shape, ink)
    return cell


_STROKES = {"pic-stripe-thick": 4.4, "pic-stripe-thin": 1.4, "pic-dots": 2.8}


def _strokes(draw: ImageDraw.ImageDraw, shape: Outline, ink: int) -> None:
    """The lines of a hatching, as `newsexplainer.charts.hatching.relative` writes them; a line of no length is a dot."""
    width = SCALE * next(w for name, w in _STROKES.items() if name in shape.css)
    x = y = 0.0
    for stroke in shape.d.split("m")[1:]:
        there, _, across = stroke.partition("l")
        (dx, dy), (sx, sy) = ([SCALE * float(part) for part in step.split()] for step in (there, across))
        x, y = x + dx, y + dy
        if sx or sy:
            draw.line((x, y, x + sx, y + sy), fill=ink, width=round(width))
        else:
            draw.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=ink)
        x, y = x + sx, y + sy


def _counts(image: Image.Image, counts: Sequence[tuple[Status, int, str]], fonts: Fonts) -> None:
    """`3 confirmed · 2 reported`, on two lines at most."""
    x, y = MARGIN, 516
    for status, number, word in counts:
        figure, text = str(number), " " + _clean(word)
        middle, end = round(width_of(figure, fonts.sans_bold, 30)), round(width_of(text, fonts.sans, 30))
        if x + middle + end > WIDTH - MARGIN and x > MARGIN:
            x, y = MARGIN, y + 42
        write(image, (x, y), figure, fonts.sans_bold, 30, full(COLOURS[status]))
        write(image, (x + middle, y), text, fonts.sans, 30, full(INK))
        x += middle + end + 36


def _clean(text: str) -> str:
    """The text on one line; what Pillow's own layout has no place for goes."""
    return " ".join("".join(c for c in text if c.isprintable() or c == " ").split())


def _png(image: Image.Image) -> bytes:
    image.putpalette(PALETTE)
    out = BytesIO()
    image.save(out, "PNG", compress_level=COMPRESSION)
    return out.getvalue()
