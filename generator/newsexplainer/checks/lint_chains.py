"""Doubtful chains: information that comes back to where it started, and dates too vague to place."""

from collections import Counter
from collections.abc import Iterator, Mapping

from newsexplainer.checks.findings import Finding, Loc
from newsexplainer.checks.ways_back import WaysBack
from newsexplainer.diagnostics import way
from newsexplainer.model.citation import SourceDocument
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
        back = WaysBack({s.id: s for claim in story.claims for s in claim.statements}, chains)
        for c, claim in enumerate(story.claims):
            for s, statement in enumerate(claim.statements):
                loc: Loc = ("claims", c, "statements", s)
                yield from _repeated_outlet(id, loc, statement, chains)
                yield from _returning(id, loc, statement, back)
                yield from _vague(id, loc, statement, chains)
        for d, document in enumerate(story.documents):
            yield from _relays_itself(id, ("documents", d, "relays"), document)


def _warn(id: str, loc: Loc, code: str, message: str, help: str) -> Finding:
    return Finding(code=code, kind="story", id=id, loc=loc, message=message, help=help, severity="warning")


def _repeated_outlet(id: str, loc: Loc, statement: Statement, chains: Mapping[str, tuple[str, ...]]) -> Iterator[Finding]:
    chain = chains[statement.id]
    twice = next((outlet for outlet, times in Counter(chain).items() if times > 1), None)
    if statement.via is not None and twice is not None:
        message = f"the chain of `{statement.id}` passes `{twice}` twice: {way(chain)}"
        yield _warn(id, (*loc, "via"), "circular-reporting", message, "name each outlet once, innermost first")


def _relays_itself(id: str, loc: Loc, document: SourceDocument) -> Iterator[Finding]:
    if document.outlet in document.relays or len(set(document.relays)) < len(document.relays):
        message = f"`{document.id}` relays its way back: {way(document.route)}"
        yield _warn(id, loc, "circular-reporting", message, "name each outlet once, innermost first")


def _returning(id: str, loc: Loc, statement: Statement, back: WaysBack) -> Iterator[Finding]:
    """A warning where an outlet repeats, by way of others, what it was the first to have."""
    found = back.first(statement)
    if found is not None:
        outlet, steps = found
        message = f"what `{statement.id}` says comes back to `{outlet}`, which had it first: {way(steps[::-1])}"
        help = "it is no second source; check whether anybody in the chain knew it independently"
        yield _warn(id, (*loc, "draws_on"), "circular-reporting", message, help)


def _vague(id: str, loc: Loc, statement: Statement, chains: Mapping[str, tuple[str, ...]]) -> Iterator[Finding]:
    """A warning where a relayed statement has no day, so that neither order nor history can be trusted."""
    start, end = first_day(statement.said), last_day(statement.said)
    if len(chains[statement.id]) < 2 or (start is not None and end is not None and (end - start).days < _VAGUE_DAYS):
        return
    outlets = len(chains[statement.id])
    message = f"statement `{statement.id}` reached us through {outlets} outlets, and the day it was first said is known only as {format(statement.said)}"
    help = "write the day the speaker said it to the first outlet, if that outlet tells; leave it where nobody knows"
    yield _warn(id, (*loc, "said"), "vague-inner-date", message, help)
