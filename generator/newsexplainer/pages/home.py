"""The front page of a language: the newest stories, and what has changed lately."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from newsexplainer.pages.lists.changes import ChangeEntry, changes_by_day, recent_changes
from newsexplainer.pages.lists.contexts import StoryContexts
from newsexplainer.pages.lists.newest import newest_first
from newsexplainer.pages.lists.teasers import Teaser, teaser
from newsexplainer.pages.page_type import PageScope, PageType
from newsexplainer.pages.paths import home_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.words import words_in
from newsexplainer.status import SiteModel

MOST_STORIES = 12
"""How many stories the front page shows; the list of all stories has the rest."""

MOST_CHANGES = 6
"""How many days of change the front page shows."""


@dataclass(frozen=True, slots=True)
class HomePage:
    """Everything the template `pages/home.html` shows."""

    lead: Teaser | None = field(metadata={"help": "The story updated last; None on a site without stories."})
    stories: tuple[Teaser, ...] = field(metadata={"help": "The next stories, newest update first."})
    older: str = field(metadata={"help": "How many stories there are in all, as the link to them; empty when all are here."})
    changes: tuple[ChangeEntry, ...] = field(metadata={"help": "The latest changes over all stories, newest first."})


def plan(site: SiteModel, language: str) -> Iterable[PagePlan]:
    """The front page of `language`."""
    words = words_in(site.languages, language)
    yield PagePlan(
        path=home_path(language),
        language=language,
        template=PAGE.template,
        page_type=PAGE.name,
        title=words.gettext("What we know"),
        description=words.gettext("News taken apart into single claims: what is confirmed, who says so, and what has changed."),
        context=home_page(site, language),
        counterparts={other: home_path(other) for other in site.languages},
    )


def home_page(site: SiteModel, language: str) -> HomePage:
    """The view of the front page in `language`."""
    contexts = StoryContexts(site, words_in(site.languages, language))
    summaries = newest_first(summary for summary in site.summaries.values() if language in summary.languages)
    shown = tuple(contexts.take(summary.id, teaser) for summary in summaries[:MOST_STORIES])
    total = contexts.words.ngettext("All %(num)d story", "All %(num)d stories", len(summaries))
    return HomePage(
        lead=shown[0] if shown else None,
        stories=shown[1:],
        older=total if len(summaries) > len(shown) else "",
        changes=recent_changes(contexts, summaries, MOST_CHANGES),
    )


PAGE = PageType("home", PageScope.LIST, "pages/home.html", plan, projections=(teaser, changes_by_day))
