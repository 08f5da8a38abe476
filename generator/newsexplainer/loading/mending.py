"""A stand-in for an entity with mistakes, so that one run can report what else is wrong.

Each value that pydantic refuses is replaced by a harmless one. Only checks that look for names and
missing texts may see the result: its dates and words are not the editor's.
"""

import copy
import re
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError

from newsexplainer.loading.nodes import Path
from newsexplainer.loading.shape import Tags, words_at
from newsexplainer.model.local_text import of_site

Entity = TypeVar("Entity", bound=BaseModel)

UNREADABLE: Final = "unreadable-value"
"""Stands for a text that could not be used; no check may complain about it."""

_ROUNDS: Final = 8
_NUMBER: Final = "9998"
_NUMERIC: Final = frozenset(
    {"int_parsing", "int_type", "int_parsing_size", "float_parsing", "float_type", "greater_than_equal", "less_than_equal"}
)
_TEXTS: Final = (UNREADABLE, "mul", f"sha256:{'0' * 16}", "Q1")
"""One of these fits each pattern; `mul` is the tag of several languages."""
_BY_TYPE: Final[dict[str, Any]] = {"edtf": "2000-01-01", "list_type": [], "too_short": [UNREADABLE]}
_BLOCKS: Final = frozenset({"model_type", "model_attributes_type", "dict_type"})


def mend(model: type[Entity], data: Any, tags: Tags) -> Entity | None:
    """The entity with stand-ins for its mistakes, or None where that is not possible."""
    if not isinstance(data, dict):
        return None
    data = copy.deepcopy(data)
    for _ in range(_ROUNDS):
        try:
            return model.model_validate(data, context=of_site(tags))
        except ValidationError as failure:
            for error in failure.errors(include_url=False):
                _replace(model, data, error, tags)
    return None


def _replace(model: type[BaseModel], data: Any, error: Any, tags: Tags) -> None:
    parent, step = _parent(data, error["loc"])
    if parent is None:
        return
    value = parent.get(step) if isinstance(parent, dict) else parent[step]
    stand_in = _stand_in(model, error, value, tags)
    if stand_in is None and isinstance(parent, dict):
        parent.pop(step, None)
    elif stand_in is not None:
        parent[step] = stand_in


def _stand_in(model: type[BaseModel], error: Any, value: Any, tags: Tags) -> Any:
    """Something that may stand in place of `value`; None where it had better go."""
    kind = error["type"]
    if kind in ("enum", "literal_error"):
        return next(iter(words_at(model, error["loc"], tags)), None)
    if kind == "too_long":
        return value[:1]
    if kind == "string_pattern_mismatch":
        pattern = error["ctx"]["pattern"]
        return next((text for text in _TEXTS if re.match(pattern, text)), None)
    if kind in _NUMERIC:
        return "1" if value == _NUMBER else _NUMBER
    if kind in _BLOCKS:
        return dict.fromkeys(tags, UNREADABLE)
    if kind in _BY_TYPE:
        return copy.copy(_BY_TYPE[kind])
    return None if kind == "extra_forbidden" or value == UNREADABLE else UNREADABLE


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
