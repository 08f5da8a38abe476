"""The drawings of each story as SVG 1.1 files beside its page, which loads them when the reader comes near.

Each is made for narrow and for wide screens and stands by itself, with its legend and its colours
for both schemes. What a drawing shows is in words on the story's page of sources.
"""

from collections.abc import Iterable, Mapping
from html import escape
from typing import Final

from newsexplainer.artifact import Artifact
from newsexplainer.charts.shapes import Canvas, Group, Rect, Shape, Text, number
from newsexplainer.charts.story_pictures import story_pictures
from newsexplainer.exports.drawing_colours import INNER, OUTER, stylesheet
from newsexplainer.exports.export import LANGUAGE, STORY, Export, ExportScope
from newsexplainer.exports.request import ExportRequest
from newsexplainer.pages.paths import drawing_path
from newsexplainer.pages.sections.pictures import drawing_setting, sheets
from newsexplainer.pages.words import words_in
from newsexplainer.typography.text_metrics import SLACK, is_measured, text_width

_SVG: Final = "http://www.w3.org/2000/svg"


def drawings(request: ExportRequest) -> Iterable[Artifact]:
    """Every drawing of every story, in each of its languages."""
    for model in request.site.stories.values():
        for language in model.story.languages:
            setting = drawing_setting(request.site, words_in(request.site.languages, language))
            pictures = story_pictures(request.site, model, model.status, setting)
            for sheet in sheets(language, model.id, pictures):
                yield Artifact(sheet.path, to_svg(sheet.canvas, sheet.css), f"seeds/stories/{model.id}.yaml")


def to_svg(canvas: Canvas, css: str = "pic") -> bytes:
    """A drawing as a whole file; `css` are the classes of all of it."""
    width, height = canvas.width, canvas.height
    shapes = map(_element, (Rect(0, 0, width, height, "pic-ground"), *canvas.shapes))
    inner = _tag("g", {"id": OUTER}, _tag("g", {"id": INNER, "class": css}, "".join(shapes)))
    whole = _tag("svg", {"xmlns": _SVG, "width": str(width), "height": str(height), "viewBox": f"0 0 {width} {height}"}, _style() + inner)
    return whole.encode("utf-8", "xmlcharrefreplace")


def _style() -> str:
    return _tag("style", {}, escape(stylesheet(), quote=False))


def _tag(kind: str, attributes: Mapping[str, str], content: str) -> str:
    """An element; `content` is markup. Written by hand, because a tree of elements takes three times as long."""
    start = kind + "".join([_attribute(name, value) for name, value in attributes.items()])
    return f"<{start}>{content}</{kind}>" if content else f"<{start} />"


def _attribute(name: str, value: str) -> str:
    return f' {name}="{escape(value)}"'


def _element(shape: Shape) -> str:
    attributes = ({"class": shape.css} if shape.css else {}) | shape.attributes
    if isinstance(shape, Text) and is_measured(shape.text):
        # The reader's own font is wider or narrower than the one that was measured.
        width = text_width(shape.text, shape.size, bold="pic-strong" in shape.css) / SLACK
        attributes |= {"textLength": number(width), "lengthAdjust": "spacingAndGlyphs"}
    content = ""
    if isinstance(shape, Text):
        content = escape(shape.text, quote=False)
    elif isinstance(shape, Group):
        content = "".join(map(_element, shape.shapes))
    return _tag(shape.kind, attributes, content)


EXPORT = Export("drawings", "image/svg+xml", ExportScope.STORY, drawing_path(LANGUAGE, STORY, "*", wide=False), drawings)
