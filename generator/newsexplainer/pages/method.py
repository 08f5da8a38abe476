"""The method page: how a status comes about, from the rules' own texts."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from newsexplainer.languages.dates import render_date
from newsexplainer.model.dates import parse
from newsexplainer.model.status_codes import Commitment, Occurrence, Status
from newsexplainer.pages.page_type import PageScope, PageType
from newsexplainer.pages.paths import method_path
from newsexplainer.pages.plan import PagePlan
from newsexplainer.pages.sections.badges import Badge, plain_badge
from newsexplainer.pages.words import Words, capitalised, words_in
from newsexplainer.status import Flag, Outcome, SiteModel
from newsexplainer.status.decide import ORDER
from newsexplainer.status.rule import N_
from newsexplainer.status.rules.catalog import RULES
from newsexplainer.status.texts import COMMITMENT_LABELS, FLAG_TEXTS, OUTCOME_LABELS, STATUS_MEANINGS

OVERRIDE: Final = ("R12",)
"""The rule that is asked before all others: an editor's own decision."""

DATES = (
    ("2023-09-04", N_("The day is known.")),
    ("2023-08~", N_("The source gives it as about then.")),
    ("2023-08?", N_("The source itself doubts it.")),
    ("2023-09-10/2023-09-13", N_("It lasts all those days.")),
    ("[2023-09-10..2023-09-13]", N_("It is one of those days, and nobody has said which.")),
    ("2023-07-27/..", N_("It began then and has not ended.")),
    ("2023-09-XX", N_("The month is known, and the day is not.")),
)
"""Kinds of dates, each with an example and what it says."""


@dataclass(frozen=True, slots=True)
class StatusItem:
    """One status."""

    anchor: str = field(metadata={"help": "HTML id."})
    badge: Badge = field(metadata={"help": "Icon, colour and word."})
    meaning: str = field(metadata={"help": "When it holds, in a sentence."})


@dataclass(frozen=True, slots=True)
class RuleItem:
    """One rule."""

    id: str = field(metadata={"help": "Such as `R5`."})
    anchor: str = field(metadata={"help": "HTML id: `rule-r5`."})
    title: str = field(metadata={"help": "The rule in short."})
    text: str = field(metadata={"help": "What it says."})


@dataclass(frozen=True, slots=True)
class Step:
    """One question of the decision; the first that is answered with yes gives the status."""

    badge: Badge | None = field(metadata={"help": "The status it gives; None where an editor has set another."})
    rules: tuple[RuleItem, ...] = field(metadata={"help": "The rules that give it."})


@dataclass(frozen=True, slots=True)
class Example:
    """A term or an example, and what it tells the reader."""

    term: str = field(metadata={"help": "The word, or the date as it is written."})
    text: str = field(metadata={"help": "What it means."})


@dataclass(frozen=True, slots=True)
class EventShape:
    """How an event is drawn on a timeline."""

    node: str = field(metadata={"help": "Shape of the node, as in the CSS class `dv-ev--<node>`."})
    term: str = field(metadata={"help": "What it is called."})
    text: str = field(metadata={"help": "What it means."})


@dataclass(frozen=True, slots=True)
class MethodPage:
    """Everything the template `pages/method.html` shows."""

    statuses: tuple[StatusItem, ...] = field(metadata={"help": "In order of certainty."})
    steps: tuple[Step, ...] = field(metadata={"help": "What is asked, in order."})
    rules: tuple[RuleItem, ...] = field(metadata={"help": "All rules, by number."})
    sure: tuple[str, ...] = field(metadata={"help": "How sure a speaker can be, the surest first."})
    flags: tuple[str, ...] = field(metadata={"help": "What can stand beside a status."})
    shapes: tuple[EventShape, ...] = field(metadata={"help": "How events are drawn."})
    dates: tuple[Example, ...] = field(metadata={"help": "Dates as they are written, and what they say."})
    outcomes: tuple[str, ...] = field(metadata={"help": "What can become of a prediction."})


def plan(site: SiteModel, language: str) -> Iterable[PagePlan]:
    """One page."""
    words = words_in(site.languages, language)
    yield PagePlan(
        path=method_path(language),
        language=language,
        template=PAGE.template,
        page_type=PAGE.name,
        title=words.gettext("How a status comes about"),
        description=words.gettext("The eight statuses, the rules that give them, and what an editor may and may not decide."),
        context=method_page(words),
        counterparts={other: method_path(other) for other in words.languages},
    )


def method_page(words: Words) -> MethodPage:
    """The view of the method page."""
    rules = {rule.id: RuleItem(rule.id, f"rule-{rule.id.lower()}", words.gettext(rule.title), words.gettext(rule.text)) for rule in RULES}
    return MethodPage(
        statuses=tuple(_status(words, status) for status in Status),
        steps=tuple(Step(plain_badge(words, status) if status else None, tuple(rules[id] for id in ids)) for status, ids in [(None, OVERRIDE), *((step.status, step.rules) for step in ORDER)]),
        rules=tuple(rules.values()),
        sure=tuple(capitalised(words.gettext(COMMITMENT_LABELS[commitment])) for commitment in Commitment),
        flags=tuple(words.gettext(FLAG_TEXTS[flag]) for flag in Flag if flag is not Flag.NOT_YET_RAISED),
        shapes=_shapes(words),
        dates=tuple(Example(capitalised(render_date(parse(edtf), words.own)), words.gettext(text)) for edtf, text in DATES),
        outcomes=tuple(capitalised(words.gettext(OUTCOME_LABELS[outcome])) for outcome in Outcome),
    )


def _status(words: Words, status: Status) -> StatusItem:
    return StatusItem(f"status-{status.value}", plain_badge(words, status), words.gettext(STATUS_MEANINGS[status]))


def _shapes(words: Words) -> tuple[EventShape, ...]:
    return (
        EventShape("happened", words.pgettext("event", "Happened"), words.gettext("It has taken place, and the date is known.")),
        EventShape(
            "approximate",
            words.pgettext("event", "Happened, date not exact"),
            words.gettext("It has taken place; when is known only roughly."),
        ),
        EventShape(
            Occurrence.ALLEGED.value, words.pgettext("event", "Alleged"), words.gettext("Somebody says that it took place, without proof.")
        ),
        EventShape(
            "planned",
            words.pgettext("event", "Planned or expected"),
            words.gettext("It lies ahead. That it is planned does not mean that it will happen."),
        ),
        EventShape(
            "cancelled", words.pgettext("event", "Cancelled or did not happen"), words.gettext("It was announced and did not take place.")
        ),
    )


PAGE = PageType("method", PageScope.LIST, "pages/method.html", plan)
