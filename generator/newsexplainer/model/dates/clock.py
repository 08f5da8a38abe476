"""Times of day, and what they are in Copenhagen."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from newsexplainer.model.dates.errors import DateError

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
"""The zone of every time of day that does not name another."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day to the minute or second.

    `offset` is the distance from UTC in minutes; None means local time in Copenhagen.
    """

    hour: int
    minute: int
    second: int | None = None
    offset: int | None = None

    def __post_init__(self) -> None:
        if self.hour == 24:
            raise DateError("the hour 24 does not exist", "write T00:00 of the next day", part="clock")
        for name, value, highest in (
            ("hour", self.hour, 23),
            ("minute", self.minute, 59),
            ("second", self.second, 59),
        ):
            if value is not None and not 0 <= value <= highest:
                help = f"write a {name} from 00 to {highest}"
                raise DateError(f"the {name} {value:02} does not exist", help, part="clock")
        if self.offset is not None and not -12 * 60 <= self.offset <= 14 * 60:
            help = "write Z, or an offset from -12:00 to +14:00 such as +02:00"
            raise DateError("no place has that distance from UTC", help, part="zone")


def to_local(day: dt.date, clock: Clock) -> dt.datetime:
    """The start of the minute or second in Copenhagen, as an aware datetime.

    Raises DateError for a time skipped when summer time began, and outside the years 1 to 9999.
    """
    naive = dt.datetime(day.year, day.month, day.day, clock.hour, clock.minute, clock.second or 0)
    try:
        if clock.offset is not None:
            zone = dt.timezone(dt.timedelta(minutes=clock.offset))
            # Local mean time, before 1894, is off by 20 seconds; a minute given stays one minute.
            minute = naive.replace(second=0, tzinfo=zone).astimezone(COPENHAGEN)
            return minute.replace(second=naive.second)
        local = naive.replace(tzinfo=COPENHAGEN)
        exists = local.astimezone(dt.UTC).astimezone(COPENHAGEN).replace(tzinfo=None) == naive
    except OverflowError:
        if clock.offset is None:
            return local
        help = "write the day without the time"
        raise DateError("the time falls outside the years 0001 to 9999 in Copenhagen", help, part="clock") from None
    if not exists:
        help = "give the time with its zone, as T03:30+02:00"
        raise DateError("the clock skipped that time in Copenhagen that day", help, part="clock")
    return local


def instant(local: dt.datetime) -> int:
    """Seconds since the start of year 1 in UTC; total over the whole calendar, unlike `timestamp`."""
    offset = local.utcoffset() or dt.timedelta()
    seconds = local.hour * 3600 + local.minute * 60 + local.second
    return local.toordinal() * 86400 + seconds - round(offset.total_seconds())
