"""What is enacted, and where it holds."""

from pydantic import Field

from newsexplainer.model.base import Model, Slug
from newsexplainer.model.dates import EdtfText
from newsexplainer.model.entity_kind import EntityKind
from newsexplainer.model.local_text import LocalText


class Law(Model):
    """One law, shared by all stories."""

    id: Slug
    names: LocalText
    enacted: EdtfText | None = None
    holds_in: Slug | None = Field(default=None, description="A place.")
    amends: Slug | None = Field(default=None, description="The law it changes.")


LAW = EntityKind("law", "seeds/laws", Law, {"holds_in": "place", "amends": "law"})
