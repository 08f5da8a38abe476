"""The frame around the text of a hand-written page."""

from dataclasses import dataclass, field

from newsexplainer.pages.plan import PagePlan
from newsexplainer.rendering.renderer import Renderer
from newsexplainer.site.documents import MarkdownPage
from newsexplainer.site.head_metadata import document_extras


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds the text of a hand-written page."""

    language: str = field(metadata={"help": "BCP 47 tag of the page."})
    head: str = field(metadata={"help": "HTML for inside <head>: title, description, links, stylesheet."})
    before: str = field(metadata={"help": "HTML from <body> up to the text, <main> included."})
    after: str = field(metadata={"help": "HTML from the text to the end of <body>."})


def frame_of(renderer: Renderer, document: MarkdownPage, title: str, description: str) -> Frame:
    """The layout of every page around an empty <main>, cut open where the text goes."""
    plan = PagePlan(
        path=document.path,
        language=document.language,
        template="layout.html",
        title=title,
        description=description,
        context=None,
        counterparts=document.counterparts,
    )
    page = renderer.render(plan, document_extras(renderer.languages, document.language))
    before, end, after = page.body.partition("</main>")
    return Frame(document.language, page.head, before, end + after)
