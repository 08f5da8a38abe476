"""A page beside a story, that has what most readers of the story never open."""

from collections.abc import Callable

from newsexplainer.model.story import Story
from newsexplainer.pages.page_type import PageType
from newsexplainer.pages.paths import story_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.words import Words


def side_page(page: PageType, story: Story, words: Words, path: Callable[[str, str], str], head: tuple[str, str], context: object) -> PagePlan:
    """The plan of a page of the type `page` beside `story`, at `path` of each of its languages; `head` are its title and description.

    Search engines are shown the story instead, and so are readers whose language it is not written in.
    """
    (title, description), language = head, words.language
    return PagePlan(
        path=path(language, story.id),
        language=language,
        template=page.template,
        page_type=page.name,
        about=story.id,
        title=title,
        description=description,
        context=context,
        counterparts={other: path(other, story.id) for other in sorted(story.languages)},
        notices={other: story_path(other, story.id) for other in words.languages},
        indexable=False,
        canonical=story_path(language, story.id),
    )
