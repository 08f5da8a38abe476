"""Dates in words as people write them, and how each is stored: for messages, never to be read as such."""

import re
from typing import Final

from newsexplainer.execution.memo import remembered
from newsexplainer.languages import Language, Languages
from newsexplainer.model.dates import DateError
from newsexplainer.model.dates.everyday import in_words, with_clock

_DATE: Final = r"(\d{4}(?:-\d{2}){0,2})"
_IN_WORDS: Final = "words are no part of a stored date"


def everyday_date(text: str, languages: Languages) -> DateError | None:
    """The error for a date in words of one of the languages, with the date to write; None for everything else."""
    return next((error for language in languages.values() if (error := _in(text, language)) is not None), None)


def _in(text: str, language: Language) -> DateError | None:
    named, clock, others = _patterns(language)
    if match := named.fullmatch(text):
        return in_words(int(match["day"]), _months(language)[match["month"].lower()], match["year"], text)
    if clock is not None and (match := clock.fullmatch(text)):
        return with_clock(match[1], int(match[2]), match[3], 0, text)
    for pattern, message, help in others:
        if match := pattern.fullmatch(text):
            return DateError(message, match.expand(help), 0, len(text))
    return None


@remembered(16)
def _patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str] | None, tuple[tuple[re.Pattern[str], str, str], ...]]:
    """Of a day whose month is named, of a day with a time, and others with what is wrong and what to write instead."""
    words = language.habits.dates
    months = "|".join(re.escape(name) for name in sorted(_months(language), key=len, reverse=True))
    named = rf"(?:{words.before_day})?(?P<day>\d{{1,2}})(?:{words.after_day})? ?(?:{words.before_month})?(?P<month>{months})\.?,?(?: (?P<year>\d{{4}}))?"
    others = (
        (words.about, rf"(?:{words.about}) ?{_DATE}", "an estimate is marked after the date", r"write \1~"),
        (words.before, rf"(?:{words.before}) ?{_DATE}", _IN_WORDS, "write [..b] with the last date it may be, such as [..2021] for before 2022"),
        (words.since, rf"(?:{words.since}) ?{_DATE}", _IN_WORDS, r"write \1/.."),
        (words.to, rf"{_DATE} ?(?:{words.to}) ?{_DATE}", "an interval is written with `/`", r"write \1/\2"),
    )
    clock = _compiled(rf"(\d{{4}}-\d{{2}}-\d{{2}}),? +(?:{words.at})(\d{{1,2}})(?:[.:](\d{{2}}))?") if words.at else None
    return _compiled(named), clock, tuple((_compiled(pattern), message, help) for word, pattern, message, help in others if word)


@remembered(16)
def _months(language: Language) -> dict[str, int]:
    return {name.rstrip("."): number for name, number in language.phrases.months.items()}


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
