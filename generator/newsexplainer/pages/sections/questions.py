"""Open questions, and those that have been answered."""

from dataclasses import dataclass, field

from newsexplainer.model.story import Question
from newsexplainer.pages.paths import question_anchor
from newsexplainer.pages.sections.badges import ClaimRef, claim_ref, claim_refs
from newsexplainer.pages.story_context import StoryContext
from newsexplainer.pages.words import DateText, Phrase
from newsexplainer.status.events import is_open, is_raised


@dataclass(frozen=True, slots=True)
class QuestionItem:
    """One question."""

    anchor: str = field(metadata={"help": "HTML id."})
    text: Phrase = field(metadata={"help": "The question."})
    raised: DateText = field(metadata={"help": "When it came up."})
    closes_when: Phrase = field(metadata={"help": "What would answer it."})
    claims: tuple[ClaimRef, ...] = field(metadata={"help": "The claims whose settling would answer it."})
    closed: DateText | None = field(metadata={"help": "When it was answered, by the page's day."})
    answer: Phrase | None = field(metadata={"help": "The answer, by the page's day."})
    answer_claim: ClaimRef | None = field(metadata={"help": "The claim that holds the answer."})


def questions(context: StoryContext) -> tuple[QuestionItem, ...]:
    """The questions raised by the page's day, open ones first."""
    raised = [question for question in context.story.questions if is_raised(question, context.day)]
    return tuple(_item(context, question) for question in sorted(raised, key=lambda q: not is_open(q, context.day)))


def _item(context: StoryContext, question: Question) -> QuestionItem:
    words = context.words
    closing = None if is_open(question, context.day) else question.closed
    return QuestionItem(
        anchor=question_anchor(question.id),
        text=words.phrase(question.text),
        raised=words.date(question.raised),
        closes_when=words.phrase(question.closes_when),
        claims=claim_refs(context, question.claims),
        closed=words.date(closing.date) if closing else None,
        answer=words.phrase(closing.answer) if closing else None,
        answer_claim=claim_ref(context, closing.claim) if closing and closing.claim else None,
    )
