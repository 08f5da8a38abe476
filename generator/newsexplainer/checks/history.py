"""How much there is to derive and to show: each day of change has a page of its own, with all that was known by then."""

from collections.abc import Iterator

from newsexplainer.checks.findings import Finding
from newsexplainer.loading import Project
from newsexplainer.model.claim import Claim
from newsexplainer.model.story import Story
from newsexplainer.status import SiteModel, StoryModel
from newsexplainer.status.rules.r11_as_of import known_day

MOST_STEPS = 2_000_000
"""Over the claims of a story: days on which something became known, times what was said. The largest real story has 600."""

MOST_LINES = 250_000
"""Days of change, times what a page of an older day shows. The largest real story has 10,000."""

MOST_CHANGES = 10_000
"""Changes of a status in a story. The real one with most has 110."""

LINES_OF_A_CLAIM = 60
"""The most that is shown of what was said about one claim."""


def derivable(project: Project) -> Iterator[Finding]:
    """A finding for each story whose statuses would take too long to derive."""
    for id, story in project.stories.items():
        states = {event.id: len(event.states) for event in story.events}
        steps = [_steps(claim, states) for claim in story.claims]
        if sum(steps) > MOST_STEPS:
            index = steps.index(max(steps))
            message = f"too much was said about the claims of this story on too many days; most about `{story.claims[index].id}`"
            yield _too_much(id, ("claims", index, "id"), message)


def _steps(claim: Claim, states: dict[str, int]) -> int:
    said = len(claim.statements) + len(claim.evidence)
    days = len({known_day(statement.said) for statement in claim.statements})
    days += sum(1 + states.get(evidence.event or "", 0) for evidence in claim.evidence)
    return said * days


def showable(site: SiteModel) -> Iterator[Finding]:
    """A finding for each story whose older states would fill more than a site can hold."""
    for id, model in site.stories.items():
        days, lines = len(model.change_dates), _lines(model.story)
        if len(model.history) > MOST_CHANGES:
            yield _too_much(id, _last_in(model), f"the statuses of the claims of this story changed {len(model.history)} times")
        elif days * lines > MOST_LINES:
            message = f"the statuses of this story changed on {days} days, and the page for each would have up to {lines} lines"
            yield _too_much(id, _last_in(model), message)


def _lines(story: Story) -> int:
    said = sum(min(len(claim.statements) + len(claim.evidence), LINES_OF_A_CLAIM) for claim in story.claims)
    return said + len(story.claims) + len(story.events) + len(story.documents) + len(story.questions) + len(story.corrections)


def _last_in(model: StoryModel) -> tuple[str | int, ...]:
    """The claim that came up last: where a newer story could begin."""
    raised = [status.raised for status in model.status.claims]
    return ("claims", raised.index(max(raised)), "id")


def _too_much(story: str, loc: tuple[str | int, ...], message: str) -> Finding:
    return Finding(
        code="too-much-history",
        kind="story",
        id=story,
        loc=loc,
        message=message,
        help="begin a new story for the newer part, and name each in `related:` of the other",
    )
