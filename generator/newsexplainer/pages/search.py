"""The search page: a form that works with JavaScript, and the lists that work without."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from newsexplainer.pages.page_type import PageScope, PageType
from newsexplainer.pages.paths import actors_path, outlets_path, stories_path, timeline_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.words import words_in
from newsexplainer.status import SiteModel


@dataclass(frozen=True, slots=True)
class ListLink:
    """A list that leads to everything the search finds."""

    text: str = field(metadata={"help": "What the list is of."})
    path: str = field(metadata={"help": "Site path."})


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Everything the template `pages/search.html` shows."""

    index: str = field(metadata={"help": "Site path of the list of index files, asked for by the first search."})
    lists: tuple[ListLink, ...] = field(metadata={"help": "Other ways to the same things."})


def search_path(language: str) -> str:
    """The search page."""
    return f"{language}/search/"


def index_path(language: str) -> str:
    """The list of the files of the search index."""
    return f"{language}/search/index.json"


def plan(site: SiteModel, language: str) -> Iterable[PagePlan]:
    """The search page of `language`."""
    words = words_in(site.languages, language)
    yield PagePlan(
        path=search_path(language),
        language=language,
        template=PAGE.template,
        page_type=PAGE.name,
        title=words.gettext("Search"),
        description=words.gettext("Find stories, single claims, people, organisations, outlets and events, with the status and date of each."),
        context=SearchPage(
            index=index_path(language),
            lists=(
                ListLink(words.gettext("All stories"), stories_path(language)),
                ListLink(words.gettext("People, organisations and states"), actors_path(language)),
                ListLink(words.gettext("Outlets"), outlets_path(language)),
                ListLink(words.gettext("Timeline over all stories"), timeline_path(language)),
            ),
        ),
        counterparts={other: search_path(other) for other in site.languages},
        indexable=False,
    )


PAGE = PageType("search", PageScope.LIST, "pages/search.html", plan)
