"""The sources of a story in full, and its drawings in words: what readers look things up in."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from newsexplainer.charts.story_pictures import Setting, story_pictures
from newsexplainer.pages.page_type import PageScope, PageType
from newsexplainer.pages.paths import sources_path, story_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.sections.pictures import PictureText, drawing_setting, picture_texts
from newsexplainer.pages.sections.sources import SourceItem, SourceSummary, source_summary, sources
from newsexplainer.pages.side_page import side_page
from newsexplainer.pages.story_context import story_context
from newsexplainer.pages.words import DateText, Phrase, Words, words_in
from newsexplainer.status import SiteModel, StoryModel


@dataclass(frozen=True, slots=True)
class StorySourcesPage:
    """Everything the template `pages/story_sources.html` shows."""

    story: str = field(metadata={"help": "Site path of the story."})
    title: Phrase = field(metadata={"help": "The story's question."})
    updated: DateText = field(metadata={"help": "The moment the page stands as of."})
    summary: SourceSummary = field(metadata={"help": "How many there are, from where."})
    sources: tuple[SourceItem, ...] = field(metadata={"help": "Every document, oldest first."})
    drawings: tuple[PictureText, ...] = field(metadata={"help": "The drawings of the story in words."})


def plan(site: SiteModel, language: str) -> Iterable[PagePlan]:
    """One page for each story written in `language`; search engines are shown the story instead."""
    words = words_in(site.languages, language)
    setting = drawing_setting(site, words)
    for model in site.stories.values():
        if language in model.story.languages:
            yield _plan(site, model, words, setting)


def _plan(site: SiteModel, model: StoryModel, words: Words, setting: Setting) -> PagePlan:
    story, language = model.story, words.language
    context = story_context(story, model.status, site.project, site.project.places, words)
    title = words.text(story.title)
    named = (
        words.gettext("Sources: %(title)s", title=title),
        words.gettext("Every document behind the explainer “%(title)s”, with dates and notes, and its drawings in words.", title=title),
    )
    page = StorySourcesPage(
        story=story_path(language, story.id),
        title=words.phrase(story.title),
        updated=words.date(story.updated),
        summary=source_summary(context),
        sources=sources(context),
        drawings=picture_texts(story_pictures(site, model, model.status, setting)),
    )
    return side_page(PAGE, story, words, sources_path, named, page)


PAGE = PageType("story_sources", PageScope.STORY, "pages/story_sources.html", plan)
