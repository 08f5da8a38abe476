"""Everything that has changed in a story: the page itself shows the latest days only."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from newsexplainer.pages.page_type import PageScope, PageType
from newsexplainer.pages.paths import changes_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.sections.log import ChangeDay, change_log, has_more_days
from newsexplainer.pages.side_page import SidePage, side_pages
from newsexplainer.pages.story_context import StoryContext
from newsexplainer.status import SiteModel, StoryModel


@dataclass(frozen=True, slots=True)
class StoryChangesPage(SidePage):
    """Everything the template `pages/story_changes.html` shows."""

    log: tuple[ChangeDay, ...] = field(metadata={"help": "Days on which a status changed, newest first."})


def plan(site: SiteModel, language: str) -> Iterable[PagePlan]:
    """One page for each story in `language` whose own page has not room for all days."""
    return side_pages(PAGE, site, language, changes_path, _show, has_more_days)


def _show(context: StoryContext, model: StoryModel, page: SidePage) -> tuple[str, str, StoryChangesPage]:
    words, title = context.words, context.words.text(model.story.title)
    return (
        words.gettext("Changes: %(title)s", title=title),
        words.gettext("Every change of a status in the explainer “%(title)s”, with its day and its cause.", title=title),
        StoryChangesPage(page.story, page.title, page.updated, change_log(context, model)),
    )


PAGE = PageType("story_changes", PageScope.STORY, "pages/story_changes.html", plan)
