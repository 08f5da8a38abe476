"""What a check finds, before anybody asks where it was written.

A check is a plain function from a project to findings. It names places by entity and location
(keys as written and list indices), so it knows nothing of files.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from newsexplainer.diagnostics import Diagnostic
from newsexplainer.loading import Project, SourceMap

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

    `kind` is the name of a kind of entity, such as `story`; the other fields are those of `Diagnostic`.
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
