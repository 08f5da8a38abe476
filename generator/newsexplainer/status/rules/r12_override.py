"""R12: an editor may overrule, in name and with a reason."""

from newsexplainer.status.facts import Facts, Verdict
from newsexplainer.status.rule import N_, Rule
from newsexplainer.status.rules.r11_as_of import known_day

RULE = Rule(
    "R12",
    N_("An editor may overrule, in name"),
    N_(
        "An editor can set another status and must give name, day and reason. The page then shows both, "
        "the editor's and the one the rules give."
    ),
)


def overrule(facts: Facts) -> Verdict | None:
    """The editor's status from the day it was set, or None."""
    override = facts.claim.override
    if override is None or known_day(override.date) > facts.day:
        return None
    return Verdict(override.status, RULE.id)
