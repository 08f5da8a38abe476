"""The words for what a page may say of a claim, and their order of certainty."""

from enum import StrEnum


class Status(StrEnum):
    """What the page may say of a claim; derived by rules, never typed."""

    CONFIRMED = "confirmed"
    CORROBORATED = "corroborated"
    REPORTED = "reported"
    DISPUTED = "disputed"
    DENIED = "denied"
    REFUTED = "refuted"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"

    @property
    def certainty(self) -> int:
        """How far the page vouches that the claim is true: 4 (confirmed) to 0."""
        return _CERTAINTY.get(self, 0)

    @property
    def is_settled(self) -> bool:
        """Whether the claim is decided one way or the other."""
        return self in (Status.CONFIRMED, Status.REFUTED)


_CERTAINTY = {Status.CONFIRMED: 4, Status.CORROBORATED: 3, Status.REPORTED: 2, Status.DISPUTED: 1}


class Stance(StrEnum):
    """What a speaker does to a claim (after PARC and FactBank polarity)."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DISPUTES = "disputes"
    """Says that it is unproven or contests it, without a flat denial."""
    DECLINES = "declines"
    """Neither confirms nor denies, or will not comment: never a denial (R4)."""
    WITHDRAWS = "withdraws"
    """Takes back what the same origin asserted or denied."""


class Commitment(StrEnum):
    """How sure the speaker is (FactBank: CT, PR, PS)."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"


class Basis(StrEnum):
    """How the speaker knows."""

    FIRST_HAND = "first-hand"
    DOCUMENT = "document"
    HEARSAY = "hearsay"
    INTELLIGENCE = "intelligence"
    UNSTATED = "unstated"


class ClaimKind(StrEnum):
    """What sort of proposition a claim is; it decides who can confirm it (R8, R9, R13)."""

    FACT = "fact"
    PLAN = "plan"
    INTENTION = "intention"
    ASSESSMENT = "assessment"
    UTTERANCE = "utterance"
    """That something was said (R13): the speaker saying it on record confirms it."""


class Occurrence(StrEnum):
    """Whether an event takes place (after IPTC `eventoccurstatus`)."""

    PLANNED = "planned"
    EXPECTED = "expected"
    ALLEGED = "alleged"
    """Said to have happened, by somebody, without proof."""
    HAPPENED = "happened"
    CANCELLED = "cancelled"
    DID_NOT_HAPPEN = "did-not-happen"

    @property
    def is_ahead(self) -> bool:
        """Whether it has yet to happen, if it does."""
        return self in (Occurrence.PLANNED, Occurrence.EXPECTED)

    @property
    def is_missed(self) -> bool:
        """Whether it was announced and does not take place."""
        return self in (Occurrence.CANCELLED, Occurrence.DID_NOT_HAPPEN)
