"""Words, templates and checks that all drawings share."""

import os
import re
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path

import pytest

from newsexplainer.charts.locator_map import MapPicture
from newsexplainer.charts.shapes import Canvas, Circle, Group, Picture, Rect, Shape, text_box, texts
from newsexplainer.charts.story_pictures import StoryPictures
from newsexplainer.exports.drawings import to_svg
from newsexplainer.languages import all_languages
from newsexplainer.languages.catalogs import load_catalogs
from newsexplainer.pages.sections.pictures import sheets
from newsexplainer.typography.text_metrics import Box

ROOT = Path(__file__).parents[2]
STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
PHONE = 328
"""Pixels for a drawing on a screen 360 px wide, with 16 px on either side."""


@pytest.fixture(scope="session")
def catalogs():
    return load_catalogs(all_languages())


@pytest.fixture(scope="session")
def render() -> Callable[[Picture | MapPicture], str]:
    """Prints the two files of a picture, an element a line and without their common style, and its facts."""

    def print_picture(picture: Picture | MapPicture) -> str:
        found = (None, None, None, picture) if isinstance(picture, MapPicture) else (picture, None, None, None)
        files = [to_svg(sheet.canvas, sheet.css).decode() for sheet in sheets("da", "story", StoryPictures(*found))]
        shown = [STYLE.sub("", file).replace("><", ">\n<") for file in files]
        facts = [line for fact in picture.facts for line in (fact.text, *(f"  {part}" for part in fact.parts))]
        return "\n".join([*shown, *(escape(line, quote=False) for line in (picture.title, picture.summary, *picture.notes, *facts))]) + "\n"

    return print_picture


@pytest.fixture(scope="session")
def matches_golden() -> Callable[[str, str], None]:
    """Compares with tests/golden/drawing/<name>; UPDATE_GOLDEN=1 writes it instead."""

    def check(name: str, text: str) -> None:
        path = ROOT / "tests" / "golden" / "drawing" / name
        if os.environ.get("UPDATE_GOLDEN"):
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8")

    return check


def boxes_of(shapes: Iterable[Shape]) -> Iterable[Box]:
    """What rectangles and circles fill."""
    for shape in shapes:
        if isinstance(shape, Rect):
            yield Box(shape.x, shape.y, shape.x + shape.width, shape.y + shape.height)
        elif isinstance(shape, Circle):
            yield Box(shape.x - shape.r, shape.y - shape.r, shape.x + shape.r, shape.y + shape.r)
        elif isinstance(shape, Group):
            yield from boxes_of(shape.shapes)


def assert_texts_are_apart(shapes: Iterable[Shape]) -> None:
    """No text lies on another; a pixel of the em box may be shared."""
    found = [(text.text, text_box(text).grown(-1)) for text in texts(shapes)]
    clashes = [(a, b) for i, (a, box) in enumerate(found) for b, other in found[i + 1 :] if box.meets(other)]
    assert not clashes


def assert_inside(canvas: Canvas) -> None:
    """Everything is drawn within the view box."""
    frame = Box(0, 0, canvas.width, canvas.height).grown(0.5)
    outside = [text.text for text in texts(canvas.shapes) if not frame.holds(text_box(text).grown(-1))]
    outside += [str(box) for box in boxes_of(canvas.shapes) if not frame.holds(box)]
    assert not outside


def assert_readable(canvas: Canvas, width: int) -> None:
    """No text is under 12 px where the drawing is `width` px wide."""
    sizes = [text.size * width / canvas.width for text in texts(canvas.shapes)]
    assert sizes and min(sizes) >= 12
