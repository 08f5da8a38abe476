"""The date as a field of a pydantic model."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, PydanticKnownError, core_schema

from newsexplainer.model.dates.errors import DateError
from newsexplainer.model.dates.parser import parse
from newsexplainer.model.dates.point import Point
from newsexplainer.model.dates.spans import Interval, OneOf, When
from newsexplainer.model.dates.text import format

_DESCRIPTION = (
    "A date in EDTF: 2023, 2023-09, 2023-09-04 or 2023-09-04T07:36; ? for doubted, ~ for about; "
    "a/b for something that lasts, a/.. or ../b with an open end; [a..b] or [a,b] for one of several"
)
_EXAMPLES = ["2023-09-04", "2023-08~", "2023-09-10/2023-09-13", "[2023-09-10..2023-09-13]", "2023-07-27/.."]


def _read(value: Any) -> When:
    if isinstance(value, Point | Interval | OneOf):
        return value
    if not isinstance(value, str):
        raise PydanticKnownError("string_type")
    try:
        return parse(value)
    except DateError as error:
        context = {
            "message": error.message,
            "help": error.help,
            "offset": error.offset,
            "length": error.length,
        }
        raise PydanticCustomError("edtf", "{message}", context) from error


class _EdtfSchema:
    """Tells pydantic how to read, write and describe a date."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        write = core_schema.plain_serializer_function_ser_schema(format, return_schema=core_schema.str_schema())
        return core_schema.no_info_plain_validator_function(_read, serialization=write)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "description": _DESCRIPTION, "examples": list(_EXAMPLES)}


EdtfText = Annotated[When, _EdtfSchema]
"""A date written as EDTF text; a text outside the profile is a pydantic error of type `edtf`."""
