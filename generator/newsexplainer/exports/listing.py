"""Every export of the site; a new one is a module and a line here."""

from collections.abc import Callable, Iterable
from typing import Any, Final

from newsexplainer.artifact import Artifact
from newsexplainer.exports.atom import site_feeds, story_feeds, story_news
from newsexplainer.exports.calendar import calendar
from newsexplainer.exports.cards import site_cards, story_cards
from newsexplainer.exports.drawings import drawings
from newsexplainer.exports.linked_data import linked_data
from newsexplainer.exports.ninjs import ninjs
from newsexplainer.exports.request import ExportRequest
from newsexplainer.exports.robots import robots
from newsexplainer.exports.search import search_index, story_entries
from newsexplainer.exports.sitemap import sitemap
from newsexplainer.exports.story_json import story_json
from newsexplainer.exports.tables import tables
from newsexplainer.exports.timelinejs import timelinejs
from newsexplainer.pages.desk import Desk
from newsexplainer.status import StoryModel

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
"""What exports of the whole site take of each story, as `newsexplainer.pages.EXCERPTS` are what lists take."""
