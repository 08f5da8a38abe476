"""The closed vocabularies a status is explained in; their texts stand in `newsexplainer.status.texts`."""

from enum import StrEnum


class Flag(StrEnum):
    """What a reader should know beside the status."""

    SINGLE_OUTLET = "single-outlet"
    UNNAMED_ONLY = "unnamed-only"
    DECLINED = "declined"
    HEDGED = "hedged"
    POSSIBLE_ONLY = "possible-only"
    WEAK_RELAY = "weak-relay"
    OVERRIDDEN = "overridden"
    PLAN = "plan"
    DENIED_BY_OTHERS = "denied-by-others"
    NOT_YET_RAISED = "not-yet-raised"
    """Nobody had said anything about the claim by the day asked for."""


class Counts(StrEnum):
    """Why a statement counted."""

    CONFIRMS = "confirms"
    ORIGIN = "origin"
    """It asserts as an origin of its own."""
    SAME_ORIGIN = "same-origin"
    """It asserts, and its origin is that of another statement that counted."""
    DENIES = "denies"
    DISPUTES = "disputes"
    WITHDRAWS = "withdraws"


class Discounts(StrEnum):
    """Why a statement or a piece of evidence did not count."""

    RELAY = "relay"
    LOST_ORIGIN = "lost-origin"
    DECLINES = "declines"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"
    REVERSED = "reversed"
    POSSIBLE = "possible"
    HEDGED = "hedged"
    UNNAMED = "unnamed"
    OFF_RECORD = "off-record"
    NOT_COMPETENT = "not-competent"
    NO_STANDING = "no-standing"
    ANSWERED = "answered-by-event"
    OUTWEIGHED = "outweighed-by-evidence"
    OVERRIDDEN = "overridden"
    NO_EFFECT = "no-effect"
    EVENT_OPEN = "event-open"
    """Evidence by an event that has neither happened nor failed to."""
    LATER_EVIDENCE = "later-evidence"


class WouldChange(StrEnum):
    """What would give the claim another status."""

    COMPETENT_CONFIRMS = "competent-confirms"
    HOLDER_CONFIRMS = "holder-confirms"
    SECOND_ORIGIN = "second-origin"
    SOMEBODY_ASSERTS = "somebody-asserts"
    SOMEBODY_SURE = "somebody-sure"
    EVIDENCE_HOLDS = "evidence-holds"
    EVIDENCE_FAILS = "evidence-fails"
    COMPETENT_DENIES = "competent-denies"
    TAKEN_BACK = "taken-back"
    DENIAL_TAKEN_BACK = "denial-taken-back"
    ASSERTED_AGAIN = "asserted-again"
    NEWER_EVIDENCE = "newer-evidence"
    EDITOR_LIFTS = "editor-lifts"


class Outcome(StrEnum):
    """What became of a prediction."""

    CAME_TRUE = "came-true"
    PARTLY = "partly"
    DID_NOT = "did-not"
    UNSETTLED = "unsettled"
