"""Statements into records: everything about them that does not depend on the day asked for."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from newsexplainer.model.citation import SourceDocument
from newsexplainer.model.claim import Claim
from newsexplainer.model.dates import latest
from newsexplainer.model.statement import Statement
from newsexplainer.model.status_codes import Stance
from newsexplainer.model.story import Story
from newsexplainer.status.parties import Parties
from newsexplainer.status.record import Record, RelayKind
from newsexplainer.status.repeating import Repeating, repeating
from newsexplainer.status.rules.r02_competence import has_standing, is_competent
from newsexplainer.status.rules.r04_declining import takes_side
from newsexplainer.status.rules.r06_hedge import gives_value, strongest, weakest
from newsexplainer.status.rules.r10_confirmation import confirms
from newsexplainer.status.rules.r11_as_of import effective_day


@dataclass(frozen=True, slots=True)
class _Origin:
    """What stands at the far ends of all chains that lead from one statement."""

    end: str | None = field(metadata={"help": "Id of the statement there, None where there are several."})
    parties: frozenset[str]
    tops: frozenset[str]
    voice: frozenset[str]
    unnamed: bool = field(metadata={"help": "Whether nobody there is named."})
    placed: bool = field(metadata={"help": "Whether everybody there is known to belong somewhere."})


def prepare(story: Story, parties: Parties) -> dict[str, tuple[Record, ...]]:
    """The records of every claim by its id, in order of time."""
    documents = {document.id: document for document in story.documents}
    own = {s.id: _own(claim, s, documents, parties) for claim in story.claims for s in claim.statements}
    repeats = repeating(story)
    origins, since = _origins(repeats, own, parties), _since(repeats, own)

    def resolve(statement: Statement) -> Record:
        record = _replace(own[statement.id], repeats=tuple(source.id for source in repeats.within_claim(statement.id)))
        return _resolve(record, repeats, origins, since, parties)

    return {claim.id: tuple(sorted((resolve(s) for s in claim.statements), key=lambda record: record.order)) for claim in story.claims}


def _own(claim: Claim, statement: Statement, documents: Mapping[str, SourceDocument], parties: Parties) -> Record:
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
        repeats=(),
        repeats_since=None,
        commitment=statement.commitment,
        placed=len(behind) > 1,
        origins_within=parties.origins_within(statement.speaker),
        documents=cited,
        heard_by=heard_by,
        self_published=bool(heard_by) and all(not behind.isdisjoint(parties.of(id, statement.said)) for id in heard_by),
        chain=_chain(statement, cited),
    )


def _chain(statement: Statement, cited: tuple[SourceDocument, ...]) -> tuple[str, ...]:
    if statement.via is not None:
        return tuple(statement.via)
    return cited[0].route if cited else ()


def _heard_by(statement: Statement, cited: tuple[SourceDocument, ...]) -> frozenset[str]:
    """The innermost outlet of the chain, and of each further document that is no part of that chain."""
    chain = _chain(statement, cited)
    others = [document.route[0] for document in cited if not set(document.route) & set(chain)]
    return frozenset([*chain[:1], *others])


def _resolve(
    record: Record, repeats: Repeating, origins: Mapping[str, _Origin], since: Mapping[str, dt.date], parties: Parties
) -> Record:
    """The record with the origin of what it draws on, unless it answers rather than repeats or vouches itself."""
    repeated = repeats.direct[record.id]
    if not takes_side(record.stance) or _vouches(record) or (repeated is not None and not repeated):
        return record
    origin = origins.get(record.id)
    if repeated is None or origin is None:
        return _replace(record, relay=RelayKind.LOST)
    cap = strongest(source.statement.commitment for source in repeats.within_claim(record.id))
    return _replace(
        record,
        relay=RelayKind.REPEATS,
        repeats_since=since.get(record.id),
        parties=origin.parties,
        tops=origin.tops,
        voice=origin.voice,
        unnamed=origin.unnamed,
        competent=False,
        standing=False,
        commitment=weakest(record.commitment, cap) if cap is not None else record.commitment,
        placed=origin.placed,
        origins_within=parties.origins_within(repeats.sources[origin.end].statement.speaker) if origin.end is not None else 1,
    )


def _vouches(record: Record) -> bool:
    """Whether the speaker settles the matter by its own word, whatever it draws on."""
    if record.stance is Stance.ASSERTS:
        return confirms(record)
    return record.standing and record.on_record and not record.unnamed and gives_value(record.commitment)


def _origins(repeats: Repeating, own: Mapping[str, Record], parties: Parties) -> dict[str, _Origin]:
    """The origin of every statement whose chains all come to an end."""
    found: dict[str, _Origin] = {}
    for source in repeats.order:
        deeper = [found[repeated.id] for repeated in repeats.direct[source.id] or ()]
        found[source.id] = _joined(deeper) if deeper else _of_its_own(own[source.id], parties)
    return found


def _of_its_own(record: Record, parties: Parties) -> _Origin:
    """The origin of a statement that repeats nothing."""
    speaker, said = record.statement.speaker, record.statement.said
    behind, unnamed = parties.of(speaker, said), parties.is_unnamed(speaker)
    voice = frozenset({speaker}) if unnamed else behind
    return _Origin(record.id, behind, parties.tops(speaker, said), voice, unnamed, len(behind) > 1)


def _joined(origins: list[_Origin]) -> _Origin:
    if all(origin is origins[0] for origin in origins):
        return origins[0]
    ends = {origin.end for origin in origins}
    return _Origin(
        end=ends.pop() if len(ends) == 1 else None,
        parties=frozenset().union(*(origin.parties for origin in origins)),
        tops=frozenset().union(*(origin.tops for origin in origins)),
        voice=frozenset().union(*(origin.voice for origin in origins)),
        unnamed=all(origin.unnamed for origin in origins),
        placed=all(origin.placed for origin in origins),
    )


def _since(repeats: Repeating, own: Mapping[str, Record]) -> dict[str, dt.date]:
    """The first day on which anything is known of what a statement repeats about its claim, however far back."""
    since: dict[str, dt.date] = {}
    for source in repeats.order:
        days = [min(own[repeated.id].day, since.get(repeated.id, dt.date.max)) for repeated in repeats.within_claim(source.id)]
        if days:
            since[source.id] = min(days)
    return since


def _replace(record: Record, **changes: object) -> Record:
    values = {name: getattr(record, name) for name in Record.__slots__}
    return Record(**(values | changes))
