"""What stands on a claim on a day: records and evidence sorted into facts."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence

from newsexplainer.model.claim import Claim, Evidence, Shows
from newsexplainer.model.event import Event
from newsexplainer.model.status_codes import Stance
from newsexplainer.status.events import state_as_of
from newsexplainer.status.facts import Facts
from newsexplainer.status.later import Later
from newsexplainer.status.record import Record, RelayKind
from newsexplainer.status.rules.r03_unnamed import may_settle
from newsexplainer.status.rules.r06_hedge import gives_value
from newsexplainer.status.rules.r08_plans import is_decided
from newsexplainer.status.rules.r11_as_of import known_day

FindEvent = Callable[[str], Event | None]


def weigh(claim: Claim, records: Sequence[Record], find_event: FindEvent, day: dt.date) -> Facts:
    """Everything known about the claim on `day`, sorted by what it does; `records` in order of time."""
    known = [record for record in records if record.day <= day]
    lost = tuple(r for r in known if r.relay is RelayKind.LOST)
    relays = tuple(r for r in known if r.relay is RelayKind.REPEATS and r.repeats_since is not None and r.repeats_since <= day)
    aside = {r.id for r in (*lost, *relays)}
    speaking = [r for r in known if r.id not in aside]
    live, gone = _sort_by_life(speaking)
    holds, fails, set_aside = _evidence(claim, find_event, day)
    against = [r for r in live if r.stance in (Stance.DENIES, Stance.DISPUTES)]
    answered = tuple(r for r in against if _is_answered(r, holds))
    overtaken = {r.id for r in answered}
    weighty = [r for r in against if _has_weight(r) and r.id not in overtaken]
    contesting = tuple(r for r in against if not _has_weight(r) and r.id not in overtaken)
    return Facts(
        claim=claim,
        day=day,
        asserting=tuple(r for r in live if r.stance is Stance.ASSERTS and gives_value(r.commitment)),
        possible=tuple(r for r in live if r.stance is Stance.ASSERTS and not gives_value(r.commitment)),
        denying=tuple(r for r in weighty if r.stance is Stance.DENIES),
        disputing=tuple(r for r in weighty if r.stance is Stance.DISPUTES),
        contesting=contesting,
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
    later = Later()
    for record in reversed(speaking):
        ended = later.ends(record)
        if ended is None:
            live.append(record)
        else:
            gone.append((record, ended))
        later.hear(record)
    return live[::-1], gone[::-1]


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
    aside = tuple(e for e in known if not any(e is other for other in deciding))
    return (deciding, (), aside) if decides is Shows.HOLDS else ((), deciding, aside)


def _can_show(event: Event | None, day: dt.date) -> bool:
    state = state_as_of(event, day) if event is not None else None
    return event is None or (state is not None and is_decided(state.occurrence))
