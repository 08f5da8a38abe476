"""The `edtf` package as an oracle, and where we differ from it on purpose."""

import pytest
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from hypothesis import given

from newsexplainer.model.dates import DateError, earliest, format, latest, parse
from tests.model.dates.strategies import PROPERTY, whens


def oracle(text: str):
    """The package's value, or None where it refuses or crashes."""
    try:
        return parse_edtf(text)
    except (EDTFParseException, AttributeError, TypeError):  # the package crashes on `../19XX`
        return None


def oracle_day(value, method: str):
    """A bound as (year, month, day), or None where the package cannot tell."""
    try:
        return tuple(getattr(value, method)()[:3])
    except (TypeError, ValueError, AttributeError):
        return None


def day(moment):
    return moment and (moment.year, moment.month, moment.day)


@pytest.mark.slow
@PROPERTY
@given(whens())
def test_both_read_a_text_to_the_same_bounds_wherever_both_accept_it(when):
    text = format(when)
    value = oracle(text)
    if value is None:
        assert "T" in text or "X" in text or "[" in text, f"edtf refuses {text}"
        return
    assert str(value).replace(", ", ",") == text
    if "T" in text:  # the package keeps the day of the zone given, we that of Copenhagen
        return
    for moment, method in ((earliest(when), "lower_strict"), (latest(when), "upper_strict")):
        bound = oracle_day(value, method)
        if bound is not None and moment is not None:
            assert bound == day(moment), text


AGREED = [
    "2023",
    "2023-09",
    "2023-09-04",
    "0001",
    "9999",
    "2023-09-04T07:36:10",
    "2023-09-04T07:36:10Z",
    "2023-09-04T07:36:10+02:00",
    "20XX",
    "202X",
    "202X~",
    "2023-XX",
    "2023-08-XX",
    "2023-XX-XX",
    "2023-08-XX?",
    "2023?",
    "2023-08~",
    "2023-08%",
    "2023-09-04?",
    "2023-07-27/..",
    "../2021",
    "[..2021]",
    "[2021..]",
    "[2023-09-10..2023-09-13]",
    "[2023,2024]",
    "[2023-09-10,2023-09-11..2023-09-13]",
    "2023-09-10/2023-09-13",
    "2023-08~/2023-11-01",
    "2023/2023-09",
]


@pytest.mark.parametrize("text", AGREED)
def test_the_package_accepts_the_profile(text: str) -> None:
    assert parse(text)
    assert oracle(text) is not None


REFUSED_BY_BOTH = ["", "2023-13", "2023-02-30", "2023-9-4", "i sidste uge", "[2023]", "2023-09-04T07", "20230904", "2023-09-04 07:36"]


@pytest.mark.parametrize("text", REFUSED_BY_BOTH)
def test_both_refuse_it(text: str) -> None:
    with pytest.raises(DateError):
        parse(text)
    assert oracle(text) is None


ONLY_THE_PACKAGE = {
    "0000": "years run from 0001 to 9999, as in Python's calendar",
    "-0001": "the same",
    "Y17000": "the same",
    "2023\n": "a line end is no part of a date",
    "2023-21": "a season has no fixed months",
    "2023-08-2X": "its bounds crash the package; a set of days says it",
    "XXXX": "says nothing",
    "2024/2023": "an interval that ends before it begins",
    "2023/": "an unknown end; the profile has open ends only",
    "/2023": "the same",
    "../..": "says nothing",
    "{2023,2024}": "several dates are several events",
    "2023-09-04T24:00:00": "the same moment has another name",
    "[2023,2023-09]": "one member holds the other",
    "?2023-09": "a mark on one part only",
    "2023-06~-11": "the same",
}


@pytest.mark.parametrize("text", ONLY_THE_PACKAGE)
def test_a_known_divergence_the_package_accepts(text: str) -> None:
    assert oracle(text) is not None
    with pytest.raises(DateError):
        parse(text)


ONLY_WE = {
    "2023-09-04T07:36": "events are known to the minute",
    "2023-09-04T07:36+02:00": "the same, with a zone",
    "2023-09-04T07:36:10~": "times are estimated too",
    "2023-XX/2023-12": "the package crashes",
}


@pytest.mark.parametrize("text", ONLY_WE)
def test_a_known_divergence_only_we_accept(text: str) -> None:
    assert parse(text)
    assert oracle(text) is None


@pytest.mark.parametrize("text", [*ONLY_THE_PACKAGE, *ONLY_WE])
def test_every_divergence_stands_in_the_documentation(text: str, root) -> None:
    documentation = (root / "docs" / "dates.md").read_text(encoding="utf-8")
    assert f"`{text}`".replace("\n", "\\n") in documentation
