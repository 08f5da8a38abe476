"""Every id that is referred to exists."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from newsexplainer.checks.findings import Finding
from newsexplainer.checks.walk import entities, select
from newsexplainer.diagnostics import nearest, one_of
from newsexplainer.loading import Project
from newsexplainer.loading.files import ANYTHING
from newsexplainer.loading.mending import UNREADABLE
from newsexplainer.model.story import Story

REFERENCES: Final[dict[str, dict[str, str]]] = {
    "actor": {
        "belongs_to.*": "actor",
        "roles.*.speaks_for": "actor",
    },
    "outlet": {
        "belongs_to.*": "actor",
        "country": "place",
    },
    "place": {
        "within": "place",
    },
    "story": {
        "documents.*.outlet": "outlet",
        "documents.*.relays.*": "outlet",
        "claims.*.about.*": "actor",
        "claims.*.holder": "actor",
        "claims.*.competent.*.actor": "actor",
        "claims.*.statements.*.speaker": "actor",
        "claims.*.statements.*.via.*": "outlet",
        "claims.*.statements.*.draws_on.*": "statement",
        "claims.*.statements.*.sources.*.document": "document",
        "claims.*.statements.*.see.*": "claim",
        "claims.*.evidence.*.event": "event",
        "claims.*.evidence.*.sources.*.document": "document",
        "claims.*.evidence.*.see.*": "claim",
        "claims.*.foresees.*": "event",
        "events.*.place": "place",
        "events.*.actors.*": "actor",
        "events.*.claims.*": "claim",
        "events.*.after.*": "event",
        "events.*.before.*": "event",
        "events.*.sources.*.document": "document",
        "key_facts.*.claims.*": "claim",
        "questions.*.claims.*": "claim",
        "questions.*.closed.claim": "claim",
        "questions.*.sources.*.document": "document",
        "notes.*.sources.*.document": "document",
        "corrections.*.claims.*": "claim",
        "map.places.*": "place",
        "map.route.*": "place",
        "map.highlight.*": "place",
        "related.*": "story",
    },
}
"""Where each kind of entity refers to another, and to what; `actor` includes outlets."""

_PATTERNS: Final = {
    kind: tuple((tuple(field.split(".")), target) for field, target in fields.items()) for kind, fields in REFERENCES.items()
}
_OWN: Final = {
    "document": ("documents", "*", "id"),
    "claim": ("claims", "*", "id"),
    "event": ("events", "*", "id"),
    "statement": ("claims", "*", "statements", "*", "id"),
}
_CODES: Final = {
    "actor": "unknown-actor",
    "outlet": "unknown-outlet",
    "place": "unknown-place",
    "story": "unknown-story",
    "document": "unknown-document",
    "claim": "unknown-claim",
    "event": "unknown-event",
    "statement": "unknown-statement",
}
_FOLDER: Final = {
    "actor": "seeds/actors/ (or seeds/outlets/)",
    "outlet": "seeds/outlets/",
    "place": "seeds/places/",
    "story": "seeds/stories/",
}
_ARTICLE: Final = {"actor": "an actor", "outlet": "an outlet", "event": "an event"}


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
    """Kind and id of every actor, outlet and place that a story names, each as often as it does."""
    for pattern, target in _PATTERNS["story"]:
        if target in ("actor", "outlet", "place"):
            yield from ((target, str(id)) for _, id in select(story, pattern))


def _shared_ids(project: Project) -> dict[str, frozenset[str]]:
    read = {
        "actor": project.actors.keys() | project.outlets.keys(),
        "outlet": project.outlets.keys(),
        "place": project.places.keys(),
        "story": project.stories.keys(),
    }
    return {kind: ids if ids.issuperset(read[kind]) else ids.union(read[kind]) for kind, ids in _unread_ids(project.unread).items()}


@lru_cache(maxsize=1)
def _unread_ids(unread: frozenset[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """Ids by what may refer to them; kept, since a story that is checked by itself has read none of the others."""
    of = {kind: frozenset(id for other, id in unread if other == kind) for kind in ("actor", "outlet", "place", "story")}
    return of | {"actor": of["actor"] | of["outlet"]}


def _own_ids(story: Any) -> dict[str, frozenset[str]]:
    return {target: frozenset(id for _, id in select(story, pattern)) for target, pattern in _OWN.items()}


def _unknown(kind: str, id: str, loc: Any, name: str, target: str, known: frozenset[str]) -> Finding:
    near = nearest(name, known, 3)
    what = _ARTICLE.get(target, f"a {target}")
    where = (
        f"correct it, or add a file `{name}.yaml` to {_FOLDER[target]}"
        if target in _FOLDER
        else f"correct it, or add {what} with this id to the story"
    )
    choices = ""
    if len(near) > 1:
        choices = f"; near names: {one_of(near)}"
    elif not near and known:
        choices = f"; existing ids: {one_of(sorted(known))}"
    return Finding(
        code=_CODES[target],
        kind=kind,
        id=id,
        loc=loc,
        message=f"`{name}` names {what} that does not exist",
        label=f"did you mean `{near[0]}`?" if near else "",
        help=where + choices,
    )
