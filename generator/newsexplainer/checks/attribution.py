"""Who is said to have said something can have said it, and it can have reached us that way."""

from collections.abc import Iterator, Mapping

from newsexplainer.checks.findings import Finding, Loc, Place
from newsexplainer.loading import Project
from newsexplainer.model.actor import Actor
from newsexplainer.model.citation import SourceDocument
from newsexplainer.model.dates import first_day, format, last_day
from newsexplainer.model.statement import Statement


def attribution(project: Project) -> Iterator[Finding]:
    """Findings about speakers, chains of outlets and the days on which things were said."""
    for id, actor in project.actors.items():
        yield from _names(id, actor)
    for id, story in project.stories.items():
        documents = {document.id: document for document in story.documents}
        places = {document.id: index for index, document in enumerate(story.documents)}
        for c, claim in enumerate(story.claims):
            for s, statement in enumerate(claim.statements):
                loc: Loc = ("claims", c, "statements", s)
                yield from _record(id, loc, statement, project.actors)
                yield from _chain(id, loc, statement, documents)
                yield from _days(id, loc, statement, documents, places)


def _names(id: str, actor: Actor) -> Iterator[Finding]:
    if not actor.is_unnamed and actor.independent_origins > 1:
        yield Finding(
            code="named-origins",
            kind="actor",
            id=id,
            loc=("independent_origins",),
            message=f"`{id}` is named and counts as one origin, not as {actor.independent_origins}",
            help="remove `independent_origins:`, or set `kind: unnamed-group`",
        )
    if actor.is_unnamed and actor.wikidata:
        yield Finding(
            code="unnamed-with-identity",
            kind="actor",
            id=id,
            loc=("wikidata",),
            message=f"`{id}` is unnamed and has a Wikidata item, which names somebody",
            help="remove `wikidata:`; if the name is known, correct `kind:`",
        )


def _record(id: str, loc: Loc, statement: Statement, actors: Mapping[str, Actor]) -> Iterator[Finding]:
    speaker = actors.get(statement.speaker)
    if speaker is not None and speaker.is_unnamed and statement.on_record:
        yield Finding(
            code="unnamed-on-record",
            kind="story",
            id=id,
            loc=(*loc, "on_record"),
            message=f"`{speaker.id}` is unnamed and cannot speak on record",
            help="remove `on_record:`, or give the speaker by name",
        )


def _chain(id: str, loc: Loc, statement: Statement, documents: Mapping[str, SourceDocument]) -> Iterator[Finding]:
    if not statement.via:
        return
    publishers = [documents[source.document].outlet for source in statement.sources]
    if statement.via[-1] not in publishers:
        yield Finding(
            code="chain-ends-elsewhere",
            kind="story",
            id=id,
            loc=(*loc, "via", len(statement.via) - 1),
            message=f"the chain ends in `{statement.via[-1]}`, which published none of the cited documents",
            label=f"must end in `{publishers[0]}`",
            help="name the outlets innermost first; the last one is where we read it",
        )


def _days(id: str, loc: Loc, statement: Statement, documents: Mapping[str, SourceDocument], places: Mapping[str, int]) -> Iterator[Finding]:
    said = first_day(statement.said)
    for source in statement.sources:
        document = documents[source.document]
        published = last_day(document.published)
        if said is None or published is None or said <= published:
            continue
        yield Finding(
            code="said-after-publication",
            kind="story",
            id=id,
            loc=(*loc, "said"),
            message=f"said on {format(statement.said)}, and cited from a document published on {format(document.published)}",
            help="correct one of the dates, or cite the document that reports it",
            related=(Place("story", id, ("documents", places[document.id], "published"), "the document"),),
        )
