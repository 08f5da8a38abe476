"""The chooser at the top of the site: every language, and the reader decides."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from newsexplainer.pages.language_links import LanguageLink, language_link
from newsexplainer.pages.page_type import PageScope, PageType, ShareCard
from newsexplainer.pages.paths import home_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.words import words_in
from newsexplainer.status import SiteModel
from newsexplainer.status.rule import N_

TEXT = N_("Explainers that show what is confirmed, who says so, and what has changed.")
GO = N_("Read in this language")


@dataclass(frozen=True, slots=True)
class ChooserPage:
    """Everything the template `pages/chooser.html` shows."""

    links: tuple[LanguageLink, ...] = field(metadata={"help": "The languages of the site, the default one first."})


def plan(site: SiteModel, language: str) -> Iterable[PagePlan]:
    """One page for the whole site, planned with the default language."""
    yield PagePlan(
        path="",
        language=language,
        template=PAGE.template,
        page_type=PAGE.name,
        title=words_in(site.languages, language).gettext("What we know"),
        description=" ".join(words_in(site.languages, other).gettext(TEXT) for other in site.languages),
        context=ChooserPage(tuple(language_link(words_in(site.languages, other), TEXT, GO) for other in site.languages)),
        counterparts={other: home_path(other) for other in site.languages},
    )


PAGE = PageType("chooser", PageScope.SITE, "pages/chooser.html", plan, card=ShareCard.FRONT)
