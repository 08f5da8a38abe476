"""A date as a field of a pydantic model."""

import json

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from newsexplainer.model.dates import EdtfText, Point, parse


class Holder(BaseModel):
    when: EdtfText
    until: EdtfText | None = None


def test_text_becomes_a_date_and_goes_out_as_canonical_text() -> None:
    held = Holder(when="[2023-09-12, 2023-09-10]", until="2023-08~")
    assert held.until == Point(2023, 8, qualifier="~")
    assert held.model_dump() == {"when": "[2023-09-10,2023-09-12]", "until": "2023-08~"}
    assert Holder.model_validate_json(held.model_dump_json()) == held


def test_a_date_is_taken_as_it_is() -> None:
    assert Holder(when=parse("2023/..")).when == parse("2023/..")


def test_a_bad_date_is_one_error_of_type_edtf_with_its_place_and_help() -> None:
    with pytest.raises(ValidationError) as caught:
        Holder(when="2023-02-30")
    (error,) = caught.value.errors()
    assert (error["type"], error["loc"]) == ("edtf", ("when",))
    assert error["ctx"] == {
        "message": "the day 30 does not exist in 2023-02",
        "help": "2023-02 has the days 01 to 28",
        "offset": 8,
        "length": 2,
    }
    assert error["msg"] == error["ctx"]["message"]


def test_braces_in_the_text_do_not_disturb_the_error() -> None:
    with pytest.raises(ValidationError) as caught:
        Holder(when="{help} {0} {2023,2024}")
    assert caught.value.errors()[0]["type"] == "edtf"


@pytest.mark.parametrize("value", [2023, 2023.5, True, None, b"2023", ["2023"]])
def test_what_is_no_text_is_a_type_error(value: object) -> None:
    with pytest.raises(ValidationError) as caught:
        Holder(when=value)
    assert caught.value.errors()[0]["type"] == "string_type"


def test_the_schema_is_a_string_with_examples_that_are_dates() -> None:
    schema = TypeAdapter(EdtfText).json_schema()
    assert schema["type"] == "string" and schema["description"]
    assert [parse(text) for text in schema["examples"]]
    assert json.dumps(Holder.model_json_schema())
