"""Lettering on share cards: a letter is drawn once in each font, size and colour, and then only copied.

Pillow's own layout puts letters side by side on whole pixels and knows no pairs, so that copies give
the picture that drawing whole lines would give; a test compares the two.
"""

from functools import lru_cache
from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from newsexplainer.model.status_codes import Status

Font = bytes
"""The content of a font file; Python works out the hash of a `bytes` once, so that it does as a key."""

Colour = tuple[int, int, int]

PAPER, INK, MUTED, BRAND = (251, 250, 247), (23, 25, 30), (86, 90, 99), (163, 22, 31)
COLOURS: Final[dict[Status, Colour]] = {
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

_INKS: Final = (INK, MUTED, BRAND, *COLOURS.values())
_SHADES: Final = 7
"""Mixtures of each colour with the paper, for the edges of letters."""
PALETTE: Final = bytes(
    [*PAPER, *(round(p + (c - p) * i / _SHADES) for ink in _INKS for i in range(1, _SHADES + 1) for p, c in zip(PAPER, ink, strict=True))]
)
"""The paper, then the shades of each colour from light to full."""


def full(ink: Colour) -> int:
    """The place of a colour in the palette."""
    return (_INKS.index(ink) + 1) * _SHADES


@lru_cache(maxsize=64)
def font_of(font: Font, size: int) -> ImageFont.FreeTypeFont:
    """A font in one size. Raises OSError if it is none."""
    return ImageFont.truetype(BytesIO(font), size, layout_engine=ImageFont.Layout.BASIC)


def width_of(text: str, font: Font, size: int) -> float:
    """Pixels from the beginning of a line to its end."""
    return sum(_advance(letter, font, size) for letter in text)


def write(image: Image.Image, at: tuple[int, int], text: str, font: Font, size: int, ink: Colour) -> None:
    """Write one line; `at` is its upper left corner."""
    x, y = at
    for letter in text:
        if (found := _letter(letter, font, size, full(ink))) is not None:
            left, top, picture, mask = found
            image.paste(picture, (x + left, y + top), mask)
        x += round(_advance(letter, font, size))


@lru_cache(maxsize=8192)
def _advance(letter: str, font: Font, size: int) -> float:
    return font_of(font, size).getlength(letter)


@lru_cache(maxsize=2048)
def _letter(letter: str, font: Font, size: int, ink: int) -> tuple[int, int, Image.Image, Image.Image] | None:
    """A letter in the palette, what of it is not paper, and where it lies from the corner of the line; None for a space."""
    sized = font_of(font, size)
    left, top, right, bottom = (round(edge) for edge in sized.getbbox(letter))
    if right <= left or bottom <= top:
        return None
    grey = Image.new("L", (right - left, bottom - top))
    ImageDraw.Draw(grey).text((-left, -top), letter, font=sized, fill=255)
    shades = [round(value * _SHADES / 255) for value in range(256)]
    picture = grey.point([ink - _SHADES + shade if shade else 0 for shade in shades], "P")
    return left, top, picture, grey.point([255 if shade else 0 for shade in shades])
