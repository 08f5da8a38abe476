"""The timeline over all stories, whole and by status; a page a year once it is long."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from newsexplainer.model.dates import first_day, last_day
from newsexplainer.model.status_codes import Status
from newsexplainer.pages.lists.contexts import StoryContexts
from newsexplainer.pages.lists.events import SiteEvent, SiteRow, by_date, in_order, rows, story_events
from newsexplainer.pages.lists.facts import headline_name
from newsexplainer.pages.lists.pager import Part, PartLink, part_links, parts
from newsexplainer.pages.page_type import PageScope, PageType
from newsexplainer.pages.paths import actor_path, timeline_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.sections.badges import status_word
from newsexplainer.pages.words import Phrase, words_in
from newsexplainer.status import SiteModel

MOST = 300
"""How many events stand on one page."""

MOST_ACTORS = 24
"""How many actors the filter names, those in most events; the index has the rest."""


@dataclass(frozen=True, slots=True)
class View:
    """A way to look at the timeline: a page of its own, so that it works without JavaScript."""

    label: str = field(metadata={"help": "The status in words, or all events."})
    code: str = field(metadata={"help": "The status, as in the CSS class `dv-s--<code>`; empty for all events."})
    number: int = field(metadata={"help": "How many events it shows."})
    path: str = field(metadata={"help": "Site path."})
    current: bool = field(metadata={"help": "Whether the reader is on it."})


@dataclass(frozen=True, slots=True)
class ActorView:
    """The events of one actor, which stand on its profile."""

    name: Phrase = field(metadata={"help": "The name."})
    number: int = field(metadata={"help": "How many events it takes part in."})
    path: str = field(metadata={"help": "Site path of the timeline on the profile."})


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """Everything the template `pages/timeline.html` shows."""

    intro: str = field(metadata={"help": "How many events of how many stories."})
    views: tuple[View, ...] = field(metadata={"help": "All events, then one view for each status that events have."})
    actors: tuple[ActorView, ...] = field(metadata={"help": "Actors in most events first."})
    pager: tuple[PartLink, ...] = field(metadata={"help": "The years, newest first; empty where all is on one page."})
    label: str = field(metadata={"help": "The year shown; empty where all is on one page."})
    only: str = field(metadata={"help": "The status that events are filtered by; empty for all events."})
    years: tuple[PartLink, ...] = field(metadata={"help": "The first event of each year on this page; empty where the pages go by year or there is one year only."})
    rows: tuple[SiteRow, ...] = field(metadata={"help": "Oldest first."})


def plan(site: SiteModel, language: str) -> Iterable[PagePlan]:
    """The whole timeline and its views in `language`."""
    contexts = StoryContexts(site, words_in(site.languages, language))
    whole = _AllEvents(contexts, in_order(by_date(event for id in site.summaries for event in contexts.take(id, story_events))))
    for status, shown in whole.shown.items():
        if shown or status is None:
            found = parts(shown, _year, MOST)
            for part in found:
                yield _plan(whole, status, found, part)


class _AllEvents:
    """What all pages of the timeline have in common, put together once: a large site has thousands of them."""

    def __init__(self, contexts: StoryContexts, events: Sequence[SiteEvent]) -> None:
        self.contexts = contexts
        self.shown: dict[Status | None, list[SiteEvent]] = {None: list(events)} | {status: [] for status in Status}
        for event in events:
            for status in event.statuses:
                self.shown[status].append(event)
        self.counted = {status: len(shown) for status, shown in self.shown.items()}
        self.intro = _intro(contexts, events)
        self.actors = _actors(contexts, events)
        self.now = _now(contexts.site)


def _plan(whole: _AllEvents, status: Status | None, found: Sequence[Part[SiteEvent]], part: Part[SiteEvent]) -> PagePlan:
    contexts, words = whole.contexts, whole.contexts.words
    only = status_word(contexts.words, status) if status else ""
    title = words.gettext("Timeline: %(status)s", status=only.lower()) if status else words.gettext("Timeline over all stories")
    address = _slug(status, part.slug)
    return PagePlan(
        path=timeline_path(words.language, address),
        language=words.language,
        template=PAGE.template,
        page_type=PAGE.name,
        title=f"{title} {part.label}" if part.slug else title,
        description=words.gettext(
            "What happened, what is said to have happened and what is planned, over all stories, with the date as exact as it is known."
        ),
        context=TimelinePage(
            intro=whole.intro,
            views=_views(contexts, whole.counted, status),
            actors=whole.actors,
            pager=part_links(found, lambda slug: timeline_path(words.language, _slug(status, slug)), part.slug),
            label=part.label,
            only=only,
            years=_years(part.items, timeline_path(words.language, address)) if len(found) == 1 else (),
            rows=rows(words, part.items, whole.now if not part.slug else None),
        ),
        counterparts={language: timeline_path(language, address) for language in words.languages},
        indexable=status is None,
    )


def _intro(contexts: StoryContexts, events: Sequence[SiteEvent]) -> str:
    words = contexts.words
    stories = words.ngettext("%(num)d story", "%(num)d stories", len({event.story for event in events}))
    return words.ngettext("%(num)d event from %(stories)s.", "%(num)d events from %(stories)s.", len(events), stories=stories)


def _views(contexts: StoryContexts, counted: Mapping[Status | None, int], current: Status | None) -> tuple[View, ...]:
    language = contexts.words.language
    everything = View(contexts.words.gettext("All events"), "", counted[None], timeline_path(language), current is None)
    return (
        everything,
        *(
            View(status_word(contexts.words, status), status.value, number, timeline_path(language, status.value), status is current)
            for status, number in counted.items()
            if number and status is not None
        ),
    )


def _actors(contexts: StoryContexts, events: Sequence[SiteEvent]) -> tuple[ActorView, ...]:
    project, words = contexts.site.project, contexts.words
    counted = sorted((-number, id) for id, number in Counter(id for event in events for id in event.actors).items() if id in project.actors)
    return tuple(
        ActorView(headline_name(words, project.actors[id]), -number, f"{actor_path(words.language, id)}#events")
        for number, id in counted[:MOST_ACTORS]
    )


def _slug(status: Status | None, part: str) -> str:
    return "/".join(piece for piece in (status.value if status else "", part) if piece)


def _year(event: SiteEvent) -> int:
    day = (first_day(event.when) or last_day(event.when)) if event.when is not None else None
    return day.year if day else dt.MAXYEAR


def _years(events: Sequence[SiteEvent], path: str) -> tuple[PartLink, ...]:
    """Links to the first event of each year; events without a date stand at the end and need none."""
    first: dict[int, str] = {}
    for event in events:
        if (year := _year(event)) != dt.MAXYEAR and event.row.event is not None:
            first.setdefault(year, event.row.event.anchor)
    links = tuple(PartLink(str(year), f"{path}#{anchor}", current=False) for year, anchor in sorted(first.items()))
    return links if len(links) > 1 else ()


def _now(site: SiteModel) -> dt.date | None:
    return max((summary.as_of for summary in site.summaries.values()), default=None)


PAGE = PageType("timeline", PageScope.LIST, "pages/timeline.html", plan, projections=(story_events,))
