"""What the profile accepts, and what it says to the rest."""

import datetime as dt

import pytest

from newsexplainer.model.dates import (
    DateError,
    Interval,
    OneOf,
    Point,
    Precision,
    Range,
    earliest,
    first_day,
    format,
    last_day,
    latest,
    parse,
)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023", "2023-01-01T00:00:00", "2023-12-31T23:59:59"),
        ("2023-02", "2023-02-01T00:00:00", "2023-02-28T23:59:59"),
        ("2024-02-XX", "2024-02-01T00:00:00", "2024-02-29T23:59:59"),
        ("2023-09-04", "2023-09-04T00:00:00", "2023-09-04T23:59:59"),
        ("2023-08~", "2023-08-01T00:00:00", "2023-08-31T23:59:59"),
        ("202X", "2020-01-01T00:00:00", "2029-12-31T23:59:59"),
        ("19XX", "1900-01-01T00:00:00", "1999-12-31T23:59:59"),
        ("2023-XX", "2023-01-01T00:00:00", "2023-12-31T23:59:59"),
        ("2023-XX-XX", "2023-01-01T00:00:00", "2023-12-31T23:59:59"),
        ("2024-04-16T07:36", "2024-04-16T07:36:00", "2024-04-16T07:36:59"),
        ("2024-04-16T07:36:10", "2024-04-16T07:36:10", "2024-04-16T07:36:10"),
        ("2024-04-16T05:36Z", "2024-04-16T07:36:00", "2024-04-16T07:36:59"),
        ("2024-01-16T05:36Z", "2024-01-16T06:36:00", "2024-01-16T06:36:59"),
        ("2023-09-13T03:00+10:00", "2023-09-12T19:00:00", "2023-09-12T19:00:59"),
        ("2023-09-10/2023-09-13", "2023-09-10T00:00:00", "2023-09-13T23:59:59"),
        ("[2023-09-12,2023-09-10]", "2023-09-10T00:00:00", "2023-09-12T23:59:59"),
        ("[2023-09-10..2023-09-13]", "2023-09-10T00:00:00", "2023-09-13T23:59:59"),
        ("2023-07-27/..", "2023-07-27T00:00:00", None),
        ("../2021", None, "2021-12-31T23:59:59"),
        ("[..2021]", None, "2021-12-31T23:59:59"),
        ("[2023-09-10..]", "2023-09-10T00:00:00", None),
        ("0001", "0001-01-01T00:00:00", "0001-12-31T23:59:59"),
        ("9999-12", "9999-12-01T00:00:00", "9999-12-31T23:59:59"),
    ],
)
def test_a_date_has_the_bounds_of_its_calendar_days_in_copenhagen(text: str, first: str | None, last: str | None) -> None:
    when = parse(text)
    assert earliest(when) == (first and dt.datetime.fromisoformat(first))
    assert latest(when) == (last and dt.datetime.fromisoformat(last))
    assert first_day(when) == (first and dt.date.fromisoformat(first[:10]))
    assert last_day(when) == (last and dt.date.fromisoformat(last[:10]))


@pytest.mark.parametrize(
    ("text", "message", "help", "marked"),
    [
        ("", "the date is empty", "2023-09-04", ""),
        ("2023-13", "the month 13 does not exist", "year-month-day", "13"),
        ("2023-00", "the month 00 does not exist", "01 to 12", "00"),
        ("2023-02-30", "the day 30 does not exist in 2023-02", "01 to 28", "30"),
        ("2023-02-29", "the day 29 does not exist in 2023-02", "01 to 28", "29"),
        ("2023-26", "the month 26 does not exist", "2023-06~/2023-08~", "26"),
        ("2023-9-4", "two digits", "write 2023-09-04", "2023-9-4"),
        ("20230904", "the hyphens are missing", "write 2023-09-04", "20230904"),
        ("2023/09/04", "not joined by hyphens", "write 2023-09-04", "2023/09/04"),
        ("04-09-2023", "the year does not come first", "2023-09-04 or 2023-04-09", "04-09-2023"),
        ("4/9/2023", "the year does not come first", "year-month-day", "4/9/2023"),
        ("2023-W36", "week numbers", "first and the last day", "2023-W36"),
        ("2023-247", "day numbers", "year-month-day", "2023-247"),
        ("2023-09-04\n", "white space", "take it away", "2023-09-04\n"),
        (" 2023", "white space", "take it away", " 2023"),
        ("2023\u00a0", "U+00A0", "no special spaces", "\u00a0"),
        ("٢٠٢٣", "U+0662", "digits 0 to 9", "٢"),
        ("２０２３-09", "U+FF12", "digits 0 to 9", "２"),
        ("2023-0９-04", "U+FF19", "digits 0 to 9", "９"),
        ("0000", "outside the calendar", "0001 to 9999", "0000"),
        ("-0044", "outside the calendar", "0001 to 9999", "-0044"),
        ("Y170000002", "outside the calendar", "0001 to 9999", "Y170000002"),
        ("20230", "outside the calendar", "0001 to 9999", "20230"),
        ("9" * 400, "outside the calendar", "four digits", "9" * 400),
        ("9" * 4000, "too long", "at most 500", "9" * 4000),
        ("987", "a year has four digits", "0987", "987"),
        ("2023-09-04 07:36", "joined by a space", "write 2023-09-04T07:36", "2023-09-04 07:36"),
        ("2023-09-04t07:36", "capital letters", "T07:36Z", "2023-09-04t07:36"),
        ("2023-09-04T07", "needs its minutes", "2023-09-04T07:00~", "2023-09-04T07"),
        ("2023-09-04T07.36", "joined by a colon", "2023-09-04T07:36", "2023-09-04T07.36"),
        ("2023-09-04T07:36:10.5", "fractions", "write 2023-09-04T07:36:10", "2023-09-04T07:36:10.5"),
        ("2023-09-04T24:00", "the hour 24", "next day", "24:00"),
        ("2023-09-04T07:60", "the minute 60", "00 to 59", "07:60"),
        ("2023-09-04T07:36:60", "the second 60", "00 to 59", "07:36:60"),
        ("2023-09-04T07:36+25:00", "distance from UTC", "+02:00", "+25:00"),
        ("2023-09-04T07:36-00:00", "distance from UTC", "write Z", "-00:00"),
        ("2023-09-04T07:36+02", "an offset has hours", "+02:00", "2023-09-04T07:36+02"),
        ("2023-03-26T02:30", "the clock skipped that time", "zone", "02:30"),
        ("9999-12-31T23:30-05:00", "outside the years", "without the time", "23:30"),
        ("07:36", "needs its day", "T07:36", "07:36"),
        ("2023-08-2X", "one digit of a day", "[2023-08-20..2023-08-29]", "2023-08-2X"),
        ("2023-08-0X", "one digit of a day", "[2023-08-01..2023-08-09]", "2023-08-0X"),
        ("2023-08-3X", "one digit of a day", "[2023-08-30,2023-08-31]", "2023-08-3X"),
        ("XXXX", "known century", "leave the date out", "XXXX"),
        ("2XXX", "known century", "leave the date out", "2XXX"),
        ("20xx", "written X", "20XX", "20xx"),
        ("20XX-09", "a month of an unknown year", "20XX", "09"),
        ("2023-XX-04", "a day of an unknown month", "2023-XX", "04"),
        ("2023-08-XXT10:00", "a time of an unknown day", "leave the time out", "10:00"),
        ("00XX", "outside the calendar", "0001", "00XX"),
        ("?2023", "before the date", "write 2023?", "?2023"),
        ("2023~-09", "one part only", "at the end", "2023~-09"),
        ("2023?~", "more than one mark", "%", "2023?~"),
        ("i sidste uge", "words", "explain date", "i sidste uge"),
        ("{2023,2024}", "a set of all", "one event for each", "{2023,2024}"),
        ("[2023-09-10", "a bracket is missing", "[2023-09-10..2023-09-13]", "[2023-09-10"),
        ("[2023]", "a set of one date", "without the brackets", "[2023]"),
        ("[]", "a date is missing", "[2023-09-10", "]"),
        ("[2023,]", "a date is missing", "[2023-09-10", "]"),
        ("[2023,2023]", "overlap", "stand once", "[2023,2023]"),
        ("[2023,2023-09]", "overlap", "stand once", "[2023,2023-09]"),
        ("[2021..,2023]", "overlap", "open ends only first or last", "[2021..,2023]"),
        ("[2023..2023-09]", "differ in precision", "both ends as years", "2023..2023-09"),
        ("[202X..2030]", "digits left out", "first and the last", "202X..2030"),
        ("[2023-09-13..2023-09-10]", "earlier than the first", "swap", "2023-09-13..2023-09-10"),
        ("[..]", "open at both ends", "leave the date out", ".."),
        ("[2023-09-10,2023-09-31]", "the day 31", "01 to 30", "31"),
        ("2023-09-01..2023-09-03", "without brackets", "[2023-09-01..2023-09-03]", "2023-09-01..2023-09-03"),
        ("2023-09-01,2023-09-03", "without brackets", "[2023-09-10,2023-09-12]", "2023-09-01,2023-09-03"),
        ("2023–2024", "written with `/`", "2023/2024", "2023–2024"),
        ("2024/2023", "earlier than the first", "swap", "2024/2023"),
        ("2023/2024/2025", "one `/`", "first/last", "2023/2024/2025"),
        ("2023/", "one end of the interval is missing", "2023/..", "/"),
        ("/2023", "one end of the interval is missing", "../2023", "/"),
        ("../..", "open at both ends", "leave the date out", "../.."),
        ("..", "belongs to an interval", "2023-07-27/..", ".."),
        ("2023-09-10/2023-02-30", "the day 30", "01 to 28", "30"),
        ("i går", "words", "explain date \"i går\"", "i går"),
        ("11/9-2023", "year does not come first", "2023-09-11 or 2023-11-09", "11/9-2023"),
        ("31/12 2023", "year does not come first", "write 2023-12-31", "31/12 2023"),
        ("11/9", "the year is missing", "YYYY-09-11 or YYYY-11-09", "11/9"),
        ("March 5th", "words", "explain date", "March 5th"),
        ("30. februar 2024", "words", "explain date", "30. februar 2024"),
        ("hello", "words", "explain date", "hello"),
        ("🙂", "this is no date", "write 2023", "🙂"),
    ],
)
def test_what_is_outside_the_profile_is_told_where_and_what_to_write(text: str, message: str, help: str, marked: str) -> None:
    with pytest.raises(DateError) as caught:
        parse(text)
    error = caught.value
    assert message in error.message
    assert help in error.help
    assert text[error.offset : error.offset + error.length] == marked


def test_the_advice_for_a_mistake_is_itself_a_date() -> None:
    for text in ("20230904", "2023-09-04 07:36", "?2023", "2023-09-04T07:36:10.5", "2023/09/04"):
        with pytest.raises(DateError) as caught:
            parse(text)
        parse(caught.value.help.removeprefix("write "))


def test_a_set_is_held_in_order_of_time() -> None:
    assert format(parse("[2023-09-12, 2023-09-10,2023-09-01..2023-09-03]")) == "[2023-09-01..2023-09-03,2023-09-10,2023-09-12]"


def test_digits_left_out_are_not_known() -> None:
    precisions = {text: parse(text).precision for text in ("20XX", "202X", "2023-XX", "2023-XX-XX", "2023-08-XX")}
    assert list(precisions.values()) == [
        Precision.CENTURY,
        Precision.DECADE,
        Precision.YEAR,
        Precision.YEAR,
        Precision.MONTH,
    ]


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [("2023", False, False), ("2023~", True, False), ("2023?", False, True), ("2023%", True, True)],
)
@pytest.mark.parametrize("frame", ["{}", "{}/..", "2020/{}", "[2020,{}]", "[..{}]"])
def test_a_qualifier_shows_wherever_it_stands(text: str, approximate: bool, uncertain: bool, frame: str) -> None:
    when = parse(frame.format(text))
    assert (when.is_approximate, when.is_uncertain) == (approximate, uncertain)


def test_an_impossible_value_cannot_be_made_by_hand_either() -> None:
    for make in (
        lambda: Point(2023, 13),
        lambda: Point(0),
        lambda: Point(2023, None, 4),
        lambda: Point(2023, qualifier="!"),
        lambda: Interval(None, None),
        lambda: Interval(Point(2024), Point(2023)),
        lambda: Range(Point(2023), Point(2023, 9)),
        lambda: OneOf(()),
        lambda: OneOf((Point(2023),)),
    ):
        with pytest.raises(DateError):
            make()


def test_an_hour_that_came_twice_is_both_of_them() -> None:
    first, last = parse("2023-10-29T02:30").instants
    assert last - first == 3600 + 59
    assert parse("2023-10-29T02:30+02:00").instants[0] == first
    assert parse("2023-10-29T02:30+01:00").instants[1] == last
