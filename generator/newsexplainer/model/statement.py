"""One utterance about one claim."""

from pydantic import Field

from newsexplainer.model.base import Flag, Model, Slug
from newsexplainer.model.citation import Citation
from newsexplainer.model.dates import EdtfText
from newsexplainer.model.local_text import LocalText
from newsexplainer.model.status_codes import Basis, Commitment, Stance


class Statement(Model):
    """Who said what about a claim, when, how sure, and through whom it reached us."""

    id: Slug = Field(description="Unique in the story.")
    speaker: Slug = Field(description="An actor, or an outlet that speaks in its own voice.")
    stance: Stance
    said: EdtfText = Field(description="The day the innermost speaker said it.")
    commitment: Commitment = Commitment.CERTAIN
    basis: Basis = Basis.UNSTATED
    on_record: Flag | None = Field(
        default=None, description="Whether the speaker stands by it in name; by default, whether the speaker is named."
    )
    via: list[Slug] | None = Field(
        max_length=200,
        default=None,
        description="The outlets it passed through, innermost first; by default those of the first cited document.",
    )
    draws_on: list[Slug] = Field(
        max_length=200,
        default=[], description="Statements it repeats; it then counts as their origin, not as one of its own (R1)."
    )
    sources: list[Citation] = Field(min_length=1, max_length=200, description="The documents that carry it.")
    note: LocalText | None = Field(default=None, description="What the reader should know about it.")
    see: list[Slug] = Field(default=[], max_length=200, description="Claims that the note leads to; the page adds their numbers as links.")
