"""Doubtful chains: information that comes back to where it started, and dates too vague to place."""

from collections.abc import Iterator, Mapping

from newsexplainer.checks.findings import Finding, Loc
from newsexplainer.model.citation import Document
from newsexplainer.model.dates import first_day, format, last_day
from newsexplainer.model.statement import Statement
from newsexplainer.status import SiteModel

_VAGUE_DAYS = 31
"""A longer time than a month leaves open which of two statements came first."""


def lint_chains(site: SiteModel) -> Iterator[Finding]:
    """Warnings about how statements reached us."""
    for id, model in site.stories.items():
        story = model.story
        chains = {record.id: record.chain for claim in story.claims for record in model.replay.records(claim.id)}
        statements = {s.id: s for claim in story.claims for s in claim.statements}
        for c, claim in enumerate(story.claims):
            for s, statement in enumerate(claim.statements):
                loc: Loc = ("claims", c, "statements", s)
                yield from _repeated_outlet(id, loc, statement, chains)
                yield from _returning(id, loc, statement, statements, chains)
                yield from _vague(id, loc, statement, chains)
        for d, document in enumerate(story.documents):
            yield from _relays_itself(id, ("documents", d, "relays"), document)


def _warn(id: str, loc: Loc, code: str, message: str, help: str) -> Finding:
    return Finding(code=code, kind="story", id=id, loc=loc, message=message, help=help, severity="warning")


def _repeated_outlet(id: str, loc: Loc, statement: Statement, chains: Mapping[str, tuple[str, ...]]) -> Iterator[Finding]:
    chain = chains[statement.id]
    twice = next((outlet for index, outlet in enumerate(chain) if outlet in chain[:index]), None)
    if statement.via is not None and twice is not None:
        message = f"the chain of `{statement.id}` passes `{twice}` twice: {' → '.join(chain)}"
        yield _warn(id, (*loc, "via"), "circular-reporting", message, "name each outlet once, innermost first")


def _relays_itself(id: str, loc: Loc, document: Document) -> Iterator[Finding]:
    if document.outlet in document.relays or len(set(document.relays)) < len(document.relays):
        message = f"`{document.id}` relays its way back: {' → '.join(document.route)}"
        yield _warn(id, loc, "circular-reporting", message, "name each outlet once, innermost first")


def _returning(
    id: str, loc: Loc, statement: Statement, statements: Mapping[str, Statement], chains: Mapping[str, tuple[str, ...]]
) -> Iterator[Finding]:
    """A warning where an outlet repeats, by way of others, what it was the first to have."""
    for way in _ways_back(statement, statements, (statement.id,)):
        origin = chains[way[-1]][:1]
        between = [outlet for step in way[1:-1] for outlet in chains[step]]
        if len(way) > 2 and origin and origin[0] in chains[statement.id] and origin[0] not in between:
            path = " → ".join(reversed(way))
            message = f"what `{statement.id}` says comes back to `{origin[0]}`, which had it first: {path}"
            help = "it is no second source; check whether anybody in the chain knew it independently"
            yield _warn(id, (*loc, "draws_on"), "circular-reporting", message, help)
            return


def _ways_back(statement: Statement, statements: Mapping[str, Statement], way: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    sources = [source for source in statement.draws_on if source in statements and source not in way]
    if not sources:
        yield way
    for source in sources:
        yield from _ways_back(statements[source], statements, (*way, source))


def _vague(id: str, loc: Loc, statement: Statement, chains: Mapping[str, tuple[str, ...]]) -> Iterator[Finding]:
    """A warning where a relayed statement has no day, so that neither order nor history can be trusted."""
    start, end = first_day(statement.said), last_day(statement.said)
    if len(chains[statement.id]) < 2 or (start is not None and end is not None and (end - start).days < _VAGUE_DAYS):
        return
    outlets = len(chains[statement.id])
    message = f"statement `{statement.id}` reached us through {outlets} outlets, and the day it was first said is known only as {format(statement.said)}"
    help = "write the day the speaker said it to the first outlet, if that outlet tells; leave it where nobody knows"
    yield _warn(id, (*loc, "said"), "vague-inner-date", message, help)
