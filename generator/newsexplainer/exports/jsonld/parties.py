"""Actors and outlets. Nobody unnamed is in the graph: nobody knows who they are."""

import datetime as dt

from newsexplainer.exports.jsonld.ids import Node, Scope, filled, link
from newsexplainer.exports.jsonld.site import website
from newsexplainer.exports.machine_dates import iso_date
from newsexplainer.model.actor import Actor, ActorKind, Outlet, OutletKind, Role
from newsexplainer.model.dates import first_day, last_day
from newsexplainer.pages.paths import actor_path, outlet_path
from newsexplainer.pages.words import Phrase

_TYPES = {
    ActorKind.PERSON: "Person",
    ActorKind.ORGANISATION: "Organization",
    ActorKind.STATE: "GovernmentOrganization",
    OutletKind.NEWSPAPER: "NewsMediaOrganization",
    OutletKind.NEWS_AGENCY: "NewsMediaOrganization",
    OutletKind.BROADCASTER: "NewsMediaOrganization",
    OutletKind.NEWS_SITE: "NewsMediaOrganization",
    OutletKind.MAGAZINE: "NewsMediaOrganization",
    OutletKind.AUTHORITY: "GovernmentOrganization",
    OutletKind.ORGANISATION: "Organization",
}


def named(scope: Scope, id: str) -> bool:
    """Whether `id` is an actor or outlet with a name."""
    project = scope.request.site.project
    party = project.actors.get(id) or project.outlets.get(id)
    return party is not None and not party.is_unnamed


def party(scope: Scope, id: str, day: dt.date | None = None) -> Node:
    """A named actor or outlet, with its offices: those held on `day`, or all; KeyError if there is none."""
    project = scope.request.site.project
    found: Actor | Outlet = project.actors.get(id) or project.outlets[id]
    node: Node = {
        "@id": scope.party(id),
        "@type": _TYPES[found.kind],
        "name": scope.text(scope.words.phrase(found.names)),
        "sameAs": f"http://www.wikidata.org/entity/{found.wikidata}" if found.wikidata else None,
    }
    if isinstance(found, Outlet):
        return filled(node | {"url": found.url})
    address = scope.request.absolute(actor_path(scope.words.language, id))
    roles = [role for role in found.roles if day is None or _holds(role, day)]
    return filled(node | {"url": address} | _offices(scope, found, roles))


def profile(scope: Scope, id: str) -> list[Node]:
    """The profile of a named actor or outlet."""
    project, language = scope.request.site.project, scope.words.language
    found: Actor | Outlet = project.actors.get(id) or project.outlets[id]
    path = outlet_path if isinstance(found, Outlet) else actor_path
    address = scope.request.absolute(path(language, id))
    original = [{"@value": found.original.text, "@language": found.original.lang}] if found.original else []
    whole = party(scope, id) | filled(
        {
            "alternateName": [*original, *found.aliases],
            "description": _optional(scope, scope.words.optional(found.description)),
        }
    )
    others = [party(scope, other) for other in _organisations(scope, found)]
    page = {
        "@id": address,
        "@type": "ProfilePage",
        "url": address,
        "inLanguage": language,
        "isPartOf": link(scope.site),
        "mainEntity": link(scope.party(id)),
    }
    return [*website(scope), page, whole, *others]


def _optional(scope: Scope, phrase: Phrase | None) -> str | Node | None:
    return None if phrase is None else scope.text(phrase)


def _offices(scope: Scope, actor: Actor, roles: list[Role]) -> Node:
    """Offices in a known organisation as `OrganizationRole`; a title alone, if it still holds, where it is not known."""
    if actor.kind is not ActorKind.PERSON:
        parents = [link(scope.party(other)) for other in actor.belongs_to if named(scope, other)]
        return {"parentOrganization": parents}
    known = [(role, _employer(scope, actor, role)) for role in roles]
    return {
        "affiliation": [_office(scope, actor, role, employer) for role, employer in known if employer],
        "jobTitle": [scope.text(scope.words.phrase(role.title)) for role, employer in known if not employer and role.end is None],
    }


def _employer(scope: Scope, actor: Actor, role: Role) -> str | None:
    for other in (role.speaks_for, *actor.belongs_to):
        if other is not None and named(scope, other):
            return other if _is_organisation(scope, other) else None
    return None


def _is_organisation(scope: Scope, id: str) -> bool:
    actor = scope.request.site.project.actors.get(id)
    return actor is None or actor.kind is not ActorKind.PERSON


def _organisations(scope: Scope, found: Actor | Outlet) -> list[str]:
    if isinstance(found, Outlet):
        return []
    others = [_employer(scope, found, role) for role in found.roles]
    return sorted({other for other in (*others, *found.belongs_to) if other and named(scope, other)})


def _office(scope: Scope, actor: Actor, role: Role, employer: str) -> Node:
    return filled(
        {
            "@id": f"{scope.party(actor.id)}-role-{actor.roles.index(role) + 1}",
            "@type": "OrganizationRole",
            "roleName": scope.text(scope.words.phrase(role.title)),
            "startDate": iso_date(role.start) if role.start else None,
            "endDate": iso_date(role.end) if role.end else None,
            "affiliation": link(scope.party(employer)),
        }
    )


def _holds(role: Role, day: dt.date) -> bool:
    begins = first_day(role.start) if role.start else None
    ends = last_day(role.end) if role.end else None
    return (begins is None or begins <= day) and (ends is None or day <= ends)
