"""Statements into records: everything about them that does not depend on the day asked for."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newsexplainer.model.citation import Document
from newsexplainer.model.claim import Claim
from newsexplainer.model.dates import latest
from newsexplainer.model.statement import Statement
from newsexplainer.model.status_codes import Stance
from newsexplainer.model.story import Story
from newsexplainer.status.parties import Parties
from newsexplainer.status.record import Record, RelayKind
from newsexplainer.status.rules.r02_competence import has_standing, is_competent
from newsexplainer.status.rules.r04_declining import takes_side
from newsexplainer.status.rules.r06_hedge import gives_value, strongest, weakest
from newsexplainer.status.rules.r10_confirmation import confirms
from newsexplainer.status.rules.r11_as_of import effective_day

_AGAINST = (Stance.DENIES, Stance.DISPUTES)


@dataclass(frozen=True, slots=True)
class _Source:
    """A statement of the story and the claim it is about."""

    claim: Claim
    statement: Statement


def prepare(story: Story, parties: Parties) -> dict[str, tuple[Record, ...]]:
    """The records of every claim by its id, in order of time."""
    documents = {document.id: document for document in story.documents}
    sources = {s.id: _Source(claim, s) for claim in story.claims for s in claim.statements}
    return {
        claim.id: tuple(
            sorted(
                (_resolve(_own(claim, s, documents, parties), claim, sources, parties) for s in claim.statements),
                key=lambda record: record.order,
            )
        )
        for claim in story.claims
    }


def _own(claim: Claim, statement: Statement, documents: Mapping[str, Document], parties: Parties) -> Record:
    """The record of a statement taken for itself, whatever it draws on."""
    cited = tuple(documents[source.document] for source in statement.sources if source.document in documents)
    behind = parties.of(statement.speaker, statement.said)
    unnamed = parties.is_unnamed(statement.speaker)
    heard_by = _heard_by(statement, cited)
    day = effective_day(statement.said, cited)
    return Record(
        statement=statement,
        day=day,
        moment=min(latest(statement.said) or dt.datetime.max, dt.datetime.combine(day, dt.time(23, 59, 59))),
        parties=behind,
        tops=parties.tops(statement.speaker, statement.said),
        voice=frozenset({statement.speaker}) if unnamed else behind,
        unnamed=unnamed,
        on_record=statement.on_record if statement.on_record is not None else not unnamed,
        competent=is_competent(claim, behind),
        standing=has_standing(claim, behind),
        relay=RelayKind.NONE,
        repeats=frozenset(),
        commitment=statement.commitment,
        placed=len(behind) > 1,
        origins_within=parties.origins_within(statement.speaker),
        documents=cited,
        heard_by=heard_by,
        self_published=bool(heard_by) and all(not behind.isdisjoint(parties.of(id, statement.said)) for id in heard_by),
        chain=_chain(statement, cited),
    )


def _chain(statement: Statement, cited: tuple[Document, ...]) -> tuple[str, ...]:
    if statement.via is not None:
        return tuple(statement.via)
    return cited[0].route if cited else ()


def _heard_by(statement: Statement, cited: tuple[Document, ...]) -> frozenset[str]:
    """The innermost outlet of the chain, and of each further document that is no part of that chain."""
    chain = _chain(statement, cited)
    others = [document.route[0] for document in cited if not set(document.route) & set(chain)]
    return frozenset([*chain[:1], *others])


def _resolve(record: Record, claim: Claim, sources: Mapping[str, _Source], parties: Parties) -> Record:
    """The record with the origin of what it draws on, unless it answers rather than repeats or vouches itself."""
    if not takes_side(record.stance) or _vouches(record):
        return record
    me = _Source(claim, record.statement)
    repeated = _repeated(me, sources)
    if repeated is None:
        return _replace(record, relay=RelayKind.LOST)
    return _repeat(record, me, repeated, sources, parties) if repeated else record


def _repeated(source: _Source, sources: Mapping[str, _Source]) -> list[_Source] | None:
    """The statements this one repeats; None where one of them is not in the story.

    An assertion repeats assertions about the claim, and whatever it draws on about other claims. A
    denial repeats denials of the claim; drawing on anything else it is the speaker's own word.
    """
    claim, statement = source.claim, source.statement
    known = [sources[id] for id in statement.draws_on if id in sources]
    if statement.stance is not Stance.ASSERTS:
        return [s for s in known if s.claim is claim and s.statement.stance in _AGAINST]
    if len(known) < len(statement.draws_on):
        return None
    return [s for s in known if s.claim is not claim or s.statement.stance is Stance.ASSERTS]


def _vouches(record: Record) -> bool:
    """Whether the speaker settles the matter by its own word, whatever it draws on."""
    if record.stance is Stance.ASSERTS:
        return confirms(record)
    return record.standing and record.on_record and not record.unnamed and gives_value(record.commitment)


def _repeat(
    record: Record, me: _Source, repeated: list[_Source], sources: Mapping[str, _Source], parties: Parties
) -> Record:
    ends = _ends(repeated, sources, frozenset({record.id}))
    if not ends:
        return _replace(record, relay=RelayKind.LOST)
    cap = strongest(s.statement.commitment for s in repeated if s.claim is me.claim)
    speakers = [(s.statement.speaker, s.statement.said) for s in ends]
    behind = [parties.of(*speaker) for speaker in speakers]
    unnamed = [parties.is_unnamed(speaker) for speaker, _ in speakers]
    return _replace(
        record,
        relay=RelayKind.REPEATS,
        repeats=frozenset(_chain_back(me, sources, {record.id})),
        parties=frozenset().union(*behind),
        tops=frozenset().union(*(parties.tops(*speaker) for speaker in speakers)),
        voice=frozenset().union(*({s} if u else b for (s, _), b, u in zip(speakers, behind, unnamed, strict=True))),
        unnamed=all(unnamed),
        competent=False,
        standing=False,
        commitment=weakest(record.commitment, cap) if cap is not None else record.commitment,
        placed=all(len(b) > 1 for b in behind),
        origins_within=parties.origins_within(speakers[0][0]) if len(ends) == 1 else 1,
    )


def _ends(repeated: list[_Source], sources: Mapping[str, _Source], way: frozenset[str]) -> list[_Source]:
    """The statements at the far end of the chains; none where a chain is lost or goes in a circle."""
    found: dict[str, _Source] = {}
    for source in repeated:
        id = source.statement.id
        deeper = _repeated(source, sources) if id not in way else None
        if deeper is None:
            return []
        ends = _ends(deeper, sources, way | {id}) if deeper else [source]
        if not ends:
            return []
        found |= {end.statement.id: end for end in ends}
    return list(found.values())


def _chain_back(source: _Source, sources: Mapping[str, _Source], seen: set[str]) -> Iterator[str]:
    """The statements about the same claim that this one repeats, however far back."""
    for other in _repeated(source, sources) or ():
        if other.statement.id in seen:
            continue
        seen.add(other.statement.id)
        if other.claim is source.claim:
            yield other.statement.id
        yield from (id for id in _chain_back(other, sources, seen) if sources[id].claim is source.claim)


def _replace(record: Record, **changes: object) -> Record:
    values = {name: getattr(record, name) for name in Record.__slots__}
    return Record(**(values | changes))
