"""Nothing contains, speaks for or repeats itself, directly or by way of others."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from newsexplainer.checks.findings import Finding, Loc
from newsexplainer.diagnostics import way
from newsexplainer.loading import Project
from newsexplainer.model.claim import Claim

Edges = Mapping[str, Sequence[tuple[str, Loc]]]


def circles(project: Project) -> Iterator[Finding]:
    """A finding for every chain of references that leads back to its start."""
    places: Edges = {id: [(p.within, ("within",))] for id, p in project.places.items() if p.within}
    for start, loc, round_trip in _round_trips(places):
        yield _circle("place", start, loc, round_trip, "lies within")
    parties = _parties(project)
    for start, loc, round_trip in _round_trips(parties):
        yield _circle("actor" if start in project.actors else "outlet", start, loc, round_trip, "belongs to or speaks for")
    for id, story in project.stories.items():
        for _, loc, round_trip in _round_trips(_statements(story.claims)):
            yield _circle("story", id, loc, round_trip, "draws on")
        for index, other in enumerate(story.related):
            if other == id:
                yield _circle("story", id, ("related", index), (id, id), "is related to")


def _parties(project: Project) -> Edges:
    edges: dict[str, list[tuple[str, Loc]]] = {}
    for id, party in {**project.actors, **project.outlets}.items():
        edges[id] = [(other, ("belongs_to", index)) for index, other in enumerate(party.belongs_to)]
    for id, actor in project.actors.items():
        edges[id] += [(role.speaks_for, ("roles", index, "speaks_for")) for index, role in enumerate(actor.roles) if role.speaks_for]
    return edges


def _statements(claims: Sequence[Claim]) -> Edges:
    return {
        statement.id: [(other, ("claims", c, "statements", s, "draws_on", d)) for d, other in enumerate(statement.draws_on)]
        for c, claim in enumerate(claims)
        for s, statement in enumerate(claim.statements)
        if statement.draws_on
    }


def _round_trips(edges: Edges) -> Iterator[tuple[str, Loc, tuple[str, ...]]]:
    """Each circle once: the reference that closes it, and the ids on the way round."""
    done: set[str] = set()
    for start in sorted(edges):
        on_way: dict[str, int] = {}
        stack: list[tuple[str, int]] = [(start, 0)] if start not in done else []
        while stack:
            node, next_edge = stack.pop()
            if next_edge == 0:
                on_way[node] = len(on_way)
            out = edges.get(node, ())
            if next_edge == len(out):
                del on_way[node]
                done.add(node)
                continue
            stack.append((node, next_edge + 1))
            other, loc = out[next_edge]
            if other in on_way:
                yield node, loc, (*islice(on_way, on_way[other], None), other)
            elif other not in done:
                stack.append((other, 0))


def _circle(kind: str, id: str, loc: Loc, round_trip: tuple[str, ...], verb: str) -> Finding:
    return Finding(
        code="circular",
        kind=kind,
        id=id,
        loc=loc,
        message=f"`{round_trip[0]}` {verb} itself: {way(round_trip)}",
        label="closes the circle",
        help="remove one of these references",
    )
