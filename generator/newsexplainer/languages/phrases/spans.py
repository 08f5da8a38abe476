"""Phrases of two dates or an open end, and times of day."""

from __future__ import annotations

import re
from dataclasses import replace

from newsexplainer.languages.phrases import calendar as cal
from newsexplainer.languages.phrases.days import shown
from newsexplainer.languages.phrases.named import clock, parts, points
from newsexplainer.languages.phrases.types import Context, Meaning, PhraseError, Rule
from newsexplainer.model.dates import Interval, OneOf, Point, Range


def named(context: Context, match: re.Match[str]) -> Meaning | None:
    """A day, month or year by name."""
    found = parts(match[0], context.lexicon)
    resolved = points([found], context.said) if found else None
    if resolved is None:
        return None
    dates, guessed = resolved
    return Meaning(dates[0], _year_reason(context, guessed))


def _year_reason(context: Context, guessed: bool) -> str:
    if guessed:
        return f"no year is said: the one nearest to {shown(context.said)}"
    return "the words name the date"


def _dates(context: Context, texts: list[str]) -> tuple[list[Point | Range], str] | None:
    """The dates of several phrases, what they share taken from the last."""
    found = [parts(text, context.lexicon) for text in texts]
    complete = [part for part in found if part is not None]
    if len(complete) == len(found):
        resolved = points(complete, context.said)
        return (list(resolved[0]), _year_reason(context, resolved[1])) if resolved else None
    members: list[Point | Range] = []
    reasons: list[str] = []
    for text in texts:
        meaning = context.resolve(text)
        if isinstance(meaning.when, Interval):
            return None
        members.extend(meaning.when.members if isinstance(meaning.when, OneOf) else [meaning.when])
        reasons.append(meaning.reason)
    return members, "; ".join(dict.fromkeys(reasons))


def lasting(context: Context, match: re.Match[str]) -> Meaning | None:
    """From a to b."""
    resolved = _dates(context, [match["a"], match["b"]])
    if resolved is None or len(resolved[0]) != 2:
        return None
    start, end = resolved[0]
    if isinstance(start, Range) or isinstance(end, Range):
        return None
    return Meaning(Interval(start, end), resolved[1])


def between(context: Context, match: re.Match[str]) -> Meaning | None:
    """Some time between a and b, both included."""
    base = lasting(context, match)
    if base is None or not isinstance(base.when, Interval):
        return None
    return Meaning(OneOf((Range(base.when.start, base.when.end),)), f"{base.reason}; one of them, not known which")


def either(context: Context, match: re.Match[str]) -> Meaning | None:
    """A choice of dates."""
    texts = [*match["a"].split(", "), match["b"]]
    resolved = _dates(context, texts)
    return Meaning(OneOf(tuple(resolved[0])), f"{resolved[1]}; one of them") if resolved else None


def since(context: Context, match: re.Match[str]) -> Meaning | None:
    """From a date on, with an open end."""
    start = _start(context, match["inner"])
    return start and Meaning(Interval(start[0], None), f"{start[1]}; with an open end")


def not_before(context: Context, match: re.Match[str]) -> Meaning | None:
    """Some time on or after a date."""
    start = _start(context, match["inner"])
    return start and Meaning(OneOf((Range(start[0], None),)), f"{start[1]}; then or later")


def after(context: Context, match: re.Match[str]) -> Meaning | None:
    """Some time after a date, not on it."""
    end = _end(context, match["inner"])
    if end is None or end[0].clock or end[0].unspecified:
        return None
    return Meaning(OneOf((Range(cal.after(end[0]), None),)), f"{end[1]}; later than that")


def until(context: Context, match: re.Match[str]) -> Meaning | None:
    """Up to and including a date, from an open start."""
    end = _end(context, match["inner"])
    return end and Meaning(Interval(None, end[0]), f"{end[1]}; with an open start")


def by(context: Context, match: re.Match[str]) -> Meaning | None:
    """Some time on or before a date."""
    end = _end(context, match["inner"])
    return end and Meaning(OneOf((Range(None, end[0]),)), f"{end[1]}; then or earlier")


def before(context: Context, match: re.Match[str]) -> Meaning | None:
    """Some time before a date, not on it."""
    start = _start(context, match["inner"])
    if start is None or start[0].clock or start[0].unspecified:
        return None
    return Meaning(OneOf((Range(None, cal.before(start[0])),)), f"{start[1]}; earlier than that")


def _start(context: Context, text: str) -> tuple[Point, str] | None:
    base = context.resolve(text)
    point = base.when if isinstance(base.when, Point) else base.when.start if isinstance(base.when, Interval) else None
    return (point, base.reason) if point else None


def _end(context: Context, text: str) -> tuple[Point, str] | None:
    base = context.resolve(text)
    point = base.when if isinstance(base.when, Point) else base.when.end if isinstance(base.when, Interval) else None
    return (point, base.reason) if point else None


def at_time(context: Context, match: re.Match[str]) -> Meaning | None:
    """A time of a day; without a day, that of the utterance."""
    base = _day(context, match)
    time = clock(match["t"])
    if base is None or time is None:
        return None
    about = "~" if match["about"] else ""
    when = replace(base[0], clock=time, qualifier=about)
    return Meaning(when, f"{base[1]}; Danish time" + ("; an estimate" if about else ""))


def between_times(choice: bool) -> Rule:
    """From one time of a day to another, or some time between them."""

    def rule(context: Context, match: re.Match[str]) -> Meaning | None:
        base, first, last = _day(context, match), clock(match["t"]), clock(match["t2"])
        if base is None or first is None or last is None:
            return None
        about = "~" if match.groupdict().get("about") else ""
        start = replace(base[0], clock=first, qualifier=about)
        end = replace(base[0], clock=last, qualifier=about)
        return Meaning(OneOf((Range(start, end),)) if choice else Interval(start, end), f"{base[1]}; Danish time")

    return rule


def _day(context: Context, match: re.Match[str]) -> tuple[Point, str] | None:
    text = match.groupdict().get("inner")
    if not text:
        return cal.day(context.said), f"on the day it was said, {shown(context.said)}"
    base = context.resolve(text)
    if not isinstance(base.when, Point) or base.when.day is None or base.when.clock or base.when.qualifier:
        raise PhraseError("a time of day needs one day", "name the day, as in 16. april 2024 kl. 7.36")
    return base.when, base.reason
