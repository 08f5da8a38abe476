"""Whom somebody belongs to or speaks for, however far up: it is gone through for every statement, so that it has a bound."""

from collections.abc import Iterator

from newsexplainer.checks.findings import Finding
from newsexplainer.loading import Project
from newsexplainer.model.actor import Actor, Party
from newsexplainer.status.parties import MOST_BEHIND


def owners(project: Project) -> Iterator[Finding]:
    """A finding for each actor or outlet that is the first on its way up to have too many behind it."""
    parties: dict[str, Party] = {**project.actors, **project.outlets}
    above = {id: _above(party) for id, party in parties.items()}
    over = {id for id in above if _has_many(id, above)}
    for id in sorted(over):
        if over.isdisjoint(above[id]):
            yield Finding(
                code="too-many-owners",
                kind="actor" if id in project.actors else "outlet",
                id=id,
                loc=("belongs_to",),
                message=f"`{id}` belongs to or speaks for more than {MOST_BEHIND} others, directly or by way of others",
                help="name here only those whose word its own is; nobody real speaks for so many",
            )


def _above(party: Party) -> list[str]:
    roles = party.roles if isinstance(party, Actor) else ()
    return [*party.belongs_to, *(role.speaks_for for role in roles if role.speaks_for)]


def _has_many(start: str, above: dict[str, list[str]]) -> bool:
    """Whether more than the bound are behind `start`; looks no further than to the bound."""
    found, waiting = {start}, [start]
    while waiting and len(found) <= MOST_BEHIND + 1:
        fresh = [id for id in above.get(waiting.pop(), ()) if id not in found]
        found.update(fresh)
        waiting += fresh
    return len(found) > MOST_BEHIND + 1
