"""The building blocks every entity of the story model is made of; texts are in `newsexplainer.model.local_text`."""

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

_URL = re.compile(
    r"https?://(?P<host>[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::\d{1,5})?(?:[/?#][!#$%&'()*+,./:;=?@\[\]~\w-]*)?",
    re.ASCII | re.IGNORECASE,
)
_MAIL = re.compile(r"mailto:[a-z0-9]+(?:[._+-][a-z0-9]+)*@(?P<host>(?:[a-z0-9]+(?:-+[a-z0-9]+)*\.)+[a-z]{2,63})", re.ASCII | re.IGNORECASE)
_LOCAL_HOSTS = re.compile(r"localhost|.*\.(?:local|internal|localhost)|[\d.]+|0x[\da-f.x]+", re.ASCII | re.IGNORECASE)


class Model(BaseModel):
    """Base of all entities: immutable, and an unknown key is an error rather than ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def check_web_address(value: str) -> str:
    """`value`, if it is a public http(s) address without a user name; a ValueError of pydantic's otherwise."""
    match = _URL.fullmatch(value)
    if match is None or _LOCAL_HOSTS.fullmatch(match["host"]) or "." not in match["host"]:
        raise PydanticCustomError("web_address", "not a public http(s) address without a user name")
    return value


def check_contact_address(value: str) -> str:
    """`value`, if it is a web address as above or `mailto:` and one plain e-mail address; a ValueError otherwise.

    No subject, body or second receiver: what a reader's mail program does is up to the reader.
    """
    if value[:7].lower() != "mailto:":
        return check_web_address(value)
    match = _MAIL.fullmatch(value)
    if match is None or len(value) > 254 or _LOCAL_HOSTS.fullmatch(match["host"]):
        raise PydanticCustomError("contact_address", "not `mailto:` and a plain e-mail address, such as mailto:news@example.org")
    return value


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

PlainText = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
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
