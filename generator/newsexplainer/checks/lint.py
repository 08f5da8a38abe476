"""What is allowed and doubtful: warnings that leave the build alone and make an editor look again."""

import datetime as dt
from collections.abc import Iterator

from newsexplainer.checks.findings import Finding, Loc
from newsexplainer.checks.history import showable
from newsexplainer.checks.lint_chains import lint_chains
from newsexplainer.checks.lint_claims import lint_claims
from newsexplainer.loading import Project
from newsexplainer.model.dates import first_day, format, last_day
from newsexplainer.model.status_codes import ClaimKind
from newsexplainer.status import Flag, SiteModel, StoryModel, derive_site
from newsexplainer.status.events import is_open, state_as_of
from newsexplainer.status.record import Record


def lint(project: Project, derived: SiteModel | None = None) -> Iterator[Finding]:
    """Every warning about stories that are sound otherwise; `derived` are their statuses, where they have been worked out."""
    site = derived or derive_site(project)
    yield from showable(site)
    yield from lint_chains(site)
    yield from lint_claims(site)
    yield from _lint_status(site)


def _lint_status(site: SiteModel) -> Iterator[Finding]:
    for model in site.stories.values():
        yield from _single_outlet(model)
        yield from _overdue(model)
        yield from _answered(model)
        yield from _after_update(model)
        yield from _nobodys_intention(model)


def _warn(model: StoryModel, code: str, loc: Loc, message: str, help: str) -> Finding:
    return Finding(code, "story", model.id, loc, message, help=help, severity="warning")


def _single_outlet(model: StoryModel) -> Iterator[Finding]:
    """One warning for all claims that one outlet alone heard, in a story that has more than one such outlet."""
    heard = {outlet for status in model.status.claims for origin in status.origins for outlet in origin.heard_by}
    alone = [index for index, status in enumerate(model.status.claims) if Flag.SINGLE_OUTLET in status.flags and not status.status.is_settled]
    if not alone or len(heard) < 2:
        return
    numbers = ", ".join(f"#{model.story.claims[index].number}" for index in alone)
    message = f"{len(alone)} of {len(model.story.claims)} claims are not settled, and only one outlet heard each of them: {numbers}"
    help = "look for a second outlet that asked the sources itself; until then the page marks these claims"
    yield _warn(model, "single-outlet", ("claims", alone[0], "id"), message, help)


def _overdue(model: StoryModel) -> Iterator[Finding]:
    for index, event in enumerate(model.story.events):
        state = state_as_of(event, model.as_of)
        ends = last_day(state.when.edtf) if state is not None and state.when is not None else None
        if state is None or state.when is None or ends is None or not state.occurrence.is_ahead or ends >= model.as_of:
            continue
        message = f"event `{event.id}` was {state.occurrence} for {format(state.when.edtf)}, which has passed, and nothing tells what became of it"
        help = "add a line under `states:` with occurrence happened, cancelled or did-not-happen; leave it where nobody knows"
        yield _warn(model, "plan-without-outcome", ("events", index, "states", event.states.index(state)), message, help)


def _answered(model: StoryModel) -> Iterator[Finding]:
    for index, question in enumerate(model.story.questions):
        settled = [id for id in question.claims if model.status.of(id).status.is_settled]
        if settled and is_open(question, model.as_of):
            status = model.status.of(settled[0])
            message = f"question `{question.id}` is open, and claim `{settled[0]}` is {status.status}"
            help = "close it with `closed:` and the answer, or take the claim out of its `claims:`"
            yield _warn(model, "question-answered", ("questions", index, "claims", question.claims.index(settled[0])), message, help)


def _after_update(model: StoryModel) -> Iterator[Finding]:
    """A warning for each claim with statements that no page shows yet."""
    for index, claim in enumerate(model.story.claims):
        records = model.replay.records(claim.id)
        late = [record for record in records if _is_published_after(record, model.as_of)]
        if late:
            place = claim.statements.index(late[0].statement)
            message = f"statement `{late[0].id}` counts from {late[0].day}, after the story was updated, so the page does not show it"
            help = f"set `updated:` to {max(record.day for record in late)} or later, or correct the dates"
            yield _warn(model, "later-than-updated", ("claims", index, "statements", place, "said"), message, help)


def _is_published_after(record: Record, day: dt.date) -> bool:
    days = [first_day(document.published) for document in record.documents]
    return record.day > day and all(published is not None and published > day for published in days)


def _nobodys_intention(model: StoryModel) -> Iterator[Finding]:
    for index, claim in enumerate(model.story.claims):
        if claim.kind is ClaimKind.INTENTION and claim.holder is None:
            message = f"claim `{claim.id}` is an intention, and does not say whose, so nobody can confirm it (R9)"
            yield _warn(model, "intention-without-holder", ("claims", index, "kind"), message, "add `holder:`")
