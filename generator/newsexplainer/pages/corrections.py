"""Every correction on the site, apart from updates: an error of ours is no news."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from newsexplainer.pages.lists.contexts import StoryContexts
from newsexplainer.pages.lists.links import StoryLink, story_link
from newsexplainer.pages.lists.pager import Part, PartLink, part_links, parts
from newsexplainer.pages.page_type import PageScope, PageType
from newsexplainer.pages.paths import corrections_path, home_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.sections.log import CorrectionItem, corrections
from newsexplainer.pages.story_context import StoryContext
from newsexplainer.pages.words import words_in
from newsexplainer.status import SiteModel, StoryModel
from newsexplainer.status.events import corrections_as_of
from newsexplainer.status.rules.r11_as_of import known_day

MOST = 100
"""How many corrections stand on one page."""

Made = tuple[dt.date, str, str, "SiteCorrection"]
"""The day, the ids of the story and of the correction, and what the list shows of it."""


@dataclass(frozen=True, slots=True)
class SiteCorrection:
    """One correction with its story."""

    story: StoryLink = field(metadata={"help": "The story it is about."})
    item: CorrectionItem = field(metadata={"help": "What stood there, and what stands there now."})


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """Everything the template `pages/corrections.html` shows."""

    total: str = field(metadata={"help": "How many corrections there have been, or that there have been none."})
    label: str = field(metadata={"help": "The year shown; empty where all is on one page."})
    items: tuple[SiteCorrection, ...] = field(metadata={"help": "Newest first."})
    pager: tuple[PartLink, ...] = field(metadata={"help": "The years; empty where all is on one page."})
    changes: str = field(metadata={"help": "Site path of the latest changes, which are no corrections."})


def plan(site: SiteModel, language: str) -> Iterable[PagePlan]:
    """The list of corrections in `language`."""
    contexts = StoryContexts(site, words_in(site.languages, language))
    made = [one for summary in site.summaries.values() if summary.corrected for one in contexts.take(summary.id, made_corrections)]
    made.sort(key=lambda one: one[:3], reverse=True)
    found = parts(made, lambda one: one[0].year, MOST)
    for part in found:
        yield _plan(contexts, found, part, len(made))


def _plan(contexts: StoryContexts, found: Sequence[Part[Made]], part: Part[Made], total: int) -> PagePlan:
    words = contexts.words
    title = words.gettext("Corrections")
    return PagePlan(
        path=corrections_path(words.language, part.slug),
        language=words.language,
        template=PAGE.template,
        page_type=PAGE.name,
        title=f"{title} {part.label}" if part.slug else title,
        description=words.gettext("Errors of ours on all stories: what the page said, and what it should say."),
        context=CorrectionsPage(
            total=_total(contexts, total),
            label=part.label,
            items=tuple(shown for *_, shown in part.items),
            pager=part_links(found, lambda slug: corrections_path(words.language, slug), part.slug),
            changes=f"{home_path(words.language)}#changes",
        ),
        counterparts={language: corrections_path(language, part.slug) for language in words.languages},
    )


def _total(contexts: StoryContexts, total: int) -> str:
    words = contexts.words
    if not total:
        return words.gettext("We have not had to correct anything yet. When we do, it will stand here.")
    return words.ngettext("%(num)d correction so far.", "%(num)d corrections so far.", total)


def made_corrections(context: StoryContext, model: StoryModel) -> tuple[Made, ...]:
    """The corrections of a story that its page shows."""
    story, link = model.story, story_link(context.words, context.story)
    items = {item.anchor: item for item in corrections(context)}
    made = corrections_as_of(story.corrections, model.as_of)
    return tuple((known_day(one.date), story.id, one.id, SiteCorrection(link, items[f"correction-{one.id}"])) for one in made)


PAGE = PageType("corrections", PageScope.LIST, "pages/corrections.html", plan, projections=(made_corrections,))
