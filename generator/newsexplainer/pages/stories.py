"""All stories of a language, newest first; a page a year once they are many."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from newsexplainer.pages.lists.contexts import StoryContexts
from newsexplainer.pages.lists.newest import newest_first
from newsexplainer.pages.lists.pager import Part, PartLink, part_links, parts
from newsexplainer.pages.lists.teasers import Teaser, teaser
from newsexplainer.pages.page_type import PageScope, PageType
from newsexplainer.pages.paths import stories_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.words import words_in
from newsexplainer.status import SiteModel, StorySummary

MOST = 60
"""How many stories stand on one page."""


@dataclass(frozen=True, slots=True)
class StoriesPage:
    """Everything the template `pages/stories.html` shows."""

    total: str = field(metadata={"help": "How many stories there are."})
    label: str = field(metadata={"help": "Which part of the list this is; empty when it is all of it."})
    stories: tuple[Teaser, ...] = field(metadata={"help": "Newest update first."})
    pager: tuple[PartLink, ...] = field(metadata={"help": "The parts of the list; empty where there is one."})


def plan(site: SiteModel, language: str) -> Iterable[PagePlan]:
    """The pages of the list in `language`."""
    contexts = StoryContexts(site, words_in(site.languages, language))
    summaries = {lang: _summaries(site, lang) for lang in site.languages}
    slugs = {lang: {part.slug for part in _parts(summaries[lang])} for lang in site.languages}
    found = _parts(summaries[language])
    for part in found:
        yield _plan(contexts, found, part, slugs, len(summaries[language]))


def _plan(contexts: StoryContexts, found: tuple[Part[StorySummary], ...], part: Part[StorySummary], slugs: dict[str, set[str]], total: int) -> PagePlan:
    words = contexts.words
    title = words.gettext("All stories")
    return PagePlan(
        path=stories_path(words.language, part.slug),
        language=words.language,
        template=PAGE.template,
        page_type=PAGE.name,
        title=f"{title} {part.label}" if part.slug else title,
        description=words.gettext("Every story on the site with the number of claims that are confirmed, reported, disputed or unknown."),
        context=StoriesPage(
            total=words.ngettext("%(num)d story", "%(num)d stories", total),
            label=part.label,
            stories=tuple(contexts.take(summary.id, teaser) for summary in part.items),
            pager=part_links(found, lambda slug: stories_path(words.language, slug), part.slug),
        ),
        counterparts={lang: stories_path(lang, part.slug) for lang in words.languages if part.slug in slugs[lang]},
        notices={lang: stories_path(lang) for lang in words.languages},
    )


def _summaries(site: SiteModel, language: str) -> list[StorySummary]:
    return newest_first(summary for summary in site.summaries.values() if language in summary.languages)


def _parts(summaries: list[StorySummary]) -> tuple[Part[StorySummary], ...]:
    return parts(summaries, lambda summary: summary.as_of.year, MOST)


PAGE = PageType("stories", PageScope.LIST, "pages/stories.html", plan, projections=(teaser,))
