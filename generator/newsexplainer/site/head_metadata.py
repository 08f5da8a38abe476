"""What the exports add to the head of a page, in the form the renderer takes it."""

from collections.abc import Callable

from newsexplainer.exports import ExportRequest
from newsexplainer.exports.head_metadata import head_metadata
from newsexplainer.exports.links import site_links
from newsexplainer.languages import Languages
from newsexplainer.pages.card_paths import card_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.words import words_in
from newsexplainer.rendering.renderer import HeadExtras

Extras = Callable[[PagePlan], HeadExtras]
"""Gives what goes into the head of a page besides what its plan says."""


def extras_of(request: ExportRequest) -> Extras:
    """The extras of every generated page of a site."""
    found = head_metadata(request, card_path if request.fonts is not None else _no_card)

    def extras(plan: PagePlan) -> HeadExtras:
        head = found(plan)
        return HeadExtras(head.json_ld, head.share_image, head.alternates, head.data)

    return extras


def document_extras(languages: Languages, language: str) -> HeadExtras:
    """The extras of a hand-written page."""
    return HeadExtras(alternates=site_links(words_in(languages, language)))


def _no_card(plan: PagePlan) -> str | None:
    """A site without share cards names none."""
    return None
