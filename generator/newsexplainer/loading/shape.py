"""What the model expects at a place: which keys a block may have and which words a value."""

from collections.abc import Iterator
from enum import Enum
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from newsexplainer.loading.nodes import Path
from newsexplainer.model.local_text import PARITY, LocalText, OneOfTheSite, ParityException, SiteLanguage

Tags = tuple[str, ...]
"""The languages of the site, as BCP 47 tags."""


def keys_at(model: type[BaseModel], loc: Path, tags: Tags) -> tuple[str, ...]:
    """The keys that may stand in the block at `loc`, as editors write them, on a site in these languages."""
    names: list[str] = []
    for found in _types_at(model, loc):
        if found is LocalText:
            names += [*tags, PARITY]
        elif _is_model(found):
            names += _fields(found)
    return tuple(dict.fromkeys(names))


def belongs_beside(model: type[BaseModel], loc: Path, tags: Tags) -> Path:
    """The way to the key of an outer block beside which the unknown key at `loc` may stand; empty if there is none."""
    for depth in range(len(loc) - 2, -1, -1):
        if isinstance(loc[depth], str) and loc[-1] in keys_at(model, loc[:depth], tags):
            return loc[: depth + 1]
    return ()


def words_at(model: type[BaseModel], loc: Path, tags: Tags) -> tuple[str, ...]:
    """The words that may stand at `loc`; none where the text is free."""
    words: list[str] = []
    for found in _types_at(model, loc):
        if found == SiteLanguage:
            words += tags
        elif isinstance(found, type) and issubclass(found, Enum):
            words += [str(member.value) for member in found]
        elif get_origin(found) is Literal:
            words += [str(word) for word in get_args(found)]
    return tuple(dict.fromkeys(words))


def description_at(model: type[BaseModel], loc: Path) -> str:
    """The description of the field at `loc`, or nothing."""
    for parent in _types_at(model, loc[:-1]):
        if _is_model(parent) and loc and (field := _fields(parent).get(str(loc[-1]))):
            return field.description or ""
    return ""


def _types_at(model: type[BaseModel], loc: Path) -> list[Any]:
    found: list[Any] = [model]
    for step in loc:
        found = [inner for outer in found for inner in _step(outer, step)]
    return found


def _step(outer: Any, step: str | int) -> Iterator[Any]:
    if outer is LocalText:
        yield ParityException if step == PARITY else str
    elif isinstance(step, str) and _is_model(outer):
        field = _fields(outer).get(step)
        if field is not None:
            yield from [SiteLanguage] if OneOfTheSite in field.metadata else _bare(field.annotation)
    elif isinstance(step, int) and get_origin(outer) in (list, tuple):
        yield from _bare(get_args(outer)[0])


def _bare(annotation: Any) -> Iterator[Any]:
    """The types a value may have, without `Annotated`, unions and `None`."""
    if annotation == SiteLanguage:
        yield annotation
    elif hasattr(annotation, "__metadata__"):
        yield from _bare(annotation.__origin__)
    elif get_origin(annotation) not in (None, list, tuple, dict, Literal):
        for member in get_args(annotation):
            yield from _bare(member)
    elif annotation is not type(None):
        yield annotation


def _fields(model: type[BaseModel]) -> dict[str, Any]:
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _is_model(found: Any) -> bool:
    return isinstance(found, type) and issubclass(found, BaseModel)
