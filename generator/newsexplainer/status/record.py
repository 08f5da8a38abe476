"""A statement with everything the rules ask of it, worked out once."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from newsexplainer.model.citation import SourceDocument
from newsexplainer.model.statement import Statement
from newsexplainer.model.status_codes import Commitment, Stance

_RANK = {Stance.DECLINES: 0, Stance.ASSERTS: 1, Stance.DISPUTES: 2, Stance.DENIES: 3, Stance.WITHDRAWS: 4}


class RelayKind(StrEnum):
    """How a statement stands to the ones it draws on."""

    NONE = "none"
    """It draws on nothing, or answers rather than repeats."""
    REPEATS = "repeats"
    """It repeats statements of this story and adds no word of its own (R1)."""
    LOST = "lost"
    """It repeats something that is not in the story, so its origin is not known."""


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """One statement about one claim, as the rules see it.

    `day` is the effective day (R11). `moment` orders what a voice says: the last moment it may have
    been said, no later than `day`. `parties` are those of the origin, `voice` those whose word it is:
    they differ for unnamed speakers, who speak only for themselves. `tops` are the parties under nobody
    else. `placed` says that an unnamed speaker is known to belong somewhere. `heard_by` are the outlets
    that heard it themselves, `chain` all it passed through, innermost first; `self_published` says
    that only outlets of the speaker's own side heard it. `repeats` holds the ids of the statements about
    the same claim that it repeats directly; where it is a relay, `repeats_since` is the first day on which anything was
    known of them and of what they repeat in turn, None where it repeats other claims alone. Two records are the same only if they are one object.
    """

    statement: Statement
    day: dt.date
    moment: dt.datetime
    parties: frozenset[str]
    tops: frozenset[str]
    voice: frozenset[str]
    unnamed: bool
    on_record: bool
    competent: bool
    standing: bool
    relay: RelayKind
    repeats: tuple[str, ...]
    repeats_since: dt.date | None
    commitment: Commitment
    placed: bool
    origins_within: int
    documents: tuple[SourceDocument, ...]
    heard_by: frozenset[str]
    self_published: bool
    chain: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id of the statement."""
        return self.statement.id

    @property
    def stance(self) -> Stance:
        """What the speaker does to the claim."""
        return self.statement.stance

    @property
    def order(self) -> tuple[dt.datetime, int, str]:
        """A total order by time that no listing order changes; of one moment, "no comment" comes first and a denial late."""
        return self.moment, _RANK[self.stance], self.id
