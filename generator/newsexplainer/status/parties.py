"""On whose behalf somebody speaks, as of the day it was said."""

import datetime as dt
from collections.abc import Mapping
from typing import Protocol

from newsexplainer.model.actor import Actor, Outlet, Role
from newsexplainer.model.dates import When
from newsexplainer.model.dates.bounds import days

MOST_BEHIND = 100
"""So many may stand behind one speaker; a project with more is refused."""


class PartyDirectory(Protocol):
    """The actors and outlets that stories share, by id; `newsexplainer.loading.Project` is one."""

    @property
    def actors(self) -> Mapping[str, Actor]:
        """People, organisations, states and unnamed groups."""

    @property
    def outlets(self) -> Mapping[str, Outlet]:
        """Publishers, which also speak in their own voice."""


class Parties:
    """Answers who stands behind a speaker; remembers what it has worked out.

    The parties of a speaker are itself, what it belongs to, and what it speaks for in a role held
    on the day, and theirs in turn. An id that nobody has described is its own only party.
    """

    def __init__(self, directory: PartyDirectory) -> None:
        self._actors = directory.actors
        self._outlets = directory.outlets
        self._known: dict[tuple[str, dt.date | None, dt.date | None], frozenset[str]] = {}

    def of(self, speaker: str, said: When) -> frozenset[str]:
        """Everybody on whose behalf `speaker` may have spoken on the day or days of `said`."""
        key = (speaker, *days(said))
        if key not in self._known:
            self._known[key] = self._collect(*key)
        return self._known[key]

    def tops(self, speaker: str, said: When) -> frozenset[str]:
        """The parties of `speaker` that stand under nobody else: what its origin is called (R1)."""
        start, end = days(said)
        return frozenset(id for id in self.of(speaker, said) if not self._above(id, start, end) - {id})

    def is_unnamed(self, speaker: str) -> bool:
        """Whether nobody but the outlet knows who is speaking."""
        party = self.find(speaker)
        return party is not None and party.is_unnamed

    def origins_within(self, speaker: str) -> int:
        """How many independent origins an unnamed group is said to consist of (R3)."""
        actor = self._actors.get(speaker)
        return actor.independent_origins if actor is not None and actor.is_unnamed else 1

    def find(self, id: str) -> Actor | Outlet | None:
        """The actor or outlet with this id; they share one id space."""
        return self._actors.get(id) or self._outlets.get(id)

    def _collect(self, speaker: str, start: dt.date | None, end: dt.date | None) -> frozenset[str]:
        found: set[str] = set()
        waiting = [speaker]
        while waiting and len(found) <= MOST_BEHIND + 1:
            id = waiting.pop()
            if id in found:
                continue
            found.add(id)
            waiting += self._above(id, start, end)
        return frozenset(found)

    def _above(self, id: str, start: dt.date | None, end: dt.date | None) -> set[str]:
        """What `id` belongs to or speaks for on the days from `start` to `end`, one step up."""
        party = self.find(id)
        if party is None:
            return set()
        roles = party.roles if isinstance(party, Actor) else ()
        return {*party.belongs_to, *(role.speaks_for for role in roles if role.speaks_for is not None and _held(role, start, end))}


def _held(role: Role, start: dt.date | None, end: dt.date | None) -> bool:
    begins = days(role.start)[0] if role.start is not None else None
    ends = days(role.end)[1] if role.end is not None else None
    too_late = begins is not None and end is not None and end < begins
    return not too_late and not (ends is not None and start is not None and start > ends)
