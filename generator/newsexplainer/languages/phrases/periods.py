"""Rules for months, seasons, quarters, years and longer, and for an unknown part of them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from newsexplainer.languages.phrases import calendar as cal
from newsexplainer.languages.phrases.days import shown
from newsexplainer.languages.phrases.types import Context, Meaning, PhraseError, Rule
from newsexplainer.model.dates import Interval, OneOf, Point, Precision, Range, Unspecified

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def season_of_year(context: Context, match: re.Match[str]) -> Meaning:
    """A season with its year; a winter needs both years."""
    number, year = context.lexicon.seasons[match["season"]], int(match["year"])
    if number == 3 and not match["second"]:
        help = f"write both years, as in {year - 1}–{year % 100:02} or {year}–{(year + 1) % 100:02}"
        raise PhraseError("a winter lies in two years", help)
    if match["second"] and (number != 3 or int(match["second"]) % 100 != (year + 1) % 100):
        raise PhraseError("the two years do not fit the season", "only a winter has two years, one after the other")
    return Meaning(cal.season(year, number), "seasons are whole months, with estimated ends")


def season_beside(step: int) -> Rule:
    """The season that began last (-1), is nearest (0) or begins next (1)."""

    def rule(context: Context, match: re.Match[str]) -> Meaning:
        number, said = context.lexicon.seasons[match["season"]], context.said
        starts = [dt.date(year, 3 * number + 3, 1) for year in range(said.year - 2, said.year + 3)]
        if step < 0:
            ended = [s for s in starts if s + dt.timedelta(days=92) <= said]
            start = ended[-1]
        elif step > 0:
            start = next(s for s in starts if s > said)
        else:
            start = min(starts, key=lambda s: abs((s + dt.timedelta(days=45) - said).days))
        how = ("nearest to", "first after", "last over before")[step]
        reason = f"the one {how} {shown(said)}; seasons are whole months, with estimated ends"
        return Meaning(cal.season(start.year, number), reason)

    return rule


def month_of_year(context: Context, match: re.Match[str]) -> Meaning | None:
    """A month, or a day of one, with a year said in words ("september sidste år")."""
    year = context.resolve(match["inner"])
    if not isinstance(year.when, Point) or year.when.precision is not Precision.YEAR or year.when.qualifier:
        return None
    base = context.resolve(f"{match['named']} {year.when.year:04}")
    return Meaning(base.when, year.reason)


def month_beside(step: int) -> Rule:
    """The last month of that name before the utterance's month (-1) or the first after it (1)."""

    def rule(context: Context, match: re.Match[str]) -> Meaning:
        month, said = context.lexicon.months[match["month"]], context.said
        passed = month >= said.month if step < 0 else month <= said.month
        year = said.year + step * passed
        where = "before" if step < 0 else "after"
        return Meaning(Point(year, month), f"the nearest one {where} {said.isoformat()[:7]}")

    return rule


def half_or_quarter(months: int) -> Rule:
    """A half (6) or quarter (3) of a year, as whole months."""

    def rule(context: Context, match: re.Match[str]) -> Meaning | None:
        number = context.lexicon.ordinals[match["ordinal"]]
        if number * months > 12:
            return None
        inner = match.groupdict().get("inner")
        year = context.resolve(inner).when if inner else Point(context.said.year)
        if not isinstance(year, Point) or year.precision is not Precision.YEAR:
            return None
        last = number * months
        when = Interval(Point(year.year, last - months + 1), Point(year.year, last))
        return Meaning(when, f"months {last - months + 1} to {last} of {year.year}")

    return rule


def week_number(context: Context, match: re.Match[str]) -> Meaning:
    """An ISO week by number; without a year, that of the utterance."""
    year = int(match["year"]) if match["year"] else context.said.isocalendar().year
    try:
        first = dt.date.fromisocalendar(year, int(match["week"]), 1)
    except ValueError:
        raise PhraseError(f"{year} has no week {match['week']}", "ISO weeks run from 1 to 52 or 53") from None
    return Meaning(cal.span(first, first + dt.timedelta(days=6)), f"ISO week {match['week']} of {year}")


def decade(context: Context, match: re.Match[str]) -> Meaning:
    """A decade by its first year; that of the first in a century may as well mean the century."""
    year = int(match["year"])
    if year % 100 == 0:
        help = f"write {year // 10}X for ten years, {year // 100}XX for a hundred"
        raise PhraseError("the words may mean ten years or a hundred", help)
    return Meaning(Point(year, unspecified=Unspecified.YEAR_OF_DECADE), "ten years")


def years(context: Context, match: re.Match[str]) -> Meaning | None:
    """A decade or century by its first and last year."""
    first, last = int(match["year"]), int(match["last"])
    if last - first == 9 and first % 10 == 0:
        return Meaning(Point(first, unspecified=Unspecified.YEAR_OF_DECADE), "ten years")
    if last - first == 99 and first % 100 == 0:
        return Meaning(Point(first, unspecified=Unspecified.YEAR_OF_CENTURY), "a hundred years")
    return None


def century(context: Context, match: re.Match[str]) -> Meaning:
    """A century by its first year."""
    return Meaning(Point(int(match["year"]), unspecified=Unspecified.YEAR_OF_CENTURY), "a hundred years")


def some_day(context: Context, match: re.Match[str]) -> Meaning | None:
    """An unknown day of a month, year or longer stretch."""
    base = context.resolve(match["inner"])
    match base.when:
        case Point(month=None, unspecified=Unspecified.NOTHING):
            when = replace(base.when, unspecified=Unspecified.MONTH_AND_DAY)
        case Point(day=None, unspecified=Unspecified.NOTHING):
            when = replace(base.when, unspecified=Unspecified.DAY)
        case Interval(start=Point(), end=Point()):
            return Meaning(OneOf((Range(base.when.start, base.when.end),)), f"{base.reason}; one day of it")
        case OneOf():
            return base
        case _:
            return None
    return Meaning(when, f"{base.reason}; the day is not said")


def some_month(context: Context, match: re.Match[str]) -> Meaning | None:
    """An unknown month of a year."""
    base = context.resolve(match["inner"])
    if not isinstance(base.when, Point) or base.when.precision is not Precision.YEAR:
        return None
    return Meaning(replace(base.when, unspecified=Unspecified.MONTH), f"{base.reason}; the month is not said")


def some_time(context: Context, match: re.Match[str]) -> Meaning | None:
    """One of the months or years of an interval."""
    base = context.resolve(match["inner"])
    if isinstance(base.when, Interval) and len(base.when.ends) == 2:
        return Meaning(OneOf((Range(base.when.start, base.when.end),)), f"{base.reason}; one of them")
    return base
