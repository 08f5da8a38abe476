"""What can be found: actors, outlets, stories, claims and events, as results show them."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from newsexplainer.model.actor import Actor, Outlet, Party
from newsexplainer.model.dates import Point
from newsexplainer.model.local_text import LocalText
from newsexplainer.pages.lists.contexts import StoryContexts
from newsexplainer.pages.lists.facts import headline_name, kind_word, outlet_word
from newsexplainer.pages.lists.links import StoryLink, claim_link, story_link
from newsexplainer.pages.lists.teasers import counts_text, status_counts
from newsexplainer.pages.paths import actor_path, event_anchor, outlet_path
from newsexplainer.pages.sections.badges import Badge
from newsexplainer.pages.sections.timeline import EventRow, timeline
from newsexplainer.pages.story_context import StoryContext
from newsexplainer.pages.words import DateText, Phrase, Words, capitalised
from newsexplainer.status import ClaimStatus, StoryModel

LONGEST: Final = 240
"""Characters of a text that a result shows."""


@dataclass(frozen=True, slots=True)
class Record:
    """One thing that can be found, and the texts by which it is found."""

    kind: str = field(metadata={"help": "What it is, in the words of the page: Claim #4, Event, Person."})
    title: Phrase = field(metadata={"help": "The text of the link."})
    path: str = field(metadata={"help": "Site path, with the anchor of a claim or event."})
    hreflang: str = field(default="", metadata={"help": "Language of the page behind the link where it is another one."})
    badge: Badge | None = field(default=None, metadata={"help": "The status of a claim."})
    date: DateText | None = field(default=None, metadata={"help": "Since when, updated when, or when it happened."})
    note: str = field(default="", metadata={"help": "Counts, tags or the number of stories."})
    context: Phrase | None = field(default=None, metadata={"help": "The story of a claim or event; what an actor is."})
    strong: tuple[str, ...] = field(default=(), metadata={"help": "Titles and names: the best hits."})
    weak: tuple[str, ...] = field(default=(), metadata={"help": "Other texts, and names of those concerned."})


def party_records(contexts: StoryContexts, *, unnamed: bool) -> Iterator[Record]:
    """Actors and outlets, either the named or the unnamed, those in most stories first."""
    project, stories = contexts.site.project, contexts.site.appearances
    everybody: list[Actor | Outlet] = [*project.actors.values(), *project.outlets.values()]
    found = [party for party in everybody if party.is_unnamed is unnamed]
    for party in sorted(found, key=lambda party: (-stories.get(party.id, 0), party.id)):
        yield _party(contexts.words, party, stories.get(party.id, 0))


def _party(words: Words, party: Actor | Outlet, stories: int) -> Record:
    address = outlet_path if isinstance(party, Outlet) else actor_path
    roles = party.roles if isinstance(party, Actor) else []
    what = roles[-1].title if roles else party.description
    described = [texts for texts in (party.description, *(role.title for role in roles)) if texts is not None]
    return Record(
        kind=outlet_word(words, party.kind) if isinstance(party, Outlet) else kind_word(words, party.kind),
        title=headline_name(words, party),
        path=address(words.language, party.id),
        note=words.ngettext("%(num)d story", "%(num)d stories", stories) if stories else "",
        context=_clipped(words.phrase(what)) if what is not None else None,
        strong=names_of(party),
        weak=tuple(words.text(text) for text in described),
    )


def names_of(party: Party) -> tuple[str, ...]:
    """Every name of a party, in every language and its own script, with other spellings."""
    texts = [name for wording in (party.names, party.short) if wording is not None for name in _every(wording)]
    original = [party.original.text] if party.original is not None else []
    return tuple(dict.fromkeys((*texts, *original, *party.aliases)))


def _every(text: LocalText) -> list[str]:
    return [wording for wording in text.texts.values() if wording is not None]


def story_records(context: StoryContext, model: StoryModel) -> Iterator[Record]:
    """A story, then its claims, the surest first, then its events."""
    link = story_link(context.words, model.story)
    yield _story(context, link)
    since = {change.claim.id: change.date for change in model.history}
    for status in sorted(context.status.raised, key=lambda status: (-status.status.certainty, status.claim.number)):
        yield _claim(context, link, status, since.get(status.id, status.raised))
    rows = {row.event.anchor: row.event for row in timeline(context) if row.event is not None}
    for event in context.story.events:
        if (row := rows.get(event_anchor(event.id))) is not None:
            yield _event(context, link, row, event.actors, event.place)


def _story(context: StoryContext, link: StoryLink) -> Record:
    words, story = context.words, context.story
    updated = words.date(story.updated)
    return Record(
        kind=words.gettext("Story"),
        title=_clipped(link.title),
        path=link.path,
        hreflang=link.hreflang,
        date=DateText(capitalised(words.gettext("updated %(date)s", date=updated.text)), updated.machine),
        note=counts_text(context, status_counts(context)),
        context=link.topic,
        strong=(link.title.text, link.topic.text),
        weak=(words.text(story.lead), *(words.text(fact.text) for fact in story.key_facts), *(words.text(question.text) for question in story.questions)),
    )


def _claim(context: StoryContext, story: StoryLink, status: ClaimStatus, since: dt.date) -> Record:
    words, claim = context.words, status.claim
    link = claim_link(context, status)
    day = words.date(Point(since.year, since.month, since.day))
    return Record(
        kind=words.gettext("Claim #%(number)s", number=claim.number),
        title=_clipped(link.text),
        path=link.path,
        hreflang=link.hreflang,
        badge=link.badge,
        date=DateText(words.gettext("since %(date)s", date=day.text), day.machine),
        context=_clipped(story.title),
        strong=(link.text.text, str(claim.number)),
        weak=(*_names(context, [*claim.about, *([claim.holder] if claim.holder else [])]), *([words.text(claim.note)] if claim.note else [])),
    )


def _event(context: StoryContext, story: StoryLink, row: EventRow, actors: list[str], place: str | None) -> Record:
    where = context.places.get(place) if place else None
    spots = (*_every(where.names), *where.aliases) if where is not None else ()
    return Record(
        kind=context.words.gettext("Event"),
        title=_clipped(row.title),
        path=f"{story.path}#{row.anchor}",
        hreflang=story.hreflang,
        date=row.date,
        note=" · ".join(row.tags),
        context=_clipped(story.title),
        strong=(row.title.text,),
        weak=(*([row.text.text] if row.text else []), *spots, *_names(context, actors)),
    )


def _names(context: StoryContext, ids: list[str]) -> tuple[str, ...]:
    parties = (context.party(id) for id in dict.fromkeys(ids))
    return tuple(name for party in parties if party is not None for name in names_of(party))


def _clipped(phrase: Phrase) -> Phrase:
    if len(phrase.text) <= LONGEST:
        return phrase
    return Phrase(phrase.text[: LONGEST - 1].rstrip() + "…", phrase.lang)


def described(words: Words, record: Record) -> str:
    """The note of a record, with the language of its page where that is another one."""
    other = words.gettext("In %(language)s", language=words.language_name(record.hreflang)) if record.hreflang else ""
    return " · ".join(part for part in (record.note, capitalised(other)) if part)
