"""What stands on each page: one module per page type, each with `plan(site, language)`."""

from collections.abc import Callable, Iterable
from typing import Any, Final

from newsexplainer.pages import (
    actor,
    as_of,
    chooser,
    corrections,
    home,
    method,
    not_found,
    outlet,
    register,
    search,
    stories,
    story,
    story_changes,
    story_proofs,
    story_sources,
    timeline,
    untranslated,
)
from newsexplainer.pages.across.changes import changes_by_day
from newsexplainer.pages.across.events import story_events
from newsexplainer.pages.across.teasers import teaser
from newsexplainer.pages.corrections import made_corrections
from newsexplainer.pages.desk import Desk
from newsexplainer.pages.plan import PagePlan
from newsexplainer.status import SiteModel, StoryModel

PAGES: Final[tuple[Callable[[SiteModel, str], Iterable[PagePlan]], ...]] = (
    actor.plan,
    as_of.plan,
    chooser.plan,
    corrections.plan,
    home.plan,
    method.plan,
    not_found.plan,
    outlet.plan,
    register.plan,
    search.plan,
    stories.plan,
    story.plan,
    story_changes.plan,
    story_proofs.plan,
    story_sources.plan,
    timeline.plan,
    untranslated.plan,
)
"""One function per page type; a page type is added here, as a module and as a template."""

EXCERPTS: Final[tuple[Callable[[Desk, StoryModel], Any], ...]] = (changes_by_day, made_corrections, story_events, teaser)
"""What lists take of each story (`Desks.take`); another one would be right too, but worked out anew in every build."""


def plan_pages(site: SiteModel) -> list[PagePlan]:
    """Every page of the site, in each of its languages."""
    return [plan for language in site.languages for page in PAGES for plan in page(site, language)]
