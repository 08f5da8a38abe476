"""The page of one story: what is confirmed, who says so, and what has changed."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from generator.drawing.story_pictures import Setting, StoryPictures, story_pictures
from generator.model.story import Story
from generator.pages.desk import make_desk
from generator.pages.parts.claims import StatusBox, status_box
from generator.pages.parts.facts import KeyFactItem, PredictionRow, TermItem, glossary, key_facts, predictions
from generator.pages.parts.flow import Flow, flow
from generator.pages.parts.log import ChangeDay, CorrectionItem, change_log, corrections
from generator.pages.parts.people import ActorCard, people
from generator.pages.parts.pictures import drawing_setting
from generator.pages.parts.questions import QuestionItem, questions
from generator.pages.parts.reading import reading_time
from generator.pages.parts.sources import SourceItem, sources
from generator.pages.parts.timeline import TimelineRow, timeline
from generator.pages.paths import story_path
from generator.pages.plan import PagePlan
from generator.pages.words import DateText, Phrase, Words, words_in
from generator.status import SiteModel, StoryModel


@dataclass(frozen=True, slots=True)
class RelatedStory:
    """Another story a reader may want."""

    title: Phrase
    topic: Phrase
    path: str


@dataclass(frozen=True, slots=True)
class StoryPage:
    """Everything the template `pages/story.html` shows."""

    topic: Phrase
    title: Phrase = field(metadata={"help": "The question the reader has."})
    lead: Phrase = field(metadata={"help": "The standfirst; says what is not known."})
    updated: DateText
    reading_time: str = field(metadata={"help": "Such as `4 min. read`."})
    changes: str = field(metadata={"help": "How many times a status has changed or come up, as the link to the log."})
    only_language: str | None = field(metadata={"help": "A notice in the other language where the story exists in one only."})
    key_facts: tuple[KeyFactItem, ...]
    box: StatusBox
    pictures: StoryPictures
    map_title: Phrase | None
    map_text: Phrase | None
    timeline: tuple[TimelineRow, ...]
    predictions: tuple[PredictionRow, ...]
    people: tuple[ActorCard, ...]
    flow: Flow | None
    questions: tuple[QuestionItem, ...]
    log: tuple[ChangeDay, ...]
    corrections: tuple[CorrectionItem, ...]
    glossary: tuple[TermItem, ...]
    sources: tuple[SourceItem, ...]
    related: tuple[RelatedStory, ...]


def plan(site: SiteModel, language: str) -> Iterable[PagePlan]:
    """One page for each story written in `language`."""
    words = words_in(language)
    setting = drawing_setting(site, words)
    for model in site.stories.values():
        if language in model.story.languages:
            yield _plan(site, model, words, setting)


def story_page(site: SiteModel, model: StoryModel, words: Words, setting: Setting, day: dt.date | None = None) -> StoryPage:
    """The view of a story as of `day`, by default the day it was updated."""
    story = model.story
    status = model.status if day is None else model.status_on(day)
    desk = make_desk(story, status, site.project, site.project.places, words)
    log = change_log(desk, model)
    moves = sum(len(entry.moved) + sum(len(new.claims) for new in entry.new) for entry in log)
    page = StoryPage(
        topic=words.phrase(story.topic),
        title=words.phrase(story.title),
        lead=words.phrase(story.lead),
        updated=words.date(story.updated),
        reading_time="",
        changes=words.ngettext("%(num)d change", "%(num)d changes", moves),
        only_language=_only_language(story),
        key_facts=key_facts(desk),
        box=status_box(desk, model),
        pictures=story_pictures(site, model, status, setting),
        map_title=words.optional(story.map.title) if story.map else None,
        map_text=words.optional(story.map.text) if story.map else None,
        timeline=timeline(desk),
        predictions=predictions(desk, model),
        people=people(desk),
        flow=flow(desk),
        questions=questions(desk),
        log=log,
        corrections=corrections(desk),
        glossary=glossary(desk),
        sources=sources(desk),
        related=_related(site, story, words),
    )
    return replace(page, reading_time=reading_time(page, words))


def _plan(site: SiteModel, model: StoryModel, words: Words, setting: Setting) -> PagePlan:
    story = model.story
    return PagePlan(
        path=story_path(words.language, story.id),
        language=words.language,
        template="pages/story.html",
        title=words.text(story.title),
        description=words.text(story.description or story.lead),
        context=story_page(site, model, words, setting),
        counterparts={language: story_path(language, story.id) for language in sorted(story.languages)},
    )


def _only_language(story: Story) -> str | None:
    """The notice stands in the language that is missing: its readers are the ones who need it."""
    if len(story.languages) > 1:
        return None
    if story.languages[0] == "da":
        return words_in("en").gettext("This explainer exists in Danish only.")
    return words_in("da").gettext("This explainer exists in English only.")


def _related(site: SiteModel, story: Story, words: Words) -> tuple[RelatedStory, ...]:
    found = [site.stories[id].story for id in story.related if id in site.stories]
    return tuple(
        RelatedStory(words.phrase(other.title), words.phrase(other.topic), story_path(words.language, other.id))
        for other in found
        if words.language in other.languages
    )
