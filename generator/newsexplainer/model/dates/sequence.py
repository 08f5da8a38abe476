"""Events in order: by their dates, under the constraints an editor gives."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping
from graphlib import CycleError as GraphCycle
from graphlib import TopologicalSorter

from newsexplainer.model.dates.order import sort_key
from newsexplainer.model.dates.spans import When
from newsexplainer.model.dates.text import format


class CycleError(ValueError):
    """The constraints go in a circle; `loop` names each event once, in order, first one smallest."""

    def __init__(self, loop: tuple[str, ...]) -> None:
        self.loop = loop
        path = " -> ".join((*loop, loop[0]))
        super().__init__(f"these events are each said to come before the next: {path}")


class ContradictionError(ValueError):
    """A constraint cannot hold with the dates; `pair` is (first, second) and `why` the reason."""

    def __init__(self, pair: tuple[str, str], why: str) -> None:
        self.pair = pair
        self.why = why
        super().__init__(f"{pair[0]} cannot come before {pair[1]}: {why}")


def order_events(nodes: Mapping[str, When], before: Iterable[tuple[str, str]]) -> list[str]:
    """Ids in order of (earliest, latest), where each (first, second) of `before` is respected.

    Ties break by id. Raises KeyError for a constraint on an unknown id, CycleError for a circle
    and ContradictionError where the dates rule a constraint out, directly or along a chain.
    Approximate and uncertain dates give way to a constraint instead of contradicting it.
    """
    earlier: dict[str, set[str]] = {name: set() for name in nodes}
    for first, second in before:
        for name in (first, second):
            if name not in nodes:
                raise KeyError(name)
        earlier[second].add(first)
    sequence = _topological(earlier)
    _check_bounds(nodes, earlier, sequence)
    return _merge(nodes, earlier)


def _topological(earlier: Mapping[str, set[str]]) -> list[str]:
    sorter = TopologicalSorter({name: sorted(earlier[name]) for name in sorted(earlier)})
    try:
        return list(sorter.static_order())
    except GraphCycle as error:
        loop = error.args[1][:-1]
        start = loop.index(min(loop))
        raise CycleError(tuple(loop[start:] + loop[:start])) from None


def _check_bounds(nodes: Mapping[str, When], earlier: Mapping[str, set[str]], sequence: list[str]) -> None:
    """Carry the latest beginning among all predecessors along; who ends before it contradicts."""
    floor: dict[str, tuple[int, str]] = {}
    for name in sequence:
        when = nodes[name]
        firm = not (when.is_approximate or when.is_uncertain)
        first, last = when.instants
        inherited = max((floor[p] for p in earlier[name] if p in floor), default=None)
        if inherited and firm and last < inherited[0]:
            other = inherited[1]
            why = f"{other} is {format(nodes[other])} and {name} is {format(when)}"
            raise ContradictionError((other, name), why)
        own = (first, name) if firm else None
        best = max((pair for pair in (inherited, own) if pair), default=None)
        if best:
            floor[name] = best


def _merge(nodes: Mapping[str, When], earlier: Mapping[str, set[str]]) -> list[str]:
    waiting = {name: len(earlier[name]) for name in nodes}
    later: dict[str, list[str]] = {name: [] for name in nodes}
    for second, firsts in earlier.items():
        for first in firsts:
            later[first].append(second)
    heap = [(sort_key(nodes[name])[:2], name) for name, count in waiting.items() if not count]
    heapq.heapify(heap)
    result: list[str] = []
    while heap:
        _, name = heapq.heappop(heap)
        result.append(name)
        for second in later[name]:
            waiting[second] -= 1
            if not waiting[second]:
                heapq.heappush(heap, (sort_key(nodes[second])[:2], second))
    return result
