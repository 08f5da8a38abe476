"""The small sound project that the checks are tried on, with changes made to its data."""

from __future__ import annotations

from typing import Any

from newsexplainer.checks.findings import Finding
from newsexplainer.loading import Project
from newsexplainer.model.actor import Actor, Outlet
from newsexplainer.model.place import Place
from newsexplainer.model.story import Story

TWO = {"da": "Tekst", "en": "Text"}


def actor(id: str, **changes: Any) -> Actor:
    return Actor.model_validate({"id": id, "kind": "person", "names": TWO, **changes})


def outlet(id: str, **changes: Any) -> Outlet:
    return Outlet.model_validate({"id": id, "kind": "newspaper", "names": TWO, **changes})


def place(id: str, **changes: Any) -> Place:
    return Place.model_validate({"id": id, "kind": "town", "names": TWO, **changes})


def document(id: str = "d1", **changes: Any) -> dict[str, Any]:
    return {"id": id, "outlet": "gazette", "title": TWO, "published": "2024-03-05", "language": "da", **changes}


def statement(id: str = "s1", **changes: Any) -> dict[str, Any]:
    return {"id": id, "speaker": "minister", "stance": "asserts", "said": "2024-03-04", "sources": [{"document": "d1"}], **changes}


def claim(id: str = "c1", number: int = 1, **changes: Any) -> dict[str, Any]:
    return {"id": id, "number": number, "text": TWO, "statements": [statement(f"s-{id}")], **changes}


def event(id: str = "e1", **changes: Any) -> dict[str, Any]:
    return {"id": id, "title": TWO, "states": [{"known": "2024-03-05", "occurrence": "planned"}], "sources": [{"document": "d1"}], **changes}


def story(id: str = "budget", **changes: Any) -> Story:
    data = {"id": id, "topic": TWO, "title": TWO, "lead": TWO, "published": "2024-03-05", "updated": "2024-03-05"}
    return Story.model_validate({**data, "documents": [document()], "claims": [claim()], **changes})


def project(*stories: Story, actors: tuple[Actor, ...] = (), outlets: tuple[Outlet, ...] = (), places: tuple[Place, ...] = ()) -> Project:
    people = {a.id: a for a in (actor("minister"), actor("officials", kind="unnamed-group"), *actors)}
    papers = {o.id: o for o in (outlet("gazette"), outlet("agency", kind="news-agency"), *outlets)}
    return Project(people, papers, {p.id: p for p in (place("capital"), *places)}, {s.id: s for s in stories})


def brief(findings: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    found: list[Finding] = list(findings)
    return [(finding.code, finding.loc) for finding in found]
