"""No claim stands without somebody or something behind it."""

from collections.abc import Iterator

from newsexplainer.checks.findings import Finding
from newsexplainer.loading import Project
from newsexplainer.model.claim import Claim
from newsexplainer.model.status_codes import Stance


def support(project: Project) -> Iterator[Finding]:
    """A finding for every claim that nobody makes, and for every one said to be so wrongly."""
    for id, story in project.stories.items():
        for index, claim in enumerate(story.claims):
            if not claim.statements and not claim.evidence and claim.nobody_says is None:
                yield _unsupported(id, index, claim)
            elif claim.statements and claim.nobody_says is not None and _asserted(claim):
                yield _said_after_all(id, index, claim)


def _asserted(claim: Claim) -> bool:
    return any(statement.stance is Stance.ASSERTS for statement in claim.statements)


def _unsupported(id: str, index: int, claim: Claim) -> Finding:
    return Finding(
        code="claim-without-statement",
        kind="story",
        id=id,
        loc=("claims", index, "id"),
        message=f"nobody says claim `{claim.id}`: it has no statement and no evidence",
        label="who says so?",
        help="add `statements:` with a speaker and a source; if nobody has said it, say why it stands here in `nobody_says:`",
    )


def _said_after_all(id: str, index: int, claim: Claim) -> Finding:
    return Finding(
        code="claim-said-after-all",
        kind="story",
        id=id,
        loc=("claims", index, "nobody_says"),
        message=f"claim `{claim.id}` is said to be asserted by nobody, and has a statement that asserts it",
        help="remove `nobody_says:`, or correct the stance of the statement",
    )
