"""Who is who: a card for everybody who speaks, acts or is concerned."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from newsexplainer.model.actor import Actor, ActorKind
from newsexplainer.model.statement import Statement
from newsexplainer.model.status_codes import Stance
from newsexplainer.pages.sections.badges import ClaimRef, claim_ref
from newsexplainer.pages.story_context import Name, StoryContext, known_statements
from newsexplainer.pages.words import Phrase, Words, capitalised
from newsexplainer.status.events import state_as_of

MOST_NAMES = 3


@dataclass(frozen=True, slots=True)
class Saying:
    """What somebody does to some claims."""

    verb: str = field(metadata={"help": "Says, denies, declines to comment …"})
    claims: tuple[ClaimRef, ...] = field(metadata={"help": "By number."})


@dataclass(frozen=True, slots=True)
class ActorCard:
    """One person, organisation, state or unnamed group."""

    name: Name = field(metadata={"help": "The name, with a capital, and the profile."})
    original: Phrase | None = field(metadata={"help": "The name in its own script, with its language."})
    initials: str = field(metadata={"help": "One or two letters for the avatar; `?` for the unnamed."})
    shape: str = field(metadata={"help": "person, group or unnamed: how the avatar is drawn."})
    role: Phrase | None = field(metadata={"help": "The office at the time, or what the actor is."})
    sayings: tuple[Saying, ...] = field(metadata={"help": "Empty for somebody who has said nothing."})
    silence: str = field(metadata={"help": "Said instead where the actor has not spoken itself: through whom it speaks, or that it is silent."})
    mentioned: tuple[ClaimRef, ...] = field(metadata={"help": "Claims about the actor."})


def people(context: StoryContext) -> tuple[ActorCard, ...]:
    """The cards: the named with most claims to their name first, then the unnamed; states last."""
    spoken = [statement for status in context.status.raised for statement in known_statements(status)]
    said, about = _sayings(context), _about(context)
    known = [context.directory.actors[id] for id in _involved(context, spoken) if id in context.directory.actors]
    cards = [(actor, _card(context, actor, said.get(actor.id, ()), about.get(actor.id, ()), spoken)) for actor in known]
    return tuple(card for _, card in sorted(cards, key=lambda pair: _place(*pair)))


def _place(actor: Actor, card: ActorCard) -> tuple[int, int]:
    claims = {ref.number for saying in card.sayings for ref in saying.claims} | {ref.number for ref in card.mentioned}
    return 2 if actor.kind is ActorKind.STATE else 1 if actor.is_unnamed else 0, -len(claims)


def _involved(context: StoryContext, spoken: Iterable[Statement]) -> Iterable[str]:
    about = [id for status in context.status.raised for id in (*status.claim.about, *filter(None, [status.claim.holder]))]
    acting = [id for event in context.story.events if state_as_of(event, context.day) for id in event.actors]
    return dict.fromkeys((*(statement.speaker for statement in spoken), *about, *acting))


def _about(context: StoryContext) -> dict[str, tuple[ClaimRef, ...]]:
    """The claims about everybody, by actor."""
    found: defaultdict[str, list[ClaimRef]] = defaultdict(list)
    for status in context.status.raised:
        if (ref := claim_ref(context, status.id)) is not None:
            for actor in dict.fromkeys(status.claim.about):
                found[actor].append(ref)
    return {actor: tuple(refs) for actor, refs in found.items()}


def _card(context: StoryContext, actor: Actor, sayings: tuple[Saying, ...], mentioned: tuple[ClaimRef, ...], spoken: Iterable[Statement]) -> ActorCard:
    words = context.words
    name = context.name(actor.id)
    role = context.role(actor.id, context.day)
    return ActorCard(
        name=Name(capitalised(name.text), name.path, name.unnamed, name.lang),
        original=Phrase(actor.original.text, actor.original.lang) if actor.original else None,
        initials=initials(name.text, unnamed=actor.is_unnamed),
        shape="unnamed" if actor.is_unnamed else "person" if actor.kind is ActorKind.PERSON else "group",
        role=_capital(role or words.optional(actor.description)),
        sayings=sayings,
        silence="" if sayings else _silence(context, actor.id, spoken),
        mentioned=mentioned,
    )


def initials(name: str, *, unnamed: bool) -> str:
    """`KJ` for Kim Jong-un, `Å` for one word, `?` for the unnamed."""
    letters = [letter for word in name.split() if (letter := next((c for c in word if c.isalnum()), ""))]
    if unnamed or not letters:
        return "?"
    return "".join([letters[0], *letters[1:][-1:]]).upper()


def _sayings(context: StoryContext) -> dict[str, tuple[Saying, ...]]:
    """What everybody does to which claims, by speaker."""
    found: defaultdict[tuple[str, Stance], list[ClaimRef]] = defaultdict(list)
    for status in context.status.raised:
        if (ref := claim_ref(context, status.id)) is not None:
            for said in dict.fromkeys((statement.speaker, statement.stance) for statement in known_statements(status)):
                found[said].append(ref)
    sayings: defaultdict[str, list[Saying]] = defaultdict(list)
    for stance in Stance:
        for (speaker, done), refs in found.items():
            if done is stance:
                sayings[speaker].append(Saying(stance_verb(context.words, stance), tuple(refs)))
    return {speaker: tuple(lines) for speaker, lines in sayings.items()}


def stance_verb(words: Words, stance: Stance) -> str:
    """What a speaker does to a claim, at the beginning of a line."""
    return {
        Stance.ASSERTS: words.gettext("Says"),
        Stance.DENIES: words.gettext("Denies"),
        Stance.DISPUTES: words.gettext("Disputes"),
        Stance.DECLINES: words.gettext("Will not comment on"),
        Stance.WITHDRAWS: words.gettext("Has taken back"),
    }[stance]


def _silence(context: StoryContext, actor: str, spoken: Iterable[Statement]) -> str:
    """An organisation or a state speaks through those who stand for it."""
    speakers = [s.speaker for s in spoken if actor in context.parties.of(s.speaker, s.said) and not context.parties.is_unnamed(s.speaker)]
    names = [context.name(id).text for id in dict.fromkeys(speakers)]
    if not names:
        is_state = context.directory.actors[actor].kind is ActorKind.STATE
        return "" if is_state else context.words.gettext("Has not spoken.")
    shown = names if len(names) <= MOST_NAMES else [*names[:MOST_NAMES], context.words.pgettext("people", "others")]
    return context.words.gettext("Speaks through %(names)s.", names=context.words.join(shown))


def _capital(phrase: Phrase | None) -> Phrase | None:
    return Phrase(capitalised(phrase.text), phrase.lang) if phrase else None
