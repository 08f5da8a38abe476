"""The words for everything a status is explained in, as msgids of the catalogs."""

from collections.abc import Mapping
from typing import Final

from newsexplainer.model.status_codes import Commitment, Stance, Status
from newsexplainer.status.codes import Counts, Discounts, Flag, Outcome, WouldChange
from newsexplainer.status.rule import N_

STATUS_LABELS: Final[Mapping[Status, str]] = {
    Status.CONFIRMED: N_("confirmed"),
    Status.CORROBORATED: N_("corroborated"),
    Status.REPORTED: N_("reported"),
    Status.DISPUTED: N_("disputed"),
    Status.DENIED: N_("denied"),
    Status.REFUTED: N_("refuted"),
    Status.WITHDRAWN: N_("withdrawn"),
    Status.UNKNOWN: N_("unknown"),
}
"""One word for each status."""

STATUS_MEANINGS: Final[Mapping[Status, str]] = {
    Status.CONFIRMED: N_("Somebody who could know says so in name, or a document or event shows it."),
    Status.CORROBORATED: N_("Two or more independent sources say so, but nobody who could know for certain has confirmed it in name."),
    Status.REPORTED: N_("Somebody says so, but not in a way that confirms it."),
    Status.DISPUTED: N_("One side says so; another who could know denies or contests it."),
    Status.DENIED: N_("Somebody who could know denies it, and nobody maintains it."),
    Status.REFUTED: N_("A later document or event shows that it was wrong."),
    Status.WITHDRAWN: N_("Those who said it have taken it back."),
    Status.UNKNOWN: N_("Nobody has given an answer."),
}
"""What each status means, in a sentence."""

FLAG_TEXTS: Final[Mapping[Flag, str]] = {
    Flag.SINGLE_OUTLET: N_("Only one outlet has it at first hand."),
    Flag.UNNAMED_ONLY: N_("Only unnamed sources say so."),
    Flag.DECLINED: N_("Somebody asked will neither confirm nor deny it."),
    Flag.HEDGED: N_("Those who say so do it with reservations."),
    Flag.POSSIBLE_ONLY: N_("It is called possible, and no more."),
    Flag.WEAK_RELAY: N_("It reached us only by weak relays."),
    Flag.OVERRIDDEN: N_("An editor has set the status."),
    Flag.PLAN: N_("This is about a plan. That it was carried out is another matter."),
    Flag.DENIED_BY_OTHERS: N_("It is denied or contested by somebody whose word does not decide it."),
    Flag.NOT_YET_RAISED: N_("It had not come up on this day."),
}
"""What each flag tells the reader."""

COUNTED_TEXTS: Final[Mapping[Counts, str]] = {
    Counts.CONFIRMS: N_("Confirms it: could know, and says so in name and without reservation."),
    Counts.ORIGIN: N_("Counts as a source of its own."),
    Counts.SAME_ORIGIN: N_("Says so too, but comes from a source that already counts."),
    Counts.DENIES: N_("Denies it in name, and could know."),
    Counts.DISPUTES: N_("Contests it in name, and could know."),
    Counts.WITHDRAWS: N_("Takes back what was said."),
}
"""Why a statement counted."""

DISCOUNTED_TEXTS: Final[Mapping[Discounts, str]] = {
    Discounts.RELAY: N_("Passes on another statement, which already counts."),
    Discounts.LOST_ORIGIN: N_("Passes on something whose source we do not have."),
    Discounts.DECLINES: N_("Does not comment, or neither confirms nor denies."),
    Discounts.SUPERSEDED: N_("The same source has since said something else."),
    Discounts.WITHDRAWN: N_("Has been taken back."),
    Discounts.REVERSED: N_("The same source has since said the opposite."),
    Discounts.POSSIBLE: N_("Calls it possible, which leaves it open."),
    Discounts.HEDGED: N_("Is said with reservations."),
    Discounts.UNNAMED: N_("Comes from somebody unnamed."),
    Discounts.OFF_RECORD: N_("Was not said on the record."),
    Discounts.NOT_COMPETENT: N_("Comes from somebody who could not confirm it."),
    Discounts.NO_STANDING: N_("Comes from somebody whose denial does not decide it."),
    Discounts.ANSWERED: N_("Was said before the event that showed it."),
    Discounts.OUTWEIGHED: N_("Documents or events weigh more."),
    Discounts.OVERRIDDEN: N_("An editor has set the status."),
    Discounts.NO_EFFECT: N_("Makes no difference to the status."),
    Discounts.EVENT_OPEN: N_("The event has not been decided yet."),
    Discounts.LATER_EVIDENCE: N_("Later evidence shows something else."),
}
"""Why a statement or a piece of evidence did not count."""

WOULD_CHANGE_TEXTS: Final[Mapping[WouldChange, str]] = {
    WouldChange.COMPETENT_CONFIRMS: N_("Somebody who could know confirms it in name and without reservation."),
    WouldChange.HOLDER_CONFIRMS: N_("The party whose intention it is confirms it in name."),
    WouldChange.SECOND_ORIGIN: N_("A second, independent source says so without reservation."),
    WouldChange.SOMEBODY_ASSERTS: N_("Somebody says that it is so."),
    WouldChange.SOMEBODY_SURE: N_("Somebody says that it is so, and not only that it is possible."),
    WouldChange.EVIDENCE_HOLDS: N_("A document or an event shows that it is so."),
    WouldChange.EVIDENCE_FAILS: N_("A document or an event shows that it is not so."),
    WouldChange.COMPETENT_DENIES: N_("Somebody who could know denies it in name."),
    WouldChange.TAKEN_BACK: N_("Those who said it take it back."),
    WouldChange.DENIAL_TAKEN_BACK: N_("Those who deny it take that back."),
    WouldChange.ASSERTED_AGAIN: N_("Somebody says it again."),
    WouldChange.NEWER_EVIDENCE: N_("Newer evidence shows the opposite."),
    WouldChange.EDITOR_LIFTS: N_("The editor lifts the decision."),
}
"""What would give a claim another status."""

OUTCOME_LABELS: Final[Mapping[Outcome, str]] = {
    Outcome.CAME_TRUE: N_("came true"),
    Outcome.PARTLY: N_("partly came true"),
    Outcome.DID_NOT: N_("did not come true"),
    Outcome.UNSETTLED: N_("unsettled"),
}
"""What became of a prediction, in a word or two."""

STANCE_LABELS: Final[Mapping[Stance, str]] = {
    Stance.ASSERTS: N_("says so"),
    Stance.DENIES: N_("denies it"),
    Stance.DISPUTES: N_("contests it"),
    Stance.DECLINES: N_("neither confirms nor denies"),
    Stance.WITHDRAWS: N_("takes it back"),
}
"""What a speaker does to a claim."""

COMMITMENT_LABELS: Final[Mapping[Commitment, str]] = {
    Commitment.CERTAIN: N_("without reservation"),
    Commitment.PROBABLE: N_("as probable"),
    Commitment.POSSIBLE: N_("as possible"),
}
"""How sure a speaker is."""
