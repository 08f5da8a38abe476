"""What stands on a claim on a day: records and evidence sorted into facts."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence

from newsexplainer.model.claim import Claim, Evidence, Shows
from newsexplainer.model.event import Event
from newsexplainer.model.status_codes import Stance
from newsexplainer.status.events import state_as_of
from newsexplainer.status.facts import Facts
from newsexplainer.status.record import Record, RelayKind
from newsexplainer.status.rules.r03_unnamed import may_settle
from newsexplainer.status.rules.r04_declining import takes_side
from newsexplainer.status.rules.r06_hedge import gives_value
from newsexplainer.status.rules.r08_plans import is_decided
from newsexplainer.status.rules.r11_as_of import known_day

FindEvent = Callable[[str], Event | None]


def weigh(claim: Claim, records: Sequence[Record], find_event: FindEvent, day: dt.date) -> Facts:
    """Everything known about the claim on `day`, sorted by what it does; `records` in order of time."""
    known = [record for record in records if record.day <= day]
    in_effect = {record.id for record in known}
    lost = tuple(r for r in known if r.relay is RelayKind.LOST)
    relays = tuple(r for r in known if r.relay is RelayKind.REPEATS and not r.repeats.isdisjoint(in_effect))
    aside = {r.id for r in (*lost, *relays)}
    speaking = [r for r in known if r.id not in aside]
    live, gone = _sort_by_life(speaking)
    holds, fails, set_aside = _evidence(claim, find_event, day)
    against = [r for r in live if r.stance in (Stance.DENIES, Stance.DISPUTES)]
    answered = tuple(r for r in against if _is_answered(r, holds))
    weighty = [r for r in against if _has_weight(r) and r not in answered]
    return Facts(
        claim=claim,
        day=day,
        asserting=tuple(r for r in live if r.stance is Stance.ASSERTS and gives_value(r.commitment)),
        possible=tuple(r for r in live if r.stance is Stance.ASSERTS and not gives_value(r.commitment)),
        denying=tuple(r for r in weighty if r.stance is Stance.DENIES),
        disputing=tuple(r for r in weighty if r.stance is Stance.DISPUTES),
        contesting=tuple(r for r in against if r not in weighty and r not in answered),
        answered=answered,
        declining=tuple(r for r in live if r.stance is Stance.DECLINES),
        withdrawing=tuple(r for r in live if r.stance is Stance.WITHDRAWS),
        withdrawn=tuple(r for r, why in gone if why is Stance.WITHDRAWS and r.stance is Stance.ASSERTS),
        reversed=tuple(r for r, why in gone if why in (Stance.DENIES, Stance.DISPUTES) and r.stance is Stance.ASSERTS),
        superseded=tuple(r for r, _ in gone if r.stance is not Stance.ASSERTS),
        relays=relays,
        lost=lost,
        holds=holds,
        fails=fails,
        set_aside=set_aside,
    )


def _sort_by_life(speaking: Sequence[Record]) -> tuple[list[Record], list[tuple[Record, Stance]]]:
    """The records that still stand, and those that a later word of the same voice has ended, with its stance.

    A withdrawal tells more than a change of mind, so it is named where both have happened.
    """
    live: list[Record] = []
    gone: list[tuple[Record, Stance]] = []
    for index, record in enumerate(speaking):
        enders = [later.stance for later in speaking[index + 1 :] if _ends(later, record)]
        if enders:
            gone.append((record, Stance.WITHDRAWS if Stance.WITHDRAWS in enders else enders[0]))
        else:
            live.append(record)
    return live, gone


def _ends(later: Record, record: Record) -> bool:
    """Whether `later` takes the place of `record`: the same voice has withdrawn it or changed sides."""
    if record.stance is Stance.WITHDRAWS:
        return False
    if later.stance is Stance.WITHDRAWS:
        return not later.voice.isdisjoint(record.voice) or _retracts(later, record)
    if later.voice.isdisjoint(record.voice) or not takes_side(later.stance):
        return False
    if record.stance is Stance.DECLINES:
        return True
    return (record.stance is Stance.ASSERTS) != (later.stance is Stance.ASSERTS)


def _retracts(later: Record, record: Record) -> bool:
    """Whether an outlet takes back what it alone had heard from people it did not name."""
    return record.unnamed and record.heard_by == {later.statement.speaker}


def _has_weight(record: Record) -> bool:
    return record.standing and may_settle(record) and gives_value(record.commitment)


def _is_answered(record: Record, holds: Iterable[Evidence]) -> bool:
    """Whether an event has overtaken a denial that was made before it (R14)."""
    return any(e.event is not None and record.moment.date() < known_day(e.known) for e in holds)


def _evidence(
    claim: Claim, find_event: FindEvent, day: dt.date
) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...], tuple[Evidence, ...]]:
    """Evidence that holds, that fails (one of the two is empty: the latest decides), and that is set aside."""
    known = [e for e in claim.evidence if known_day(e.known) <= day]
    if not known:
        return (), (), ()
    usable = [e for e in known if e.event is None or _can_show(find_event(e.event), day)]
    usable.sort(key=lambda e: (known_day(e.known), e.shows is Shows.FAILS, e.id))
    decides = usable[-1].shows if usable else None
    deciding = tuple(e for e in usable if e.shows is decides)
    aside = tuple(e for e in known if e not in deciding)
    return (deciding, (), aside) if decides is Shows.HOLDS else ((), deciding, aside)


def _can_show(event: Event | None, day: dt.date) -> bool:
    state = state_as_of(event, day) if event is not None else None
    return event is None or (state is not None and is_decided(state.occurrence))
