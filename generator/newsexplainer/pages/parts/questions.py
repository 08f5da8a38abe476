"""Open questions, and those that have been answered."""

from dataclasses import dataclass, field

from newsexplainer.model.story import Question
from newsexplainer.pages.desk import Desk
from newsexplainer.pages.parts.badges import ClaimRef, claim_ref, claim_refs
from newsexplainer.pages.paths import question_anchor
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


def questions(desk: Desk) -> tuple[QuestionItem, ...]:
    """The questions raised by the page's day, open ones first."""
    raised = [question for question in desk.story.questions if is_raised(question, desk.day)]
    return tuple(_item(desk, question) for question in sorted(raised, key=lambda q: not is_open(q, desk.day)))


def _item(desk: Desk, question: Question) -> QuestionItem:
    words = desk.words
    closing = None if is_open(question, desk.day) else question.closed
    return QuestionItem(
        anchor=question_anchor(question.id),
        text=words.phrase(question.text),
        raised=words.date(question.raised),
        closes_when=words.phrase(question.closes_when),
        claims=claim_refs(desk, question.claims),
        closed=words.date(closing.date) if closing else None,
        answer=words.phrase(closing.answer) if closing else None,
        answer_claim=claim_ref(desk, closing.claim) if closing and closing.claim else None,
    )
