"""Why each claim of a story has its status: one page for all proofs, which most readers never open."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from newsexplainer.pages.page_type import PageScope, PageType
from newsexplainer.pages.paths import proofs_path, story_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.sections.claims import StatusBox, status_box
from newsexplainer.pages.side_page import side_page
from newsexplainer.pages.story_context import story_context
from newsexplainer.pages.words import DateText, Phrase, Words, words_in
from newsexplainer.status import SiteModel, StoryModel


@dataclass(frozen=True, slots=True)
class StoryProofsPage:
    """Everything the template `pages/story_proofs.html` shows."""

    story: str = field(metadata={"help": "Site path of the story."})
    title: Phrase = field(metadata={"help": "The story's question."})
    updated: DateText = field(metadata={"help": "The moment the page stands as of."})
    box: StatusBox = field(metadata={"help": "Every claim under its status, and the rules behind them."})


def plan(site: SiteModel, language: str) -> Iterable[PagePlan]:
    """One page for each story written in `language`; search engines are shown the story instead."""
    words = words_in(site.languages, language)
    for model in site.stories.values():
        if language in model.story.languages:
            yield _plan(site, model, words)


def _plan(site: SiteModel, model: StoryModel, words: Words) -> PagePlan:
    story, language = model.story, words.language
    context = story_context(story, model.status, site.project, site.project.places, words)
    title = words.text(story.title)
    named = (
        words.gettext("Why that status? %(title)s", title=title),
        words.gettext("The rule behind each status in the explainer “%(title)s”, what counted, and what would change it.", title=title),
    )
    page = StoryProofsPage(
        story=story_path(language, story.id),
        title=words.phrase(story.title),
        updated=words.date(story.updated),
        box=status_box(context, model),
    )
    return side_page(PAGE, story, words, proofs_path, named, page)


PAGE = PageType("story_proofs", PageScope.STORY, "pages/story_proofs.html", plan)
