"""A small world of our own, and ways to write a story about it in a few lines.

Two states, Norland (with its palace, a spokesman and a minister) and Sudland; the gazette, the
agency and the herald; people without a name. Days are given as numbers of September 2023.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from newsexplainer.model.actor import Actor, Outlet
from newsexplainer.model.place import Place
from newsexplainer.model.story import Story
from newsexplainer.status import ClaimStatus, derive


@dataclass(frozen=True)
class World:
    """What the status engine asks of a project."""

    actors: Mapping[str, Actor]
    outlets: Mapping[str, Outlet]
    places: Mapping[str, Place] = field(default_factory=dict)
    stories: Mapping[str, Story] = field(default_factory=dict)


def local(text: str) -> dict[str, str]:
    """The same words in both languages."""
    return {"da": text, "en": text}


def actor(id: str, kind: str = "person", **more: Any) -> Actor:
    """An actor named like its id."""
    return Actor(id=id, kind=kind, names=local(id), **more)


def outlet(id: str, **more: Any) -> Outlet:
    """An outlet named like its id."""
    return Outlet(id=id, kind="newspaper", names=local(id), **more)


def role(speaks_for: str, start: str | None = None, end: str | None = None) -> dict[str, Any]:
    """An office whose holder speaks for somebody."""
    return {"title": local("role"), "speaks_for": speaks_for, "from": start, "to": end}


_ACTORS = (
    actor("norland", "state"),
    actor("palace", "organisation", belongs_to=["norland"]),
    actor("spokesman", roles=[role("palace", "2020", "2023-09-20")]),
    actor("minister", roles=[role("norland")]),
    actor("sudland", "state"),
    actor("ambassador", roles=[role("sudland")]),
    actor("professor"),
    actor("institute", "organisation"),
    actor("joint-command", "organisation", belongs_to=["norland", "sudland"]),
    actor("norland-officials", "unnamed-group", belongs_to=["norland"]),
    actor("sudland-official", "unnamed-person", belongs_to=["sudland"]),
    actor("insider", "unnamed-person"),
    actor("another-insider", "unnamed-person"),
    actor("five-witnesses", "unnamed-group", independent_origins=5),
)
_OUTLETS = (outlet("gazette"), outlet("agency"), outlet("herald"), outlet("palace-press", belongs_to=["palace"]))

WORLD = World({a.id: a for a in _ACTORS}, {o.id: o for o in _OUTLETS})
SPEAKERS = (*WORLD.actors, "gazette", "agency")


def day(number: int) -> dt.date:
    """A day of September 2023."""
    return dt.date(2023, 9, number)


def text_of(number: int) -> str:
    """The same day as EDTF."""
    return day(number).isoformat()


def document(id: str, published: str = "2023-09", *, outlet: str = "gazette", **more: Any) -> dict[str, Any]:
    """A document; vague by default, so that what is in it counts from the day it was said."""
    return {"id": id, "outlet": outlet, "title": local(id), "published": published, "language": "da"} | more


DOCUMENTS = (
    document("paper"),
    document("wire", outlet="agency"),
    document("copy", outlet="herald", relays=["agency"]),
    document("website", outlet="palace-press"),
    document("rumour-sheet", outlet="herald", caveat=local("nobody knows who writes it")),
)


def says(id: str, speaker: str, said: int | str, stance: str = "asserts", **more: Any) -> dict[str, Any]:
    """A statement, cited from the gazette unless `sources` lists other documents."""
    cited = more.pop("sources", ["paper"])
    when = text_of(said) if isinstance(said, int) else said
    return {"id": id, "speaker": speaker, "stance": stance, "said": when, "sources": [{"document": d} for d in cited]} | more


def shows(id: str, known: int, what: str = "holds", event: str | None = None) -> dict[str, Any]:
    """A piece of evidence."""
    return {"id": id, "shows": what, "known": text_of(known), "event": event, "sources": [{"document": "paper"}]}


def claim(*statements: dict[str, Any], competent: Iterable[str] = ("norland",), id: str = "it-is-so", number: int = 1, **more: Any) -> dict[str, Any]:
    """A claim on which Norland is competent unless said otherwise."""
    able = [{"actor": actor, "because": "decides"} for actor in competent]
    return {"id": id, "number": number, "text": local(id), "competent": able, "statements": list(statements)} | more


def event(id: str, *states: tuple[int, str], **more: Any) -> dict[str, Any]:
    """An event with its states as (day it was known, occurrence)."""
    found = [{"known": text_of(known), "occurrence": occurrence} for known, occurrence in states]
    return {"id": id, "title": local(id), "states": found, "sources": [{"document": "paper"}]} | more


def story(*claims: dict[str, Any], **more: Any) -> Story:
    """A story of these claims, about September 2023."""
    fields = {
        "id": "test-story",
        "topic": local("topic"),
        "title": local("title"),
        "lead": local("lead"),
        "published": "2023-09-01",
        "updated": "2023-09-30",
        "documents": list(DOCUMENTS),
        "claims": list(claims),
    }
    return Story.model_validate(fields | more)


def status(*statements: dict[str, Any], on: int = 30, directory: World = WORLD, **more: Any) -> ClaimStatus:
    """The status of a claim with these statements on a day of September."""
    events = more.pop("events", [])
    made = story(claim(*statements, **more), events=events)
    return derive(made, directory, day(on)).claims[0]


def why(found: ClaimStatus) -> dict[str, str]:
    """Statement id to the reason for which it counted or did not."""
    return {statement.id: str(reason) for statement, reason in (*found.counted, *found.not_counted)}
