"""The shape of a story's JSON: what `schema/story-data.schema.json` is made from.

Dates named `edtf`-like (`published`, `said`, `known` …) are EDTF text in the profile of
`docs/dates.md`; those typed as days are ISO 8601. A text is null in a language it is not written in.
"""

from collections.abc import Sequence
from typing import Annotated, Any, Final, Literal

from pydantic import ConfigDict, Field, TypeAdapter, with_config
from pydantic.json_schema import GenerateJsonSchema
from typing_extensions import TypeAliasType, TypedDict

from newsexplainer.model.actor import ActorKind, OutletKind
from newsexplainer.model.claim import CompetentBecause, Shows
from newsexplainer.model.docstrings import restore_docstrings
from newsexplainer.model.event import DateBasis
from newsexplainer.model.local_text import SiteLanguage
from newsexplainer.model.status_codes import Basis, ClaimKind, Commitment, Occurrence, Stance, Status
from newsexplainer.status.codes import Counts, Discounts, Flag, WouldChange

_STRICT = ConfigDict(extra="forbid", use_enum_values=True)

Edtf = Annotated[str, Field(description="A date in Extended Date/Time Format (ISO 8601-2).", min_length=4)]
Day = Annotated[str, Field(description="A calendar day.", json_schema_extra={"format": "date"})]
Rule = Annotated[str, Field(pattern=r"^R[1-9][0-9]*$", description="The id of a rule; the method page explains it.")]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")]
Url = Annotated[str, Field(json_schema_extra={"format": "uri"})]


Texts = TypeAliasType("Texts", dict[str, str | None])
"""A text in the languages of the site; null where it is not written."""

Pages = TypeAliasType("Pages", dict[str, Url | None])
"""The address of the page in each language; null where the story is not published in it."""

_OF_EACH_LANGUAGE: Final = {
    "Texts": "A text in the languages of the site; null where it is not written.",
    "Pages": "The address of the page in each language; null where the story is not published in it.",
}


@with_config(_STRICT)
class SourceRef(TypedDict):
    """A place in a document."""

    document: Id
    paragraph: Annotated[int | None, Field(description="Counted from 1.")]
    sentence: Annotated[int | None, Field(description="Counted from 1, within the paragraph.")]


@with_config(_STRICT)
class StatementData(TypedDict):
    """Who said what about the claim."""

    id: Id
    speaker: Annotated[Id, Field(description="A party.")]
    stance: Stance
    commitment: Commitment
    basis: Basis
    on_record: Annotated[bool, Field(description="Whether the speaker stands by it in name.")]
    said: Edtf
    known: Annotated[Day, Field(description="The day from which it counts.")]
    counted: Annotated[bool, Field(description="Whether the status rests on it.")]
    why: Annotated[Counts | Discounts, Field(description="How it counted, or why not.")]
    outlets: Annotated[list[Id], Field(description="The outlets it passed through, innermost first.")]
    draws_on: Annotated[list[Id], Field(description="Statements it repeats.")]
    sources: list[SourceRef]
    note: Texts | None
    see: Annotated[list[Id], Field(description="Claims that the note leads to.")]


@with_config(_STRICT)
class EvidenceData(TypedDict):
    """A document or an event that shows whether the claim is true."""

    id: Id
    shows: Shows
    event: Id | None
    known: Edtf
    counted: Annotated[bool, Field(description="Whether the status rests on it.")]
    why: Annotated[Discounts | None, Field(description="Why it did not count.")]
    sources: list[SourceRef]
    note: Texts | None
    see: Annotated[list[Id], Field(description="Claims that the note leads to.")]


@with_config(_STRICT)
class OriginData(TypedDict):
    """Where the information comes from, once its relays are taken away."""

    ids: Annotated[list[Id], Field(description="The parties behind the speakers.")]
    actors: Annotated[list[Id], Field(description="The speakers, in order of time.")]
    direction: Stance
    commitment: Commitment
    unnamed: bool
    count: Annotated[int, Field(ge=1, description="As how many independent origins it counts.")]
    heard_by: Annotated[list[Id], Field(description="The outlets that heard it themselves.")]
    outlets: list[Id]
    statements: list[Id]
    relays: list[Id]


@with_config(_STRICT)
class CompetenceData(TypedDict):
    """Somebody who could confirm or deny the claim, and why."""

    actor: Id
    because: CompetentBecause


@with_config(_STRICT)
class OverrideData(TypedDict):
    """An editor's status instead of the derived one."""

    status: Status
    by: str
    date: Edtf
    because: Texts
    derived: Annotated[Status, Field(description="What the rules give.")]
    derived_rule: Rule


@with_config(_STRICT)
class ClaimData(TypedDict):
    """One proposition, its status, and what the status rests on."""

    id: Id
    number: Annotated[int, Field(ge=1, description="Permanent; `#claim-<number>` on the page.")]
    text: Texts
    kind: ClaimKind
    status: Status
    rule: Rule
    flags: list[Flag]
    raised: Annotated[Day, Field(description="The day it first came up.")]
    about: list[Id]
    holder: Id | None
    competent: list[CompetenceData]
    statements: Annotated[list[StatementData], Field(description="Everything known by the day of the page, in order of time.")]
    evidence: list[EvidenceData]
    origins: list[OriginData]
    would_change: list[WouldChange]
    override: OverrideData | None
    nobody_says: Texts | None
    note: Texts | None


@with_config(_STRICT)
class ChangeData(TypedDict):
    """One line of the change log."""

    date: Day
    claim: Id
    before: Annotated[Status | None, Field(description="Null on the day the claim came up.")]
    after: Status
    rule: Rule
    statements: Annotated[list[Id], Field(description="The statements that became known on the day.")]
    evidence: Annotated[list[Id], Field(description="The evidence that became known on the day.")]
    by_event: bool
    by_editor: bool


@with_config(_STRICT)
class WhenData(TypedDict):
    """A date, the words of its source, and what they were resolved against."""

    edtf: Edtf
    as_said: Texts | None
    anchor: Edtf | None
    basis: DateBasis


@with_config(_STRICT)
class StateData(TypedDict):
    """How an event stood from a certain day."""

    known: Edtf
    occurrence: Occurrence
    when: WhenData | None


@with_config(_STRICT)
class EventData(TypedDict):
    """Something that happened, was planned, or is said to have happened."""

    id: Id
    title: Texts
    text: Texts | None
    states: Annotated[list[StateData], Field(min_length=1, description="Oldest first; the last one is how it stands.")]
    place: Id | None
    actors: list[Id]
    claims: list[Id]
    sources: list[SourceRef]


@with_config(_STRICT)
class ClosingData(TypedDict):
    """The answer to a question."""

    date: Edtf
    answer: Texts
    claim: Id | None


@with_config(_STRICT)
class QuestionData(TypedDict):
    """What nobody has answered, or had not."""

    id: Id
    text: Texts
    raised: Edtf
    closes_when: Texts
    claims: list[Id]
    closed: ClosingData | None


@with_config(_STRICT)
class CorrectionData(TypedDict):
    """An error of the publisher that was mended."""

    id: Id
    date: Edtf
    was: Texts
    now: Texts
    claims: list[Id]


@with_config(_STRICT)
class DocumentData(TypedDict):
    """One published source."""

    id: Id
    outlet: Id
    relays: Annotated[list[Id], Field(description="Outlets whose copy it carries, innermost first.")]
    title: Annotated[Texts, Field(description="What it is about, in the publisher's own words.")]
    url: Url | None
    published: Edtf
    language: str
    accessed: Edtf | None
    caveat: Texts | None


@with_config(_STRICT)
class KeyFactData(TypedDict):
    """A sentence to take away, with the claims it rests on."""

    text: Texts
    claims: list[Id]


@with_config(_STRICT)
class PartyData(TypedDict):
    """An actor or outlet that the story names."""

    id: Id
    type: Literal["actor", "outlet"]
    kind: ActorKind | OutletKind
    names: Texts
    unnamed: bool
    wikidata: str | None
    belongs_to: list[Id]


@with_config(_STRICT)
class PlaceData(TypedDict):
    """A place that the story names; coordinates in degrees, WGS 84."""

    id: Id
    names: Texts
    latitude: float | None
    longitude: float | None


StoryData = TypedDict(
    "StoryData",
    {
        "$schema": Url,
        "id": Id,
        "languages": list[SiteLanguage],
        "language": Annotated[SiteLanguage, Field(description="The language it was first written in.")],
        "pages": Pages,
        "topic": Texts,
        "title": Texts,
        "lead": Texts,
        "published": Edtf,
        "updated": Edtf,
        "as_of": Annotated[Day, Field(description="The day everything here stands as of.")],
        "key_facts": list[KeyFactData],
        "claims": list[ClaimData],
        "changes": Annotated[list[ChangeData], Field(description="Oldest first.")],
        "events": list[EventData],
        "questions": list[QuestionData],
        "corrections": list[CorrectionData],
        "documents": list[DocumentData],
        "parties": list[PartyData],
        "places": list[PlaceData],
        "related": list[Id],
    },
)
StoryData.__doc__ = "A story as its page shows it: claims with their statuses and what these rest on."


def story_schema(id: str, tags: Sequence[str]) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a story's JSON on a site in these languages; `id` is the address it is published at."""
    restore_docstrings(__name__.partition(".")[0])
    schema = TypeAdapter(with_config(_STRICT)(StoryData)).json_schema()
    for name, meaning in _OF_EACH_LANGUAGE.items():
        value = schema["$defs"][name]["additionalProperties"]
        schema["$defs"][name] = {
            "additionalProperties": False,
            "description": meaning,
            "properties": {tag: value | {"title": tag.title()} for tag in tags},
            "required": [*tags],
            "title": name,
            "type": "object",
        }
    properties = schema["properties"]
    properties["languages"]["items"] = {"enum": [*tags], "type": "string"}
    properties["language"] = {"description": properties["language"]["description"], "enum": [*tags], "title": "Language", "type": "string"}
    return {"$schema": GenerateJsonSchema.schema_dialect, "$id": id} | schema
