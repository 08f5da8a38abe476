"""The order of decision: the first rule that has something to say gives the status."""

from collections.abc import Callable
from typing import Final

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

ORDER: Final[tuple[Callable[[Facts], Verdict | None], ...]] = (
    r14_evidence.refute,
    r15_taken_back.withdraw,
    r05_denial.dispute,
    r14_evidence.show,
    r10_confirmation.confirm,
    r01_origins.corroborate,
    reported.report,
    r05_denial.deny,
    r06_hedge.leave_open,
)


def decide(facts: Facts) -> tuple[Verdict, Verdict]:
    """What the page says, and what the rules alone give: the two differ under an override (R12)."""
    derived = next((verdict for rule in ORDER if (verdict := rule(facts)) is not None), None)
    derived = derived or r16_unknown.leave_unknown(facts)
    return r12_override.overrule(facts) or derived, derived
