"""What the rules say of claims and stories on a day: the public results."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from newsexplainer.model.claim import Claim, Evidence, Override
from newsexplainer.model.statement import Statement
from newsexplainer.model.status_codes import Commitment, Stance, Status
from newsexplainer.status.codes import Flag, WouldChange
from newsexplainer.status.explain import Counted, Discounted, EvidenceAside


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a piece of information comes from, once its relays are taken away (R1).

    `ids` are the top parties behind the speakers (Kirby's is `united-states`), sorted; `actors` the
    speakers in order of time; `heard_by` the outlets that heard it themselves and `outlets` every outlet
    it passed through, innermost first; `statements` its own and `relays` those that only repeat them, by
    id. `direction` is what it does to the claim now, `commitment` the strongest it goes. `count` is
    more than 1 for an unnamed group said to consist of independent origins (R3).
    """

    ids: tuple[str, ...]
    actors: tuple[str, ...]
    outlets: tuple[str, ...]
    heard_by: tuple[str, ...]
    statements: tuple[str, ...]
    relays: tuple[str, ...]
    direction: Stance
    commitment: Commitment
    is_unnamed: bool
    count: int = 1


@dataclass(frozen=True, slots=True)
class ClaimStatus:
    """What the page may say of one claim, and the proof.

    `rule` is the id of the rule that decided. `derived` and `derived_rule` are what the rules give
    without the editor's override, if there is one. `counted`, `not_counted`, `evidence` and
    `evidence_aside` together hold everything known on the day. `origins` are those that speak for or
    against the claim now; `declined` lists the statements of those that still decline to comment.
    `raised` is the day the claim first came up; flag `not-yet-raised` before it.
    """

    claim: Claim
    status: Status
    rule: str
    flags: tuple[Flag, ...]
    counted: tuple[Counted, ...]
    not_counted: tuple[Discounted, ...]
    evidence: tuple[Evidence, ...]
    evidence_aside: tuple[EvidenceAside, ...]
    origins: tuple[Origin, ...]
    declined: tuple[Statement, ...]
    would_change: tuple[WouldChange, ...]
    derived: Status
    derived_rule: str
    override: Override | None
    raised: dt.date

    @property
    def id(self) -> str:
        """The id of the claim."""
        return self.claim.id

    @property
    def is_raised(self) -> bool:
        """Whether the claim had come up by the day asked for."""
        return Flag.NOT_YET_RAISED not in self.flags

    @property
    def asserting_origins(self) -> int:
        """How many independent origins assert the claim now."""
        return sum(origin.count for origin in self.origins if origin.direction is Stance.ASSERTS)


@dataclass(frozen=True)
class StoryStatus:
    """The claims of a story as of a day, in the order of the story."""

    story: str
    as_of: dt.date
    claims: tuple[ClaimStatus, ...]

    @cached_property
    def raised(self) -> tuple[ClaimStatus, ...]:
        """The claims that had come up by the day; what a page as of the day shows."""
        return tuple(claim for claim in self.claims if claim.is_raised)

    @cached_property
    def shown(self) -> Mapping[str, Claim]:
        """The claims of `raised` by id."""
        return {status.claim.id: status.claim for status in self.raised}

    def of(self, claim: str) -> ClaimStatus:
        """The status of the claim with this id; KeyError if the story has none."""
        return self._by_id[claim]

    @cached_property
    def _by_id(self) -> Mapping[str, ClaimStatus]:
        return {status.claim.id: status for status in self.claims}


@dataclass(frozen=True, slots=True)
class StatusChange:
    """One line of the change log: derived, never written (R11).

    `before` is None on the day the claim first came up. `statements` and `evidence` are those that
    became known on the day; `by_event` that an event's changed state played a part, `by_editor` that
    an override began.
    """

    date: dt.date
    claim: Claim
    before: Status | None
    after: Status
    rule: str
    statements: tuple[Statement, ...]
    evidence: tuple[Evidence, ...]
    by_event: bool = False
    by_editor: bool = False
