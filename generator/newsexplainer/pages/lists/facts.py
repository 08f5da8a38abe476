"""What a profile says of an actor or outlet before anything else."""

from dataclasses import dataclass, field

from newsexplainer.model.actor import Actor, ActorKind, Outlet, OutletKind, Party, Role
from newsexplainer.model.dates import Interval, Point, When
from newsexplainer.pages.lists.contexts import StoryContexts
from newsexplainer.pages.paths import actor_path, outlet_path
from newsexplainer.pages.words import DateText, Phrase, Words, capitalised


@dataclass(frozen=True, slots=True)
class PartyLink:
    """An actor or outlet by name."""

    name: Phrase = field(metadata={"help": "The name, as it stands inside a sentence."})
    path: str = field(metadata={"help": "Site path of the profile."})


@dataclass(frozen=True, slots=True)
class RoleLine:
    """An office held for a time."""

    title: Phrase = field(metadata={"help": "The office."})
    dates: DateText | None = field(metadata={"help": "When it was held; None where neither end is known."})
    speaks_for: PartyLink | None = field(metadata={"help": "On whose behalf the holder speaks."})


@dataclass(frozen=True, slots=True)
class OtherName:
    """A name besides the one in the headline."""

    label: str = field(metadata={"help": "What sort of name: in another language, in its own script, also known as."})
    name: Phrase = field(metadata={"help": "The name, with its language where it is not the page's."})


def kind_word(words: Words, kind: ActorKind) -> str:
    """What sort of actor, with a capital."""
    return {
        ActorKind.PERSON: words.pgettext("kind", "Person"),
        ActorKind.ORGANISATION: words.pgettext("kind", "Organisation"),
        ActorKind.STATE: words.pgettext("kind", "State"),
        ActorKind.UNNAMED_GROUP: words.pgettext("kind", "Unnamed sources"),
        ActorKind.UNNAMED_PERSON: words.pgettext("kind", "Unnamed source"),
    }[kind]


def outlet_word(words: Words, kind: OutletKind) -> str:
    """What sort of publisher, with a capital."""
    return {
        OutletKind.NEWSPAPER: words.pgettext("kind", "Newspaper"),
        OutletKind.NEWS_AGENCY: words.pgettext("kind", "News agency"),
        OutletKind.BROADCASTER: words.pgettext("kind", "Broadcaster"),
        OutletKind.NEWS_SITE: words.pgettext("kind", "News site"),
        OutletKind.MAGAZINE: words.pgettext("kind", "Magazine"),
        OutletKind.AUTHORITY: words.pgettext("kind", "Authority’s own channel"),
        OutletKind.ORGANISATION: words.pgettext("kind", "Organisation’s own channel"),
    }[kind]


def headline_name(words: Words, party: Party) -> Phrase:
    """The name as it stands in a headline; an outlet writes its own name as it likes."""
    name = words.phrase(party.names)
    return name if isinstance(party, Outlet) else Phrase(capitalised(name.text), name.lang)


def other_names(words: Words, party: Party) -> tuple[OtherName, ...]:
    """The name in the other languages, in its own script, and other spellings; each once."""
    given, found = {words.text(party.names)}, []
    for other in words.languages.others(words.language):
        translated = party.names.get(other)
        if translated and translated not in given:
            given.add(translated)
            found.append(OtherName(words.gettext("In %(language)s", language=words.language_name(other)), Phrase(translated, other)))
    if party.original is not None:
        found.append(OtherName(words.gettext("Own spelling"), Phrase(party.original.text, party.original.lang)))
    found += [OtherName(words.gettext("Also written"), Phrase(alias)) for alias in party.aliases if alias not in given]
    return tuple(found)


def party_link(contexts: StoryContexts, id: str) -> PartyLink:
    """The link to an actor or outlet."""
    project, words = contexts.site.project, contexts.words
    party = project.actors.get(id) or project.outlets.get(id)
    path = actor_path if id in project.actors else outlet_path
    return PartyLink(words.phrase(party.names) if party else Phrase(id), path(words.language, id))


def role_lines(contexts: StoryContexts, actor: Actor) -> tuple[RoleLine, ...]:
    """The offices of an actor, in the order of its file."""
    return tuple(_role(contexts, role) for role in actor.roles)


def _role(contexts: StoryContexts, role: Role) -> RoleLine:
    dates = _dates(role)
    title = contexts.words.phrase(role.title)
    return RoleLine(
        title=Phrase(capitalised(title.text), title.lang),
        dates=contexts.words.date(dates) if dates is not None else None,
        speaks_for=party_link(contexts, role.speaks_for) if role.speaks_for else None,
    )


def _dates(role: Role) -> When | None:
    start = role.start if isinstance(role.start, Point) else None
    end = role.end if isinstance(role.end, Point) else None
    if start is None and end is None:
        return role.start or role.end
    return Interval(start, end)
