"""Every rule, in order; what the method page lists and a proof names."""

from collections.abc import Mapping
from typing import Final

from newsexplainer.status.rule import Rule
from newsexplainer.status.rules import (
    r01_origins,
    r02_competence,
    r03_unnamed,
    r04_declining,
    r05_denial,
    r06_hedge,
    r07_single_outlet,
    r08_plans,
    r09_intention,
    r10_confirmation,
    r11_as_of,
    r12_override,
    r13_utterance,
    r14_evidence,
    r15_taken_back,
    r16_unknown,
)

RULES: Final[tuple[Rule, ...]] = (
    r01_origins.RULE,
    r02_competence.RULE,
    r03_unnamed.RULE,
    r04_declining.RULE,
    r05_denial.RULE,
    r06_hedge.RULE,
    r07_single_outlet.RULE,
    r08_plans.RULE,
    r09_intention.RULE,
    r10_confirmation.RULE,
    r11_as_of.RULE,
    r12_override.RULE,
    r13_utterance.RULE,
    r14_evidence.RULE,
    r15_taken_back.RULE,
    r16_unknown.RULE,
)

RULES_BY_ID: Final[Mapping[str, Rule]] = {rule.id: rule for rule in RULES}
