"""Lettering in pictures: a letter is drawn once in each font, size and colour, and then only copied.

Pillow's own layout puts letters side by side on whole pixels and knows no pairs, so that copies give
the picture that drawing whole lines would give; a test compares the two.
"""

from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from newsexplainer.execution.memo import remembered

Font = bytes
"""The content of a font file."""

SHADES: Final = 7
"""Mixtures of each colour with the paper, for the edges of letters."""


@remembered(64)
def font_of(font: Font, size: int) -> ImageFont.FreeTypeFont:
    """A font in one size. Raises OSError if it is none."""
    return ImageFont.truetype(BytesIO(font), size, layout_engine=ImageFont.Layout.BASIC)


def width_of(text: str, font: Font, size: int) -> float:
    """Pixels from the beginning of a line to its end."""
    return sum(_advance(letter, font, size) for letter in text)


def write(image: Image.Image, at: tuple[int, int], text: str, font: Font, size: int, ink: int) -> None:
    """Write one line; `at` is its upper left corner, `ink` the place of the full colour in the palette, after its lighter shades."""
    x, y = at
    for letter in text:
        if (found := _letter(letter, font, size, ink)) is not None:
            left, top, picture, mask = found
            image.paste(picture, (x + left, y + top), mask)
        x += round(_advance(letter, font, size))


@remembered(8192)
def _advance(letter: str, font: Font, size: int) -> float:
    return font_of(font, size).getlength(letter)


@remembered(2048)
def _letter(letter: str, font: Font, size: int, ink: int) -> tuple[int, int, Image.Image, Image.Image] | None:
    """A letter in the palette, what of it is not paper, and where it lies from the corner of the line; None for a space."""
    sized = font_of(font, size)
    left, top, right, bottom = (round(edge) for edge in sized.getbbox(letter))
    if right <= left or bottom <= top:
        return None
    grey = Image.new("L", (right - left, bottom - top))
    ImageDraw.Draw(grey).text((-left, -top), letter, font=sized, fill=255)
    shades = [round(value * SHADES / 255) for value in range(256)]
    picture = grey.point([ink - SHADES + shade if shade else 0 for shade in shades], "P")
    return left, top, picture, grey.point([255 if shade else 0 for shade in shades])
