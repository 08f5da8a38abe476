"""What a reader should know beside a status, in a few words each."""

from typing import Final

from newsexplainer.model.status_codes import Stance, Status
from newsexplainer.pages.story_context import StoryContext
from newsexplainer.status import ClaimStatus, Discounts, Flag

_NO_WEIGHT: Final = frozenset({Discounts.NO_STANDING, Discounts.UNNAMED, Discounts.POSSIBLE, Discounts.OFF_RECORD})
"""Why a word against a claim does not decide it."""


def flag_texts(context: StoryContext, status: ClaimStatus) -> tuple[str, ...]:
    """The flags of a claim; first how many outlets stand behind one origin (R1, R7)."""
    words = context.words
    texts = {
        Flag.SINGLE_OUTLET: words.pgettext("flag", "One outlet only"),
        Flag.HEDGED: words.pgettext("flag", "Said with reservations"),
        Flag.POSSIBLE_ONLY: words.pgettext("flag", "Only called possible"),
        Flag.WEAK_RELAY: words.pgettext("flag", "Known second-hand only"),
        Flag.OVERRIDDEN: words.pgettext("flag", "Status set by an editor"),
        Flag.PLAN: words.pgettext("flag", "A plan, not an event"),
        Flag.DENIED_BY_OTHERS: _contested(context, status),
    }
    one_origin = _outlets_of_one_origin(context, status)
    first = [one_origin] if one_origin else []
    hidden = {Flag.SINGLE_OUTLET} if first else set()
    if status.status is Status.CONFIRMED:
        hidden.add(Flag.PLAN)
    shown = [flag for flag in status.flags if flag in texts and flag not in hidden]
    return (*first, *(texts[flag] for flag in shown))


def _contested(context: StoryContext, status: ClaimStatus) -> str:
    """Others deny it, or, where no denial is among their words, dispute it."""
    denied = any(entry.why in _NO_WEIGHT and entry.statement.stance is Stance.DENIES for entry in status.not_counted)
    return context.words.pgettext("flag", "Denied by others") if denied else context.words.pgettext("flag", "Disputed by others")


def _outlets_of_one_origin(context: StoryContext, status: ClaimStatus) -> str | None:
    """`3 outlets, one origin` where a single origin reached us through several outlets."""
    asserting = [origin for origin in status.origins if origin.direction is Stance.ASSERTS]
    if len(asserting) != 1 or asserting[0].count > 1 or len(asserting[0].outlets) < 2:
        return None
    count = len(asserting[0].outlets)
    return context.words.ngettext("%(num)d outlet, one origin", "%(num)d outlets, one origin", count)
