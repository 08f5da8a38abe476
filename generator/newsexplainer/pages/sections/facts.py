"""Key facts, predictions and the glossary."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from newsexplainer.model.statement import Statement
from newsexplainer.model.status_codes import Stance, Status
from newsexplainer.pages.paths import event_anchor
from newsexplainer.pages.sections.badges import Badge, ClaimRef, badge, claim_ref
from newsexplainer.pages.sections.chains import ChainStep, outlet_steps, routes
from newsexplainer.pages.story_context import StoryContext, known_statements
from newsexplainer.pages.words import Phrase, capitalised
from newsexplainer.status import ClaimStatus, Counts, Prediction, StoryModel
from newsexplainer.status.texts import OUTCOME_LABELS

MOST_SOURCES = 3
_DECIDING = (Counts.CONFIRMS, Counts.DENIES, Counts.DISPUTES)
_SIDES = ((Counts.ORIGIN, Counts.SAME_ORIGIN), (Counts.DENIES,), (Counts.DISPUTES,))
"""Those who say a disputed claim, those who deny it, and those who dispute it."""


@dataclass(frozen=True, slots=True)
class KeyFactItem:
    """A sentence to take away, with its source beside it."""

    text: Phrase = field(metadata={"help": "The sentence."})
    sources: tuple[ChainStep, ...] = field(metadata={"help": "Where it can be read: up to three outlets, each claim once before one is there twice."})
    claims: tuple[tuple[Badge, ClaimRef], ...] = field(metadata={"help": "The claims it rests on, with their status."})


@dataclass(frozen=True, slots=True)
class PredictionRow:
    """What was foretold, and what came of it."""

    claim: ClaimRef = field(metadata={"help": "The prediction's number."})
    text: Phrase = field(metadata={"help": "What was foretold."})
    by: str = field(metadata={"help": "Who foretold it."})
    code: str = field(metadata={"help": "The outcome as a word for CSS: `came-true` …"})
    outcome: str = field(metadata={"help": "Came true, partly, did not, not settled."})
    events: tuple[tuple[Phrase, str], ...] = field(metadata={"help": "Title and HTML id of the events that decide."})


@dataclass(frozen=True, slots=True)
class TermItem:
    """A word explained."""

    term: Phrase = field(metadata={"help": "The word."})
    text: Phrase = field(metadata={"help": "What it means."})


def key_facts(context: StoryContext) -> tuple[KeyFactItem, ...]:
    """The story's key facts whose claims had come up by the page's day."""
    shown = {status.id: status for status in context.status.raised}
    items = []
    for fact in context.story.key_facts:
        statuses = [shown[id] for id in fact.claims if id in shown]
        pairs = [(badge(context, status), claim_ref(context, status.id)) for status in statuses]
        found = [_sources(context, status) for status in statuses]
        steps = [step for steps in (*(f[:1] for f in found), *(f[1:] for f in found)) for step in steps]
        if statuses:
            items.append(
                KeyFactItem(
                    text=context.words.phrase(fact.text),
                    sources=_each_once(steps)[:MOST_SOURCES],
                    claims=tuple((mark, ref) for mark, ref in pairs if ref is not None),
                )
            )
    return tuple(items)


def predictions(context: StoryContext, model: StoryModel) -> tuple[PredictionRow, ...]:
    """Every prediction that had come up by the page's day, and what had become of it."""
    return tuple(_prediction(context, prediction) for prediction in model.outcomes_on(context.day))


def glossary(context: StoryContext) -> tuple[TermItem, ...]:
    """The words explained, in the order of the story."""
    words = context.words
    return tuple(TermItem(_capital(words.phrase(term.term)), words.phrase(term.text)) for term in context.story.glossary)


def _sources(context: StoryContext, status: ClaimStatus) -> tuple[ChainStep, ...]:
    """Where the claim can be read: what shows it, else the outlet closest to the one whose word decides; every side of a dispute."""
    documents = [d for evidence in status.evidence for d in context.cited(evidence)]
    if documents:
        return tuple(ChainStep(context.name(d.outlet).text, url=d.url, path=None if d.url else context.source(d.id)) for d in documents[:1])
    if status.status is Status.DISPUTED:
        sides = [[entry.statement for entry in status.counted if entry.why in side] for side in _SIDES]
        return tuple(step for side in sides for step in _first(context, reversed(side)))
    deciding = [entry.statement for entry in status.counted if entry.why in _DECIDING]
    return _first(context, (*deciding, *(entry.statement for entry in status.counted), *known_statements(status)))


def _each_once(steps: Iterable[ChainStep]) -> tuple[ChainStep, ...]:
    found: dict[str, ChainStep] = {}
    for step in steps:
        found.setdefault(step.text, step)
    return tuple(found.values())


def _first(context: StoryContext, statements: Iterable[Statement]) -> tuple[ChainStep, ...]:
    """The first outlet through which one of `statements` reached us, one with a document if there is any."""
    for statement in statements:
        for route in routes(context, statement):
            if steps := outlet_steps(context, statement, route):
                return tuple(step for step in steps if step.url or step.path)[:1] or steps[:1]
    return ()


def _prediction(context: StoryContext, prediction: Prediction) -> PredictionRow:
    words, claim = context.words, prediction.claim
    speakers = [s.speaker for s in known_statements(context.status.of(claim.id)) if s.stance is Stance.ASSERTS]
    names = [context.name(id).text for id in dict.fromkeys(speakers)]
    ref = claim_ref(context, claim.id)
    if ref is None:
        raise ValueError(f"the prediction {claim.id} is not on the page")
    return PredictionRow(
        claim=ref,
        text=words.phrase(claim.text),
        by=capitalised(words.join(names)) if names else words.gettext("Nobody"),
        code=prediction.outcome.value,
        outcome=capitalised(words.gettext(OUTCOME_LABELS[prediction.outcome])),
        events=tuple((words.phrase(event.title), event_anchor(event.id)) for event in prediction.events),
    )


def _capital(phrase: Phrase) -> Phrase:
    return Phrase(capitalised(phrase.text), phrase.lang)
