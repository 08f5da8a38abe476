"""Why each claim of a story has its status: one page for all proofs, which most readers never open."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from newsexplainer.pages.page_type import PageScope, PageType
from newsexplainer.pages.paths import proofs_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.sections.claims import StatusBox, status_box
from newsexplainer.pages.side_page import SidePage, side_pages
from newsexplainer.pages.story_context import StoryContext
from newsexplainer.status import SiteModel, StoryModel


@dataclass(frozen=True, slots=True)
class StoryProofsPage(SidePage):
    """Everything the template `pages/story_proofs.html` shows."""

    box: StatusBox = field(metadata={"help": "Every claim under its status, and the rules behind them."})


def plan(site: SiteModel, language: str) -> Iterable[PagePlan]:
    """One page for each story written in `language`."""
    return side_pages(PAGE, site, language, proofs_path, _show)


def _show(context: StoryContext, model: StoryModel, page: SidePage) -> tuple[str, str, StoryProofsPage]:
    words, title = context.words, context.words.text(model.story.title)
    return (
        words.gettext("Why that status? %(title)s", title=title),
        words.gettext("The rule behind each status in the explainer “%(title)s”, what counted, and what would change it.", title=title),
        StoryProofsPage(page.story, page.title, page.updated, status_box(context, model)),
    )


PAGE = PageType("story_proofs", PageScope.STORY, "pages/story_proofs.html", plan)
