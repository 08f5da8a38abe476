"""Share cards: the picture that stands for a page when somebody passes its address on.

Everything on a card is text and plain rectangles, so that the same input gives the same bytes:
the layout is Pillow's own (no shaping library of the machine), the colours are one fixed palette.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from generator.artifact import Artifact
from generator.drawing.hatching import status_bar
from generator.drawing.shapes import Path as Outline
from generator.drawing.shapes import Rect
from generator.exports.request import ExportRequest
from generator.model.status_codes import Status
from generator.pages.card_paths import CARD, card_path
from generator.pages.plan import PagePlan
from generator.pages.words import Words, words_in
from generator.status import StoryModel
from generator.status.texts import STATUS_LABELS

WIDTH, HEIGHT = 1200, 630
MARGIN = 72
PAPER, INK, MUTED, BRAND = (251, 250, 247), (23, 25, 30), (86, 90, 99), (163, 22, 31)
COLOURS: Mapping[Status, tuple[int, int, int]] = {
    Status.CONFIRMED: (11, 102, 64),
    Status.CORROBORATED: (7, 94, 115),
    Status.REPORTED: (135, 80, 0),
    Status.DISPUTED: (92, 63, 148),
    Status.DENIED: (160, 54, 15),
    Status.REFUTED: (148, 16, 60),
    Status.WITHDRAWN: (101, 85, 65),
    Status.UNKNOWN: (70, 80, 99),
}
"""The colours of the stylesheet on light ground; a test compares them."""
SCALE = 2
"""The bar is drawn at this size in its own units, to look as on the page."""


@dataclass(frozen=True, slots=True)
class Fonts:
    """The site's own fonts, as files."""

    serif: Path
    sans: Path
    sans_bold: Path


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


def fonts_in(folder: Path) -> Fonts:
    """The fonts in the project's folder of fonts."""
    return Fonts(folder / "explain-serif-600.woff2", folder / "explain-sans-400.woff2", folder / "explain-sans-600.woff2")


def story_cards(request: ExportRequest) -> Iterable[Artifact]:
    """The card of every story: its question, its topic, its date and how its claims stand."""
    for plan in _with_cards(request):
        id = _story(plan, request)
        if id is not None:
            model, words = request.site.stories[id], words_in(plan.language)
            yield _card(request, plan, story_card(model, words, words.gettext("What we know")), f"seeds/stories/{id}.yaml")


def site_cards(request: ExportRequest) -> Iterable[Artifact]:
    """The card of every other page that has one of its own: its title."""
    for plan in _with_cards(request):
        if _story(plan, request) is None:
            name = words_in(plan.language).gettext("What we know")
            yield _card(request, plan, Card(plan.title, name, "", ""), "generator/exports/cards.py")


def _with_cards(request: ExportRequest) -> Iterable[PagePlan]:
    if request.fonts is None:
        return ()
    return (plan for plan in request.plans if card_path(plan) == plan.path + CARD)


def _story(plan: PagePlan, request: ExportRequest) -> str | None:
    """The id of the story that the page is the front of."""
    parts = plan.path.split("/")
    return parts[1] if len(parts) == 3 and parts[1] in request.site.stories else None


def _card(request: ExportRequest, plan: PagePlan, card: Card, source: str) -> Artifact:
    assert request.fonts is not None  # noqa: S101 - `_with_cards` gives no page without fonts
    return Artifact(plan.path + CARD, draw_card(card, fonts_in(request.fonts)), source)


def story_card(model: StoryModel, words: Words, site: str) -> Card:
    """The card of a story in one language."""
    story = model.story
    found = Counter(claim.status for claim in model.status.raised)
    counts = tuple((s, found[s], words.gettext(STATUS_LABELS[s])) for s in Status if found[s])
    return Card(words.text(story.title), site, words.text(story.topic), words.date(story.updated).text, counts)


def draw_card(card: Card, fonts: Fonts) -> bytes:
    """The card as PNG, 1200 by 630 pixels. Raises OSError if a font cannot be read."""
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(image)
    _masthead(draw, card, fonts)
    size, lines = _fit(card.title, fonts.serif, WIDTH - 2 * MARGIN)
    font = _font(fonts.serif, size)
    y = 150.0
    if card.kicker:
        draw.text((MARGIN, 128), _clean(card.kicker), font=_font(fonts.sans_bold, 28), fill=BRAND)
        y = 172.0
    for line in lines:
        draw.text((MARGIN, y), line, font=font, fill=INK)
        y += size * 1.12
    if card.counts:
        _bar(image, card.counts)
        _counts(draw, card.counts, fonts)
    return _png(image)


def _masthead(draw: ImageDraw.ImageDraw, card: Card, fonts: Fonts) -> None:
    draw.rectangle((0, 0, WIDTH, 11), fill=INK)
    for i in range(3):
        draw.rectangle((MARGIN, 52 + 15 * i, MARGIN + 20, 62 + 15 * i), fill=BRAND)
    draw.text((MARGIN + 36, 47), _clean(card.site), font=_font(fonts.serif, 38), fill=INK)
    font = _font(fonts.sans, 28)
    date = _clean(card.date)
    draw.text((WIDTH - MARGIN - font.getlength(date), 56), date, font=font, fill=MUTED)


def _fit(text: str, path: Path, width: float) -> tuple[int, list[str]]:
    """The largest size at which the text takes at most three lines, or four small ones, the last cut."""
    for size in (84, 76, 68, 60, 54):
        lines = _wrap(_clean(text), _font(path, size), width)
        if len(lines) <= (3 if size > 54 else 4):
            return size, lines
    kept, font = lines[:4], _font(path, 54)
    while kept[3] and font.getlength(kept[3] + "…") > width:
        kept[3] = kept[3][:-1]
    return 54, [*kept[:3], kept[3].rstrip() + "…"]


def _wrap(text: str, font: ImageFont.FreeTypeFont, width: float) -> list[str]:
    lines: list[str] = []
    for word in (piece for long in text.split() for piece in _pieces(long, font, width)):
        if lines and font.getlength(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _pieces(word: str, font: ImageFont.FreeTypeFont, width: float) -> Iterable[str]:
    """The word, cut where it would be wider than the card."""
    start = 0
    for end in range(1, len(word) + 1):
        if font.getlength(word[start : end + 1]) > width or end == len(word):
            yield word[start:end]
            start = end


def _bar(image: Image.Image, counts: Sequence[tuple[Status, int, str]]) -> None:
    """The status bar, one cell per claim, in the same patterns as on the page."""
    total = sum(number for _, number, _ in counts)
    gap = 10
    cell = (WIDTH - 2 * MARGIN - gap * (len(counts) - 1)) / total
    x = float(MARGIN)
    for status, number, _ in counts:
        _pattern(image, status, x, 468, cell * number)
        x += cell * number + gap


def _pattern(image: Image.Image, status: Status, x: float, y: int, width: float) -> None:
    """One stretch of the bar, drawn by itself so that no line leaves it."""
    cell = Image.new("RGB", (max(1, round(x + width) - round(x)), 14 * SCALE), PAPER)
    draw, colour = ImageDraw.Draw(cell), COLOURS[status]
    for shape in status_bar(status, 0, 0, cell.width / SCALE, cell.height / SCALE):
        if isinstance(shape, Rect):
            left, top = SCALE * shape.x - SCALE, SCALE * shape.y - SCALE
            right, bottom = SCALE * (shape.x + shape.width) + SCALE - 1, SCALE * (shape.y + shape.height) + SCALE - 1
            if "pic-full" in shape.css:
                draw.rectangle((left + SCALE, top + SCALE, right - SCALE, bottom - SCALE), fill=colour)
            else:
                draw.rectangle((left, top, right, bottom), outline=colour, width=2 * SCALE)
        elif isinstance(shape, Outline):
            _strokes(draw, shape, colour)
    image.paste(cell, (round(x), y))


_STROKES = {"pic-stripe-thick": 4.4, "pic-stripe-thin": 1.4, "pic-dots": 2.8}


def _strokes(draw: ImageDraw.ImageDraw, shape: Outline, colour: tuple[int, int, int]) -> None:
    """The lines of a hatching, as `generator.drawing.hatching.relative` writes them; a line of no length is a dot."""
    width = SCALE * next(w for name, w in _STROKES.items() if name in shape.css)
    x = y = 0.0
    for stroke in shape.d.split("m")[1:]:
        there, _, across = stroke.partition("l")
        (dx, dy), (sx, sy) = ([SCALE * float(part) for part in step.split()] for step in (there, across))
        x, y = x + dx, y + dy
        if sx or sy:
            draw.line((x, y, x + sx, y + sy), fill=colour, width=round(width))
        else:
            draw.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=colour)
        x, y = x + sx, y + sy


def _counts(draw: ImageDraw.ImageDraw, counts: Sequence[tuple[Status, int, str]], fonts: Fonts) -> None:
    """`3 confirmed · 2 reported`, on two lines at most."""
    bold, plain = _font(fonts.sans_bold, 30), _font(fonts.sans, 30)
    x, y = float(MARGIN), 516.0
    for status, number, word in counts:
        figure, text = str(number), " " + _clean(word)
        width = bold.getlength(figure) + plain.getlength(text)
        if x + width > WIDTH - MARGIN and x > MARGIN:
            x, y = float(MARGIN), y + 42
        draw.text((x, y), figure, font=bold, fill=COLOURS[status])
        draw.text((x + bold.getlength(figure), y), text, font=plain, fill=INK)
        x += width + 36


@lru_cache(maxsize=64)
def _font(path: Path, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


def _clean(text: str) -> str:
    """The text on one line; what Pillow's own layout has no place for goes."""
    return " ".join("".join(c for c in text if c.isprintable() or c == " ").split())


def _png(image: Image.Image) -> bytes:
    """The image in a fixed palette of the colours used and their mixtures with the paper."""
    steps = [tuple(round(p + (c - p) * i / 9) for p, c in zip(PAPER, colour, strict=True)) for colour in (INK, MUTED, BRAND, *COLOURS.values()) for i in range(10)]
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour in steps for part in colour])
    out = BytesIO()
    image.quantize(palette=palette, dither=Image.Dither.NONE).save(out, "PNG", compress_level=9)
    return out.getvalue()
