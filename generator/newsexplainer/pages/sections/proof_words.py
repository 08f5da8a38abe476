"""Words about claims that the status engine has no need of."""

from newsexplainer.model.status_codes import Basis, ClaimKind, Status
from newsexplainer.pages.words import Words
from newsexplainer.status import ClaimStatus, Outcome


def basis_word(words: Words, basis: Basis) -> str:
    """How a speaker knows."""
    return {
        Basis.FIRST_HAND: words.pgettext("basis", "at first hand"),
        Basis.DOCUMENT: words.pgettext("basis", "from a document"),
        Basis.HEARSAY: words.pgettext("basis", "from hearsay"),
        Basis.INTELLIGENCE: words.pgettext("basis", "from intelligence"),
        Basis.UNSTATED: words.pgettext("basis", "without saying how it is known"),
    }[basis]


def outcome_text(words: Words, outcome: Outcome) -> str:
    """What came of a plan, before the events that show it."""
    return {
        Outcome.CAME_TRUE: words.gettext("It came true:"),
        Outcome.PARTLY: words.gettext("It partly came true:"),
        Outcome.DID_NOT: words.gettext("It did not come true:"),
    }[outcome]


def said_only(words: Words, status: ClaimStatus) -> str | None:
    """What the confirmation of words, a plan or an intention does not mean (R8, R13); None for other claims."""
    if status.status is not Status.CONFIRMED:
        return None
    return {
        ClaimKind.UTTERANCE: words.gettext("What is confirmed is that it was said, not that it is so."),
        ClaimKind.PLAN: words.gettext("What is confirmed is the plan, not that it will happen."),
        ClaimKind.INTENTION: words.gettext("What is confirmed is the intention, not that it will happen."),
    }.get(status.claim.kind)
