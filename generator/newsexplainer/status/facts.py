"""What stands on one claim on one day, and what a rule concludes from it."""

import datetime as dt
from dataclasses import dataclass

from newsexplainer.model.claim import Claim, Evidence
from newsexplainer.model.status_codes import Status
from newsexplainer.status.record import Record


@dataclass(frozen=True, slots=True)
class Facts:
    """The statements and evidence in effect, sorted by what they do.

    `asserting` are the live assertions that give a value, `possible` those that only call it
    possible; `denying` and `disputing` have standing, are named, on record and unanswered;
    `contesting` are denials without standing; `answered` ones that an event has overtaken.
    `withdrawn` were taken back, `reversed` were replaced by the same voice saying the opposite.
    """

    claim: Claim
    day: dt.date
    asserting: tuple[Record, ...] = ()
    possible: tuple[Record, ...] = ()
    denying: tuple[Record, ...] = ()
    disputing: tuple[Record, ...] = ()
    contesting: tuple[Record, ...] = ()
    answered: tuple[Record, ...] = ()
    declining: tuple[Record, ...] = ()
    withdrawing: tuple[Record, ...] = ()
    withdrawn: tuple[Record, ...] = ()
    reversed: tuple[Record, ...] = ()
    superseded: tuple[Record, ...] = ()
    relays: tuple[Record, ...] = ()
    lost: tuple[Record, ...] = ()
    holds: tuple[Evidence, ...] = ()
    fails: tuple[Evidence, ...] = ()
    set_aside: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status, the id of the rule that gave it, and what it rests on."""

    status: Status
    rule: str
    counted: tuple[Record, ...] = ()
    evidence: tuple[Evidence, ...] = ()
