"""A story as it stood at the end of a day on which something changed: only what was known by then (R11)."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from newsexplainer.pages.page_type import PageScope, PageType
from newsexplainer.pages.paths import as_of_path, changes_path, event_anchor, story_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.sections.claims import LINES_ON_OLDER, StatusBox, status_box
from newsexplainer.pages.sections.facts import PredictionRow, predictions
from newsexplainer.pages.sections.flow import Flow, flow
from newsexplainer.pages.sections.log import DAYS_ON_OLDER, ChangeDay, CorrectionItem, corrections, days_until, latest_changes
from newsexplainer.pages.sections.people import ActorCard, people
from newsexplainer.pages.sections.questions import QuestionItem, questions
from newsexplainer.pages.sections.sources import SourceItem, sources
from newsexplainer.pages.sections.timeline import TimelineRow, timeline
from newsexplainer.pages.story_context import StoryContext, story_context
from newsexplainer.pages.words import DateText, Phrase, words_in
from newsexplainer.status import SiteModel, StoryModel
from newsexplainer.status.events import state_as_of


@dataclass(frozen=True, slots=True)
class DayLink:
    """Another day of the story."""

    date: DateText = field(metadata={"help": "The day."})
    path: str = field(metadata={"help": "Site path of the story as it stood then."})


@dataclass(frozen=True, slots=True)
class AsOfPage:
    """Everything the template `pages/as_of.html` shows.

    What an editor writes as of the story's update is not on it: standfirst, key facts, glossary,
    map, and the notes to claims.
    """

    topic: Phrase = field(metadata={"help": "What the story belongs to."})
    title: Phrase = field(metadata={"help": "The question the reader has."})
    date: DateText = field(metadata={"help": "The day the page stands as of."})
    story: str = field(metadata={"help": "Site path of the story as it stands now."})
    updated: DateText = field(metadata={"help": "The day the story stands as of now."})
    count: str = field(metadata={"help": "Which of the days of change this is: `Day 3 of 20`."})
    earlier: DayLink | None = field(metadata={"help": "The change before; None on the first day."})
    later: DayLink | None = field(metadata={"help": "The change after; None on the last day."})
    log: tuple[ChangeDay, ...] = field(metadata={"help": "What had changed by the day, newest first: the first entry is this day's."})
    all_changes: str | None = field(metadata={"help": "Site path of the page with all changes; None where these are all until the day."})
    box: StatusBox = field(metadata={"help": "The claims that had come up, with the status of the day."})
    timeline: tuple[TimelineRow, ...] = field(metadata={"help": "The events as they stood on the day."})
    predictions: tuple[PredictionRow, ...] = field(metadata={"help": "What had become of predictions by the day."})
    people: tuple[ActorCard, ...] = field(metadata={"help": "Who had spoken, acted or been concerned, with the role of the day."})
    flow: Flow | None = field(metadata={"help": "The main ways the information had come by."})
    questions: tuple[QuestionItem, ...] = field(metadata={"help": "Questions raised by the day, open ones first."})
    corrections: tuple[CorrectionItem, ...] = field(metadata={"help": "Our corrections by the day, newest first."})
    sources: tuple[SourceItem, ...] = field(metadata={"help": "Documents published by the day, oldest first."})


def plan(site: SiteModel, language: str) -> Iterable[PagePlan]:
    """One page for each day of change of each story written in `language`."""
    words = words_in(site.languages, language)
    for model in site.stories.values():
        if language in model.story.languages:
            context = story_context(model.story, model.status, site.project, site.project.places, words)
            yield from (_plan(context, day, page) for day, page in as_of_pages(context, model))


def as_of_pages(context: StoryContext, model: StoryModel) -> Iterator[tuple[dt.date, AsOfPage]]:
    """The days of change of a story, oldest first, each with its view."""
    for day in model.change_dates:
        yield day, _page(context.on(model.status_on(day), sources=""), model)


def _page(context: StoryContext, model: StoryModel) -> AsOfPage:
    story, words, day = context.story, context.words, context.day
    days = model.change_dates
    place = days.index(day)
    return AsOfPage(
        topic=words.phrase(story.topic),
        title=words.phrase(story.title),
        date=context.words.day(day),
        story=story_path(words.language, story.id),
        updated=words.date(story.updated),
        count=words.gettext("Day %(number)s of %(total)s with changes", number=place + 1, total=len(days)),
        earlier=_day_link(context, days[place - 1]) if place else None,
        later=_day_link(context, days[place + 1]) if place + 1 < len(days) else None,
        log=latest_changes(context, model),
        all_changes=changes_path(words.language, story.id) if len(days_until(context, model)) > DAYS_ON_OLDER else None,
        box=status_box(context, model, notes=False, most=LINES_ON_OLDER),
        timeline=_without_hindsight(context, model, timeline(context)),
        predictions=predictions(context, model),
        people=people(context),
        flow=flow(context),
        questions=questions(context),
        corrections=corrections(context),
        sources=sources(context),
    )


def _plan(context: StoryContext, day: dt.date, page: AsOfPage) -> PagePlan:
    story, words = context.story, context.words
    title = words.text(story.title)
    return PagePlan(
        path=as_of_path(words.language, story.id, day),
        language=words.language,
        template=PAGE.template,
        page_type=PAGE.name,
        about=story.id,
        title=words.gettext("%(title)s As of %(date)s", title=title, date=page.date.text),
        description=words.gettext("What was confirmed on %(date)s, who said so, and what had changed by then.", date=page.date.text),
        context=page,
        counterparts={language: as_of_path(language, story.id, day) for language in sorted(story.languages)},
        notices={language: story_path(language, story.id) for language in words.languages},
        indexable=False,
        canonical=page.story,
    )


def _day_link(context: StoryContext, day: dt.date) -> DayLink:
    return DayLink(context.words.day(day), as_of_path(context.language, context.story.id, day))


def _without_hindsight(context: StoryContext, model: StoryModel, rows: tuple[TimelineRow, ...]) -> tuple[TimelineRow, ...]:
    """An event that has come to stand otherwise loses its text, which was written afterwards."""
    moved = {event_anchor(event.id) for event in context.story.events if state_as_of(event, context.day) != state_as_of(event, model.as_of)}
    return tuple(
        replace(row, event=replace(row.event, text=None)) if row.event is not None and row.event.anchor in moved else row for row in rows
    )


PAGE = PageType("as_of", PageScope.STORY, "pages/as_of.html", plan)
