"""The sources of a story in full, and its drawings in words: what readers look things up in."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from newsexplainer.charts.story_pictures import story_pictures
from newsexplainer.pages.page_type import PageScope, PageType
from newsexplainer.pages.paths import sources_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.sections.pictures import PictureText, drawing_setting, picture_texts
from newsexplainer.pages.sections.sources import SourceItem, SourceSummary, source_summary, sources
from newsexplainer.pages.side_page import SidePage, side_pages
from newsexplainer.pages.story_context import StoryContext
from newsexplainer.pages.words import words_in
from newsexplainer.status import SiteModel, StoryModel


@dataclass(frozen=True, slots=True)
class StorySourcesPage(SidePage):
    """Everything the template `pages/story_sources.html` shows."""

    summary: SourceSummary = field(metadata={"help": "How many there are, from where."})
    sources: tuple[SourceItem, ...] = field(metadata={"help": "Every document, oldest first."})
    drawings: tuple[PictureText, ...] = field(metadata={"help": "The drawings of the story in words."})


def plan(site: SiteModel, language: str) -> Iterable[PagePlan]:
    """One page for each story written in `language`."""
    setting = drawing_setting(site, words_in(site.languages, language))

    def show(context: StoryContext, model: StoryModel, page: SidePage) -> tuple[str, str, StorySourcesPage]:
        words, title = context.words, context.words.text(model.story.title)
        drawings = picture_texts(story_pictures(site, model, model.status, setting))
        return (
            words.gettext("Sources: %(title)s", title=title),
            words.gettext("Every document behind the explainer “%(title)s”, with dates and notes, and its drawings in words.", title=title),
            StorySourcesPage(page.story, page.title, page.updated, source_summary(context), sources(context), drawings),
        )

    return side_pages(PAGE, site, language, sources_path, show)


PAGE = PageType("story_sources", PageScope.STORY, "pages/story_sources.html", plan)
