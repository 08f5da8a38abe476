"""The origins behind the statements that stand, for the page to draw."""

from collections.abc import Iterable, Sequence

from newsexplainer.status.facts import Facts
from newsexplainer.status.record import Record
from newsexplainer.status.result import Origin
from newsexplainer.status.rules.r01_origins import group
from newsexplainer.status.rules.r06_hedge import strongest


def origins(facts: Facts) -> tuple[Origin, ...]:
    """The origins that speak for the claim, then those that speak against it, each in order of time."""
    sides = (
        facts.asserting + facts.possible,
        facts.denying + facts.disputing + facts.contesting + facts.answered,
    )
    return tuple(_origin(members, facts.relays) for side in sides for members in group(side))


def _origin(members: Sequence[Record], relays: Iterable[Record]) -> Origin:
    own = {record.id for record in members}
    repeating = [relay for relay in relays if not relay.repeats.isdisjoint(own)]
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
