"""A stand-in for an entity with mistakes, so that one run can report what else is wrong.

Each value that pydantic refuses is replaced by a harmless one. Only checks that look for names and
missing texts may see the result: its dates and words are not the editor's.
"""

import copy
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError

from generator.loading.nodes import Path
from generator.loading.shape import words_at

Entity = TypeVar("Entity", bound=BaseModel)

UNREADABLE: Final = "unreadable-value"
"""Stands for a text that could not be used; no check may complain about it."""

_ROUNDS: Final = 8
_DATE: Final = "2000-01-01"
_NUMBER: Final = "9998"
_LANGUAGE: Final = "da"
_NUMERIC: Final = frozenset({"int_parsing", "int_type", "float_parsing", "float_type", "greater_than_equal", "less_than_equal"})


def mend(model: type[Entity], data: Any) -> Entity | None:
    """The entity with stand-ins for its mistakes, or None where that is not possible."""
    if not isinstance(data, dict):
        return None
    data = copy.deepcopy(data)
    for _ in range(_ROUNDS):
        try:
            return model.model_validate(data)
        except ValidationError as failure:
            for error in failure.errors(include_url=False, include_context=False):
                if error["type"] == "is_instance_of":
                    continue
                _replace(model, data, error["type"], error["loc"])
    return None


def _replace(model: type[BaseModel], data: Any, kind: str, loc: Path) -> None:
    parent, step = _parent(data, loc)
    if parent is None:
        return
    value = parent.get(step) if isinstance(parent, dict) else parent[step]
    if isinstance(parent, dict) and (kind == "extra_forbidden" or value == _LANGUAGE):
        parent.pop(step, None)
    else:
        parent[step] = _stand_in(model, kind, value, loc)


def _stand_in(model: type[BaseModel], kind: str, value: Any, loc: Path) -> Any:
    if kind == "edtf":
        return _DATE
    if kind in ("enum", "literal_error"):
        return next(iter(words_at(model, loc)), UNREADABLE)
    if kind in ("list_type", "too_short", "too_long"):
        return value[:1] if kind == "too_long" else [UNREADABLE] if kind == "too_short" else []
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return {"da": UNREADABLE, "en": UNREADABLE}
    if kind in _NUMERIC:
        return "1" if value == _NUMBER else _NUMBER
    return _LANGUAGE if value == UNREADABLE else UNREADABLE


def _parent(data: Any, loc: Path) -> tuple[Any, Any]:
    """The container and the step of the innermost value on the way that exists or may be added."""
    parent: Any = None
    last: Any = None
    for step in loc:
        if isinstance(data, dict) and isinstance(step, str):
            parent, last, data = data, step, data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            parent, last, data = data, step, data[step]
        else:
            break
    return parent, last
