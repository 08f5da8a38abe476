"""The page for addresses that lead nowhere: one file for the whole site, so it speaks every language."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from newsexplainer.pages.language_links import LanguageLink, language_link
from newsexplainer.pages.page_type import PageScope, PageType, ShareCard
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.words import words_in
from newsexplainer.status import SiteModel
from newsexplainer.status.rule import N_

TITLE = N_("The page is not here")
TEXT = N_("The address may be misspelt, or the page may have been moved.")
GO = N_("Go to the front page")


@dataclass(frozen=True, slots=True)
class NotFoundPage:
    """Everything the template `pages/not_found.html` shows."""

    links: tuple[tuple[str, LanguageLink], ...] = field(metadata={"help": "Headline and link of each language, the default one first."})


def plan(site: SiteModel, language: str) -> Iterable[PagePlan]:
    """One page for the whole site, planned with the default language."""
    titles = {other: words_in(site.languages, other).gettext(TITLE) for other in site.languages}
    yield PagePlan(
        path="404.html",
        language=language,
        template=PAGE.template,
        page_type=PAGE.name,
        title=" / ".join(titles.values()),
        description=" ".join(words_in(site.languages, other).gettext(TEXT) for other in site.languages),
        context=NotFoundPage(tuple((titles[other], language_link(words_in(site.languages, other), TEXT, GO)) for other in site.languages)),
        indexable=False,
    )


PAGE = PageType("not_found", PageScope.SITE, "pages/not_found.html", plan, card=ShareCard.FRONT)
