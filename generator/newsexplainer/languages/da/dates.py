"""How dates are written in Danish."""

from dataclasses import replace

from newsexplainer.languages.dates_words import DateForms, DateWords
from newsexplainer.languages.language import AxisPatterns

LONG = DateWords(
    month_width="wide",
    day="{d}. {m} {y}",
    day_month="{d}. {m}",
    day_only="{d}.",
    month="{m} {y}",
    month_only="{m}",
    decade="{y}'erne",
    first_decade="årene {y}–{last}",
    century="{y}-tallet",
    some_day="en dag i {}",
    some_month="en ikke oplyst måned i {}",
    hour="{h}",
    minute="{h}.{mm}",
    second="{h}.{mm}.{ss}",
    twelve_hours=False,
    am="{}",
    pm="{}",
    noon="12",
    midnight="0.00",
    local_time="{} dansk tid",
    clock="{day} kl. {time}",
    clock_about="{day} omkring kl. {time}",
    on_day="{}",
    in_period="{}",
    about_day="omkring {}",
    about_period="omkring {}",
    possibly="muligvis {}",
    tight="{a}–{b}",
    loose="{a}–{b}",
    clock_range="{day} kl. {a}–{b}",
    clock_range_about="{day} omkring kl. {a}–{b}",
    from_to="fra {a} til {b}",
    since="siden {}",
    until_day="til og med {}",
    until_period="til og med {}",
    until_about="til {}",
    month_thirds=("først i {}", "midt i {}", "sidst i {}"),
    year_thirds=("i begyndelsen af {}", "midt i {}", "i slutningen af {}"),
    seasons=("foråret {y}", "sommeren {y}", "efteråret {y}", "vinteren {y}–{yy}"),
    one_day="en dag {}",
    one_day_between="en dag mellem {a} og {b}",
    one_day_about="en dag omkring {}",
    some_time_in="engang i {}",
    between="mellem {a} og {b}",
    clock_between="{day} mellem kl. {a} og {b}",
    before="før {}",
    by="senest {}",
    not_before_day="tidligst {}",
    not_before_period="tidligst {}",
    or_last="{a} eller {b}",
    or_comma="{a}, {b}",
)

SHORT = replace(
    LONG,
    month_width="abbreviated",
    clock_about="{day} ca. kl. {time}",
    clock_range_about="{day} ca. kl. {a}–{b}",
    about_day="ca. {}",
    about_period="ca. {}",
    possibly="måske {}",
    until_day="t.o.m. {}",
    until_period="t.o.m. {}",
    one_day_about="en dag ca. {}",
)

SENTENCE = replace(
    LONG,
    on_day="den {}",
    in_period="i {}",
    about_day="omkring den {}",
    not_before_period="tidligst i {}",
    clock="den {day} kl. {time}",
    clock_about="den {day} omkring kl. {time}",
    clock_range="den {day} kl. {a}–{b}",
    clock_range_about="den {day} omkring kl. {a}–{b}",
    clock_between="den {day} mellem kl. {a} og {b}",
    seasons=("i foråret {y}", "i sommeren {y}", "i efteråret {y}", "i vinteren {y}–{yy}"),
)

DATES = DateForms(LONG, SHORT, SENTENCE)

AXIS = AxisPatterns(
    clock="HH.mm",
    day_of_clock=("d. MMMM y", "d. MMM y", "d. MMM"),
    day="d.",
    month_of_day=("MMMM y", "MMM y", "MMM"),
    month="MMM",
    year_of_month=("y",),
    year="y",
)
