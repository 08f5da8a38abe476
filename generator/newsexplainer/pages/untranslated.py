"""The notice in the language a story is not written in: a page of its own, and no silent fallback."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from newsexplainer.model.story import Story
from newsexplainer.pages.lists.links import StoryLink, names_of, story_link
from newsexplainer.pages.page_type import PageScope, PageType
from newsexplainer.pages.paths import story_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.words import DateText, Phrase, Words, words_in
from newsexplainer.status import SiteModel


@dataclass(frozen=True, slots=True)
class UntranslatedPage:
    """Everything the template `pages/untranslated.html` shows."""

    notice: str = field(metadata={"help": "That the story exists in other languages only."})
    story: StoryLink = field(metadata={"help": "The story, its question in that language."})
    lead: Phrase = field(metadata={"help": "Its standfirst, in that language too."})
    updated: DateText = field(metadata={"help": "The day the story stands as of."})
    go: str = field(metadata={"help": "The link to it, in the page's language."})
    go_there: str = field(metadata={"help": "The same link in the language of the story."})


def plan(site: SiteModel, language: str) -> Iterable[PagePlan]:
    """One notice for each story that is not written in `language`."""
    words = words_in(site.languages, language)
    for model in site.stories.values():
        if language not in model.story.languages:
            yield _plan(model.story, words)


def _plan(story: Story, words: Words) -> PagePlan:
    link = story_link(words, story)
    there = words_in(words.languages, link.hreflang)
    notice = words.gettext("This story exists in %(languages)s only.", languages=names_of(story, words))
    return PagePlan(
        path=story_path(words.language, story.id),
        language=words.language,
        template=PAGE.template,
        page_type=PAGE.name,
        about=story.id,
        title=notice.rstrip("."),
        description=words.gettext("The editors have chosen to publish this story in one language."),
        context=UntranslatedPage(
            notice=notice,
            story=replace(link, title=there.phrase(story.title)),
            lead=there.phrase(story.lead),
            updated=words.date(story.updated),
            go=words.gettext("Read it in %(language)s", language=words.language_name(link.hreflang)),
            go_there=there.gettext("Read this story"),
        ),
        counterparts={link.hreflang: link.path},
        indexable=False,
    )


PAGE = PageType("untranslated", PageScope.STORY, "pages/untranslated.html", plan)
