"""What a check finds, before anybody asks where it was written.

A check is a plain function from a project to findings. It names places by entity and location
(keys as written and list indices), so it knows nothing of files.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from generator.diagnostics import Diagnostic
from generator.loading import Project, SourceMap

Loc: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Another place that matters, such as the earlier of two equal ids."""

    kind: str
    id: str
    loc: Loc
    label: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake (`severity` `error`) or doubtful thing (`warning`) in one entity.

    `kind` is `actor`, `outlet`, `place` or `story`; the other fields are those of `Diagnostic`.
    """

    code: str
    kind: str
    id: str
    loc: Loc
    message: str
    label: str = ""
    help: str = ""
    related: tuple[Place, ...] = ()
    severity: str = "error"


Check: TypeAlias = Callable[[Project], Iterable[Finding]]


def located(finding: Finding, sources: SourceMap) -> Diagnostic:
    """The finding with its place in a file."""
    return Diagnostic(
        finding.code,
        sources.span(finding.kind, finding.id, finding.loc),
        finding.message,
        finding.label,
        finding.help,
        tuple((sources.span(place.kind, place.id, place.loc), place.label) for place in finding.related),
        finding.severity,
    )


def entities(project: Project) -> Iterator[tuple[str, str, Any]]:
    """Every entity as (kind, id, entity)."""
    yield from (("actor", id, actor) for id, actor in project.actors.items())
    yield from (("outlet", id, outlet) for id, outlet in project.outlets.items())
    yield from (("place", id, place) for id, place in project.places.items())
    yield from (("story", id, story) for id, story in project.stories.items())


def select(entity: Any, pattern: tuple[str, ...], loc: Loc = ()) -> Iterator[tuple[Loc, Any]]:
    """Every value at `pattern`, field names with `*` for each item of a list, that is there at all."""
    if entity is None:
        return
    if not pattern:
        yield loc, entity
    elif pattern[0] == "*":
        for index, item in enumerate(entity):
            yield from select(item, pattern[1:], (*loc, index))
    else:
        yield from select(getattr(entity, pattern[0]), pattern[1:], (*loc, pattern[0]))
