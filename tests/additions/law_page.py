"""The page of a law: a profile of a kind of entity that has no field of its own in the project."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from newsexplainer.pages.page_type import PageScope, PageType, ShareCard
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.words import DateText, Phrase, words_in
from newsexplainer.status import SiteModel


@dataclass(frozen=True, slots=True)
class LawPage:
    """Everything the template `pages/law_page.html` shows."""

    name: Phrase = field(metadata={"help": "The name."})
    enacted: DateText | None = field(metadata={"help": "When it was enacted."})
    amends: Phrase | None = field(metadata={"help": "The law it changes."})


def plan(site: SiteModel, language: str) -> Iterable[PagePlan]:
    """One page for each law."""
    words, laws = words_in(site.languages, language), site.project.of("law")
    for law in laws.values():
        amended = laws.get(law.amends) if law.amends else None
        yield PagePlan(
            path=f"{language}/laws/{law.id}/",
            language=language,
            template=PAGE.template,
            page_type=PAGE.name,
            about=law.id,
            title=words.text(law.names),
            description=words.gettext("News taken apart into single claims: what is confirmed, who says so, and what has changed."),
            context=LawPage(words.phrase(law.names), words.date(law.enacted) if law.enacted else None, words.phrase(amended.names) if amended else None),
            counterparts={other: f"{other}/laws/{law.id}/" for other in site.languages},
        )


PAGE = PageType("law_page", PageScope.PROFILE, "pages/law_page.html", plan, of="law", card=ShareCard.FRONT)
