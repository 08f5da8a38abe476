"""The profile of an actor: who it is, what it says, what is said of it, and what it took part in."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from newsexplainer.model.actor import Actor, ActorKind
from newsexplainer.pages.lists.claims import MOST as MOST_CLAIMS
from newsexplainer.pages.lists.claims import ClaimGroup, claim_groups
from newsexplainer.pages.lists.contexts import StoryContexts
from newsexplainer.pages.lists.events import SiteRow, in_order, rows, site_events, story_events
from newsexplainer.pages.lists.facts import OtherName, PartyLink, RoleLine, headline_name, kind_word, other_names, party_link, role_lines
from newsexplainer.pages.lists.links import StoryLink, story_link
from newsexplainer.pages.lists.newest import newest_first
from newsexplainer.pages.lists.pager import left_out
from newsexplainer.pages.lists.statements import MOST, StatementGroup, statement_groups
from newsexplainer.pages.page_type import PageScope, PageType, ShareCard
from newsexplainer.pages.paths import actor_path, method_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.sections.people import initials
from newsexplainer.pages.words import Phrase, Words, words_in
from newsexplainer.status import SiteModel
from newsexplainer.status.index import Index, StatementEntry

MOST_STORIES = 60
"""How many stories a profile lists, those updated last."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that sums the profile up, as a link to the section it counts."""

    text: str = field(metadata={"help": "Such as `12 statements`."})
    anchor: str = field(metadata={"help": "HTML id of the section."})


@dataclass(frozen=True, slots=True)
class Unnamed:
    """What a reader should know of people who have no name."""

    known_to: tuple[PartyLink, ...] = field(metadata={"help": "The outlets that heard them: nobody else knows who they are."})
    origins: str = field(metadata={"help": "As how many sources they count (R3)."})
    rule: str = field(metadata={"help": "Site path of the rule."})


@dataclass(frozen=True, slots=True)
class ActorPage:
    """Everything the template `pages/actor.html` shows."""

    kind: str = field(metadata={"help": "Person, organisation, state, unnamed source."})
    name: Phrase = field(metadata={"help": "The name, with a capital."})
    initials: str = field(metadata={"help": "Letters for the avatar; `?` for the unnamed."})
    shape: str = field(metadata={"help": "person, group or unnamed: how the avatar is drawn."})
    names: tuple[OtherName, ...] = field(metadata={"help": "Other names, each marked with its language."})
    description: Phrase | None = field(metadata={"help": "What it is, in a sentence."})
    roles: tuple[RoleLine, ...] = field(metadata={"help": "Offices, with their time."})
    belongs_to: tuple[PartyLink, ...] = field(metadata={"help": "What it is part of."})
    unnamed: Unnamed | None = field(metadata={"help": "Who knows them; None for everybody with a name."})
    figures: tuple[Figure, ...] = field(metadata={"help": "What the page holds, each a link to its section."})
    statements: tuple[StatementGroup, ...] = field(metadata={"help": "What it says, by story."})
    statements_left_out: str = field(metadata={"help": "How many older statements the page leaves to the stories; may be empty."})
    about: tuple[ClaimGroup, ...] = field(metadata={"help": "Claims that concern it, by story."})
    about_left_out: str = field(metadata={"help": "How many more of them the page leaves to the stories; may be empty."})
    events: tuple[SiteRow, ...] = field(metadata={"help": "What it took part in, oldest first."})
    events_left_out: str = field(metadata={"help": "How many older events the page leaves to the stories; may be empty."})
    stories: tuple[StoryLink, ...] = field(metadata={"help": "The stories it appears in, newest update first."})
    more_stories: str = field(metadata={"help": "How many more there are; may be empty."})


def plan(site: SiteModel, language: str) -> Iterable[PagePlan]:
    """One profile for each actor."""
    contexts = StoryContexts(site, words_in(site.languages, language))
    for actor in site.project.actors.values():
        yield _plan(contexts, actor)


def actor_page(contexts: StoryContexts, actor: Actor) -> ActorPage:
    """The view of one actor."""
    words, index = contexts.words, contexts.site.index
    said = index.statements.get(actor.id, ())
    about = index.claims.get(actor.id, ())
    events = index.events.get(actor.id, ())
    summaries = newest_first(contexts.site.summaries[story.id] for story in index.stories.get(actor.id, ()))
    more = len(summaries) - MOST_STORIES
    return ActorPage(
        kind=kind_word(words, actor.kind),
        name=headline_name(words, actor),
        initials=initials(words.text(actor.names), unnamed=actor.is_unnamed),
        shape="unnamed" if actor.is_unnamed else "person" if actor.kind is ActorKind.PERSON else "group",
        names=other_names(words, actor),
        description=words.optional(actor.description),
        roles=role_lines(contexts, actor),
        belongs_to=tuple(party_link(contexts, id) for id in actor.belongs_to),
        unnamed=_unnamed(contexts, actor, said) if actor.is_unnamed else None,
        figures=_figures(words, len(said), len(about), len(events)),
        statements=statement_groups(contexts, said, roles=len(actor.roles) > 1),
        statements_left_out=left_out(words, len(said), MOST),
        about=claim_groups(contexts, ((entry.story.id, entry.status) for entry in about)),
        about_left_out=left_out(words, len(about), MOST_CLAIMS),
        events=rows(words, in_order(site_events(contexts, events[-MOST:])), None),
        events_left_out=left_out(words, len(events), MOST),
        stories=tuple(story_link(words, contexts.site.stories[summary.id].story) for summary in summaries[:MOST_STORIES]),
        more_stories=words.ngettext("%(num)d more story", "%(num)d more stories", more) if more > 0 else "",
    )


def _plan(contexts: StoryContexts, actor: Actor) -> PagePlan:
    words, page = contexts.words, actor_page(contexts, actor)
    return PagePlan(
        path=actor_path(words.language, actor.id),
        language=words.language,
        template=PAGE.template,
        page_type=PAGE.name,
        about=actor.id,
        title=page.name.text,
        description=_description(words, contexts.site.index, actor, page),
        context=page,
        counterparts={language: actor_path(language, actor.id) for language in words.languages},
    )


def _description(words: Words, index: Index, actor: Actor, page: ActorPage) -> str:
    what = page.description or (page.roles[-1].title if page.roles else None)
    opening = f"{page.name.text}: {what.text}" if what is not None else f"{page.name.text} ({page.kind.lower()})"
    count = len(index.stories.get(actor.id, ()))
    appears = words.ngettext(
        "What they say, what is said of them and what they took part in, in %(num)d story.",
        "What they say, what is said of them and what they took part in, in %(num)d stories.",
        count,
    )
    return f"{opening.rstrip('.')}. {appears}"


def _figures(words: Words, said: int, about: int, events: int) -> tuple[Figure, ...]:
    found = (
        (said, Figure(words.ngettext("%(num)d statement", "%(num)d statements", said), "says")),
        (about, Figure(words.ngettext("%(num)d claim about them", "%(num)d claims about them", about), "about")),
        (events, Figure(words.ngettext("%(num)d event", "%(num)d events", events), "events")),
    )
    return tuple(figure for number, figure in found if number)


def _unnamed(contexts: StoryContexts, actor: Actor, said: Iterable[StatementEntry]) -> Unnamed:
    words = contexts.words
    outlets: dict[str, None] = {}
    for entry in said:
        records = contexts.site.stories[entry.story.id].replay.records(entry.claim.id)
        heard = (record.heard_by for record in records if record.id == entry.statement.id)
        outlets |= dict.fromkeys(id for ids in heard for id in sorted(ids))
    origins = words.ngettext(
        "They count as %(num)d source, however many they are.",
        "They count as %(num)d sources, because the outlet says that they are independent of each other.",
        actor.independent_origins,
    )
    return Unnamed(tuple(party_link(contexts, id) for id in outlets), origins, method_path(words.language, "R3"))


PAGE = PageType("actor", PageScope.PROFILE, "pages/actor.html", plan, of="actor", projections=(story_events,), card=ShareCard.FRONT)
