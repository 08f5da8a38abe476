"""R4: declining to comment changes nothing."""

from newsexplainer.model.status_codes import Stance
from newsexplainer.status.rule import N_, Rule

RULE = Rule(
    "R4",
    N_("No comment is no denial"),
    N_(
        "Somebody who will neither confirm nor deny, or does not comment, leaves the status as it is. "
        "It is shown on a line of its own."
    ),
)


def takes_side(stance: Stance) -> bool:
    """Whether the stance says anything about the claim being true."""
    return stance in (Stance.ASSERTS, Stance.DENIES, Stance.DISPUTES)
