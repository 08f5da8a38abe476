"""A story through time: prepared once, asked for any day (R11)."""

import bisect
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from newsexplainer.model.claim import Claim
from newsexplainer.model.event import Event
from newsexplainer.model.status_codes import Status
from newsexplainer.model.story import Story
from newsexplainer.status.decide import decide
from newsexplainer.status.explain import counted, discounted, evidence_aside, flags, would_change
from newsexplainer.status.facts import Facts, Verdict
from newsexplainer.status.origins import origins
from newsexplainer.status.parties import Parties, PartyDirectory
from newsexplainer.status.prepare import prepare
from newsexplainer.status.record import Record
from newsexplainer.status.result import ClaimStatus, StatusChange, StoryStatus
from newsexplainer.status.rules.r11_as_of import known_day
from newsexplainer.status.weigh import weigh


class Replay:
    """The statuses of one story on any day.

    A claim is worked out anew only on the days on which something about it became known; on all days
    between, the same `ClaimStatus` is handed out.
    """

    def __init__(self, story: Story, directory: PartyDirectory, parties: Parties | None = None) -> None:
        self.story = story
        self._records = prepare(story, parties or Parties(directory))
        self._events = {event.id: event for event in story.events}
        self._lines = {claim.id: _Line(claim, self._records[claim.id], self._events, self._raised(claim)) for claim in story.claims}

    def as_of(self, day: dt.date) -> StoryStatus:
        """Every claim as it stood at the end of `day`."""
        return StoryStatus(self.story.id, day, tuple(line.at(day) for line in self._lines.values()))

    def strip(self, claim: str) -> tuple[StatusChange, ...]:
        """The changes of one claim, oldest first; KeyError if the story has no such claim."""
        return self._lines[claim].changes()

    def history(self) -> tuple[StatusChange, ...]:
        """Every change of status, by day and then by the number of the claim."""
        found = [change for line in self._lines.values() for change in line.changes()]
        return tuple(sorted(found, key=lambda change: (change.date, change.claim.number)))

    def change_dates(self) -> tuple[dt.date, ...]:
        """The days on which at least one claim changed its status or first came up, oldest first."""
        return tuple(sorted({change.date for change in self.history()}))

    def records(self, claim: str) -> tuple[Record, ...]:
        """The statements about the claim as the rules see them, in order of time."""
        return self._records[claim]

    def _raised(self, claim: Claim) -> dt.date:
        """The first day anything was known of the claim; without statements, the day its question was raised."""
        days = [record.day for record in self._records[claim.id]] + [known_day(e.known) for e in claim.evidence]
        if not days:
            days = [known_day(question.raised) for question in self.story.questions if claim.id in question.claims]
        return min(days) if days else known_day(self.story.published)


@dataclass(frozen=True, slots=True)
class _Finding:
    """What the rules found on one claim: cheap, and enough for the history."""

    facts: Facts
    verdict: Verdict
    derived: Verdict


class _Line:
    """One claim through time; what is worked out is kept by the number of days of interest passed."""

    def __init__(self, claim: Claim, records: tuple[Record, ...], events: Mapping[str, Event], raised: dt.date) -> None:
        self._claim = claim
        self._records = records
        self._events = events
        self._raised = raised
        self._event_days = _event_days(claim, events)
        self.days = sorted({raised, *_known_days(claim, records), *self._event_days})
        self._findings: dict[int, _Finding] = {}
        self._statuses: dict[int, ClaimStatus] = {}

    def at(self, day: dt.date) -> ClaimStatus:
        """The status at the end of `day`."""
        index = bisect.bisect_right(self.days, day)
        if index not in self._statuses:
            self._statuses[index] = self._status(self._find(index))
        return self._statuses[index]

    def changes(self) -> tuple[StatusChange, ...]:
        """The days on which the status became another, oldest first, beginning with the day it came up."""
        result: list[StatusChange] = []
        for index, day in enumerate(self.days, 1):
            verdict = self._find(index).verdict
            if day >= self._raised and (not result or result[-1].after is not verdict.status):
                result.append(self._change(day, result[-1].after if result else None, verdict))
        return tuple(result)

    def _find(self, index: int) -> _Finding:
        if index not in self._findings:
            day = self.days[index - 1] if index else dt.date.min
            facts = weigh(self._claim, self._records, self._events.get, day)
            self._findings[index] = _Finding(facts, *decide(facts))
        return self._findings[index]

    def _change(self, day: dt.date, before: Status | None, verdict: Verdict) -> StatusChange:
        override = self._claim.override
        return StatusChange(
            date=day,
            claim=self._claim,
            before=before,
            after=verdict.status,
            rule=verdict.rule,
            statements=tuple(record.statement for record in self._records if record.day == day),
            evidence=tuple(e for e in self._claim.evidence if known_day(e.known) == day),
            by_event=day in self._event_days,
            by_editor=override is not None and known_day(override.date) == day,
        )

    def _status(self, finding: _Finding) -> ClaimStatus:
        facts, verdict, derived = finding.facts, finding.verdict, finding.derived
        overridden = verdict is not derived
        return ClaimStatus(
            claim=self._claim,
            status=verdict.status,
            rule=verdict.rule,
            flags=flags(facts, overridden, facts.day >= self._raised),
            counted=counted(derived),
            not_counted=discounted(facts, derived),
            evidence=derived.evidence,
            evidence_aside=evidence_aside(facts),
            origins=origins(facts, self._records),
            declined=tuple(record.statement for record in facts.declining),
            would_change=would_change(facts, verdict.status, overridden),
            derived=derived.status,
            derived_rule=derived.rule,
            override=self._claim.override if overridden else None,
            raised=self._raised,
        )


def _known_days(claim: Claim, records: tuple[Record, ...]) -> set[dt.date]:
    days = {record.day for record in records} | {known_day(e.known) for e in claim.evidence}
    return days | ({known_day(claim.override.date)} if claim.override else set())


def _event_days(claim: Claim, events: Mapping[str, Event]) -> frozenset[dt.date]:
    """The days on which an event that evidence rests on got another state, once the evidence was known."""
    return frozenset(
        day
        for e in claim.evidence
        if (event := events.get(e.event or "")) is not None
        for state in event.states
        if (day := known_day(state.known)) > known_day(e.known)
    )


REPLAYED: Final = (Replay, _Line)
"""The classes of what is worked out of a story, for what keeps them."""
