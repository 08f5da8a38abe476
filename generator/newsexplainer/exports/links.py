"""Which files pages link, as the exports declare it."""

from collections.abc import Iterable

from newsexplainer.exports.export import Export, ExportScope
from newsexplainer.exports.listing import EXPORTS
from newsexplainer.exports.request import ExportRequest
from newsexplainer.pages import page_type_of
from newsexplainer.pages.file_link import FileLink
from newsexplainer.pages.page_type import PageScope
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.words import Words, words_in
from newsexplainer.status import StoryModel


def head_links(request: ExportRequest, plan: PagePlan) -> tuple[FileLink, ...]:
    """What the head of a page links: files of the whole site, and those of its story."""
    model = _story_of(request, plan)
    return _links((export for export in EXPORTS if export.in_head and _is_there(export, model)), words_in(request.site.languages, plan.language), plan.about)


def data_links(request: ExportRequest, plan: PagePlan) -> tuple[FileLink, ...]:
    """What a page lists under *Data*; nothing where its page type has no such list."""
    page, model = page_type_of(plan), _story_of(request, plan)
    if page is None or not page.lists_data or model is None:
        return ()
    return _links((export for export in EXPORTS if export.in_data and _is_there(export, model)), words_in(request.site.languages, plan.language), plan.about)


def site_links(words: Words) -> tuple[FileLink, ...]:
    """What the head of every page links in the language of `words`."""
    return _links((export for export in EXPORTS if export.in_head and _is_there(export, None)), words, "")


def _story_of(request: ExportRequest, plan: PagePlan) -> StoryModel | None:
    """The story of a page, where the story is written in the language of the page: only then it has files in that language."""
    page = page_type_of(plan)
    model = request.site.stories.get(plan.about) if page is not None and page.scope is PageScope.STORY else None
    return model if model is not None and plan.language in model.story.languages else None


def _is_there(export: Export, model: StoryModel | None) -> bool:
    return export.scope is not ExportScope.STORY or (model is not None and export.exists(model))


def _links(exports: Iterable[Export], words: Words, story: str) -> tuple[FileLink, ...]:
    return tuple(FileLink(export.media_type, export.address(words.language, story), words.gettext(export.title)) for export in exports)
