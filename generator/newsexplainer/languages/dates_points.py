"""Single dates in words: names of days, months, years and times, with their qualifiers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from babel.dates import get_month_names

from newsexplainer.execution.memo import remembered
from newsexplainer.languages.dates_words import DateWords
from newsexplainer.languages.language import Language
from newsexplainer.model.dates import Point, Precision, Unspecified


@dataclass(frozen=True, slots=True)
class Style:
    """The words of one form, and those for dates that stand inside another phrase."""

    words: DateWords
    inner: DateWords
    months: tuple[str, ...]


@remembered(128)
def style_of(language: Language, form: str) -> Style:
    """The words of a language for a form (`long`, `short`, `sentence`)."""
    words = language.dates.of(form)
    names = get_month_names(words.month_width, locale=language.region)
    months = tuple(names[number] for number in range(1, 13))
    return Style(words, language.dates.long if form == "sentence" else words, months)


def inside(style: Style) -> Style:
    """The style for a date inside another phrase: no preposition of its own."""
    return Style(style.inner, style.inner, style.months)


def point_text(point: Point, style: Style) -> str:
    """One date in full, with its qualifier."""
    if point.clock is not None:
        return _with_clock(point, style)
    return qualified(name(point, style), is_day(point), point.qualifier, style)


def qualified(text: str, day: bool, qualifier: str, style: Style) -> str:
    """A date's name as it stands in the form: with its preposition and its qualifier."""
    words = style.words
    about = qualifier in ("~", "%")
    as_day, as_period = (words.about_day, words.about_period) if about else (words.on_day, words.in_period)
    pattern = as_day if day else as_period
    return possibly(pattern.format(text), qualifier, style)


def possibly(text: str, qualifier: str, style: Style) -> str:
    """The text with the word for a doubted date, if it is one."""
    return style.words.possibly.format(text) if qualifier in ("?", "%") else text


def is_day(point: Point) -> bool:
    """Whether the date is named as a day, which decides its preposition."""
    return point.precision >= Precision.DAY


def name(point: Point, style: Style) -> str:
    """The bare name of a date without a time: no preposition, no qualifier."""
    words = style.words
    year = point.year
    match point.unspecified:
        case Unspecified.YEAR_OF_CENTURY:
            return words.century.format(y=year, last=year + 99)
        case Unspecified.YEAR_OF_DECADE:
            pattern = words.decade if year % 100 else words.first_decade
            return pattern.format(y=year, last=year + 9)
    return named([point], style)[0]


def named(points: Sequence[Point], style: Style) -> list[str]:
    """The names of dates of one precision, each part that all share only in the last."""
    same_year = len({point.year for point in points}) == 1
    same_month = same_year and len({point.month for point in points}) == 1
    texts = [_name(p, style, year=not same_year, month=not same_month) for p in points[:-1]]
    return [*texts, _name(points[-1], style, year=True, month=True)]


def _name(point: Point, style: Style, *, year: bool, month: bool) -> str:
    words = style.words
    if point.month is None:
        return str(point.year)
    if point.day is None:
        pattern = words.month if year else words.month_only
    else:
        pattern = words.day if year else words.day_month if month else words.day_only
    return pattern.format(d=point.day, m=style.months[point.month - 1], y=point.year)


def some_part(point: Point, style: Style) -> str | None:
    """The words for a date with its day or month left out, or None if neither is."""
    words = style.words
    if point.unspecified is Unspecified.MONTH:
        pattern = words.about_period if point.is_approximate else words.some_month
    elif point.unspecified in (Unspecified.DAY, Unspecified.MONTH_AND_DAY):
        pattern = words.one_day_about if point.is_approximate else words.some_day
    else:
        return None
    whole = named([Point(point.year, point.month)], inside(style))[0]
    return possibly(pattern.format(whole), point.qualifier, style)


def local_day(point: Point) -> Point:
    """The day of a time in Copenhagen, as a date of its own."""
    moment = point.first
    return Point(moment.year, moment.month, moment.day)


def _with_clock(point: Point, style: Style) -> str:
    words = style.words
    day = name(local_day(point), style)
    pattern = words.clock_about if point.is_approximate else words.clock
    return possibly(pattern.format(day=day, time=clock_text(point, words)), point.qualifier, style)


def clock_text(point: Point, words: DateWords) -> str:
    """The time of day in Copenhagen; names the zone if the source used another."""
    clock = point.clock
    if clock is None:
        raise ValueError("the date has no time of day")
    moment = point.first
    text = _time(moment, clock.second is not None, words)
    foreign = clock.offset is not None and moment.utcoffset() != dt.timedelta(minutes=clock.offset)
    return words.local_time.format(text) if foreign else text


def _time(moment: dt.datetime, seconds: bool, words: DateWords) -> str:
    if not seconds and moment.minute == 0 and moment.hour in (0, 12):
        return words.noon if moment.hour else words.midnight
    pattern = words.second if seconds else words.minute if moment.minute else words.hour
    hour = (moment.hour + 11) % 12 + 1 if words.twelve_hours else moment.hour
    text = pattern.format(h=hour, mm=f"{moment.minute:02}", ss=f"{moment.second:02}")
    return (words.pm if moment.hour >= 12 else words.am).format(text)
