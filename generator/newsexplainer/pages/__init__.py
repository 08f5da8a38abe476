"""What stands on each page: one module for each page type, which declares it as `PAGE`."""

from typing import Final

from newsexplainer.pages import (
    actor,
    as_of,
    chooser,
    corrections,
    home,
    index_page,
    method,
    not_found,
    outlet,
    search,
    stories,
    story,
    story_changes,
    story_proofs,
    story_sources,
    timeline,
    untranslated,
)
from newsexplainer.pages.page_type import PageType
from newsexplainer.pages.plan import PagePlan
from newsexplainer.status import SiteModel

PAGES: Final[tuple[PageType, ...]] = (
    actor.PAGE,
    as_of.PAGE,
    chooser.PAGE,
    corrections.PAGE,
    home.PAGE,
    method.PAGE,
    not_found.PAGE,
    outlet.PAGE,
    index_page.PAGE,
    search.PAGE,
    stories.PAGE,
    story.PAGE,
    story_changes.PAGE,
    story_proofs.PAGE,
    story_sources.PAGE,
    timeline.PAGE,
    untranslated.PAGE,
)
"""Every page type; a new one is a module, a template and a line here."""


def plan_pages(site: SiteModel) -> list[PagePlan]:
    """Every page of the site, in each of its languages."""
    return [plan for page in PAGES for plan in page.pages(site)]


def page_type_of(plan: PagePlan) -> PageType | None:
    """The page type of a page; None for a hand-written one."""
    return next((page for page in PAGES if page.name == plan.page_type), None)
