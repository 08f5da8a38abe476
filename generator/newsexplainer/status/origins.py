"""The origins behind the statements that stand, for the page to draw."""

from collections.abc import Iterable, Mapping, Sequence

from newsexplainer.status.facts import Facts
from newsexplainer.status.record import Record
from newsexplainer.status.result import Origin
from newsexplainer.status.rules.r01_origins import group
from newsexplainer.status.rules.r06_hedge import strongest


def origins(facts: Facts, records: Iterable[Record]) -> tuple[Origin, ...]:
    """The origins that speak for the claim, then those that speak against it, each in order of time.

    `records` are all of the claim: a relay may repeat an origin by way of what was not known on the day.
    """
    repeaters = _repeaters(records) if facts.relays else {}
    sides = (
        facts.asserting + facts.possible,
        facts.denying + facts.disputing + facts.contesting + facts.answered,
    )
    return tuple(_origin(members, _relays(members, facts.relays, repeaters)) for side in sides for members in group(side))


def _repeaters(records: Iterable[Record]) -> dict[str, list[str]]:
    """The ids of the statements that repeat each one directly."""
    found: dict[str, list[str]] = {}
    for record in records:
        for repeated in record.repeats:
            found.setdefault(repeated, []).append(record.id)
    return found


def _relays(members: Sequence[Record], relays: Iterable[Record], repeaters: Mapping[str, Sequence[str]]) -> list[Record]:
    """Those of `relays` that repeat one of `members`, however far back."""
    found: set[str] = set()
    waiting = [repeater for record in members for repeater in repeaters.get(record.id, ())]
    while waiting:
        id = waiting.pop()
        if id not in found:
            found.add(id)
            waiting += repeaters.get(id, ())
    return [relay for relay in relays if relay.id in found] if found else []


def _origin(members: Sequence[Record], repeating: Sequence[Record]) -> Origin:
    everything = [*members, *repeating]
    return Origin(
        ids=tuple(sorted(frozenset().union(*(record.tops for record in members)))),
        actors=_unique(record.statement.speaker for record in members),
        outlets=_unique(outlet for record in everything for outlet in _passed(record)),
        heard_by=_unique(outlet for record in members for outlet in sorted(record.heard_by)),
        statements=tuple(record.id for record in members),
        relays=tuple(relay.id for relay in repeating),
        direction=members[-1].stance,
        commitment=strongest(record.commitment for record in members) or members[-1].commitment,
        is_unnamed=all(record.unnamed for record in members),
        count=max(record.origins_within for record in members),
    )


def _passed(record: Record) -> list[str]:
    rest = [outlet for document in record.documents for outlet in document.route]
    return [*record.chain, *rest]


def _unique(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))
