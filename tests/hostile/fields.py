"""Every place of the schema where free text can stand, found by walking the pydantic models.

A field is free text when it takes a text with markup, whatever its type is called. So a field
that is added tomorrow is tested tomorrow; if the example project has no value for it, the test
says so.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from newsexplainer.diagnostics import InputError
from newsexplainer.languages import TAGS
from newsexplainer.loading import Project
from newsexplainer.loading.project import assemble, load_bytes
from newsexplainer.model.base import Model, PlainText
from newsexplainer.model.kinds import KINDS
from newsexplainer.model.local_text import LocalText, ParityException, of_site

PROBE = "<b>\"x\"</b> & {{ 7*7 }} 'y'"
_CANDIDATES: tuple[Any, ...] = (PROBE, [PROBE], {"da": PROBE, "en": PROBE})

_NO_EXAMPLE: tuple[tuple[tuple[str, str], tuple[str | int, ...], Any], ...] = (
    (("outlet", "nordnyt"), ("original",), {"text": PROBE, "lang": "ko"}),
    (("story", "lindeby-pool"), ("claims", 4, "override"), {"status": "disputed", "by": PROBE, "date": "2025-10-10", "because": {"da": PROBE, "en": PROBE}}),
)
"""What the example project lacks and text alone cannot make."""

Step = str | int
Data = dict[tuple[str, str], dict[str, Any]]
"""The files of a project by kind and id, as plain data."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One text in one file."""

    kind: str
    id: str
    path: tuple[Step, ...]

    @property
    def field(self) -> str:
        """The place in the schema, such as `story.claims.text.da`."""
        return ".".join([self.kind, *(step for step in self.path if isinstance(step, str))])


def project_data(project: Project) -> Data:
    """A project as plain data, with a text for every field that may have one."""
    kinds = {"actor": project.actors, "outlet": project.outlets, "place": project.places, "story": project.stories}
    dumped = {(kind, id): entity.model_dump(mode="json", by_alias=True, exclude_none=True) for kind, found in kinds.items() for id, entity in found.items()}
    for key, path, value in _NO_EXAMPLE:
        dumped[key] = replaced(dumped[key], path, value)
    return {(kind, id): _filled(KINDS[kind].model, entity) for (kind, id), entity in dumped.items()}


def slots(data: Data) -> list[Slot]:
    """Every text of `data` that is free, in order."""
    found = [Slot(kind, id, path) for (kind, id), entity in sorted(data.items()) for path in _texts(entity)]
    first = {slot.field: slot for slot in reversed(found)}
    free = {field for field, slot in first.items() if _takes(KINDS[slot.kind].model, replaced(data[slot.kind, slot.id], slot.path, PROBE))}
    return [slot for slot in found if slot.field in free]


def restricted(data: Data) -> list[Slot]:
    """One text of `data` for each field that is not free: ids, dates, addresses, words of a list."""
    free = {slot.field for slot in slots(data)}
    found = {Slot(kind, id, path).field: Slot(kind, id, path) for (kind, id), entity in sorted(data.items()) for path in _texts(entity)}
    return [slot for field, slot in found.items() if field not in free]


def schema_fields() -> set[str]:
    """Every place of the schema that takes markup, told from the types alone."""
    return {f"{name}.{path}" for name, kind in KINDS.items() for path in _places(kind.model)}


def replaced(data: Any, path: tuple[Step, ...], value: Any) -> Any:
    """`data` with another value at `path`; shares what it leaves alone."""
    if not path:
        return value
    copy = dict(data) if isinstance(data, dict) else list(data)
    copy[path[0]] = replaced(data[path[0]] if len(path) > 1 else None, path[1:], value)
    return copy


def with_texts(data: Data, texts: dict[Slot, str]) -> Data:
    """`data` with other texts in these slots."""
    copy = dict(data)
    for slot, text in texts.items():
        copy[slot.kind, slot.id] = replaced(copy[slot.kind, slot.id], slot.path, text)
    return copy


def project_of(data: Data) -> Project:
    """The project that `data` describes, each file read by the reader as if an editor had typed it (JSON is YAML)."""
    files = [load_bytes(json.dumps(entity, ensure_ascii=False, indent=1).encode(), kind, id) for (kind, id), entity in sorted(data.items())]
    reading = assemble(files)
    if reading.problems:
        raise InputError(reading.problems)
    return reading.project


def project_unread(data: Data) -> Project:
    """The same without the reader and its limit of 1 MiB a file."""

    def of(wanted: str) -> dict[str, Any]:
        return {id: KINDS[kind].model.model_validate(entity, context=of_site(TAGS)) for (kind, id), entity in sorted(data.items()) if kind == wanted}

    return Project(of("actor"), of("outlet"), of("place"), of("story"))


def _texts(data: Any, path: tuple[Step, ...] = ()) -> Iterator[tuple[Step, ...]]:
    if isinstance(data, str):
        yield path
    elif isinstance(data, dict | list):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _texts(value, (*path, step))


def _takes(model: type[BaseModel], data: Any) -> bool:
    try:
        model.model_validate(data, context=of_site(TAGS))
    except ValidationError:
        return False
    return True


def _filled(model: type[BaseModel], data: dict[str, Any]) -> dict[str, Any]:
    """`data` with a text for every absent field of `model` that takes one, at any depth."""
    full = dict(data)
    for name, field in model.model_fields.items():
        key = field.alias or name
        if not full.get(key) and (value := _example(field)) is not None:
            full[key] = value
        for inner in _models(field.annotation):
            if isinstance(full.get(key), dict):
                full[key] = _filled(inner, full[key])
            elif isinstance(full.get(key), list):
                full[key] = [_filled(inner, item) if isinstance(item, dict) else item for item in full[key]]
    return full


def _example(field: FieldInfo) -> Any:
    """A value made of text alone, if the field takes one."""
    adapter: TypeAdapter[Any] = TypeAdapter(Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation)
    made = [{key: PROBE if get_origin(inner.annotation) is not list else [PROBE] for key, inner in model.model_fields.items() if inner.is_required()} for model in _models(field.annotation)]
    for candidate in (*_CANDIDATES, *(example for example in made if example)):
        try:
            adapter.validate_python(candidate, context=of_site(TAGS))
        except ValidationError:
            continue
        return candidate
    return None


def _places(model: type[BaseModel], seen: tuple[type[BaseModel], ...] = ()) -> Iterator[str]:
    for name, field in model.model_fields.items():
        key = field.alias or name
        inner = [found for found in _models(field.annotation) if found not in seen]
        for found in inner:
            yield from (f"{key}.{path}" for path in _places(found, (*seen, model)))
        if not inner and _example(field) is not None:
            yield key


class _Text(Model):
    """A text in the languages of the site, as an editor writes it."""

    da: PlainText | None = None
    en: PlainText | None = None
    parity: ParityException | None = None


def _models(annotation: Any) -> list[type[Model]]:
    """The entities a field may hold, whatever stands around them."""
    if annotation is LocalText:
        return [_Text]
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    if hasattr(annotation, "__metadata__"):
        return _models(annotation.__origin__)
    return [found for inner in get_args(annotation) for found in _models(inner)] if get_origin(annotation) else []
