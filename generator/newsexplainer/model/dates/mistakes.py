"""What an editor meant by a text that is no date: the help for common mistakes.

Each row is a pattern, what is wrong, and what to write instead; the first that matches wins. The
help may use the groups of the pattern. Nothing here makes a text acceptable.
"""

from __future__ import annotations

import re

from newsexplainer.model.dates.errors import DateError
from newsexplainer.model.dates.everyday import everyday

_YMD = "write year-month-day with hyphens and two digits each"
_HELP = "write 2023, 2023-09, 2023-09-04 or 2023-09-04T07:36; see docs/dates.md for the rest"

# fmt: off
_MISTAKES: tuple[tuple[str, str, str], ...] = (
    (r"", "the date is empty", "write a date as 2023-09-04, or leave the field out"),
    (r"\s.*|.*\s", "there is white space around the date", "take it away"),
    (r"(\d{4})-(\d{2})-(\d{2}) +(\d{2})[:.](\d{2})", "date and time are joined by a space", r"write \1-\2-\3T\4:\5"),
    (r"(\d{4})(\d{2})(\d{2})", "the hyphens are missing", r"write \1-\2-\3"),
    (r"(\d{4})[/.](\d{2})[/.](\d{2})", "year, month and day are not joined by hyphens", r"write \1-\2-\3"),
    (r"\d{1,2}[-./]\d{1,2}[-./]\d{4}", "the year does not come first", _YMD),
    (r"\d{4}-\d(?:-\d{1,2})?|\d{4}-\d{2}-\d", "month and day need two digits", "write 2023-09-04, not 2023-9-4"),
    (r"(\d{4})-?W\d{2}(?:-?\d)?", "week numbers are outside the profile", "write the first and the last day: 2023-08-28/2023-09-03"),
    (r"\d{4}-\d{3}", "day numbers are outside the profile", _YMD),
    (r"(\d{2}:\d{2}(?::\d{2})?)", "a time needs its day", r"write 2023-09-04T\1"),
    (r"(\d{4}-\d{2}-\d{2}T\d{2})[?~%]?", "a time needs its minutes", r"write \1:00, or \1:00~ for about that time"),
    (r"(\d{4}-\d{2}-\d{2})T(\d{2})[.]?(\d{2})", "hours and minutes are joined by a colon", r"write \1T\2:\3"),
    (r"(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?)[.,]\d+\S*", "fractions of a second are outside the profile", r"write \1"),
    (r"(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?)([+-]\d{2})(?:(\d{2}))?", "an offset has hours, a colon and minutes", r"write \1\2:00, or the minutes that are meant"),
    (r"(\d{4}-\d{2}-\d{2})t(.*)|(\d{4}-\d{2}-\d{2}T.*)z", "T and Z are capital letters", "write 2023-09-04T07:36Z"),
    (r"([?~%])(\d{4}.*)", "a mark stands before the date", r"write \2\1"),
    (r"\d{4}(?:-\d{2})?[?~%][^?~%].*", "a mark on one part only is outside the profile", "put it at the end, where it covers the whole date"),
    (r".*[?~%]{2,}", "the date has more than one mark", "use % for both doubted and about"),
    (r"(\d{4}-\d{2})-0X", "one digit of a day left out is outside the profile", r"write a set of days: [\1-01..\1-09]"),
    (r"(\d{4}-\d{2})-([12])X", "one digit of a day left out is outside the profile", r"write a set of days: [\1-\g<2>0..\1-\g<2>9]"),
    (r"(\d{4}-\d{2})-3X", "one digit of a day left out is outside the profile", r"write a set of days: [\1-30,\1-31]"),
    (r"XXXX.*|\dXXX.*", "a date without a known century says nothing", "leave the date out"),
    (r"[\dXxu]{4}(?:-[\dXxu]{2}){0,2}", "digits left out are written X, from the right", "write 202X, 20XX, 2023-XX, 2023-08-XX or 2023-XX-XX"),
    (r"Y-?\d+.*|[+-]\d+.*|\d{5,}.*", "the year is outside the calendar used here", "write a year from 0001 to 9999, in four digits"),
    (r"\d{1,3}", "a year has four digits", "write it with zeros in front, as 0987"),
    (r"\{.*\}", "a set of all its dates is outside the profile", "write one event for each date, or an interval such as 2023-09-10/2023-09-13"),
    (r"\[.*|.*\]", "a bracket is missing", "write [2023-09-10..2023-09-13]"),
    (r".*/.*", "an interval has one `/`", "write first/last, as 2023-09-10/2023-09-13"),
    (r"(\S+?)\.{2,3}(\S+)", "a range of days stands without brackets", r"write [\1..\2] for one day of them, \1/\2 for something that lasts"),
    (r"(\d{4}(?:-\d{2}){0,2}) ?(?:--?|–|—) ?(\d{4}(?:-\d{2}){0,2})", "an interval is written with `/`", r"write \1/\2"),
    (r".*,.*", "a choice of dates stands without brackets", "write [2023-09-10,2023-09-12]"),
    (r"unknown|open|\.\.", "an open end belongs to an interval", "write 2023-07-27/.. or ../2023-07-27"),
)
# fmt: on
_COMPILED = tuple((re.compile(p, re.ASCII | re.DOTALL), m, h) for p, m, h in _MISTAKES)


def explain(text: str, offset: int = 0) -> DateError:
    """The error for a text that is no point of the profile; `offset` is where it begins."""
    for index, character in enumerate(text):
        if not character.isascii() and (character.isdigit() or character.isspace()):
            message = f"U+{ord(character):04X} is no ASCII character"
            return DateError(message, "write the digits 0 to 9 and no special spaces", offset + index, 1)
    if (error := everyday(text, offset)) is not None:
        return error
    for pattern, message, help in _COMPILED:
        match = pattern.fullmatch(text)
        if match:
            return DateError(message, match.expand(help), offset, len(text))
    if re.search(r"[^\W\d_]{3}|\b[^\W\d_] [^\W\d_]+", text):
        phrase = text[:60].replace('"', "")
        help = f'{_HELP}; `explain date "{phrase}"` says which date these words mean'
        return DateError("words are no part of a stored date", help, offset, len(text))
    return DateError("this is no date", _HELP, offset, len(text))
