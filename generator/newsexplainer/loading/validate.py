"""From the tree of a file to an entity of the model, or the places where it does not fit."""

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from newsexplainer.diagnostics import Diagnostic, nearest
from newsexplainer.languages import Languages
from newsexplainer.loading.complaint import Complaint, Context
from newsexplainer.loading.complaints import complaint
from newsexplainer.loading.mending import mend
from newsexplainer.loading.nodes import Mapping, Node, Path, Scalar, Sequence, inside, locate, span
from newsexplainer.loading.shape import belongs_beside, keys_at
from newsexplainer.model.local_text import of_site

Entity = TypeVar("Entity", bound=BaseModel)

_MAX_ERRORS = 300


def validate(root: Node, model: type[Entity], path: str, languages: Languages) -> tuple[Entity | None, bool, list[Diagnostic]]:
    """The entity that the tree of the file `path` describes, whether it is sound, and what is wrong.

    An entity with mistakes is mended where that is possible, so that the checks that look for
    names can go on; it must never be published.
    """
    data = plain(root)
    stray = [{"type": "extra_forbidden", "loc": loc, "input": ""} for loc in _stray(root, model, languages)]
    try:
        return model.model_validate(data, context=of_site(languages.tags)), not stray, _diagnostics(root, model, stray, path, languages)
    except ValidationError as failure:
        errors = failure.errors(include_url=False)[:_MAX_ERRORS]
        mended = mend(model, data, languages.tags) if failure.error_count() <= _MAX_ERRORS else None
        return mended, False, _diagnostics(root, model, [*stray, *errors], path, languages)


def plain(node: Node) -> Any:
    """The tree as dicts, lists and texts; a key without any value is left out."""
    if isinstance(node, Scalar):
        return None if node.is_missing else node.value
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {name: plain(value) for name, (_, value) in node.entries.items() if not (isinstance(value, Scalar) and value.is_missing)}


def _stray(node: Node, model: type[BaseModel], languages: Languages, loc: Path = ()) -> Iterator[Path]:
    """Keys without a value that do not exist: pydantic never sees them."""
    if isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from _stray(item, model, languages, (*loc, index))
    elif isinstance(node, Mapping):
        for name, (_, value) in node.entries.items():
            if not isinstance(value, Scalar):
                yield from _stray(value, model, languages, (*loc, name))
            elif value.is_missing and name not in keys_at(model, loc, languages.tags):
                yield (*loc, name)


def _diagnostics(root: Node, model: type[BaseModel], errors: list[Any], path: str, languages: Languages) -> list[Diagnostic]:
    """One diagnostic a place: of several alternatives that failed, the one that says most."""
    best: dict[Any, tuple[bool, Diagnostic]] = {}
    misspelt = {loc for error in errors if (loc := _meant(model, error, languages))}
    for error in errors:
        if error["type"] == "missing" and error["loc"] in misspelt:
            continue
        diagnostic = _diagnostic(root, model, error, path, languages)
        vague = error["type"] == "is_instance_of"
        place = diagnostic.span, error["loc"][-1] if error["type"] == "missing" else ""
        if place not in best or (best[place][0] and not vague):
            best[place] = vague, diagnostic
    return [diagnostic for _, diagnostic in best.values()]


def _diagnostic(root: Node, model: type[BaseModel], error: Any, path: str, languages: Languages) -> Diagnostic:
    key, node, beyond = locate(root, error["loc"])
    context = Context(model, error, _written(error, beyond), languages)
    words = complaint(context)
    place = span(path, node, key)
    if isinstance(node, Scalar) and node.is_missing and error["type"] != "extra_forbidden":
        words = Complaint(
            "missing-value",
            f"`{context.key}` has no value",
            "nothing is written here",
            "write the value, or remove the line",
        )
    elif error["type"] == "extra_forbidden" and key is not None:
        place = span(path, key)
    elif error["type"] == "missing" and isinstance(node, Mapping):
        place = span(path, node, key)
    elif error["type"] == "edtf" and isinstance(node, Scalar):
        place = inside(path, node, int(context.limit("offset") or 0), int(context.limit("length") or node.length))
    return Diagnostic(words.code, place, words.message, words.label, words.help)


def _meant(model: type[BaseModel], error: Any, languages: Languages) -> Path | None:
    """Where the key should stand that was probably meant by an unknown one."""
    loc: Path = error["loc"]
    if error["type"] != "extra_forbidden":
        return None
    if near := nearest(str(loc[-1]), keys_at(model, loc[:-1], languages.tags)):
        return (*loc[:-1], near[0])
    outer = belongs_beside(model, loc, languages.tags)
    return (*outer[:-1], loc[-1]) if outer else None


def _written(error: Any, beyond: Path) -> Path:
    """Pydantic's location without the steps that name alternatives instead of keys."""
    loc: Path = error["loc"]
    if not beyond or error["type"] == "missing":
        return loc
    return loc[: len(loc) - len(beyond)]
