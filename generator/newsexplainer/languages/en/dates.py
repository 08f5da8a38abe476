"""How dates are written in British English."""

from dataclasses import replace

from newsexplainer.languages.dates_words import DateForms, DateWords
from newsexplainer.languages.language import AxisPatterns

LONG = DateWords(
    month_width="wide",
    day="{d} {m} {y}",
    day_month="{d} {m}",
    day_only="{d}",
    month="{m} {y}",
    month_only="{m}",
    decade="the {y}s",
    first_decade="the years {y}–{last}",
    century="the years {y}–{last}",
    some_day="one day in {}",
    some_month="an unspecified month in {}",
    hour="{h}",
    minute="{h}.{mm}",
    second="{h}.{mm}.{ss}",
    twelve_hours=True,
    am="{}am",
    pm="{}pm",
    noon="noon",
    midnight="12am",
    local_time="{} Danish time",
    clock="{day}, {time}",
    clock_about="{day}, about {time}",
    on_day="{}",
    in_period="{}",
    about_day="around {}",
    about_period="around {}",
    possibly="possibly {}",
    tight="{a}–{b}",
    loose="{a} – {b}",
    clock_range="{day}, {a}–{b}",
    clock_range_about="{day}, about {a}–{b}",
    from_to="from {a} to {b}",
    since="since {}",
    until_day="until {}",
    until_period="until the end of {}",
    until_about="until {}",
    month_thirds=("early {}", "mid-{}", "late {}"),
    year_thirds=("early {}", "mid-{}", "late {}"),
    seasons=("spring {y}", "summer {y}", "autumn {y}", "winter {y}–{yy}"),
    one_day="one day in {}",
    one_day_between="one day between {a} and {b}",
    one_day_about="one day around {}",
    some_time_in="some time in {}",
    between="between {a} and {b}",
    clock_between="{day}, between {a} and {b}",
    before="before {}",
    by="no later than {}",
    not_before_day="no earlier than {}",
    not_before_period="no earlier than {}",
    or_last="{a} or {b}",
    or_comma="{a}, {b}",
)

SHORT = replace(
    LONG,
    month_width="abbreviated",
    clock_about="{day}, c. {time}",
    clock_range_about="{day}, c. {a}–{b}",
    about_day="c. {}",
    about_period="c. {}",
    possibly="perhaps {}",
    until_period="to end of {}",
    until_day="to {}",
    until_about="to {}",
    one_day_about="one day c. {}",
    by="by {}",
    not_before_day="not before {}",
    not_before_period="not before {}",
)

SENTENCE = replace(
    LONG,
    on_day="on {}",
    in_period="in {}",
    clock="at {time} on {day}",
    clock_about="at about {time} on {day}",
    clock_range="from {a} to {b} on {day}",
    clock_range_about="from about {a} to about {b} on {day}",
    clock_between="between {a} and {b} on {day}",
    month_thirds=("in early {}", "in mid-{}", "in late {}"),
    year_thirds=("in early {}", "in mid-{}", "in late {}"),
    seasons=("in spring {y}", "in summer {y}", "in autumn {y}", "in winter {y}–{yy}"),
    some_month="in an unspecified month of {}",
)

DATES = DateForms(LONG, SHORT, SENTENCE)

AXIS = AxisPatterns(
    clock="HH:mm",
    day_of_clock=("d MMMM y", "d MMM y", "d MMM"),
    day="d",
    month_of_day=("MMMM y", "MMM y", "MMM"),
    month="MMM",
    year_of_month=("y",),
    year="y",
)
