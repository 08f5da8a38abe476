"""The building blocks every entity of the story model is made of; texts are in `newsexplainer.model.local_text`."""

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from newsexplainer.model.addresses import check_web_address
from newsexplainer.model.visible import check_visible


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
"""A BCP 47 language tag, such as `ko`."""
