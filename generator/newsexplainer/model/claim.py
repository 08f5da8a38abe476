"""One proposition that can be true or false, with everything said about it."""

from enum import StrEnum

from pydantic import Field

from newsexplainer.model.base import Model, PlainText, Slug
from newsexplainer.model.citation import Citation
from newsexplainer.model.dates import EdtfText
from newsexplainer.model.local_text import LocalText
from newsexplainer.model.statement import Statement
from newsexplainer.model.status_codes import ClaimKind, Status


class CompetentBecause(StrEnum):
    """Why an actor could confirm a claim (R2)."""

    DECIDES = "decides"
    TAKES_PART = "takes-part"
    KEEPS_RECORD = "keeps-record"
    SAW_IT = "saw-it"


class Competence(Model):
    """Somebody who could confirm or deny the claim, and why."""

    actor: Slug
    because: CompetentBecause


class Shows(StrEnum):
    """What a piece of evidence does to a claim."""

    HOLDS = "holds"
    FAILS = "fails"


class Evidence(Model):
    """An authentic document or an event that shows whether the claim is true."""

    id: Slug = Field(description="Unique in the story, among statements too.")
    shows: Shows
    event: Slug | None = Field(default=None, description="The event that shows it; empty when the cited documents do.")
    known: EdtfText = Field(description="The day from which it was known.")
    sources: list[Citation] = Field(min_length=1, max_length=200)
    note: LocalText | None = None
    see: list[Slug] = Field(default=[], max_length=200, description="Claims that the note leads to; the page adds their numbers as links.")


class Override(Model):
    """An editor's status instead of the derived one (R12)."""

    status: Status
    by: PlainText = Field(description="The editor's name.")
    date: EdtfText
    because: LocalText


class Claim(Model):
    """One proposition. Its status is derived from what stands here, and never typed."""

    id: Slug
    number: int = Field(ge=1, le=9999, description="Permanent: share links and print refer to it; never reuse one.")
    text: LocalText
    kind: ClaimKind = ClaimKind.FACT
    about: list[Slug] = Field(default=[], max_length=200, description="The actors it concerns.")
    holder: Slug | None = Field(
        default=None, description="Whose plan or intention it is: only that party is competent on an intention (R9)."
    )
    competent: list[Competence] = Field(default=[], max_length=200, description="Who could confirm it (R2).")
    statements: list[Statement] = Field(default=[], max_length=1000)
    evidence: list[Evidence] = Field(default=[], max_length=100)
    nobody_says: LocalText | None = Field(
        default=None, description="Why the claim stands here although nobody has asserted it; required without statements."
    )
    foresees: list[Slug] = Field(default=[], max_length=200, description="Events that decide whether a prediction came true.")
    note: LocalText | None = None
    override: Override | None = None
