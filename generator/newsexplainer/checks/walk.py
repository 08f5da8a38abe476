"""Going through the entities of a project."""

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel

from newsexplainer.checks.findings import Loc
from newsexplainer.loading import Project
from newsexplainer.model.kinds import KINDS
from newsexplainer.model.local_text import LocalText

Wanted = TypeVar("Wanted", bound=BaseModel | LocalText)


def entities(project: Project) -> Iterator[tuple[str, str, Any]]:
    """Every entity as (kind, id, entity)."""
    yield from ((kind, id, entity) for kind in KINDS for id, entity in project.of(kind).items())


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


def find(value: Any, wanted: type[Wanted], loc: Loc = ()) -> Iterator[tuple[Loc, Wanted]]:
    """Every instance of a class of the model inside `value`, with its location as written."""
    if isinstance(value, wanted):
        yield loc, value
    elif isinstance(value, BaseModel):
        fields = type(value).model_fields
        for name, inner in value.__dict__.items():
            if isinstance(inner, (BaseModel, LocalText, list)):
                yield from find(inner, wanted, (*loc, fields[name].alias or name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from find(item, wanted, (*loc, index))
