"""All questions that nobody has answered, newest first: a page type over all stories."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from newsexplainer.pages.lists.contexts import StoryContexts
from newsexplainer.pages.lists.links import StoryLink, story_link
from newsexplainer.pages.lists.newest import newest_first
from newsexplainer.pages.page_type import PageScope, PageType
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.sections.questions import QuestionItem, questions
from newsexplainer.pages.story_context import StoryContext
from newsexplainer.pages.words import words_in
from newsexplainer.status import SiteModel, StoryModel


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """One question with its story."""

    story: StoryLink = field(metadata={"help": "The story that asks it."})
    item: QuestionItem = field(metadata={"help": "The question."})


@dataclass(frozen=True, slots=True)
class QuestionsPage:
    """Everything the template `pages/questions.html` shows."""

    items: tuple[OpenQuestion, ...] = field(metadata={"help": "Those of the newest story first."})


def plan(site: SiteModel, language: str) -> Iterable[PagePlan]:
    """One page."""
    words = words_in(site.languages, language)
    contexts = StoryContexts(site, words)
    summaries = newest_first(summary for summary in site.summaries.values() if language in summary.languages)
    yield PagePlan(
        path=f"{language}/questions/",
        language=language,
        template=PAGE.template,
        page_type=PAGE.name,
        title=words.gettext("Open questions"),
        description=words.gettext("News taken apart into single claims: what is confirmed, who says so, and what has changed."),
        context=QuestionsPage(tuple(one for summary in summaries for one in contexts.take(summary.id, open_questions))),
        counterparts={other: f"{other}/questions/" for other in site.languages},
    )


def open_questions(context: StoryContext, model: StoryModel) -> tuple[OpenQuestion, ...]:
    """The open questions of a story."""
    return tuple(OpenQuestion(story_link(context.words, model.story), item) for item in questions(context) if item.closed is None)


PAGE = PageType("questions", PageScope.LIST, "pages/questions.html", plan, projections=(open_questions,))
