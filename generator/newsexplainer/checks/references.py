"""Every id that is referred to exists."""

from collections.abc import Iterator
from typing import Any, Final

from newsexplainer.checks.findings import Finding
from newsexplainer.checks.walk import entities, select
from newsexplainer.diagnostics import nearest, one_of
from newsexplainer.execution.memo import remembered
from newsexplainer.loading import Project
from newsexplainer.loading.files import ANYTHING
from newsexplainer.loading.mending import UNREADABLE
from newsexplainer.model.kinds import KINDS, SHARED
from newsexplainer.model.story import Story

_PATTERNS: Final = {
    name: tuple((tuple(field.split(".")), target) for field, target in kind.references.items()) for name, kind in KINDS.items()
}
_OWN: Final = {
    "document": ("documents", "*", "id"),
    "claim": ("claims", "*", "id"),
    "event": ("events", "*", "id"),
    "statement": ("claims", "*", "statements", "*", "id"),
}

def references(project: Project) -> Iterator[Finding]:
    """A finding for every id that names nothing."""
    shared = _shared_ids(project)
    for kind, id, entity in entities(project):
        known = shared | _own_ids(entity) if kind == "story" else shared
        for pattern, target in _PATTERNS[kind]:
            for loc, name in select(entity, pattern):
                if name not in known[target] and ANYTHING not in known[target] and name != UNREADABLE:
                    yield _unknown(kind, id, loc, name, target, known[target])


def referred(story: Story) -> Iterator[tuple[str, str]]:
    """Kind and id of every shared entity that a story names, each as often as it does; where an id may mean several kinds, with each."""
    for pattern, target in _PATTERNS["story"]:
        if target in SHARED:
            yield from ((kind, str(id)) for _, id in select(story, pattern) for kind in (target, *KINDS[target].includes))


def _shared_ids(project: Project) -> dict[str, frozenset[str]]:
    """Kind to the ids that may stand where one of this kind is asked for."""
    known = _unread_ids(project.unread)
    read = {name: {id for one in (name, *kind.includes) for id in project.of(one)} for name, kind in KINDS.items()}
    return {name: ids if ids.issuperset(read[name]) else ids.union(read[name]) for name, ids in known.items()}


@remembered(1)
def _unread_ids(unread: frozenset[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """Ids by what may refer to them; kept, since a story that is checked by itself has read none of the others."""
    of = {name: frozenset(id for other, id in unread if other == name) for name in KINDS}
    return {name: of[name].union(*(of[other] for other in kind.includes)) for name, kind in KINDS.items()}


def _own_ids(story: Any) -> dict[str, frozenset[str]]:
    return {target: frozenset(id for _, id in select(story, pattern)) for target, pattern in _OWN.items()}


@remembered(16)
def _in_order(ids: frozenset[str]) -> list[str]:
    return sorted(ids)


def _unknown(kind: str, id: str, loc: Any, name: str, target: str, known: frozenset[str]) -> Finding:
    near = nearest(name, known, 3)
    what = f"an {target}" if target[0] in "aeiou" else f"a {target}"
    where = f"a file `{name}.yaml` to {_folders(target)}" if target in KINDS else f"{what} with this id to the story"
    choices = ""
    if len(near) > 1:
        choices = f"; near names: {one_of(near)}"
    elif not near and known:
        choices = f"; existing ids: {one_of(_in_order(known))}"
    return Finding(
        code=f"unknown-{target}",
        kind=kind,
        id=id,
        loc=loc,
        message=f"`{name}` names {what} that does not exist",
        label=f"did you mean `{near[0]}`?" if near else "",
        help=f"correct it, or add {where}{choices}",
    )


def _folders(target: str) -> str:
    """Where a file of a kind may lie, in words."""
    kind = KINDS[target]
    others = " or ".join(f"{KINDS[other].folder}/" for other in kind.includes)
    return f"{kind.folder}/ (or {others})" if others else f"{kind.folder}/"
