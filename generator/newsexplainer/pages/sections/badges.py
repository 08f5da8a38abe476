"""Status badges and flags: the words for what the rules found."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from newsexplainer.model.status_codes import Status
from newsexplainer.pages.paths import claim_anchor
from newsexplainer.pages.story_context import StoryContext
from newsexplainer.pages.words import Words, capitalised
from newsexplainer.status import ClaimStatus, Flag
from newsexplainer.status.texts import STATUS_LABELS, STATUS_MEANINGS


@dataclass(frozen=True, slots=True)
class Badge:
    """A status as the reader meets it: colour, icon and word."""

    code: str = field(metadata={"help": "The status, as in the CSS class `dv-s--<code>`."})
    icon: str = field(metadata={"help": "Which icon the stylesheet draws: that of the status, or `unnamed`."})
    word: str = field(metadata={"help": "The status in words."})


@dataclass(frozen=True, slots=True)
class ClaimRef:
    """A claim's number as a link to it."""

    number: int = field(metadata={"help": "The claim's permanent number."})
    anchor: str = field(metadata={"help": "HTML id of the claim on its story's page."})
    text: str = field(metadata={"help": "The claim, for the link's accessible name."})


def badge(context: StoryContext, status: ClaimStatus) -> Badge:
    """The badge of one claim; an unnamed voice alone gets the dashed icon."""
    unnamed = Flag.UNNAMED_ONLY in status.flags and status.status is Status.REPORTED
    word = context.words.gettext("Reported by unnamed sources") if unnamed else status_word(context.words, status.status)
    return Badge(status.status.value, "unnamed" if unnamed else status.status.value, word)


def plain_badge(words: Words, status: Status) -> Badge:
    """The badge of a status by itself."""
    return Badge(status.value, status.value, status_word(words, status))


def claim_ref(context: StoryContext, claim_id: str) -> ClaimRef | None:
    """The reference to a claim of the story that the page shows, else None."""
    claim = context.status.shown.get(claim_id)
    if claim is None:
        return None
    return ClaimRef(claim.number, claim_anchor(claim.number), context.words.text(claim.text))


def claim_refs(context: StoryContext, claim_ids: Iterable[str]) -> tuple[ClaimRef, ...]:
    """The references to those of some claims that the page shows."""
    return tuple(ref for id in claim_ids if (ref := claim_ref(context, id)) is not None)


def status_word(words: Words, status: Status) -> str:
    """A status in one or two words, with a capital."""
    return capitalised(words.gettext(STATUS_LABELS[status]))


def status_meaning(context: StoryContext, status: Status) -> str:
    """One sentence that says when the status holds."""
    return context.words.gettext(STATUS_MEANINGS[status])
