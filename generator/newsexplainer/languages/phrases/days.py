"""What phrases mean, whatever their language: each rule reads the groups of a matched pattern."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from newsexplainer.languages.phrases import calendar as cal
from newsexplainer.languages.phrases.types import Context, Meaning, PhraseError, Rule
from newsexplainer.model.dates import Interval, OneOf, Point, Precision, Range, first_day

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def shown(date: dt.date) -> str:
    """A day for a reason: its weekday and ISO date."""
    return f"{WEEKDAYS[date.weekday()]} {date.isoformat()}"


def wrapped(context: Context, match: re.Match[str]) -> Meaning | None:
    """Words that add nothing to the phrase they stand before."""
    return context.resolve(match["inner"])


def qualified(qualifier: str) -> Rule:
    """Words for an estimate (`~`) or a doubt (`?`)."""

    def rule(context: Context, match: re.Match[str]) -> Meaning:
        base = context.resolve(match["inner"])
        word = "an estimate" if qualifier == "~" else "in doubt"
        return Meaning(cal.qualify(base.when, qualifier), f"{base.reason}; the words say it is {word}")

    return rule


def third(number: int) -> Rule:
    """The beginning, middle or end of a month, year or week."""

    def rule(context: Context, match: re.Match[str]) -> Meaning | None:
        base = context.resolve(match["inner"])
        when = cal.third(base.when, number)
        part = ("first", "middle", "last")[number]
        reason = f"{base.reason}; its {part} part, with estimated ends"
        return Meaning(when, reason) if when else None

    return rule


def weekday(direction: int) -> Rule:
    """A weekday strictly before (-1) or after (1) the utterance, or the nearest one (0)."""

    def rule(context: Context, match: re.Match[str]) -> Meaning:
        said, number = context.said, context.lexicon.weekdays[match["weekday"]]
        if direction == 0:
            ahead = (number - said.weekday() + 3) % 7 - 3
            how = "the one nearest to"
        elif direction < 0:
            ahead = -((said.weekday() - number - 1) % 7 + 1)
            how = "the last one before"
        else:
            ahead = (number - said.weekday() - 1) % 7 + 1
            how = "the first one after"
        date = said + dt.timedelta(days=ahead)
        return Meaning(cal.day(date), f"{shown(date)} is {how} the day it was said, {shown(said)}")

    return rule


def night_to(context: Context, match: re.Match[str]) -> Meaning | None:
    """The night that ends on a day."""
    base = context.resolve(match["inner"])
    date = first_day(base.when)
    if not isinstance(base.when, Point) or base.when.precision is not Precision.DAY or date is None:
        return None
    nights = Range(cal.day(date - dt.timedelta(days=1)), cal.day(date))
    return Meaning(OneOf((nights,)), f"{base.reason}; the night to it")


def weekday_of_week(context: Context, match: re.Match[str]) -> Meaning | None:
    """A weekday of a week named beside it."""
    base = context.resolve(match["inner"])
    start = first_day(base.when)
    if not isinstance(base.when, Interval) or start is None or start.weekday() or len(base.when.ends) < 2:
        return None
    date = start + dt.timedelta(days=context.lexicon.weekdays[match["weekday"]])
    return Meaning(cal.day(date), f"{base.reason}; of it {shown(date)}")


def weekday_next_week(context: Context, match: re.Match[str]) -> Meaning:
    """A weekday of the next ISO week ("næste mandag", "next Monday")."""
    start = cal.monday(context.said) + dt.timedelta(weeks=1)
    date = start + dt.timedelta(days=context.lexicon.weekdays[match["weekday"]])
    note = "some mean the first one to come: check"
    return Meaning(cal.day(date), f"{shown(date)}, in the week after that of {shown(context.said)}; {note}")


def weekday_with_date(context: Context, match: re.Match[str]) -> Meaning | None:
    """A weekday with its date; they must agree."""
    base = context.resolve(match["inner"])
    date = first_day(base.when)
    if not isinstance(base.when, Point) or base.when.day is None or date is None:
        return None
    if date.weekday() != context.lexicon.weekdays[match["weekday"]]:
        message = f"{date.isoformat()} is a {WEEKDAYS[date.weekday()]}"
        raise PhraseError(message, "check which of the two is wrong: the weekday or the date")
    return base


def counted(sign: int) -> Rule:
    """A number of days, weeks, months or years ago (-1) or ahead (1); only days are exact."""

    def rule(context: Context, match: re.Match[str]) -> Meaning | None:
        unit = context.lexicon.units[match["unit"]]
        number = _number(context, match["n"])
        if unit == "week":
            date = context.said + dt.timedelta(weeks=sign * number)
            when = cal.day(date, "~")
        elif unit == "day":
            when = cal.day(context.said + dt.timedelta(days=sign * number))
        elif unit == "month":
            when = replace(cal.month_of(context.said, sign * number), qualifier="~")
        else:
            when = Point(context.said.year + sign * number, qualifier="~")
        where = "before" if sign < 0 else "after"
        exact = "" if unit == "day" else "; counted in whole units, so an estimate"
        return Meaning(when, f"{_counted(number, unit)} {where} {shown(context.said)}{exact}")

    return rule


def past_units(context: Context, match: re.Match[str]) -> Meaning:
    """The days from some units ago up to the utterance."""
    number = _number(context, match["n"]) if match["n"] else 1
    unit = context.lexicon.units[match["unit"]]
    said = context.said
    if unit in ("day", "week"):
        first = cal.day(said - dt.timedelta(days=number * (7 if unit == "week" else 1)), "" if unit == "day" else "~")
    elif unit == "month":
        first = replace(cal.month_of(said, -number), qualifier="~")
    else:
        first = Point(said.year - number, qualifier="~")
    return Meaning(Interval(first, cal.day(said)), f"{_counted(number, unit)} up to {shown(said)}")


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def _number(context: Context, text: str) -> int:
    number = context.lexicon.numbers.get(text)
    return int(text) if number is None else number
