"""Claims over all stories: a line for each, under its story."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from newsexplainer.pages.lists.contexts import StoryContexts
from newsexplainer.pages.lists.links import ClaimLink, StoryLink, claim_link, story_link
from newsexplainer.status import ClaimStatus

MOST = 200
"""How many claims a profile lists; the stories have the rest."""


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """Claims of one story."""

    story: StoryLink = field(metadata={"help": "The story."})
    claims: tuple[ClaimLink, ...] = field(metadata={"help": "By number."})


def claim_groups(contexts: StoryContexts, found: Iterable[tuple[str, ClaimStatus]]) -> tuple[ClaimGroup, ...]:
    """Pairs of story id and status as groups; stories by id, claims by number, at most `MOST` in all."""
    ordered = sorted({(story, status.claim.number): status for story, status in found}.items())[:MOST]
    stories = dict.fromkeys(story for (story, _), _ in ordered)
    return tuple(_group(contexts, id, [status for (story, _), status in ordered if story == id]) for id in stories)


def _group(contexts: StoryContexts, story: str, statuses: list[ClaimStatus]) -> ClaimGroup:
    context = contexts.of(story)
    return ClaimGroup(story_link(context.words, context.story), tuple(claim_link(context, status) for status in statuses))
