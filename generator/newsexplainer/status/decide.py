"""The order of decision: the first rule that has something to say gives the status."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from newsexplainer.model.status_codes import Status
from newsexplainer.status.facts import Facts, Verdict
from newsexplainer.status.rules import (
    r01_origins,
    r05_denial,
    r06_hedge,
    r10_confirmation,
    r12_override,
    r14_evidence,
    r15_taken_back,
    r16_unknown,
    reported,
)


@dataclass(frozen=True, slots=True)
class Step:
    """One question of the decision."""

    ask: Callable[[Facts], Verdict | None]
    status: Status
    rules: tuple[str, ...] = field(metadata={"help": "Ids of the rules that a verdict of this step may name, for the method page."})


ORDER: Final[tuple[Step, ...]] = (
    Step(r14_evidence.refute, Status.REFUTED, ("R14",)),
    Step(r15_taken_back.withdraw, Status.WITHDRAWN, ("R15",)),
    Step(r05_denial.dispute, Status.DISPUTED, ("R5",)),
    Step(r14_evidence.show, Status.CONFIRMED, ("R14",)),
    Step(r10_confirmation.confirm, Status.CONFIRMED, ("R10", "R13", "R9")),
    Step(r01_origins.corroborate, Status.CORROBORATED, ("R1",)),
    Step(reported.report, Status.REPORTED, ("R2", "R3", "R6")),
    Step(r05_denial.deny, Status.DENIED, ("R5",)),
    Step(r06_hedge.leave_open, Status.UNKNOWN, ("R6", "R16")),
)
"""Asked in turn; the first that has an answer decides. A rule that decides has its place here."""


def decide(facts: Facts) -> tuple[Verdict, Verdict]:
    """What the page says, and what the rules alone give: the two differ under an override (R12)."""
    derived = next((verdict for step in ORDER if (verdict := step.ask(facts)) is not None), None)
    derived = derived or r16_unknown.leave_unknown(facts)
    return r12_override.overrule(facts) or derived, derived
