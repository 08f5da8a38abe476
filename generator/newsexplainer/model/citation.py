"""Documents, and how the model points into them without copying them."""

from typing import Annotated

from pydantic import Field

from newsexplainer.model.base import Digest, LanguageCode, Model, PlainText, Slug, WebAddress
from newsexplainer.model.dates import EdtfText
from newsexplainer.model.local_text import LocalText

Paragraph = Annotated[int, Field(ge=1, le=10_000)]


class SourceText(Model):
    """A text that belongs to somebody else: counted, not republished."""

    paragraphs: Paragraph = Field(description="How many paragraphs the text has.")
    digest: Digest = Field(description="Digest of the whole normalised text, without a sign-off line.")


class SourceDocument(Model):
    """One published source."""

    id: Slug
    outlet: Slug = Field(description="Who published it: the id of an outlet.")
    relays: list[Slug] = Field(
        max_length=200,
        default=[], description="Outlets whose copy it carries, innermost first (an agency, a newspaper)."
    )
    title: LocalText = Field(description="What it is about, in our own words.")
    url: WebAddress | None = None
    published: EdtfText
    language: LanguageCode
    accessed: EdtfText | None = None
    source_text: SourceText | None = None
    caveat: LocalText | None = Field(
        default=None, description="Why it is a weak relay; whatever rests on it alone is marked."
    )
    note: PlainText | None = Field(default=None, description="For editors; not shown.")

    @property
    def route(self) -> tuple[str, ...]:
        """The outlets its words came through, innermost first: those it relays, then its publisher."""
        return (*self.relays, self.outlet)


class Citation(Model):
    """A place in a document, in the manner of a W3C Web Annotation selector."""

    document: Slug
    paragraph: Paragraph | None = None
    sentence: Paragraph | None = None
    digest: Digest | None = Field(default=None, description="Digest of the normalised paragraph or sentence.")
