"""The pictures of one story page, from the story and its derived statuses."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from gettext import NullTranslations

from newsexplainer.charts.attribution_chart import Talk, Voice, attribution_chart
from newsexplainer.charts.countries import Countries
from newsexplainer.charts.locator_map import MapPicture, locator_map
from newsexplainer.charts.overview import OverviewEvent, overview
from newsexplainer.charts.shapes import Picture
from newsexplainer.charts.status_chart import ClaimStrip, status_chart
from newsexplainer.languages import Language
from newsexplainer.model.dates import Point
from newsexplainer.model.local_text import LocalText
from newsexplainer.model.status_codes import Status
from newsexplainer.status import ClaimStatus, SiteModel, StoryModel, StoryStatus
from newsexplainer.status.events import state_as_of


@dataclass(frozen=True, slots=True)
class StoryPictures:
    """What there is to draw; None where there is nothing."""

    overview: Picture | None = field(metadata={"help": "The events on a time axis."})
    status_chart: Picture | None = field(metadata={"help": "How the statuses of claims changed."})
    attribution: Picture | None = field(metadata={"help": "Who says what about whom."})
    locator: MapPicture | None = field(metadata={"help": "The map of the story's places."})


@dataclass(frozen=True, slots=True)
class Setting:
    """What all pictures of a site in one language share: make it once.

    `status_names` are the words for the statuses, `countries` is what `country_outlines` made of
    the site's places.
    """

    language: Language
    words: NullTranslations
    status_names: Mapping[Status, str]
    countries: Countries


def story_pictures(site: SiteModel, model: StoryModel, status: StoryStatus, setting: Setting) -> StoryPictures:
    """The pictures of a story as `status` has it, by the day of `status`."""
    language, words, names = setting.language, setting.words, setting.status_names
    say = _speaker_of(language.tag)
    spec = model.story.map
    places = site.project.places
    return StoryPictures(
        overview=overview(_events(model, status, say), _now(model, status), language, words),
        status_chart=status_chart(_strips(model, status, say), status.as_of, names, language, words),
        attribution=attribution_chart([_talk(claim, site, say) for claim in status.raised], names, words),
        locator=locator_map(spec, places, setting.countries, language.tag, words) if spec else None,
    )


Say = Callable[[LocalText], str]


def _speaker_of(language: str) -> Say:
    """Turns a text of the model into words: those of the language, else of another one."""

    def say(text: LocalText) -> str:
        own = text.get(language)
        return own if own is not None else text.first()[1]

    return say


def _now(model: StoryModel, status: StoryStatus) -> dt.datetime:
    """The moment the page stands as of: the time of the update, or the end of an earlier day."""
    updated = model.story.updated
    if isinstance(updated, Point) and updated.clock is not None and updated.first.date() == status.as_of:
        return updated.first.replace(tzinfo=None, fold=0)
    return dt.datetime.combine(status.as_of, dt.time(12))


def _events(model: StoryModel, status: StoryStatus, say: Say) -> list[OverviewEvent]:
    states = [(event, state_as_of(event, status.as_of)) for event in model.story.events]
    return [
        OverviewEvent(say(event.title), state.when.edtf, state.occurrence)
        for event, state in states
        if state is not None and state.when is not None
    ]


def _strips(model: StoryModel, status: StoryStatus, say: Say) -> list[ClaimStrip]:
    out = []
    for claim in status.raised:
        steps = tuple((c.date, c.after) for c in model.strip(claim.id) if c.date <= status.as_of)
        out.append(ClaimStrip(claim.claim.number, say(claim.claim.text), steps))
    return out


def _talk(claim: ClaimStatus, site: SiteModel, say: Say) -> Talk:
    """A claim with what each speaker said of it last, as far as it was known."""
    known = {entry.statement.id for entry in claim.counted} | {entry.statement.id for entry in claim.not_counted}
    last = {s.speaker: s.stance for s in claim.claim.statements if s.id in known}
    return Talk(
        claim.claim.number,
        claim.status,
        tuple((_voice(id, site, say), stance) for id, stance in last.items()),
        tuple(_voice(id, site, say) for id in claim.claim.about),
    )


def _voice(id: str, site: SiteModel, say: Say) -> Voice:
    party = site.project.actors.get(id) or site.project.outlets.get(id)
    if party is None:
        return Voice(id, id)
    return Voice(id, say(party.short or party.names), party.is_unnamed)
