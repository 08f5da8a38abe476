"""Everything that has changed in a story: the page itself shows the latest days only."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from newsexplainer.pages.page_type import PageScope, PageType
from newsexplainer.pages.paths import changes_path, story_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.sections.log import ChangeDay, change_log, has_more_days
from newsexplainer.pages.side_page import side_page
from newsexplainer.pages.story_context import story_context
from newsexplainer.pages.words import DateText, Phrase, Words, words_in
from newsexplainer.status import SiteModel, StoryModel


@dataclass(frozen=True, slots=True)
class StoryChangesPage:
    """Everything the template `pages/story_changes.html` shows."""

    story: str = field(metadata={"help": "Site path of the story."})
    title: Phrase = field(metadata={"help": "The story's question."})
    updated: DateText = field(metadata={"help": "The moment the page stands as of."})
    log: tuple[ChangeDay, ...] = field(metadata={"help": "Days on which a status changed, newest first."})


def plan(site: SiteModel, language: str) -> Iterable[PagePlan]:
    """One page for each story in `language` whose own page has not room for all days; search engines are shown the story instead."""
    words = words_in(site.languages, language)
    for model in site.stories.values():
        if language in model.story.languages and has_more_days(model):
            yield _plan(site, model, words)


def _plan(site: SiteModel, model: StoryModel, words: Words) -> PagePlan:
    story, language = model.story, words.language
    context = story_context(story, model.status, site.project, site.project.places, words)
    title = words.text(story.title)
    named = (
        words.gettext("Changes: %(title)s", title=title),
        words.gettext("Every change of a status in the explainer “%(title)s”, with its day and its cause.", title=title),
    )
    page = StoryChangesPage(
        story=story_path(language, story.id),
        title=words.phrase(story.title),
        updated=words.date(story.updated),
        log=change_log(context, model),
    )
    return side_page(PAGE, story, words, changes_path, named, page)


PAGE = PageType("story_changes", PageScope.STORY, "pages/story_changes.html", plan)
