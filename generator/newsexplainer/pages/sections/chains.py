"""Source chains: who said it, through which outlets, to us."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from newsexplainer.model.actor import ActorKind
from newsexplainer.model.citation import SourceDocument
from newsexplainer.model.statement import Statement
from newsexplainer.model.status_codes import Stance
from newsexplainer.pages.story_context import StoryContext
from newsexplainer.pages.words import DateText, capitalised

MOST_BESIDE = 2
"""How many more outlets a chain names at its end; the list of sources has all."""

STEM = 7
"""How much of the word "unnamed" a name must hold to need no reminder: it is inflected in some languages."""


@dataclass(frozen=True, slots=True)
class ChainStep:
    """One link of a chain."""

    text: str = field(metadata={"help": "Name of the speaker or outlet."})
    unnamed: bool = field(default=False, metadata={"help": "Drawn with a dotted line: the reader cannot know who it is."})
    url: str | None = field(default=None, metadata={"help": "Where the document can be read."})
    path: str | None = field(default=None, metadata={"help": "Its place in the list of sources, without `url`."})
    lang: str = field(default="", metadata={"help": "Language of the name where it is not the page's."})


@dataclass(frozen=True, slots=True)
class Chain:
    """One way a piece of information reached us."""

    label: str = field(metadata={"help": "What the speaker does: source, denies, disputes, takes it back."})
    steps: tuple[ChainStep, ...] = field(metadata={"help": "Innermost first."})
    beside: tuple[ChainStep, ...] = field(metadata={"help": "Other outlets that end the same way, the first few."})
    date: DateText = field(metadata={"help": "When it was said."})


@dataclass(frozen=True, slots=True)
class FoldedWay:
    """Ways that differ in their last outlet only, as one line."""

    steps: tuple[ChainStep, ...] = field(metadata={"help": "The first of them, innermost first."})
    beside: tuple[ChainStep, ...] = field(metadata={"help": "The last outlets of the others."})


def fold(ways: Iterable[tuple[ChainStep, ...]]) -> tuple[FoldedWay, ...]:
    """`Reuters → TASS` and `Reuters → Dawn` as `Reuters → TASS, Dawn`; what has one link only is no chain and stays apart."""
    groups: dict[tuple[str, ...], list[tuple[ChainStep, ...]]] = {}
    for place, way in enumerate(way for way in ways if way):
        before = tuple(step.text for step in way[:-1]) or (str(place),)
        groups.setdefault(before, []).append(way)
    return tuple(FoldedWay(found[0], tuple(way[-1] for way in found[1:])) for found in groups.values())


def speaker_step(context: StoryContext, speaker: str) -> ChainStep:
    """The first link: whose words they are."""
    name = context.name(speaker)
    return ChainStep(capitalised(name.text) + unnamed_suffix(context, speaker), name.unnamed, lang=name.lang)


def unnamed_suffix(context: StoryContext, speaker: str) -> str:
    """` (unnamed)` for an unnamed speaker whose name does not say so, else nothing."""
    actor = context.directory.actors.get(speaker)
    if actor is None or not actor.is_unnamed:
        return ""
    one = actor.kind is ActorKind.UNNAMED_PERSON
    word = context.words.pgettext("one person", "unnamed") if one else context.words.pgettext("several people", "unnamed")
    said = context.name(speaker).text.lower()
    return "" if word[:STEM] in said else f" ({word})"


def routes(context: StoryContext, statement: Statement) -> tuple[tuple[str, ...], ...]:
    """The ways from the speaker to us, as outlet ids innermost first; none that only begins another."""
    documents = context.cited(statement)
    if statement.via is not None and not _comes_later(context, statement, statement.via):
        return (tuple(statement.via),)
    found = list(dict.fromkeys(document.route for document in documents))
    return tuple(route for route in found if not any(_begins(route, other) for other in found))


def outlet_steps(context: StoryContext, statement: Statement, route: Sequence[str]) -> tuple[ChainStep, ...]:
    """The links after the speaker, each with the document that stands for it."""
    documents = context.cited(statement)
    steps = []
    for end, outlet in enumerate(route, start=1):
        if outlet == statement.speaker and len(route) > 1:
            continue
        name = context.name(outlet)
        document = _document_at(documents, tuple(route[:end])) or _from(documents, outlet)
        steps.append(
            ChainStep(
                name.text,
                url=document.url if document else None,
                path=context.source(document.id) if document and document.url is None else None,
                lang=name.lang,
            )
        )
    return tuple(steps)


def chain_of(context: StoryContext, statement: Statement, label: str) -> Chain:
    """The first way `statement` reached us; further copies of the same words add no line (R1), but stand beside the last outlet."""
    way, *others = routes(context, statement) or ((),)
    steps = outlet_steps(context, statement, way)
    if not _is_own_voice(statement, way):
        steps = (speaker_step(context, statement.speaker), *steps)
    ends = [outlet_steps(context, statement, other)[-1:] for other in others if len(way) > 1 and other[:-1] == way[:-1]]
    return Chain(label, steps, tuple(step for end in ends for step in end)[:MOST_BESIDE], context.words.date(statement.said))


def stance_label(context: StoryContext, stance: Stance, *, contested: bool) -> str:
    """What stands before a chain."""
    words = context.words
    labels = {
        Stance.ASSERTS: words.gettext("Says it") if contested else words.gettext("Source"),
        Stance.DENIES: words.gettext("Denies"),
        Stance.DISPUTES: words.gettext("Disputes"),
        Stance.DECLINES: words.gettext("No comment"),
        Stance.WITHDRAWS: words.gettext("Takes it back"),
    }
    return labels[stance]


def _comes_later(context: StoryContext, statement: Statement, via: Sequence[str]) -> bool:
    # The way as written ends with an article that was not out yet.
    ids = {citation.document for citation in statement.sources}
    ends = [document.id for document in context.story.documents if via and document.id in ids and document.outlet == via[-1]]
    return bool(ends) and not any(id in context.documents for id in ends)


def _begins(route: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(route) < len(other) and other[: len(route)] == route


def _document_at(documents: Sequence[SourceDocument], route: tuple[str, ...]) -> SourceDocument | None:
    return next((document for document in documents if document.route == route), None)


def _from(documents: Sequence[SourceDocument], outlet: str) -> SourceDocument | None:
    return next((document for document in documents if document.outlet == outlet), None)


def _is_own_voice(statement: Statement, route: tuple[str, ...]) -> bool:
    return route == (statement.speaker,)
