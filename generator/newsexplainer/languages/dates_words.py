"""What a language needs to write dates: one table of patterns per language and form.

The patterns are those of CLDR where it has any (`docs/dates.md` lists where we depart), the rest
is the style of the house. `{}` stands for the date it applies to, named fields for its parts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class DateWords:
    """Every pattern a date may need, for one language and form; the names of months are CLDR's for its region."""

    month_width: Literal["wide", "abbreviated"]
    """How month names are written."""

    # Points: {d} day, {m} month name, {y} year.
    day: str
    day_month: str
    day_only: str
    month: str
    month_only: str
    decade: str
    first_decade: str
    """A decade whose short name would also name its century; {last} is its last year."""
    century: str
    some_day: str
    """An unknown day of a month or year."""
    some_month: str
    """An unknown month of a year."""

    # Times of day: {h}, {mm} and {ss}; a full hour is written without minutes.
    hour: str
    minute: str
    second: str
    twelve_hours: bool
    am: str
    pm: str
    noon: str
    midnight: str
    local_time: str
    """Added where the source gave the time of another zone and it was converted."""
    clock: str
    clock_about: str

    # How a date stands: as a day, or as a month, year or longer.
    on_day: str
    in_period: str
    about_day: str
    about_period: str
    possibly: str

    # Intervals.
    tight: str
    """From {a} to {b} where both are one word."""
    loose: str
    """From {a} to {b} where one has several words."""
    clock_range: str
    clock_range_about: str
    from_to: str
    since: str
    until_day: str
    until_period: str
    until_about: str
    month_thirds: tuple[str, str, str]
    year_thirds: tuple[str, str, str]
    seasons: tuple[str, str, str, str]
    """Spring, summer, autumn and winter; winter runs from {y} to {yy}, in two digits where they tell."""

    # One-of sets.
    one_day: str
    """One day of a part of a month, such as its beginning."""
    one_day_between: str
    one_day_about: str
    some_time_in: str
    between: str
    clock_between: str
    before: str
    by: str
    not_before_day: str
    not_before_period: str
    or_last: str
    or_comma: str


@dataclass(frozen=True, slots=True)
class DateForms:
    """The patterns of one language for each form a date may take."""

    long: DateWords
    """Headings and lists."""
    short: DateWords
    """Narrow places, with abbreviated months."""
    sentence: DateWords
    """Running text, with prepositions."""

    def of(self, form: str) -> DateWords:
        """The patterns of a form by its name: `long`, `short` or `sentence`."""
        return {"long": self.long, "short": self.short, "sentence": self.sentence}[form]
