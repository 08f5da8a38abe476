"""Why a status is what it is: what counted, what did not and why, and what would change it."""

from typing import NamedTuple

from newsexplainer.model.claim import Evidence
from newsexplainer.model.statement import Statement
from newsexplainer.model.status_codes import ClaimKind, Commitment, Stance, Status
from newsexplainer.status.codes import Counts, Discounts, Flag, WouldChange
from newsexplainer.status.facts import Facts, Verdict
from newsexplainer.status.record import Record
from newsexplainer.status.rules.r01_origins import Neighbours
from newsexplainer.status.rules.r02_competence import competent_ids
from newsexplainer.status.rules.r06_hedge import is_hedged
from newsexplainer.status.rules.r07_single_outlet import is_single
from newsexplainer.status.rules.r08_plans import is_plan
from newsexplainer.status.rules.r14_evidence import RULE as EVIDENCE


class Counted(NamedTuple):
    """A statement that carries the status, and how."""

    statement: Statement
    why: Counts


class Discounted(NamedTuple):
    """A statement that does not carry the status, and why not."""

    statement: Statement
    why: Discounts


class EvidenceAside(NamedTuple):
    """A piece of evidence that does not carry the status, and why not."""

    evidence: Evidence
    why: Discounts


_SIDES = {
    Stance.DENIES: Counts.DENIES,
    Stance.DISPUTES: Counts.DISPUTES,
    Stance.WITHDRAWS: Counts.WITHDRAWS,
}


def counted(verdict: Verdict) -> tuple[Counted, ...]:
    """The statements the verdict rests on, in order of time."""
    result: list[Counted] = []
    seen = Neighbours()
    for place, record in enumerate(verdict.counted):
        result.append(Counted(record.statement, _role(record, verdict, seen)))
        if record.stance is Stance.ASSERTS:
            seen.add(record, place)
    return tuple(result)


def _role(record: Record, verdict: Verdict, seen: Neighbours) -> Counts:
    if record.stance in _SIDES:
        return _SIDES[record.stance]
    if verdict.status is Status.CONFIRMED:
        return Counts.CONFIRMS
    return Counts.SAME_ORIGIN if seen.of(record) else Counts.ORIGIN


def discounted(facts: Facts, verdict: Verdict) -> tuple[Discounted, ...]:
    """The statements known on the day that the verdict does not rest on, in order of time."""
    carrying = {record.id for record in verdict.counted}
    reasons = [
        (Discounts.RELAY, facts.relays),
        (Discounts.LOST_ORIGIN, facts.lost),
        (Discounts.DECLINES, facts.declining),
        (Discounts.SUPERSEDED, facts.superseded),
        (Discounts.WITHDRAWN, facts.withdrawn),
        (Discounts.REVERSED, facts.reversed),
        (Discounts.ANSWERED, facts.answered),
        (Discounts.POSSIBLE, facts.possible),
        (Discounts.NO_EFFECT, facts.withdrawing),
        (Discounts.OUTWEIGHED if verdict.evidence else Discounts.NO_EFFECT, facts.denying + facts.disputing),
    ]
    found = [(record, why) for why, records in reasons for record in records]
    found += [(record, _no_weight(record)) for record in facts.contesting]
    found += [(record, _no_confirmation(record, verdict)) for record in facts.asserting]
    rest = [pair for pair in found if pair[0].id not in carrying]
    return tuple(Discounted(record.statement, why) for record, why in sorted(rest, key=lambda pair: pair[0].order))


def _no_weight(record: Record) -> Discounts:
    if not record.standing:
        return Discounts.NO_STANDING
    if record.unnamed:
        return Discounts.UNNAMED
    return Discounts.POSSIBLE if record.commitment is Commitment.POSSIBLE else Discounts.OFF_RECORD


def _no_confirmation(record: Record, verdict: Verdict) -> Discounts:
    if verdict.rule == EVIDENCE.id:
        return Discounts.OUTWEIGHED
    if record.unnamed:
        return Discounts.UNNAMED
    if not record.on_record:
        return Discounts.OFF_RECORD
    return Discounts.NOT_COMPETENT if not record.competent and record.commitment is Commitment.CERTAIN else Discounts.HEDGED


def evidence_aside(facts: Facts) -> tuple[EvidenceAside, ...]:
    """Evidence known on the day that decides nothing."""
    decided = facts.holds or facts.fails
    shown = decided[0].shows if decided else None
    return tuple(
        EvidenceAside(e, Discounts.EVENT_OPEN if shown is None or e.shows is shown else Discounts.LATER_EVIDENCE)
        for e in facts.set_aside
    )


def flags(facts: Facts, is_overridden: bool, is_raised: bool) -> tuple[Flag, ...]:
    """What a reader should know beside the status, in the order of `Flag`."""
    speaking = facts.asserting + facts.possible
    cited = [document for record in facts.asserting or facts.possible for document in record.documents]
    found = {
        Flag.SINGLE_OUTLET: is_single(speaking),
        Flag.UNNAMED_ONLY: bool(speaking) and all(record.unnamed for record in speaking),
        Flag.DECLINED: bool(facts.declining),
        Flag.HEDGED: is_hedged(facts.asserting),
        Flag.POSSIBLE_ONLY: bool(facts.possible) and not facts.asserting,
        Flag.WEAK_RELAY: bool(cited) and all(document.caveat is not None for document in cited),
        Flag.OVERRIDDEN: is_overridden,
        Flag.PLAN: is_plan(facts.claim),
        Flag.DENIED_BY_OTHERS: bool(facts.contesting),
        Flag.NOT_YET_RAISED: not is_raised,
    }
    return tuple(flag for flag, holds in found.items() if holds)


def would_change(facts: Facts, status: Status, is_overridden: bool) -> tuple[WouldChange, ...]:
    """What would give the claim another status, likeliest first."""
    confirm = _confirmable(facts)
    ways: dict[Status, tuple[WouldChange, ...]] = {
        Status.CONFIRMED: (
            (WouldChange.NEWER_EVIDENCE,) if facts.holds else (WouldChange.COMPETENT_DENIES, WouldChange.TAKEN_BACK, WouldChange.EVIDENCE_FAILS)
        ),
        Status.CORROBORATED: (*confirm, WouldChange.EVIDENCE_HOLDS, WouldChange.COMPETENT_DENIES, WouldChange.EVIDENCE_FAILS),
        Status.REPORTED: (*confirm, WouldChange.SECOND_ORIGIN, WouldChange.EVIDENCE_HOLDS, WouldChange.COMPETENT_DENIES, WouldChange.TAKEN_BACK),
        Status.DISPUTED: (WouldChange.DENIAL_TAKEN_BACK, WouldChange.TAKEN_BACK, WouldChange.EVIDENCE_HOLDS, WouldChange.EVIDENCE_FAILS),
        Status.DENIED: (WouldChange.SOMEBODY_ASSERTS, WouldChange.DENIAL_TAKEN_BACK, WouldChange.EVIDENCE_HOLDS),
        Status.REFUTED: (WouldChange.NEWER_EVIDENCE,),
        Status.WITHDRAWN: (WouldChange.ASSERTED_AGAIN, WouldChange.EVIDENCE_HOLDS),
        Status.UNKNOWN: ((WouldChange.SOMEBODY_SURE,) if facts.possible else (WouldChange.SOMEBODY_ASSERTS,)) + (WouldChange.EVIDENCE_HOLDS,),
    }
    return (WouldChange.EDITOR_LIFTS,) if is_overridden else ways[status]


def _confirmable(facts: Facts) -> tuple[WouldChange, ...]:
    claim = facts.claim
    match claim.kind:
        case ClaimKind.ASSESSMENT:
            return ()
        case ClaimKind.INTENTION:
            return (WouldChange.HOLDER_CONFIRMS,) if claim.holder else ()
        case _:
            return (WouldChange.COMPETENT_CONFIRMS,) if competent_ids(claim) else ()
