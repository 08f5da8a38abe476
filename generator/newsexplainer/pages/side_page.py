"""A page beside a story, that has what most readers of the story never open."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from newsexplainer.pages.page_type import PageType
from newsexplainer.pages.paths import story_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.story_context import StoryContext, story_context
from newsexplainer.pages.words import DateText, Phrase, words_in
from newsexplainer.status import SiteModel, StoryModel


@dataclass(frozen=True, slots=True)
class SidePage:
    """What every page beside a story shows."""

    story: str = field(metadata={"help": "Site path of the story."})
    title: Phrase = field(metadata={"help": "The story's question."})
    updated: DateText = field(metadata={"help": "The moment the page stands as of."})


Show = Callable[[StoryContext, StoryModel, SidePage], tuple[str, str, object]]
"""Gives title, description and view of a page, from what every page beside a story shows."""


def side_pages(
    page: PageType, site: SiteModel, language: str, path: Callable[[str, str], str], show: Show, wanted: Callable[[StoryModel], bool] = lambda _: True
) -> Iterator[PagePlan]:
    """The pages of the type `page` beside the stories in `language` that are `wanted`, each at `path` of its language and story.

    Search engines are shown the story instead, and so are readers whose language it is not written in.
    """
    words = words_in(site.languages, language)
    for model in site.stories.values():
        story = model.story
        if language not in story.languages or not wanted(model):
            continue
        context = story_context(story, model.status, site.project, site.project.places, words)
        shared = SidePage(story_path(language, story.id), words.phrase(story.title), words.date(story.updated))
        title, description, view = show(context, model, shared)
        yield PagePlan(
            path=path(language, story.id),
            language=language,
            template=page.template,
            page_type=page.name,
            about=story.id,
            title=title,
            description=description,
            context=view,
            counterparts={other: path(other, story.id) for other in sorted(story.languages)},
            notices={other: story_path(other, story.id) for other in words.languages},
            indexable=False,
            canonical=story_path(language, story.id),
        )
