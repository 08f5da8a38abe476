"""Statuses as plain data, for `explain status --format json`; the shape is `schema/status.schema.json`."""

from typing import Any

from newsexplainer.model.dates import format
from newsexplainer.model.statement import Statement
from newsexplainer.status.replay import Replay
from newsexplainer.status.result import ClaimStatus, Origin, StoryStatus


def story_data(status: StoryStatus, replay: Replay) -> dict[str, Any]:
    """The whole answer: the story, the day, and every claim in the order of the story."""
    return {
        "story": status.story,
        "as_of": status.as_of.isoformat(),
        "claims": [_claim(claim, replay) for claim in status.claims],
    }


def _claim(status: ClaimStatus, replay: Replay) -> dict[str, Any]:
    claim = status.claim
    return {
        "id": claim.id,
        "number": claim.number,
        "text": dict(claim.text.texts),
        "status": str(status.status),
        "rule": status.rule,
        "flags": [str(flag) for flag in status.flags],
        "statements": _statements(status, replay),
        "origins": [_origin(origin) for origin in status.origins],
    }


def _statements(status: ClaimStatus, replay: Replay) -> list[dict[str, Any]]:
    """Every statement known on the day, in order of time, and whether and why it counted."""
    roles = {statement.id: (True, str(why)) for statement, why in status.counted}
    roles |= {statement.id: (False, str(why)) for statement, why in status.not_counted}
    return [
        _statement(record.statement, *roles[record.id]) | {"known": record.day.isoformat(), "outlets": list(record.chain)}
        for record in replay.records(status.claim.id)
        if record.id in roles
    ]


def _statement(statement: Statement, counted: bool, why: str) -> dict[str, Any]:
    return {
        "id": statement.id,
        "speaker": statement.speaker,
        "stance": str(statement.stance),
        "commitment": str(statement.commitment),
        "said": format(statement.said),
        "counted": counted,
        "why": why,
    }


def _origin(origin: Origin) -> dict[str, Any]:
    return {
        "ids": list(origin.ids),
        "actors": list(origin.actors),
        "direction": str(origin.direction),
        "commitment": str(origin.commitment),
        "unnamed": origin.is_unnamed,
        "count": origin.count,
        "heard_by": list(origin.heard_by),
        "outlets": list(origin.outlets),
        "statements": list(origin.statements),
        "relays": list(origin.relays),
    }
