"""Who acts and speaks: people, organisations, states, unnamed groups, and outlets."""

from enum import StrEnum

from pydantic import Field

from newsexplainer.model.base import LanguageCode, Model, PlainText, Slug, WebAddress
from newsexplainer.model.dates import EdtfText
from newsexplainer.model.entity_kind import EntityKind
from newsexplainer.model.local_text import LocalText


class ActorKind(StrEnum):
    """What sort of actor; the two unnamed kinds never yield *confirmed* (R3)."""

    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    UNNAMED_GROUP = "unnamed-group"
    UNNAMED_PERSON = "unnamed-person"


class OutletKind(StrEnum):
    """What sort of publisher."""

    NEWSPAPER = "newspaper"
    NEWS_AGENCY = "news-agency"
    BROADCASTER = "broadcaster"
    NEWS_SITE = "news-site"
    MAGAZINE = "magazine"
    AUTHORITY = "authority"
    ORGANISATION = "organisation"


class OriginalName(Model):
    """A name in its own script."""

    text: PlainText
    lang: LanguageCode


class Role(Model):
    """An office somebody holds for a time (schema.org `OrganizationRole`)."""

    title: LocalText
    start: EdtfText | None = Field(default=None, alias="from", description="First day known; empty if not known.")
    end: EdtfText | None = Field(default=None, alias="to", description="Last day known; empty if it still holds.")
    speaks_for: Slug | None = Field(
        default=None, description="The actor on whose behalf the holder speaks: both count as one origin (R1)."
    )


class Party(Model):
    """What actors and outlets share: a name in every language and whom they belong to."""

    id: Slug
    names: LocalText
    short: LocalText | None = Field(default=None, description="How it is named once introduced.")
    adjective: LocalText | None = Field(
        default=None, description="How it is named in front of a noun, as `nordic` is for the North."
    )
    original: OriginalName | None = None
    aliases: list[PlainText] = Field(default=[], max_length=200, description="Other spellings readers may search for.")
    wikidata: str | None = Field(default=None, pattern=r"^Q[1-9][0-9]*$")
    belongs_to: list[Slug] = Field(
        max_length=200,
        default=[],
        description="Actors it is part of. It is competent where they are, and is no origin independent of them (R1, R2).",
    )
    description: LocalText | None = None


class Actor(Party):
    """A person, organisation, state or unnamed group, shared by all stories."""

    kind: ActorKind
    roles: list[Role] = Field(default=[], max_length=200)
    independent_origins: int = Field(
        default=1, ge=1, le=100, description="How many independent origins the source says an unnamed group consists of (R3)."
    )

    @property
    def is_unnamed(self) -> bool:
        """Whether nobody but the outlet knows who is speaking."""
        return self.kind in (ActorKind.UNNAMED_GROUP, ActorKind.UNNAMED_PERSON)


class Outlet(Party):
    """A publisher of documents; it can also be a speaker in its own voice."""

    kind: OutletKind
    country: Slug | None = Field(default=None, description="A place.")
    url: WebAddress | None = None

    @property
    def is_unnamed(self) -> bool:
        """Never: an outlet speaks in its own name."""
        return False


ACTOR = EntityKind(
    "actor", "seeds/actors", Actor, {"belongs_to.*": "actor", "roles.*.speaks_for": "actor"}, includes=("outlet",), is_party=True
)

OUTLET = EntityKind("outlet", "seeds/outlets", Outlet, {"belongs_to.*": "actor", "country": "place"}, is_party=True)
