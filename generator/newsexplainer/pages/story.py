"""The page of one story: what is confirmed, who says so, and what has changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from newsexplainer.charts.story_pictures import Setting, story_pictures
from newsexplainer.model.story import Story
from newsexplainer.pages.lists.links import names_of
from newsexplainer.pages.page_type import PageScope, PageType
from newsexplainer.pages.paths import calendar_path, changes_path, proofs_path, story_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.sections.claims import StatusBox, status_box
from newsexplainer.pages.sections.facts import KeyFactItem, PredictionRow, TermItem, glossary, key_facts, predictions
from newsexplainer.pages.sections.flow import Flow, flow
from newsexplainer.pages.sections.log import LATEST_DAYS, ChangeDay, CorrectionItem, change_log, corrections, has_more_days
from newsexplainer.pages.sections.people import ActorCard, people
from newsexplainer.pages.sections.pictures import PictureViews, drawing_setting, picture_views
from newsexplainer.pages.sections.questions import QuestionItem, questions
from newsexplainer.pages.sections.reading import reading_time
from newsexplainer.pages.sections.sources import SourceSummary, source_summary
from newsexplainer.pages.sections.timeline import TimelineRow, timeline
from newsexplainer.pages.story_context import story_context
from newsexplainer.pages.words import DateText, Phrase, Words, words_in
from newsexplainer.status import SiteModel, StoryModel


@dataclass(frozen=True, slots=True)
class RelatedStory:
    """Another story a reader may want."""

    title: Phrase = field(metadata={"help": "Its question."})
    topic: Phrase = field(metadata={"help": "Its topic."})
    path: str = field(metadata={"help": "Its site path."})


@dataclass(frozen=True, slots=True)
class StoryPage:
    """Everything the template `pages/story.html` shows."""

    topic: Phrase = field(metadata={"help": "What the story belongs to."})
    title: Phrase = field(metadata={"help": "The question the reader has."})
    lead: Phrase = field(metadata={"help": "The standfirst; says what is not known."})
    updated: DateText = field(metadata={"help": "The moment the page stands as of."})
    reading_time: str = field(metadata={"help": "Such as `4 min. read`."})
    changes: str = field(metadata={"help": "How many times a status has changed or come up, as the link to the log."})
    elsewhere: tuple[Phrase, ...] = field(metadata={"help": "For each language that the story does not exist in, a notice in that language."})
    key_facts: tuple[KeyFactItem, ...] = field(metadata={"help": "The few sentences to take away."})
    box: StatusBox = field(metadata={"help": "Every claim under its status."})
    proofs: str = field(metadata={"help": "Site path of the page with the proofs of the claims."})
    pictures: PictureViews = field(metadata={"help": "The drawings; each may be None."})
    map_title: Phrase | None = field(metadata={"help": "Heading of the map."})
    map_text: Phrase | None = field(metadata={"help": "What the map shows."})
    timeline: tuple[TimelineRow, ...] = field(metadata={"help": "Events, gaps and the page's date, in order."})
    calendar: str = field(metadata={"help": "Site path of the file with the events ahead."})
    predictions: tuple[PredictionRow, ...] = field(metadata={"help": "What was foretold and what came of it."})
    people: tuple[ActorCard, ...] = field(metadata={"help": "Everybody who speaks, acts or is concerned."})
    flow: Flow | None = field(metadata={"help": "The main ways the information took."})
    questions: tuple[QuestionItem, ...] = field(metadata={"help": "Open ones first, then those answered."})
    log: tuple[ChangeDay, ...] = field(metadata={"help": "The latest days on which a status changed, newest first."})
    all_changes: str | None = field(metadata={"help": "Site path of the page with all of them; None where these are all."})
    corrections: tuple[CorrectionItem, ...] = field(metadata={"help": "Our own errors, newest first."})
    glossary: tuple[TermItem, ...] = field(metadata={"help": "Words explained."})
    sources: SourceSummary = field(metadata={"help": "The documents in a few lines; all of them are on a page of their own."})
    related: tuple[RelatedStory, ...] = field(metadata={"help": "Other stories in this language."})


def plan(site: SiteModel, language: str) -> Iterable[PagePlan]:
    """One page for each story written in `language`."""
    words = words_in(site.languages, language)
    setting = drawing_setting(site, words)
    for model in site.stories.values():
        if language in model.story.languages:
            yield _plan(site, model, words, setting)


def story_page(site: SiteModel, model: StoryModel, words: Words, setting: Setting) -> StoryPage:
    """The view of a story as of the day it was updated."""
    story = model.story
    context = story_context(story, model.status, site.project, site.project.places, words)
    log = change_log(context, model)
    page = StoryPage(
        topic=words.phrase(story.topic),
        title=words.phrase(story.title),
        lead=words.phrase(story.lead),
        updated=words.date(story.updated),
        reading_time="",
        changes=_changes(log, words),
        elsewhere=_elsewhere(story, words),
        key_facts=key_facts(context),
        box=status_box(context, model),
        proofs=proofs_path(words.language, story.id),
        pictures=picture_views(words.language, story.id, story_pictures(site, model, context.status, setting)),
        map_title=words.optional(story.map.title) if story.map else None,
        map_text=words.optional(story.map.text) if story.map else None,
        timeline=timeline(context),
        calendar=calendar_path(words.language, story.id),
        predictions=predictions(context, model),
        people=people(context),
        flow=flow(context),
        questions=questions(context),
        log=log[:LATEST_DAYS],
        all_changes=changes_path(words.language, story.id) if has_more_days(model) else None,
        corrections=corrections(context),
        glossary=glossary(context),
        sources=source_summary(context),
        related=_related(site, story, words),
    )
    return replace(page, reading_time=reading_time(page, words))


def _plan(site: SiteModel, model: StoryModel, words: Words, setting: Setting) -> PagePlan:
    story = model.story
    return PagePlan(
        path=story_path(words.language, story.id),
        language=words.language,
        template=PAGE.template,
        page_type=PAGE.name,
        about=story.id,
        title=words.text(story.title),
        description=words.text(story.description or story.lead),
        context=story_page(site, model, words, setting),
        counterparts={language: story_path(language, story.id) for language in sorted(story.languages)},
        notices={language: story_path(language, story.id) for language in words.languages},
    )


def _changes(log: Sequence[ChangeDay], words: Words) -> str:
    moves = sum(len(day.moved) + sum(len(new.claims) for new in day.new) for day in log)
    changes = words.ngettext("%(num)d change", "%(num)d changes", moves)
    return words.gettext("%(changes)s on %(days)s", changes=changes, days=words.ngettext("%(num)d day", "%(num)d days", len(log)))


def _elsewhere(story: Story, words: Words) -> tuple[Phrase, ...]:
    """The notice stands in the language that is missing: its readers are the ones who need it."""
    missing = [words_in(words.languages, tag) for tag in words.languages if tag not in story.languages]
    return tuple(Phrase(other.gettext("This explainer exists in %(languages)s only.", languages=names_of(story, other)), other.language) for other in missing)


def _related(site: SiteModel, story: Story, words: Words) -> tuple[RelatedStory, ...]:
    found = [site.stories[id].story for id in story.related if id in site.stories]
    return tuple(
        RelatedStory(words.phrase(other.title), words.phrase(other.topic), story_path(words.language, other.id))
        for other in found
        if words.language in other.languages
    )


PAGE = PageType("story", PageScope.STORY, "pages/story.html", plan, lists_data=True)
