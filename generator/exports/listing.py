"""Every export of the site; a new one is a module and a line here."""

from collections.abc import Callable, Iterable
from typing import Any, Final

from generator.artifact import Artifact
from generator.exports.atom import site_feeds, story_feeds, story_news
from generator.exports.calendar import calendar
from generator.exports.cards import site_cards, story_cards
from generator.exports.drawings import drawings
from generator.exports.linked_data import linked_data
from generator.exports.ninjs import ninjs
from generator.exports.request import ExportRequest
from generator.exports.robots import robots
from generator.exports.search import search_index, story_entries
from generator.exports.sitemap import sitemap
from generator.exports.story_json import story_json
from generator.exports.tables import tables
from generator.exports.timelinejs import timelinejs
from generator.pages.desk import Desk
from generator.status import StoryModel

Export = Callable[[ExportRequest], Iterable[Artifact]]

STORY_EXPORTS: Final[tuple[Export, ...]] = (
    calendar,
    drawings,
    linked_data,
    ninjs,
    story_cards,
    story_feeds,
    story_json,
    tables,
    timelinejs,
)
"""What is written for each story by itself: these look at no other story of the site."""

SITE_EXPORTS: Final[tuple[Export, ...]] = (
    robots,
    search_index,
    site_feeds,
)
"""What goes through all stories, and looks at no page."""

PAGE_EXPORTS: Final[tuple[Export, ...]] = (sitemap,)
"""What goes through all pages."""

LIST_EXPORTS: Final[tuple[Export, ...]] = (site_cards,)
"""What goes with the pages of no single story, and looks at nothing else."""

EXPORTS: Final[tuple[Export, ...]] = (*STORY_EXPORTS, *SITE_EXPORTS, *PAGE_EXPORTS, *LIST_EXPORTS)

EXCERPTS: Final[tuple[Callable[[Desk, StoryModel], Any], ...]] = (story_entries, story_news)
"""What exports of the whole site take of each story, as `generator.pages.EXCERPTS` are what lists take."""
