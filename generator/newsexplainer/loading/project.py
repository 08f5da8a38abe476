"""A whole project from its files: every entity, and every mistake in one go.

Loading one file (`load_file`) and putting loaded files together (`assemble`) are separate, so
that an incremental build can keep what has not changed.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from newsexplainer.diagnostics import Diagnostic, InputError, Span, nearest
from newsexplainer.languages import Languages, all_languages
from newsexplainer.loading.files import list_folder, read_bytes, unreadable
from newsexplainer.loading.reader import read
from newsexplainer.loading.sourcemap import SourceMap
from newsexplainer.loading.validate import validate
from newsexplainer.model.actor import Actor, Outlet
from newsexplainer.model.kinds import KINDS, SHARED
from newsexplainer.model.place import Place
from newsexplainer.model.story import Story

_FIELDS: Final = {"actor": "actors", "outlet": "outlets", "place": "places", "story": "stories"}
"""Fields of `Project` by kind; those of other kinds are in `more`."""

_MAX_PROBLEMS: Final = 100
_OF_ONE_VALUE: Final = frozenset(
    {"bad-address", "bad-date", "bad-format", "not-a-number", "not-true-or-false", "out-of-range", "text-too-long", "unknown-value"}
)
"""What is wrong with a value wherever it stands: all that is told where the structure of the file is in doubt."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """One file: its entity, or why there is none.

    `entity` may be there although something is wrong (`problems`); it is then fit for the checks
    that look for names, and nothing else, if `sound` is false.
    """

    kind: str
    id: str
    path: str
    text: str
    entity: Any = None
    sound: bool = False
    problems: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Project:
    """All entities by id, in the order of their ids, with the places they were written at.

    `unread` names the (kind, id) of files that gave no entity: they exist, and nothing more is
    known of them. It is empty in every project that is published. `more` has the entities of further kinds, by kind and id.
    `languages` are those of the site.
    """

    actors: Mapping[str, Actor]
    outlets: Mapping[str, Outlet]
    places: Mapping[str, Place]
    stories: Mapping[str, Story]
    sources: SourceMap = field(default_factory=SourceMap, repr=False)
    unread: frozenset[tuple[str, str]] = frozenset()
    more: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    languages: Languages = field(default_factory=all_languages, repr=False)

    def of(self, kind: str) -> Mapping[str, Any]:
        """The entities of a kind by id."""
        found: Mapping[str, Any] = getattr(self, _FIELDS[kind]) if kind in _FIELDS else self.more.get(kind, {})
        return found

    def with_shared(self, entities: Callable[[str], Mapping[str, Any]]) -> "Project":
        """The project with other entities of the kinds that stories share: those that `entities` gives for a kind."""
        own = {_FIELDS[kind]: entities(kind) for kind in SHARED if kind in _FIELDS}
        return replace(self, **own, more={kind: entities(kind) for kind in SHARED if kind not in _FIELDS})  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class LoadResult:
    """What could be read of a project, and what is wrong so far.

    `project` holds mended entities too; `unsound` names them by (kind, id).
    """

    project: Project
    problems: tuple[Diagnostic, ...] = ()
    unsound: frozenset[tuple[str, str]] = frozenset()


def load_project(root: Path, languages: Languages | None = None) -> Project:
    """The project in the folder `root`, or `InputError` with every mistake of every file; `languages` as in `read_project`."""
    reading = read_project(root, languages)
    if reading.problems:
        raise InputError(reading.problems)
    return reading.project


def read_project(root: Path, languages: Languages | None = None) -> LoadResult:
    """As much of the project as can be read, with the mistakes; never raises.

    `languages` are those of the site, which its texts are written in: every one that exists if nothing else is said.
    """
    languages = languages or all_languages()
    listed = {kind: list_folder(root, kind) for kind in KINDS}
    problems = [problem for listing in listed.values() for problem in listing.problems]
    if not listed["story"].ids and not listed["story"].problems:
        problems.append(no_stories())
    loaded = [load_file(root, kind, id, languages) for kind, listing in listed.items() for id in listing.ids]
    unread = {(kind, id) for kind, listing in listed.items() for id in listing.unread}
    return assemble(loaded, problems, unread, languages)


def load_file(root: Path, kind: str, id: str, languages: Languages | None = None) -> Loaded:
    """The entity in the file of this kind and id; never raises."""
    path = f"{KINDS[kind].folder}/{id}.yaml"
    try:
        data = read_bytes(root, path)
    except OSError as error:
        return unreadable_file(kind, id, error)
    return load_bytes(data, kind, id, languages)


def unreadable_file(kind: str, id: str, error: OSError) -> Loaded:
    """What there is of a file that the system will not give."""
    path = f"{KINDS[kind].folder}/{id}.yaml"
    return Loaded(kind, id, path, "", problems=(unreadable(path, error),))


def load_bytes(data: bytes, kind: str, id: str, languages: Languages | None = None) -> Loaded:
    """The entity in `data`, as if it were the content of the file for `id`."""
    path = f"{KINDS[kind].folder}/{id}.yaml"
    reading = read(data, path)
    if reading.root is None:
        return Loaded(kind, id, path, reading.text.value, problems=_first(reading.problems, path))
    entity: Any
    entity, sound, found = validate(reading.root, KINDS[kind].model, path, languages or all_languages())
    if not reading.certain:
        entity, sound, found = None, False, [problem for problem in found if problem.code in _OF_ONE_VALUE]
    if not found and entity is not None and entity.id != id:
        found = [_other_id(kind, id, entity.id, reading.text.value)]
    spoiled = {problem.span.line for problem in reading.problems} | reading.touched
    problems = [*reading.problems, *(problem for problem in found if problem.span.line not in spoiled)]
    return Loaded(kind, id, path, reading.text.value, entity, sound, _first(problems, path))


def assemble(
    loaded: Iterable[Loaded], problems: Iterable[Diagnostic] = (), unread: Iterable[tuple[str, str]] = (), languages: Languages | None = None
) -> LoadResult:
    """One project from loaded files, whatever their order; `problems` and `unread` are those of the folders."""
    files = sorted(loaded, key=lambda file: (file.kind, file.id))
    whole = [file for file in files if file.entity is not None]
    sources = SourceMap({(f.kind, f.id): f.path for f in files}, {f.path: f.text for f in files})
    missing = frozenset((file.kind, file.id) for file in files if file.entity is None)
    misnamed = frozenset((file.kind, file.entity.id) for file in whole if file.entity.id != file.id)

    def of(kind: str) -> dict[str, Any]:
        return {file.id: file.entity for file in whole if file.kind == kind}

    more = {kind: of(kind) for kind in KINDS if kind not in _FIELDS}

    return LoadResult(
        Project(of("actor"), of("outlet"), of("place"), of("story"), sources, missing | misnamed | set(unread), more, languages or all_languages()),
        (*problems, *(problem for file in files for problem in file.problems)),
        frozenset((file.kind, file.id) for file in whole if not file.sound),
    )


def _first(problems: Iterable[Diagnostic], path: str) -> tuple[Diagnostic, ...]:
    """The first problems of a file; if there are more than anybody reads, a last one that says so."""
    found = sorted(problems, key=lambda problem: problem.span)
    if len(found) <= _MAX_PROBLEMS:
        return tuple(found)
    rest = Diagnostic(
        code="too-many-mistakes",
        span=Span(path, found[_MAX_PROBLEMS].span.line),
        message=f"this file has more than {_MAX_PROBLEMS} mistakes, and the others are not shown",
        help="mend the first ones; the rest often follow from them",
    )
    return (*found[:_MAX_PROBLEMS], rest)


def _other_id(kind: str, id: str, written: str, text: str) -> Diagnostic:
    path = f"{KINDS[kind].folder}/{id}.yaml"
    return Diagnostic(
        code="id-differs-from-file",
        span=SourceMap({(kind, id): path}, {path: text}).span(kind, id, ("id",)),
        message=f"the id is `{written}`, and the file is named `{id}.yaml`",
        label=f"must be `{id}`" if nearest(written, [id]) else "",
        help="give both the same name; others refer to the id",
    )


def no_stories() -> Diagnostic:
    """The mistake of a project without any story."""
    return Diagnostic(
        code="no-stories",
        span=Span(KINDS["story"].folder),
        message="there is no story to build",
        help="put a file `<id>.yaml` into this folder, or start from the folder that holds `seeds/`",
    )
