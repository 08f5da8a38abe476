"""The building blocks every entity of the story model is made of."""

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from newsexplainer.model.addresses import check_web_address
from newsexplainer.model.visible import check_visible

LANGUAGES = ("da", "en")
"""The languages of the site, as BCP 47 tags; the first one is the default."""


class Model(BaseModel):
    """Base of all entities: immutable, and an unknown key is an error rather than ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def _check_boolean(value: Any) -> Any:
    if isinstance(value, str):
        if value not in ("true", "false"):
            raise PydanticCustomError("boolean_word", "write true or false")
        return value == "true"
    return value


Slug = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=80),
    Field(description="Lower-case ASCII letters and digits, joined by single hyphens."),
]
"""An identifier; also a path segment and part of an HTML id, hence the narrow alphabet."""

PlainText = Annotated[str, StringConstraints(min_length=1, max_length=4000), AfterValidator(check_visible)]
"""Text for people, shown literally: never Markdown, never HTML."""

WebAddress = Annotated[
    str,
    StringConstraints(max_length=2000),
    AfterValidator(check_web_address),
    Field(description="A public http or https address, without a user name."),
]

Flag = Annotated[bool, BeforeValidator(_check_boolean)]
"""`true` or `false`; YAML's other spellings (`yes`, `on`) are refused."""

Digest = Annotated[str, StringConstraints(pattern=r"^sha256:[0-9a-f]{16}$")]
"""First 16 hex digits of the SHA-256 of a source span in NFC with white space collapsed."""

LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")]
"""A BCP 47 language tag, such as `da` or `ko`."""


class ParityException(Model):
    """An editor's word that the two wordings differ on purpose, and why."""

    differs: list[str] = Field(
        min_length=1,
        description="What may differ: numbers, dates, names or hedges.",
        json_schema_extra={"items": {"enum": ["numbers", "dates", "names", "hedges"]}},
    )
    because: PlainText


class LocalText(Model):
    """One text in the languages of the site, saying the same with the same certainty.

    A missing language is an error unless the story declares that it is published in one
    language only; the check knows the story, this class does not.
    """

    da: PlainText | None = None
    en: PlainText | None = None
    parity: ParityException | None = None

    def get(self, language: str) -> str | None:
        """The wording in `language` (`da` or `en`), or None where it is not written."""
        return self.da if language == "da" else self.en
