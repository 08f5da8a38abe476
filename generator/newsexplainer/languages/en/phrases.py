"""English phrases for dates."""

from newsexplainer.languages.phrases import days, periods
from newsexplainer.languages.phrases import spans as joins
from newsexplainer.languages.phrases.types import PhraseRules, Rule

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan.", "jan"),
            ("february", "feb.", "feb"),
            ("march", "mar.", "mar"),
            ("april", "apr.", "apr"),
            ("may",),
            ("june", "jun.", "jun"),
            ("july", "jul.", "jul"),
            ("august", "aug.", "aug"),
            ("september", "sept.", "sept", "sep.", "sep"),
            ("october", "oct.", "oct"),
            ("november", "nov.", "nov"),
            ("december", "dec.", "dec"),
        ),
        start=1,
    )
    for name in names
}

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_FIXED = {
    "today": ("day", 0),
    "tonight": ("day", 0),
    "this morning": ("day", 0),
    "this afternoon": ("day", 0),
    "this evening": ("day", 0),
    "earlier today": ("day", 0),
    "later today": ("day", 0),
    "yesterday": ("day", -1),
    "the day before yesterday": ("day", -2),
    "tomorrow": ("day", 1),
    "the day after tomorrow": ("day", 2),
    "overnight": ("night", 0),
    "last night": ("night", 0),
    "this week": ("week", 0),
    "the week": ("week", 0),
    "earlier this week": ("week", 0),
    "later this week": ("week", 0),
    "last week": ("week", -1),
    "the week before last": ("week", -2),
    "next week": ("week", 1),
    "this weekend": ("weekend", 0),
    "last weekend": ("weekend", -1),
    "next weekend": ("weekend", 1),
    "this month": ("month", 0),
    "the month": ("month", 0),
    "earlier this month": ("month", 0),
    "later this month": ("month", 0),
    "last month": ("month", -1),
    "next month": ("month", 1),
    "this year": ("year", 0),
    "the year": ("year", 0),
    "earlier this year": ("year", 0),
    "later this year": ("year", 0),
    "last year": ("year", -1),
    "the year before last": ("year", -2),
    "next year": ("year", 1),
}

_NOTED = dict.fromkeys(("last weekend", "next weekend"), "counted from the ISO week: check")

_ANCHOR = "the phrase counts from another event, not from the day it was said"
_ANCHOR_HELP = "write the date of that event, as 2023-07-27/.. for something since 27 July 2023"
_VAGUE_HELP = "write only what is certain, as [..2023-09-05] for no later than the day it was said"
_REFUSED = (
    (r"since then|ever since|since|afterwards|thereafter|at the time|then", _ANCHOR, _ANCHOR_HELP),
    (
        r"the (?:day|week|month|year|previous|following|next) (?:before|after|earlier|later|day|week|month|year)",
        _ANCHOR,
        _ANCHOR_HELP,
    ),
    (r"\S+ (?:days?|weeks?|months?|years?) (?:earlier|later|before|after)", _ANCHOR, _ANCHOR_HELP),
    (
        r"recently|lately|(?:a while|some time|long|not long|a few .+|several .+|some .+|a couple of .+) ago|in recent (?:days|weeks|months|years)",
        "the phrase has no bounds",
        _VAGUE_HELP,
    ),
    (r"soon|shortly|before long|in the (?:coming|near) .+", "the phrase has no bounds", _VAGUE_HELP),
    (
        r"(?:at|over|on|during) the weekend|the weekend",
        "`the weekend` may be the last one or the next",
        "write last weekend, this weekend or the days",
    ),
)

_TIME = r"(?:noon|12 noon|[0-9]{1,2}(?:[.:][0-9]{2}){0,2} ?(?:am|pm|a\.m\.|p\.m\.)|[0-9]{1,2}[.:][0-9]{2}(?:[.:][0-9]{2})?)"
_ABOUT = r"(?P<about>(?:about|around|c\.|approximately) )?"
_ZONE = r"(?: danish time)?"

_RULES: tuple[tuple[str, Rule], ...] = (
    (r"(?:possibly|perhaps|probably|allegedly) <inner>", days.qualified("?")),
    (r"(?:in )?early (?:in )?<inner> || (?:at |in )?the (?:beginning|start) of (?P<inner>.+)", days.third(0)),
    (r"(?:in )?mid(?:-| )<inner> || (?:in )?the middle of (?P<inner>.+)", days.third(1)),
    (r"(?:in )?late (?:in )?<inner> || (?:at |in |towards )?the end of (?P<inner>.+)", days.third(2)),
    (rf"between (?P<t>{_TIME}){_ZONE} and (?P<t2>{_TIME}){_ZONE}(?: on)?(?: <inner>)?", joins.between_times(True)),
    (rf"(?:on )?<inner>, between (?P<t>{_TIME}){_ZONE} and (?P<t2>{_TIME}){_ZONE}", joins.between_times(True)),
    (
        rf"from {_ABOUT}(?P<t>{_TIME}){_ZONE} to (?:about )?(?P<t2>{_TIME}){_ZONE}(?: on)?(?: <inner>)?",
        joins.between_times(False),
    ),
    (rf"(?:on )?<inner>, {_ABOUT}(?P<t>{_TIME}){_ZONE}<dash>(?P<t2>{_TIME}){_ZONE}", joins.between_times(False)),
    (r"from (?P<a>.+?) (?:to|until|till|through) (?P<b>.+)", joins.lasting),
    (r"since <inner> || from (?P<inner>.+?)(?: on(?:wards?)?)?", joins.since),
    (r"(?:until|up to|till)(?: and including)?(?: the end of)? <inner> || to (?:end of )?(?P<inner>.+)", joins.until),
    (r"(?:no later than|by(?: the end of)?) <inner>", joins.by),
    (r"(?:no earlier than|not before|on or after) <inner>", joins.not_before),
    (r"before <inner>", joins.before),
    (r"after <inner>", joins.after),
    (r"(?:(?:one|some|a) day |some time |sometime )?between (?P<a>.+?) and (?P<b>.+)", joins.between),
    (r"(?:some time|sometime|at some point) (?:in|during) <inner>", periods.some_time),
    (r"(?:in )?an unspecified month (?:in|of) <inner>", periods.some_month),
    (r"(?:on )?(?:one|some|an unknown|an unspecified) day (?:in |of )?<inner>", periods.some_day),
    (r"(?:either )?(?P<a>.+) or (?P<b>.+)", joins.either),
    (rf"(?:at )?{_ABOUT}(?P<t>{_TIME}){_ZONE} || (?:on )?<inner>,? (?:at )?{_ABOUT}(?P<t>{_TIME}){_ZONE}", joins.at_time),
    (rf"(?:at )?{_ABOUT}(?P<t>{_TIME}){_ZONE}(?: on)? <inner>", joins.at_time),
    (r"(?:around|about|circa|ca?\.?|approximately) <inner>", days.qualified("~")),
    (r"(?:in )?the years <year>[-–](?P<last>[0-9]{4})", periods.years),
    (r"(?:in )?(?:the )?<season>(?: of)? <year>(?:[-–/](?P<second>[0-9]{2,4}))?", periods.season_of_year),
    (r"last <season>", periods.season_beside(-1)),
    (r"next <season>", periods.season_beside(1)),
    (r"this <season> || (?:in )?the <season>", periods.season_beside(0)),
    (r"(?:in )?the <ordinal> half(?: of)? <inner> || (?:in )?the <ordinal> half", periods.half_or_quarter(6)),
    (r"(?:in )?the <ordinal> quarter(?: of)? <inner> || (?:in )?the <ordinal> quarter", periods.half_or_quarter(3)),
    (r"(?:in )?week (?P<week>[0-9]{1,2})(?:,?(?: of)? (?P<year>[0-9]{4}))?", periods.week_number),
    (r"(?:in )?the <year>'?s", periods.decade),
    (r"the night (?:before|to) <inner>", days.night_to),
    (r"<n> <unit> ago", days.counted(-1)),
    (r"in <n> <unit> || <n> <unit> from now", days.counted(1)),
    (r"(?:in |over )?the (?:past|last)(?: <n>)? <unit>", days.past_units),
    (r"(?:on )?last <weekday>", days.weekday(-1)),
    (r"(?:on )?next <weekday>", days.weekday_next_week),
    (r"(?:this|this coming) <weekday>", days.weekday(0)),
    (r"(?:on )?<weekday>(?: of)? (?P<inner>(?:last|this|next) week|week .+)", days.weekday_of_week),
    (r"(?:on )?<weekday>,? (?P<inner>(?:the )?[0-9].+|<anymonth> [0-9].*)", days.weekday_with_date),
    (r"(?:on )?<weekday>", days.weekday(0)),
    (r"(?:in )?last <month>", periods.month_beside(-1)),
    (r"(?:in )?next <month>", periods.month_beside(1)),
    (
        r"(?P<named>(?:in |on )?(?:[0-9]{1,2} )?<anymonth>)(?: of)? (?P<inner>this year|last year|next year)",
        periods.month_of_year,
    ),
    (r".*", joins.named),
    (r"(?P<a>.+?)(?:<dash>| to | until )(?P<b>.+)", joins.lasting),
    (r"(?:in the course of|during|in|on|in the period|within) <inner>", days.wrapped),
)

PHRASES = PhraseRules(
    months=_MONTHS,
    weekdays={d: n for n, d in enumerate(_WEEKDAYS)},
    numbers={
        word: number
        for number, words in enumerate(
            (
                ("a", "an", "one"),
                ("two",),
                ("three",),
                ("four",),
                ("five",),
                ("six",),
                ("seven",),
                ("eight",),
                ("nine",),
                ("ten",),
            ),
            start=1,
        )
        for word in words
    },
    units={
        **dict.fromkeys(("day", "days"), "day"),
        **dict.fromkeys(("week", "weeks"), "week"),
        **dict.fromkeys(("month", "months"), "month"),
        **dict.fromkeys(("year", "years"), "year"),
    },
    seasons={"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3},
    ordinals={"first": 1, "second": 2, "third": 3, "fourth": 4},
    fixed=_FIXED,
    noted=_NOTED,
    refused=_REFUSED,
    rules=_RULES,
    day_pattern=r"""(?:on )?(?:the )?(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?(?: (?:of )?<month>(?:,? (?P<year>[0-9]{4}))?)?
        (?:on )?<month> (?P<day>[0-9]{1,2})(?:st|nd|rd|th)?(?:,? (?P<year>[0-9]{4}))?
        (?:in )?<month>(?: (?:of )?(?P<year>[0-9]{4}))?
        (?:in )?(?P<year>[0-9]{3,4})""",
    examples=(
        *_FIXED,
        "on Monday",
        "last Monday",
        "next Monday",
        "Monday last week",
        "three days ago",
        "two weeks ago",
        "in two weeks",
        "in three months",
        "early September",
        "mid-September",
        "late August",
        "the beginning of September",
        "the end of the month",
        "10-13 September",
        "between 10 and 13 September",
        "one day between 10 and 13 September",
        "around August 2023",
        "before 2022",
        "since 27 July 2023",
        "July to September 2023",
        "last summer",
        "summer 2023",
        "week 36",
        "the first half of 2023",
        "yesterday at 7.36am",
    ),
)
