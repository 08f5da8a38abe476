"""Texts in the languages of the site, which validation is told of in its context."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from inspect import cleandoc
from typing import Annotated, Any, Final

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationError, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreConfig, CoreSchema, InitErrorDetails, PydanticKnownError, core_schema

from newsexplainer.model.base import Model, PlainText

PARITY: Final = "parity"
"""The key of a text that is no language."""

_TAG: Final = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_TAGS: Final = "languages"
_SITE_LANGUAGE: Final = "language-of-the-site"
"""Marks in a JSON Schema what `in_languages` has to fill in."""


def of_site(tags: tuple[str, ...]) -> dict[str, Any]:
    """The validation context of a site in the languages with these BCP 47 tags, the default one first."""
    return {_TAGS: tags}


def site_tags(info: ValidationInfo) -> tuple[str, ...]:
    """The languages of the site; empty where the validation was not told of any, and every language will do."""
    tags: tuple[str, ...] = (info.context or {}).get(_TAGS, ())
    return tags


class ParityException(Model):
    """An editor's word that the two wordings differ on purpose, and why."""

    differs: list[str] = Field(
        min_length=1,
        description="What may differ: numbers, dates, names or hedges.",
        json_schema_extra={"items": {"enum": ["numbers", "dates", "names", "hedges"]}},
    )
    because: PlainText


@dataclass(frozen=True, slots=True)
class LocalText:
    """One text in the languages of the site, saying the same with the same certainty.

    A missing language is an error unless the story declares that it is published in one
    language only; the check knows the story, this class does not.
    """

    texts: Mapping[str, str | None] = field(metadata={"help": "Each language of the site to the wording in it, None where it is not written."})
    parity: ParityException | None = None

    def get(self, language: str) -> str | None:
        """The wording in `language`, or None where it is not written."""
        return self.texts.get(language)

    def __getitem__(self, language: str) -> str | None:
        return self.texts[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self.texts)

    def first(self) -> tuple[str, str]:
        """The first language that it is written in, and the wording; two empty texts where it is written in none."""
        return next(((language, text) for language, text in self.texts.items() if text is not None), ("", ""))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """A block with a key for each language, and `parity`."""
        known = core_schema.typed_dict_schema(
            {PARITY: core_schema.typed_dict_field(core_schema.nullable_schema(handler.generate_schema(ParityException)), required=False)},
            extra_behavior="allow",
            extras_schema=handler.generate_schema(PlainText),
            config=CoreConfig(str_strip_whitespace=True),
        )
        ref = f"{cls.__module__}.{cls.__qualname__}:{id(cls)}"
        return core_schema.with_info_wrap_validator_function(_read, known, ref=ref, serialization=core_schema.plain_serializer_function_ser_schema(_written))

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Any language; `in_languages` puts in those of a site."""
        found: JsonSchemaValue = handler(schema["schema"])
        return {**found, "title": cls.__name__, "description": cleandoc(cls.__doc__ or "")}


def _read(value: Any, handler: core_schema.ValidatorFunctionWrapHandler, info: ValidationInfo) -> LocalText:
    if isinstance(value, LocalText):
        return value
    tags = site_tags(info)
    if isinstance(value, dict) and (unknown := [key for key in value if not _is_language(key, tags) and key != PARITY]):
        raise _unknown_languages(value, unknown, handler)
    texts: dict[str, Any] = handler(value)
    parity = texts.pop(PARITY, None)
    return LocalText({language: texts.get(language) for language in tags or texts}, parity)


def _unknown_languages(value: dict[Any, Any], unknown: list[Any], handler: core_schema.ValidatorFunctionWrapHandler) -> ValidationError:
    """The mistakes of a text with keys that are no language of the site: as those of any block, its other mistakes first."""
    errors: list[InitErrorDetails] = []
    try:
        handler({key: inner for key, inner in value.items() if key not in unknown})
    except ValidationError as failure:
        errors = [InitErrorDetails(type=e["type"], loc=e["loc"], input=e["input"], ctx=e.get("ctx", {})) for e in failure.errors()]
    errors += [InitErrorDetails(type="extra_forbidden", loc=(key,), input=value[key]) for key in unknown]
    return ValidationError.from_exception_data(LocalText.__name__, errors)


def _is_language(value: Any, tags: tuple[str, ...]) -> bool:
    """Whether it is one of the languages, or the tag of any where these are not known."""
    return value in tags if tags else isinstance(value, str) and _TAG.fullmatch(value) is not None


def _written(text: LocalText) -> dict[str, Any]:
    return {key: value for key, value in (*text.texts.items(), (PARITY, text.parity)) if value is not None}


class OneOfTheSite:
    """Tells pydantic to take the tag of a language of the site and nothing else."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(_check_tag)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "format": _SITE_LANGUAGE}


def _check_tag(value: Any, info: ValidationInfo) -> Any:
    tags = site_tags(info)
    if not _is_language(value, tags):
        raise PydanticKnownError("literal_error", {"expected": " or ".join(map(repr, tags))})
    return value


SiteLanguage = Annotated[str, OneOfTheSite]
"""The BCP 47 tag of a language of the site; another one is an error of type `literal_error`."""


def in_languages(schema: dict[str, Any], tags: Sequence[str]) -> None:
    """Put the languages of a site into a JSON Schema of the model, which by itself takes any and names none."""
    if texts := schema.get("$defs", {}).get(LocalText.__name__):
        text, parity = texts["additionalProperties"], texts["properties"][PARITY]
        each = {tag: {"anyOf": [text, {"type": "null"}], "default": None, "title": tag.title()} for tag in tags}
        texts |= {"additionalProperties": False, "properties": {**each, PARITY: parity | {"default": None}}}
    for name, default in (("languages", [*tags]), ("language", tags[0])):
        found = schema["properties"].get(name, {})
        choice = found.get("items", found)
        if choice.get("format") == _SITE_LANGUAGE:
            del choice["format"]
            choice["enum"] = [*tags]
            found["default"] = default
