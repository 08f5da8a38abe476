"""Where information comes back to the outlet that had it first."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from newsexplainer.model.statement import Statement

_NONE: frozenset[str] = frozenset()


class WaysBack:
    """The ways from statements through those they draw on, down to those that draw on nothing.

    `chains` are the outlets each statement passed through, innermost first. A way comes back to an outlet if the
    statement at its end reached us through that outlet first, the statement at its beginning did through it too,
    and no statement between them did. References may not lead in a circle.
    """

    def __init__(self, statements: Mapping[str, Statement], chains: Mapping[str, Sequence[str]]) -> None:
        self._statements = statements
        self._chains = chains

    def first(self, statement: Statement) -> tuple[str, tuple[str, ...]] | None:
        """The outlet that the first such way from `statement` comes back to, and its statements; sources count in the order written."""
        outlets, steps, id = frozenset(self._chains[statement.id]), [statement.id], statement.id
        while True:
            between = [source for source in self._sources(id) if len(steps) > 1 or self._sources(source)]
            source = next((source for source in between if not outlets.isdisjoint(self._open[source])), None)
            if source is None:
                return None
            steps.append(source)
            outlets &= self._open[source]
            if not self._sources(source):
                return next(iter(outlets)), tuple(steps)
            id = source

    def _sources(self, id: str) -> list[str]:
        return [source for source in self._statements[id].draws_on if source in self._statements]

    @cached_property
    def _open(self) -> dict[str, frozenset[str]]:
        """The outlets that ways from each statement come down to, without those that it passed through itself on the way."""
        found: dict[str, frozenset[str]] = {}
        for id in self._last_first():
            sources = self._sources(id)
            below = [found[source] for source in sources if found.get(source)]
            if not sources:
                found[id] = frozenset(self._chains[id][:1])
            else:
                joined = _NONE if not below else below[0] if all(one == below[0] for one in below) else _NONE.union(*below)
                found[id] = joined if joined.isdisjoint(self._chains[id]) else joined.difference(self._chains[id])
        return found

    def _last_first(self) -> Iterator[str]:
        """Every statement after those it draws on."""
        begun: set[str] = set()
        for start in self._statements:
            stack = [(start, iter(self._sources(start)))] if start not in begun else []
            begun.add(start)
            while stack:
                id, sources = stack[-1]
                source = next((source for source in sources if source not in begun), None)
                if source is None:
                    stack.pop()
                    yield id
                else:
                    begun.add(source)
                    stack.append((source, iter(self._sources(source))))
