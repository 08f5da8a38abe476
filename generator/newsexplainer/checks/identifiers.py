"""Ids and numbers are given once, no story takes the address of another page, and no file a name that cannot be one everywhere."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from newsexplainer.checks.findings import Finding, Loc, Place
from newsexplainer.checks.walk import select
from newsexplainer.loading import Project
from newsexplainer.loading.mending import UNREADABLE
from newsexplainer.model.device_names import is_device_name
from newsexplainer.model.story import Story

RESERVED: Final = frozenset(
    {
        "404",
        "about",
        "actors",
        "api",
        "assets",
        "changes",
        "claims",
        "corrections",
        "embed",
        "events",
        "exports",
        "feed",
        "feeds",
        "index",
        "map",
        "maps",
        "method",
        "outlets",
        "places",
        "questions",
        "search",
        "sitemap",
        "sources",
        "stories",
        "tags",
        "timeline",
        "topics",
    }
)
"""Story ids that would collide with pages of the site's own; the tags of its languages would too."""

_FAMILIES: Final = (
    ("document", (("documents", "*", "id"),)),
    ("claim", (("claims", "*", "id"),)),
    ("statement", (("claims", "*", "statements", "*", "id"), ("claims", "*", "evidence", "*", "id"))),
    ("event", (("events", "*", "id"),)),
    ("question", (("questions", "*", "id"),)),
    ("note", (("notes", "*", "id"),)),
    ("correction", (("corrections", "*", "id"),)),
)


def identifiers(project: Project) -> Iterator[Finding]:
    """A finding for every id or number that is taken."""
    yield from _parties(project)
    yield from _devices(project)
    for id, story in project.stories.items():
        if id in RESERVED or id in project.languages:
            yield _reserved(id)
        for family, patterns in _FAMILIES:
            found = [place for pattern in patterns for place in select(story, pattern)]
            yield from _twice(id, "duplicate-id", f"the {family} id", found)
        yield from _numbers(id, story)


def _parties(project: Project) -> Iterator[Finding]:
    for id in sorted(project.actors.keys() & project.outlets.keys()):
        yield Finding(
            code="duplicate-id",
            kind="outlet",
            id=id,
            loc=("id",),
            message=f"the id `{id}` is given to an actor and to an outlet",
            label="the outlet",
            help="rename one of the two: both can speak, so they share one set of ids",
            related=(Place("actor", id, ("id",), "the actor"),),
        )


def _devices(project: Project) -> Iterator[Finding]:
    entities: tuple[tuple[str, Iterable[str]], ...] = (
        ("actor", project.actors), ("outlet", project.outlets), ("place", project.places), ("story", project.stories),
    )  # fmt: skip
    for kind, ids in entities:
        yield from (_device(kind, id) for id in ids if is_device_name(id))


def _numbers(id: str, story: Story) -> Iterator[Finding]:
    numbers = [(loc, number) for loc, number in select(story, ("claims", "*", "number"))]
    yield from _twice(id, "duplicate-number", "the claim number", numbers)


def _twice(id: str, code: str, what: str, found: Iterable[tuple[Loc, Any]]) -> Iterator[Finding]:
    first: dict[Any, Loc] = {}
    for loc, name in found:
        if name == UNREADABLE or first.setdefault(name, loc) == loc:
            continue
        yield Finding(
            code=code,
            kind="story",
            id=id,
            loc=loc,
            message=f"{what} `{name}` is given twice",
            label="again here",
            help="give this one a name or number of its own; published ones must stay, links lead to them",
            related=(Place("story", id, first[name], "first here"),),
        )


def _device(kind: str, id: str) -> Finding:
    return Finding(
        code="reserved-id",
        kind=kind,
        id=id,
        loc=("id",),
        message=f"nothing can be named `{id}`: Windows keeps that name for a device, so that the files of the project cannot be opened there",
        label=f"`{id}-{kind}` would do",
        help=f"choose another id, such as `{id}-{kind}`, and name the file after it",
    )


def _reserved(id: str) -> Finding:
    return Finding(
        code="reserved-id",
        kind="story",
        id=id,
        loc=("id",),
        message=f"a story cannot be named `{id}`: the site has a page at that address",
        help="choose a longer id, and name the file after it",
    )
